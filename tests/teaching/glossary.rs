//! The words of the field: every one is in order, and a search finds them.

mod data;
mod places;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use kap_explorer::explore::fold;
use kap_explorer::teaching::glossary::{Glossary, Kind, Term};
use proptest::prelude::*;

fn glossary() -> &'static Glossary {
    static READ: LazyLock<Glossary> =
        LazyLock::new(|| Glossary::embedded().expect("the words are sound"));
    &READ
}

fn found_in(text: &str) -> Vec<&'static str> {
    let words = glossary().words_in(text);
    words.into_iter().map(|term| term.term.as_str()).collect()
}

/// How many sentences a text has.
fn sentences(text: &str) -> usize {
    let ends = |(at, letter): &(usize, char)| {
        let after = text.get(at + letter.len_utf8()..).unwrap_or_default();
        matches!(letter, '.' | '?' | '!')
            && after
                .trim_start_matches(['”', '’', ')'])
                .chars()
                .next()
                .is_none_or(char::is_whitespace)
    };
    text.char_indices().filter(ends).count()
}

#[test]
fn every_word_has_two_sentences_and_a_source_that_one_can_follow_or_says_that_it_has_none() {
    let mut without_source = BTreeSet::new();
    for term in glossary().all() {
        let Term {
            term: word,
            definition,
            ..
        } = term;
        assert_eq!(sentences(definition), 2, "{word}: {definition}");
        assert!(definition.chars().count() <= 300, "{word}: {definition}");
        assert!(!definition.contains('\''), "{word}: a straight apostrophe");
        let begins_well = definition
            .chars()
            .next()
            .is_some_and(|first| !first.is_lowercase());
        assert!(begins_well, "{word}: {definition}");
        match glossary().source_of(term) {
            None => drop(without_source.insert(word.as_str())),
            Some(source) => {
                assert!(source.citation.chars().count() >= 12, "{word}");
                let is_web =
                    |link: &String| link.starts_with("https://") || link.starts_with("http://");
                match &source.link {
                    Some(link) => assert!(is_web(link) && !link.contains(' '), "{word}: {link}"),
                    None => assert!(source.citation.starts_with("KAP Explorer"), "{word}"),
                }
            }
        }
    }
    // Each of them says on the page that no source was verified. New words come with one.
    let expected = BTreeSet::from([
        "Pearson r",
        "addiction counselling",
        "detoxification",
        "inpatient",
        "interaction",
        "response",
        "treatment as usual",
        "visual analogue scale",
    ]);
    assert_eq!(without_source, expected);
}

#[test]
fn what_the_page_means_by_a_word_has_the_page_as_its_source() {
    for term in glossary()
        .all()
        .iter()
        .filter(|term| term.kind == Kind::Page)
    {
        let source = glossary().source_of(term).expect("its source is this page");
        assert_eq!(source.link, None, "{}", term.term);
    }
}

#[test]
fn names_and_spellings_belong_to_one_word_each() {
    let mut ids = BTreeSet::new();
    let mut spellings: BTreeMap<String, &str> = BTreeMap::new();
    for term in glossary().all() {
        let is_plain =
            |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        assert!(
            !term.id.is_empty() && term.id.chars().all(is_plain),
            "{}",
            term.id
        );
        assert!(ids.insert(&term.id), "{} stands twice", term.id);
        assert_eq!(glossary().by_id(&term.id), Some(term));
        for spelling in term.spellings() {
            assert_eq!(spelling.trim(), spelling);
            let before = spellings.insert(spelling.to_lowercase(), &term.term);
            assert_eq!(before, None, "“{spelling}” is also of {}", term.term);
        }
    }
}

#[test]
fn they_are_sorted_by_kind_and_by_the_alphabet_and_every_kind_has_some() {
    let keys: Vec<(Kind, String)> = glossary()
        .all()
        .iter()
        .map(|term| (term.kind, term.term.to_lowercase()))
        .collect();
    assert!(keys.is_sorted());
    for kind in Kind::ALL {
        assert!(keys.iter().any(|(of, _)| *of == kind), "{kind:?}");
        assert!(!kind.title().is_empty());
    }
}

#[test]
fn a_search_finds_in_names_first_and_then_in_definitions() {
    let search = |query| -> Vec<&str> {
        let found = glossary().search(query).into_iter();
        found.map(|term| term.term.as_str()).collect()
    };
    assert_eq!(search("").len(), glossary().all().len());
    assert_eq!(search("   ").len(), glossary().all().len());
    assert_eq!(search("madrs").first(), Some(&"MADRS"));
    assert_eq!(search("Montgomery").first(), Some(&"MADRS"));
    // As a keyboard has it, without accents and long dashes.
    assert_eq!(search("montgomery-asberg").first(), Some(&"MADRS"));
    let scales = search("depression scale");
    assert!(scales.contains(&"MADRS") && scales.len() < 20, "{scales:?}");
    assert_eq!(search("xyzzy"), [""; 0]);
}

#[test]
fn a_file_that_is_not_in_order_is_refused() {
    assert!(Glossary::read("{}").is_err());
    assert!(Glossary::read("not JSON").is_err());
    let unknown = r#"{"sources": {}, "terms": [{"id": "a", "term": "a", "kind": "page",
        "definition": "One. Two.", "source": "nowhere"}]}"#;
    let fault = Glossary::read(unknown).err().unwrap();
    assert!(fault.contains("nowhere"), "{fault}");
}

proptest! {
    #[test]
    fn searching_never_fails_and_finds_only_what_has_the_query(query in "\\PC{0,12}") {
        for term in glossary().search(&query) {
            let whole = fold(&term.spellings().chain([term.definition.as_str()]).collect::<Vec<_>>().join("\n"));
            for part in fold(&query).split_whitespace() {
                prop_assert!(whole.contains(part));
            }
        }
    }
}
