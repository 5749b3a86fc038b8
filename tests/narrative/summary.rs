//! The plain-language summary: its numbers against a recount, its words against what may be said.

mod expected;
mod limits;

use kap_explorer::evidence::{Comparison, Evidence, Study};
use kap_explorer::explore::{Counts, Selection, Table};
use kap_explorer::narrative::{SummaryPart, estimate_text, number, span, summary};
use proptest::prelude::*;

use expected::{count, done, harms, people, sure, who};

use crate::recount::{recount, recount_scope, selection_of, selections};
use crate::{data, selected};

/// Words that claim more than the data, and those that invite a count of directions.
const FORBIDDEN: [&str; 14] = [
    "effective",
    "works",
    "proves",
    "proven",
    "positive",
    "successful",
    "significant",
    "benefit",
    "promising",
    "safe",
    "cure",
    "most studies",
    "majority",
    "—",
];

fn told(evidence: &Evidence, table: &Table, selection: &Selection) -> Vec<SummaryPart> {
    summary(evidence, table, selection, &Counts::of(table, selection))
}

/// The words of a part, sentence after sentence.
fn part(parts: &[SummaryPart], slug: &str) -> String {
    let part = parts.iter().find(|part| part.slug == slug);
    let sentences = &part.expect("the part is there").sentences;
    let words: Vec<&str> = sentences.iter().map(|said| said.words.as_str()).collect();
    words.join("\n")
}

fn text(parts: &[SummaryPart]) -> String {
    let part = |part: &SummaryPart| {
        let words = part.sentences.iter();
        let words: String = words.map(|said| format!("- {}\n", said.words)).collect();
        format!("{} ({})\n{words}", part.heading, part.slug)
    };
    parts.iter().map(part).collect::<Vec<_>>().join("\n")
}

fn must_say(parts: &[SummaryPart], slug: &str, must: &[String]) -> Result<(), TestCaseError> {
    let words = part(parts, slug);
    for wanted in must {
        prop_assert!(
            words.contains(wanted.as_str()),
            "{slug} lacks “{wanted}”:\n{words}"
        );
    }
    Ok(())
}

/// All that the summary of some studies must and must not say.
fn check(evidence: &Evidence, table: &Table, selection: &Selection) -> Result<(), TestCaseError> {
    let parts = told(evidence, table, selection);
    let studies = recount(evidence, table, selection);
    let all = text(&parts);
    for part in &parts {
        prop_assert!(!part.sentences.is_empty(), "{} is empty", part.slug);
        for said in &part.sentences {
            prop_assert!(said.words.ends_with('.'), "{}", said.words);
            let odd = ["  ", "..", ": .", " ;", ": ;", " ,"];
            prop_assert!(
                !odd.iter().any(|odd| said.words.contains(odd)),
                "{}",
                said.words
            );
            let rows = said.ask.iter().flat_map(|ask| &ask.studies);
            for row in rows {
                let study = &evidence.studies[*row];
                prop_assert!(studies.iter().any(|among| among.id == study.id));
            }
        }
    }
    // Neither what was typed nor what is quoted from the data is ours.
    let mut ours = all.to_lowercase();
    while let Some((from, to)) = ours.find('“').zip(ours.find('”')) {
        ours.replace_range(from..to + '”'.len_utf8(), "");
    }
    for word in FORBIDDEN {
        prop_assert!(!ours.contains(word), "“{word}” in {all}");
    }
    let slugs: Vec<&str> = parts.iter().map(|part| part.slug).collect();
    if studies.is_empty() {
        prop_assert_eq!(slugs, ["nothing"]);
        return Ok(());
    }
    let order = [
        "asked", "people", "done", "found", "sure", "limits", "harms",
    ];
    prop_assert_eq!(slugs, order);
    let whole = studies.len();
    let scope = recount_scope(table, selection);
    if whole < scope {
        let lead = format!("This is about {whole} of {scope} studies");
        prop_assert!(part(&parts, "asked").starts_with(&lead), "{all}");
    }
    must_say(&parts, "people", &people(evidence, &studies))?;
    must_say(&parts, "done", &done(&studies))?;
    must_say(&parts, "sure", &sure(&studies))?;
    must_say(&parts, "harms", &harms(&studies))?;
    asked(&parts, &studies)?;
    found(&parts, &studies)?;
    limits::limits(&parts, &studies)
}

