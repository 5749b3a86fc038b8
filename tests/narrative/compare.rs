//! Two selections beside each other.

use kap_explorer::evidence::Evidence;
use kap_explorer::explore::{Counts, Selection, Table};
use kap_explorer::narrative::{TwoSelections, compare, difference};
use proptest::prelude::*;

use crate::recount::{recount, selection_of, selections};
use crate::{data, say, selected};

fn told(evidence: &Evidence, table: &Table, a: &Selection, b: &Selection) -> TwoSelections {
    let (in_a, in_b) = (Counts::of(table, a), Counts::of(table, b));
    compare(evidence, table, (a, &in_a), (b, &in_b))
}

fn lines(two: &TwoSelections) -> Vec<&str> {
    let said = two.difference.iter();
    said.map(|said| said.words.as_str()).collect()
}

#[test]
fn two_routes_beside_each_other() {
    let (evidence, table) = data();
    let a = selected(table, "route=iv");
    let b = selected(table, "route=im&condition=substance-use&q=heroin");
    let two = told(evidence, table, &a, &b);
    assert_eq!(two.sentence_a, format!("A: {}", say(evidence, table, &a)));
    assert_eq!(two.sentence_b, format!("B: {}", say(evidence, table, &b)));
    let expected = [
        "Of 12 studies in A or B: 0 in both; 10 only in A; 2 only in B (Krupitsky 2002 and \
         Krupitsky 2007).",
        "A: 204 participants; size not found for 1. B: 129 participants.",
        "The filters differ. In A: Condition: any; Route: IV; Search: nothing. In B: Condition: \
         substance use; Route: IM; Search: heroin.",
        "What comparisons test in A: ketamine added to psychotherapy in 3 of 10 studies; \
         psychotherapy added to ketamine in 1; nothing: no comparison group in 6. What \
         comparisons test in B: higher against lower ketamine dose in 1 of 2 studies; more \
         sessions of KAP against fewer in 1. What differs between A and B may come from what was \
         compared.",
    ];
    assert_eq!(lines(&two), expected);
    assert_eq!(
        two.warning.as_deref(),
        Some("B has 2 studies: a difference between so few says nothing about other studies.")
    );
}

#[test]
fn a_selection_beside_itself_differs_in_nothing() {
    let (evidence, table) = data();
    let a = selected(table, "condition=depression");
    let expected = [
        "Of 3 studies in A or B: 3 in both (Dore 2019, Wilkinson 2017 and Wilkinson 2021); 0 \
         only in A; 0 only in B.",
        "A: 293 participants. B: 293 participants.",
    ];
    let two = told(evidence, table, &a, &a);
    assert_eq!(lines(&two), expected);
    assert_eq!(two.warning, None);
}

#[test]
fn what_is_set_aside_on_one_side_is_said() {
    let (evidence, table) = data();
    let a = Selection::default_of(table);
    let mut b = a.clone();
    b.toggle_aside(2);
    let two = told(evidence, table, &a, &b);
    let said = lines(&two).join(" ");
    assert!(
        said.contains("14 in both; 1 only in A (Dore 2019); 0 only in B."),
        "{said}"
    );
    assert!(
        said.contains("In A: Set aside: nothing. In B: Set aside: Dore 2019."),
        "{said}"
    );
}

#[test]
fn sides_without_a_study_are_told() {
    let (evidence, table) = data();
    let none = selected(table, "q=zebra");
    let two = told(evidence, table, &none, &none);
    assert_eq!(
        lines(&two),
        [
            "Neither A nor B has a study.",
            "A: no participants. B: no participants."
        ]
    );
    assert_eq!(
        two.warning.as_deref(),
        Some(
            "A has 0 studies and B has 0 studies: a difference between so few says nothing about \
             other studies."
        )
    );
}

#[test]
fn a_difference_of_two_counts_says_which_has_more() {
    assert_eq!(difference(3, 1), "2 more in A");
    assert_eq!(difference(0, 3), "3 more in B");
    assert_eq!(difference(4, 4), "the same in both");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_numbers_of_the_comparison_are_those_of_a_recount(
        asked_a in selections(),
        asked_b in selections(),
    ) {
        let (evidence, table) = data();
        let a = selection_of(table, asked_a);
        let b = selection_of(table, asked_b);
        let two = told(evidence, table, &a, &b);
        let (in_a, in_b) = (recount(evidence, table, &a), recount(evidence, table, &b));
        let both = in_a.iter().filter(|study| in_b.iter().any(|other| other.id == study.id)).count();
        let (only_a, only_b) = (in_a.len() - both, in_b.len() - both);
        let overlap = lines(&two)[0];
        // Without the names, which hold years.
        let mut counts = overlap.to_owned();
        while let Some((from, to)) = counts.find(" (").zip(counts.find(')')) {
            counts.replace_range(from..=to, "");
        }
        let whole = both + only_a + only_b;
        if whole == 0 {
            prop_assert_eq!(counts, "Neither A nor B has a study.");
        } else {
            let noun = if whole == 1 { "study" } else { "studies" };
            let expected = format!(
                "Of {whole} {noun} in A or B: {both} in both; {only_a} only in A; {only_b} only in B."
            );
            prop_assert!(counts.starts_with(&expected), "{overlap}");
        }
        let few = in_a.len() < 3 || in_b.len() < 3;
        prop_assert_eq!(two.warning.is_some(), few);
        let filters = lines(&two).into_iter().find(|line| line.starts_with("The filters differ."));
        prop_assert_eq!(filters.is_some(), a != b);
        for id in table.ids() {
            let title = format!(" {}: ", table.facet(id).title);
            let named = filters.is_some_and(|line| line.contains(&title));
            prop_assert_eq!(named, a.choice(id) != b.choice(id), "{:?}", filters);
        }
        for said in &two.difference {
            prop_assert!(said.words.ends_with('.') && !said.words.contains("  "), "{}", said.words);
        }
    }
}
