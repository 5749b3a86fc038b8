//! What the questions say, and the views that they lead to.

use std::collections::BTreeSet;

use kap_explorer::evidence::Files;
use kap_explorer::explore::Counts;
use kap_explorer::teaching::quiz::{CONCEPTS, Kind, questions};
use kap_explorer::view::{Opened, View};

use super::{asked, data, included_with, named};

#[test]
fn every_text_is_a_sentence_with_its_denominator_and_without_a_verdict() {
    let whole = included_with(|_| true).to_string();
    for question in asked() {
        for text in [&question.ask, &question.why] {
            assert!(text.ends_with(['.', '?']), "{text}");
            assert!(!text.contains('\'') && !text.contains("  "), "{text}");
            for banned in [
                "effective",
                "proves",
                "proven",
                "works",
                "should be treated",
            ] {
                assert!(!text.to_lowercase().contains(banned), "{text}");
            }
        }
        assert!(
            [&whole, "17", "100"]
                .iter()
                .any(|of| question.ask.contains(*of)),
            "{}",
            question.ask
        );
        let of = [
            format!("of {whole}"),
            format!("Of the {whole}"),
            "of the review’s 17".to_owned(),
        ];
        assert!(
            of.iter().any(|of| question.why.contains(of)),
            "{}",
            question.why
        );
    }
}

#[test]
fn the_reasons_say_which_people_and_which_arms_they_count() {
    let (whole, nothing) = (
        included_with(|_| true),
        included_with(|row| row["comparison_tests"] == "nothing: no comparison group"),
    );
    let why = named("randomised").why;
    let none = format!("In {nothing} of {whole} studies there was nobody to compare with.");
    assert!(why.ends_with(&none), "{why}");
    assert!(named("doses-known").why.contains("in the KAP arms"));
    assert!(
        named("conditions-bars")
            .why
            .contains("(comorbid) is not counted")
    );
}

#[test]
fn the_view_of_each_question_is_one_that_the_page_reads_and_shows_the_answer() {
    let (evidence, table) = data(&Files::PUBLISHED);
    for question in questions(&evidence, &table) {
        let Opened { view, notices, .. } = View::decode(&evidence, &table, &question.view);
        assert_eq!(notices, Vec::<String>::new(), "{}", question.name);
        assert_eq!(
            view.encode(&evidence, &table),
            question.view,
            "{}",
            question.name
        );
        assert!(!question.view.is_empty(), "{}", question.name);
        let matching = Counts::of(&table, &view.selection).matching.count();
        let expected = match (&question.kind, question.name) {
            // These two are shown beside all the studies.
            (_, "largest-share" | "review-articles") => continue,
            (Kind::Number { truth, .. }, _) => *truth as usize,
            (Kind::Choice { options, right, .. }, _) => options[right[0]].truth as usize,
            (Kind::Bars { most, .. }, _) => *most as usize,
        };
        assert_eq!(matching, expected, "{}", question.name);
    }
}

#[test]
fn every_key_concept_has_a_name_a_sentence_and_a_source() {
    let mut names = BTreeSet::new();
    for concept in CONCEPTS {
        assert!(names.insert(concept.name), "{} stands twice", concept.name);
        assert!(!concept.name.ends_with('.'));
        assert!(concept.sentence.ends_with('.'), "{}", concept.name);
        assert_eq!(
            concept.sentence.matches(". ").count(),
            0,
            "{}",
            concept.name
        );
        assert!(concept.source.len() > 20 && concept.source.ends_with('.'));
        assert!(concept.url.starts_with("https://"), "{}", concept.url);
    }
    let used: BTreeSet<&str> = asked()
        .iter()
        .map(|question| question.concept.name)
        .collect();
    assert_eq!(used, names);
}