fn asked(parts: &[SummaryPart], studies: &[&Study]) -> Result<(), TestCaseError> {
    let words = part(parts, "asked");
    let with = |kind: Option<Comparison>| {
        count(studies, |study| study.comparison.value() == kind.as_ref())
    };
    let kinds = [
        (
            Some(Comparison::Ketamine),
            "what ketamine adds to psychotherapy",
        ),
        (
            Some(Comparison::Dose),
            "how a higher dose of ketamine differs from a lower one",
        ),
        (
            Some(Comparison::Psychotherapy),
            "what psychotherapy adds to ketamine",
        ),
        (
            Some(Comparison::Support),
            "what music or sensory support adds to ketamine",
        ),
        (
            Some(Comparison::Form),
            "how one form of KAP differs from another",
        ),
        (
            Some(Comparison::Sessions),
            "how more sessions of KAP differ from fewer",
        ),
        (Some(Comparison::Both), "what KAP adds to usual care"),
        (Some(Comparison::Nothing), "no comparison group"),
        (None, "what the comparison tests"),
    ];
    for (kind, words_of_kind) in kinds {
        let number = with(kind);
        let lines = words.lines().filter(|line| !line.starts_with("This is"));
        let line = lines.into_iter().find(|line| line.contains(words_of_kind));
        prop_assert_eq!(line.is_some(), number > 0, "{} in {}", words_of_kind, words);
        if let Some(line) = line {
            prop_assert!(line.starts_with(&who(number, studies.len())), "{line}");
        }
    }
    Ok(())
}

/// Each main outcome is told with its study, unless its result is among those not found; and
/// nothing in this part counts studies.
fn found(parts: &[SummaryPart], studies: &[&Study]) -> Result<(), TestCaseError> {
    let words = part(parts, "found");
    for study in studies {
        prop_assert!(words.contains(&study.short_name), "{words}");
    }
    let not_found = words.lines().find(|line| line.starts_with("Not found: "));
    let lost = |study: &Study| {
        let mut main = study.main_outcomes();
        study.main_outcomes().next().is_none()
            || main.any(|outcome| outcome.direction.label() == "not found")
    };
    prop_assert_eq!(not_found.is_some(), studies.iter().any(|study| lost(study)));
    for study in studies {
        let among = not_found.is_some_and(|line| line.contains(&study.short_name));
        prop_assert_eq!(among, lost(study), "{}", words);
    }
    let compared = |study: &&&Study| {
        let tests = study.comparison.value();
        tests.is_some_and(|tests| *tests != Comparison::Nothing)
    };
    // Of more than six studies of a kind, only the names are told.
    let in_full = |study: &&&Study| {
        let alike = studies.iter().filter(|other| {
            let mut main = other.main_outcomes();
            other.comparison.value() == study.comparison.value()
                && main.any(|outcome| outcome.direction.label() != "not found")
        });
        alike.count() <= 6
    };
    for study in studies.iter().filter(compared).filter(in_full) {
        for outcome in study.main_outcomes().filter(|it| it.estimate.is_some()) {
            let estimate = outcome.estimate.as_ref().expect("it has one");
            let value = number(estimate.value);
            prop_assert!(estimate_text(estimate).contains(&value));
            let told = words
                .split(&study.short_name)
                .nth(1)
                .expect("the study is named");
            prop_assert!(told.contains(&value), "{words}");
            if let Some((low, high)) = estimate.interval {
                prop_assert!(told.contains(&span(low, high)), "{words}");
            }
        }
    }
    for line in words.lines() {
        prop_assert!(
            !line.contains(" studies") && !line.contains("study "),
            "{line}"
        );
    }
    let says = if studies.len() == 1 {
        "A direction does not tell how large or how certain a result is."
    } else {
        "These directions are not to be counted"
    };
    prop_assert!(words.contains(says));
    let alone = count(studies, |study| {
        study.comparison.value() == Some(&Comparison::Nothing) && !lost(study)
    });
    prop_assert_eq!(
        words.contains("a change cannot be put down to it"),
        alone > 0
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_summary_says_what_a_recount_says_and_no_more(asked in selections()) {
        let (evidence, table) = data();
        check(evidence, table, &selection_of(table, asked))?;
    }
}

#[test]
fn each_value_of_each_facet_can_be_summed_up() {
    let (evidence, table) = data();
    for id in table.ids() {
        for value in 0..table.facet(id).column.len() {
            let mut selection = Selection::default_of(table);
            selection.toggle_value(id, value);
            check(evidence, table, &selection).expect("the summary is sound");
        }
        let mut selection = selected(table, "place=any");
        selection.toggle_missing(id);
        check(evidence, table, &selection).expect("the summary is sound");
    }
    for row in 0..table.rows() {
        let mut only = selected(table, "place=any");
        for other in (0..table.rows()).filter(|other| *other != row) {
            only.toggle_aside(other);
        }
        let parts = told(evidence, table, &only);
        let said = text(&parts);
        let name = &evidence.studies[row].short_name;
        assert!(said.contains(&format!("1 of 1 studies, {name}.")), "{said}");
        assert!(said.contains("Set aside: "), "{said}");
    }
}

#[test]
fn the_summary_of_all_reads_so() {
    let (evidence, table) = data();
    let snapshot = |name: &str, fragment: &str| {
        let said = text(&told(evidence, table, &selected(table, fragment)));
        insta::assert_snapshot!(name, said);
    };
    snapshot("summary_all", "");
    snapshot("summary_substance_use", "condition=substance-use");
    snapshot("summary_nose_spray", "route=in");
    snapshot(
        "summary_psychotherapy_added",
        "comparison=psychotherapy-added-to-ketamine",
    );
    snapshot("summary_nothing", "q=zebra");
    snapshot("summary_unresolved", "place=cited-inclusion-unresolved");
}
