//! "About the data".

use kap_explorer::evidence::Evidence;
use kap_explorer::explore::Selection;
use kap_explorer::narrative::{about, what_it_shows};

use crate::{data, say};

/// All the words of "About the data".
fn about_words(evidence: &Evidence) -> String {
    format!("{:?}", about(evidence))
}

#[test]
fn about_the_data_tells_both_totals_and_why_they_differ() {
    let (evidence, _) = data();
    let words = about_words(evidence);
    for told in [
        "17 articles with 603 participants",
        "15 studies taken to be among the articles that the review includes (570 participants; size not found for 1)",
        "3 studies that the review cites without it being clear whether they are included (311 participants; size not found for 1)",
        "No combination is forced.",
        "not medical advice",
        "Looked for in the sources that could be read.",
    ] {
        assert!(words.contains(told), "{told}");
    }
    for source in &evidence.sources {
        assert!(words.contains(&format!("{:?}", source.locator)[1..source.locator.len()]));
    }
    let slugs: Vec<&str> = about(evidence).iter().map(|section| section.slug).collect();
    assert!(slugs.contains(&"references") && slugs.contains(&"cite"));
}

#[test]
fn the_totals_of_about_the_data_are_computed() {
    let mut evidence = data().0.clone();
    evidence.studies.retain(|study| study.id != "dakwar-2019");
    let words = about_words(&evidence);
    assert!(words.contains("14 studies taken to be among"), "{words}");
    assert!(words.contains("(515 participants; size not found for 1)"));
}

#[test]
fn no_text_calls_a_treatment_effective() {
    let (evidence, table) = data();
    let mut texts = vec![about_words(evidence)];
    for study in &evidence.studies {
        texts.extend(what_it_shows(study).sentences().map(str::to_owned));
    }
    texts.push(say(evidence, table, &Selection::default_of(table)));
    // The titles of references are not ours.
    let ours = texts
        .iter()
        .map(|text| text.split("\"references\"").next().unwrap_or_default());
    for text in ours {
        assert!(!text.to_lowercase().contains("effective"));
    }
}
