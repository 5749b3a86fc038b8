//! The numbers of the sentence against a recount, for many random selections.

use kap_explorer::evidence::{Comparison, Design, Evidence, FACETS, Study};
use kap_explorer::explore::{Choice, Column, Interval, Selection, Table};
use kap_explorer::narrative::{all_labels, all_of, best_loosening};
use proptest::prelude::*;

use crate::{data, say};

/// What is chosen in one facet of the table, from arbitrary numbers.
fn choice(table: &Table, facet: usize, bits: u32, missing: bool, ends: (f64, f64)) -> Choice {
    match &table.facets()[facet].column {
        Column::Categories(values) => {
            let chosen = (0..values.values().len()).filter(|value| bits >> (value % 32) & 1 == 1);
            Choice::values(chosen, missing)
        }
        Column::Numbers(_) => Choice::range(Interval::new(ends.0, ends.1), missing),
    }
}

/// Whether one row is kept by one choice, looked up value by value.
fn keeps(table: &Table, facet: usize, choice: &Choice, row: usize) -> bool {
    let column = &table.facets()[facet].column;
    if choice.is_any() || (choice.has_missing() && column.missing().contains(row)) {
        return true;
    }
    match column {
        Column::Categories(values) => choice
            .chosen()
            .any(|value| values.values()[value].rows.contains(row)),
        Column::Numbers(numbers) => choice
            .interval()
            .is_some_and(|range| numbers.spans(row).iter().any(|&span| range.overlaps(span))),
    }
}

/// The studies that match, found one by one.
pub(crate) fn recount<'a>(
    evidence: &'a Evidence,
    table: &Table,
    selection: &Selection,
) -> Vec<&'a Study> {
    let found = table.search(selection.text());
    let kept = |row: usize| {
        found.contains(row)
            && !selection.aside().contains(row)
            && table
                .ids()
                .all(|id| keeps(table, id.index(), selection.choice(id), row))
    };
    evidence
        .studies
        .iter()
        .enumerate()
        .filter(|(row, _)| kept(*row))
        .map(|(_, s)| s)
        .collect()
}

/// How many studies the place facet alone lets in, without those set aside.
pub(crate) fn recount_scope(table: &Table, selection: &Selection) -> usize {
    let place = table.scope().expect("the place in the review is the scope");
    let choice = selection.choice(place);
    (0..table.rows())
        .filter(|&row| keeps(table, place.index(), choice, row) && !selection.aside().contains(row))
        .count()
}

/// The numbers that a sentence tells of the studies: how many were randomised, how many had a
/// comparison group, and how many had neither.
#[derive(Default)]
struct Told {
    randomised: Option<usize>,
    compared: Option<usize>,
    neither: Option<usize>,
}

fn told(said: &str) -> Told {
    let mut told = Told::default();
    for sentence in said.split(". ") {
        let Some((count, rest)) = sentence.split_once(" of them ") else {
            continue;
        };
        let count = match count.trim_start_matches("All ") {
            "Both" => 2,
            "None" | "Neither" => 0,
            number => number.parse().expect("a number stands before “of them”"),
        };
        told.randomised = rest
            .contains("randomised")
            .then_some(count)
            .or(told.randomised);
        told.compared = rest
            .contains("had a comparison group")
            .then_some(count)
            .or(told.compared);
        told.neither = rest
            .split_once("the other ")
            .map(|(_, other)| {
                other
                    .trim_end_matches('.')
                    .trim_end_matches("had neither")
                    .trim()
            })
            .map(|number| {
                if number.is_empty() {
                    1
                } else {
                    number.parse().expect("a number")
                }
            });
    }
    told
}

