//! "About the data".

use kap_explorer::evidence::{About, Evidence, facet_table};
use kap_explorer::explore::{Selection, Table};
use kap_explorer::narrative::{Block, about, what_it_shows};

use crate::{data, say};

/// All the words of "About the data".
fn about_words(evidence: &Evidence, table: &Table) -> String {
    format!("{:?}", about(evidence, table))
}

#[test]
fn about_the_data_tells_both_totals_and_why_they_differ() {
    let (evidence, table) = data();
    let words = about_words(evidence, table);
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
    for source in evidence.sources() {
        assert!(words.contains(&format!("{:?}", source.locator)[1..source.locator.len()]));
    }
    let slugs: Vec<&str> = about(evidence, table)
        .iter()
        .map(|section| section.slug)
        .collect();
    assert!(slugs.contains(&"references") && slugs.contains(&"cite"));
}

#[test]
fn the_totals_of_about_the_data_are_computed() {
    let mut evidence = data().0.clone();
    evidence.studies.retain(|study| study.id != "dakwar-2019");
    let table = facet_table(&evidence).expect("the facets are sound");
    let words = about_words(&evidence, &table);
    assert!(words.contains("14 studies taken to be among"), "{words}");
    assert!(words.contains("(515 participants; size not found for 1)"));
}

#[test]
fn no_text_calls_a_treatment_effective() {
    let (evidence, table) = data();
    let mut texts = vec![about_words(evidence, table)];
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

/// The words of one section.
fn words_of(evidence: &Evidence, table: &Table, slug: &str) -> Vec<String> {
    let mut sections = about(evidence, table).into_iter();
    let section = sections.find(|section| section.slug == slug);
    let blocks = section.expect("the section is there").blocks.into_iter();
    let words = blocks.flat_map(|block| match block {
        Block::Paragraph(text) => vec![text.words],
        Block::List(texts) => texts.into_iter().map(|text| text.words).collect(),
        Block::Numbered(texts) => texts.into_iter().map(|(_, text)| text.words).collect(),
        Block::Terms(terms) => terms.into_iter().map(|(_, meaning)| meaning).collect(),
    });
    words.collect()
}

#[test]
fn what_was_published_since_says_how_it_was_looked_for_and_what_is_missing() {
    let (evidence, table) = data();
    let words = words_of(evidence, table, "since").join("\n");
    let search = &evidence.about().search;
    for told in search.limits.iter().chain([&search.question, &search.how]) {
        assert!(words.contains(told), "{told}");
    }
    for review in search.later_reviews {
        assert!(words.contains(review.title) && words.contains(review.read_at));
    }
    for sample in &evidence.samples {
        assert!(words.contains(&sample.name) && words.contains(&sample.note));
    }
    // As many as the search says, each with its reason.
    assert!(words.contains("4 of the 29 are borderline."), "{words}");
    for id in ["bloy-2026", "gent-2024", "kheirkhah-2025", "hull-2022"] {
        let study = crate::study(evidence, id);
        let why = study
            .cautions
            .iter()
            .find_map(|it| it.strip_prefix("Borderline: "));
        let line = format!("{}: {}", study.short_name, why.expect("it says why"));
        assert!(words.contains(&line), "{line}");
    }
}

#[test]
fn a_reader_learns_where_to_send_what_is_missing() {
    let (evidence, table) = data();
    let words = words_of(evidence, table, "missing").join("\n");
    // No address stands in the package: none is made up.
    assert!(words.contains("This copy names no address of its own."));
    assert!(words.contains("nothing by which a patient could be known"));

    let about = About {
        contact: Some("https://example.org/reports"),
        ..evidence.about().clone()
    };
    let named = evidence.clone().told_by(Box::leak(Box::new(about)));
    let sections = about_words(&named, table);
    let leads = sections.contains("https://example.org/reports");
    assert!(leads && !sections.contains("names no address"));
}
