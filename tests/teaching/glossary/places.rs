//! Words are found where they stand, and nowhere else.

use kap_explorer::teaching::glossary::Term;
use proptest::prelude::*;

use super::{found_in, glossary};

#[test]
fn each_spelling_is_found_as_its_own_word() {
    for term in glossary().all() {
        for spelling in term.spellings() {
            let text = format!("({spelling}), and more");
            assert!(
                found_in(&text).contains(&term.term.as_str()),
                "{text}: {:?}",
                found_in(&text)
            );
        }
    }
}

#[test]
fn whole_words_are_found_and_letters_within_others_are_not() {
    assert_eq!(
        found_in("They met in the army, randomly; the doser slept."),
        [""; 0]
    );
    assert_eq!(found_in("MET met MET"), ["MET"]);
    assert_eq!(found_in("in IN In"), ["IN"]);
    assert_eq!(found_in("PEs and PE2 and _PE"), ["PE"]);
    assert_eq!(found_in("Two arms."), ["arm"]);
    assert_eq!(found_in("ROUTE, Route"), ["route"]);
    assert_eq!(found_in(""), [""; 0]);
}

#[test]
fn the_longest_spelling_is_found_and_the_words_within_it_are_not() {
    assert_eq!(
        found_in("a randomised controlled trial"),
        ["randomised controlled trial"]
    );
    assert_eq!(found_in("a Controlled Trial"), ["controlled trial"]);
    assert_eq!(found_in("CAPS-5"), ["CAPS-5"]);
    assert_eq!(found_in("CBT with ERP"), ["ERP"]);
    assert_eq!(found_in("not found"), ["not found"]);
    assert_eq!(found_in("found"), [""; 0]);
}

#[test]
fn typeset_hyphens_apostrophes_and_spaces_make_no_difference() {
    assert_eq!(found_in("follow\u{2011}up"), ["follow-up"]);
    assert_eq!(found_in("Cohen’s d, Cohen's d"), ["Cohen d"]);
    assert_eq!(
        found_in("confidence\u{a0}interval"),
        ["confidence interval"]
    );
    assert_eq!(
        found_in("Yale-Brown Obsessive Compulsive Scale"),
        ["Y-BOCS"]
    );
}

#[test]
fn a_word_that_means_something_else_is_not_found_as_a_spelling() {
    assert_eq!(found_in("no difference, working memory, harm"), [""; 0]);
    assert_eq!(
        found_in("depression and anxiety"),
        ["depression", "anxiety"]
    );
    assert_eq!(found_in("on a linear scale"), ["linear scale"]);
    assert_eq!(
        found_in("significantly lower"),
        ["statistically significant"]
    );
    assert_eq!(found_in("the mean difference"), ["mean difference"]);
    assert_eq!(found_in("The review"), ["the review"]);
}

#[test]
fn words_are_told_once_in_the_order_in_which_they_are_met() {
    assert_eq!(found_in("IV, dose, IV, arm, dose"), ["IV", "dose", "arm"]);
}

proptest! {
    #[test]
    fn places_stand_in_any_text_in_order_and_hold_a_spelling(text in "\\PC{0,40}") {
        check_places(&text)?;
    }

    #[test]
    fn places_are_right_in_texts_of_words_of_the_field(
        parts in prop::collection::vec((0..1000usize, 0..8usize, "[ ,.ßİ’–()a-zA-Z-]{0,3}"), 0..12)
    ) {
        let spellings: Vec<&str> = glossary().all().iter().flat_map(Term::spellings).collect();
        let text: String = parts
            .iter()
            .map(|(which, _, between)| {
                let spelling = spellings.get(which % spellings.len()).copied().unwrap_or_default();
                [between, spelling].concat()
            })
            .collect();
        check_places(&text)?;
    }
}

fn check_places(text: &str) -> Result<(), TestCaseError> {
    let mut end = 0;
    for place in glossary().places_in(text) {
        prop_assert!(place.at.start >= end && place.at.start < place.at.end);
        end = place.at.end;
        let stands = text.get(place.at.clone());
        prop_assert!(stands.is_some(), "{:?} is within a letter", place.at);
        let stands = alike(stands.unwrap_or_default());
        let term = glossary().all().get(place.term).expect("a word");
        let is_it = |spelling: &str| {
            let spelling = alike(spelling);
            stands == spelling || stands == format!("{spelling}s")
        };
        prop_assert!(
            term.spellings().any(is_it),
            "“{stands}” is no {}",
            term.term
        );
        let before = text
            .get(..place.at.start)
            .and_then(|text| text.chars().next_back());
        let after = text
            .get(place.at.end..)
            .and_then(|text| text.chars().next());
        prop_assert!(
            ![before, after]
                .into_iter()
                .flatten()
                .any(char::is_alphanumeric)
        );
    }
    Ok(())
}

/// A text as small letters without what type-setting adds.
fn alike(text: &str) -> String {
    let text = text
        .to_lowercase()
        .replace(['–', '\u{2010}', '\u{2011}'], "-");
    text.replace('’', "'")
        .replace(|letter: char| letter.is_whitespace(), " ")
}