/// The sizes that are counted, in order, and what is said of people in several reports: of each
/// sample only the largest report among the studies counts, of equals the first.
pub(crate) fn counted_once(evidence: &Evidence, studies: &[&Study]) -> (Vec<u32>, &'static str) {
    let size = |study: &Study| study.n_enrolled.value().copied();
    let sample = |study: &Study| {
        let samples = evidence.samples.iter();
        let mut samples = samples.filter(|sample| {
            let mut rows = sample.studies.iter();
            rows.any(|row| evidence.studies[*row].id == study.id)
        });
        samples.next()
    };
    let (mut sizes, mut once) = (Vec::new(), "");
    for (at, study) in studies.iter().enumerate() {
        let Some(people) = size(study) else { continue };
        let Some(own) = sample(study) else {
            sizes.push(people);
            continue;
        };
        let larger = studies.iter().enumerate().any(|(other_at, other)| {
            let other_size = size(other).filter(|_| other_at != at && sample(other) == Some(own));
            other_size.is_some_and(|size| size > people || (size == people && other_at < at))
        });
        if !larger {
            sizes.push(people);
        } else if !own.is_certain {
            once = ", counting people who may be in several reports once";
        } else if once.is_empty() {
            once = ", counting people who are in several reports once";
        }
    }
    (sizes, once)
}

/// Whether a study has a comparison group.
fn compares(study: &Study) -> bool {
    study
        .comparison
        .value()
        .is_some_and(|tests| *tests != Comparison::Nothing)
}

/// A facet by its place, which of its values, whether the missing, and the ends of a range.
pub(crate) type Chosen = (usize, u32, bool, f64, f64);

/// Up to four facets with something chosen in them, perhaps a search, and the rows of up to three
/// studies that are set aside.
pub(crate) type Asked = (Vec<Chosen>, &'static str, Vec<usize>);

/// What may be asked.
pub(crate) fn selections() -> impl Strategy<Value = Asked> {
    let one = (
        0..FACETS.len(),
        any::<u32>(),
        any::<bool>(),
        0.0..200.0,
        0.0..2100.0,
    );
    let text = prop::sample::select(vec!["", "", "", "ptsd", "ketamine group", "zebra"]);
    let aside = prop_oneof![
        2 => Just(Vec::new()),
        1 => prop::collection::btree_set(0..data().1.rows(), 1..4).prop_map(Vec::from_iter),
    ];
    (prop::collection::vec(one, 0..5), text, aside)
}

/// The selection that is asked for.
pub(crate) fn selection_of(table: &Table, (facets, text, aside): Asked) -> Selection {
    let mut selection = Selection::default_of(table);
    for (facet, bits, missing, low, high) in facets {
        let id = table.ids().nth(facet).expect("there are so many facets");
        selection.set_choice(id, choice(table, facet, bits, missing, (low, high)));
    }
    selection.set_text(text);
    for row in aside {
        selection.toggle_aside(row);
    }
    selection
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_numbers_of_the_sentence_are_those_of_a_recount(asked in selections()) {
        let (evidence, table) = data();
        let aside: Vec<&str> = asked.2.iter().map(|&row| evidence.studies[row].short_name.as_str()).collect();
        let selection = selection_of(table, asked);
        let said = say(evidence, table, &selection);
        let studies = recount(evidence, table, &selection);
        let whole = recount_scope(table, &selection);

        let lead = format!("{} of {whole} studies ", studies.len());
        prop_assert!(said.starts_with(&lead), "{said}");
        prop_assert!(said.ends_with('.'));
        prop_assert_eq!(said.contains("Set aside"), !aside.is_empty());
        prop_assert!(aside.is_empty() || said.ends_with(&format!(" Set aside: {}.", all_of(&aside))), "{said}");
        prop_assert!(!said.contains("  ") && !said.contains(".."), "{said}");
        prop_assert!(!said.to_lowercase().contains("effective"));

        if studies.is_empty() {
            if let Some(best) = best_loosening(table, &selection) {
                let filter = if best.label == all_labels(table, &selection) { "it".to_owned() } else { format!("“{}”", best.label) };
                let told = format!("Without {filter}, {} of {} studies would match.", best.matching, best.scope);
                prop_assert!(said.contains(&told), "{said}");
                prop_assert_eq!(best.matching, recount(evidence, table, &best.selection).len());
                prop_assert_eq!(best.scope, recount_scope(table, &best.selection));
                prop_assert!(best.matching > 0);
            }
        } else {
            let sizes: Vec<u32> = studies.iter().filter_map(|study| study.n_enrolled.value().copied()).collect();
            let unknown = studies.len() - sizes.len();
            let (counted, once) = counted_once(evidence, &studies);
            let sum: u32 = counted.iter().sum();
            let people = match (sizes.len(), unknown) {
                (0, _) => "(participants not found)".to_owned(),
                (_, 0) => format!("({sum} participant{}{once})", if sum == 1 { "" } else { "s" }),
                (_, k) => format!("({sum} participant{}{once}; size not found for {k})", if sum == 1 { "" } else { "s" }),
            };
            prop_assert!(said.starts_with(&format!("{lead}{people} ")), "{said}");

            let count = |has: &dyn Fn(&Study) -> bool| studies.iter().filter(|study| has(study)).count();
            let is_randomised = |study: &Study| study.design.value() == Some(&Design::Randomised);
            let randomised = count(&is_randomised);
            let compared = count(&compares);
            let neither = count(&|study| !is_randomised(study) && !compares(study));
            let told = told(&said);
            prop_assert!(told.randomised.is_none_or(|told| told == randomised), "{said}");
            prop_assert!(told.compared.is_none_or(|told| told == compared), "{said}");
            prop_assert!(told.neither.is_none_or(|told| told == neither), "{said}");
            let asked = |key| !selection.choice(table.find(key).expect("a facet")).is_any();
            if studies.len() > 1 {
                prop_assert_eq!(told.randomised.is_none(), asked("design"), "{}", said);
                prop_assert_eq!(told.compared.is_none(), asked("comparison"), "{}", said);
            }
            if let Some((before, name)) = said.split_once(" participants were in one study, ") {
                let name = name.split('.').next().unwrap_or_default();
                let one = studies.iter().find(|study| study.short_name == name).expect("it matches");
                let size = one.n_enrolled.value().expect("its size is known");
                prop_assert!(before.ends_with(&format!("{size} of the {sum}")), "{said}");
                prop_assert_eq!(Some(size), sizes.iter().max());
            }
            let mut rest = said.clone();
            for id in table.ids() {
                let Some(range) = selection.choice(id).interval() else { continue };
                let Column::Numbers(numbers) = &table.facet(id).column else { continue };
                // Kept by a range of theirs of which a part is outside, and by no other.
                let only: Vec<&str> = (0..table.rows()).filter_map(|row| {
                    let study = &evidence.studies[row];
                    let among = studies.iter().any(|other| other.id == study.id);
                    let spans = numbers.spans(row).iter();
                    let kept: Vec<bool> = spans
                        .filter(|own| own.low <= range.high() && range.low() <= own.high)
                        .map(|own| own.low >= range.low() && own.high <= range.high())
                        .collect();
                    (among && !kept.is_empty() && !kept.contains(&true)).then_some(study.short_name.as_str())
                }).collect();
                let told = match only.as_slice() {
                    [] => continue,
                    [one] => format!("{one} is kept because its "),
                    [most @ .., last] => format!("{} and {last} are kept because their ranges (", most.join(", ")),
                };
                prop_assert!(rest.contains(&told), "{said}");
                if let [one] = only.as_slice() {
                    let row = evidence.studies.iter().position(|study| study.short_name == *one).expect("it is there");
                    let is_told = numbers.spans(row).iter().any(|own| {
                        let kept = own.low <= range.high() && range.low() <= own.high;
                        kept && rest.contains(&format!(", {} to {}, overlaps.", own.low, own.high))
                    });
                    prop_assert!(is_told, "{said}");
                }
                rest = rest.replacen(&told, "", 1);
            }
            prop_assert!(!rest.contains("kept because"), "{said}");
            if studies.len() <= 3 {
                prop_assert!(studies.iter().all(|study| said.contains(&study.short_name)), "{said}");
            }
        }
    }

    #[test]
    fn the_filter_to_loosen_is_the_one_that_gains_most(asked in selections()) {
        let (evidence, table) = data();
        let text = asked.1;
        let selection = selection_of(table, asked);
        let mut most = 0;
        for id in table.ids() {
            let mut without = selection.clone();
            without.reset(id);
            if without != selection {
                most = most.max(recount(evidence, table, &without).len());
            }
        }
        if !text.is_empty() {
            let mut without = selection.clone();
            without.set_text("");
            most = most.max(recount(evidence, table, &without).len());
        }
        let best = best_loosening(table, &selection).map_or(0, |best| best.matching);
        prop_assert_eq!(best, most);
    }
}
