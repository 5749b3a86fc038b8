//! What to know before anything of a view is quoted. The words are those of the page.

use crate::downloads::Extract;
use crate::evidence::{Evidence, Place};
use crate::narrative::{self, Block, READING_DIRECTIONS};

/// Cautions under headings: what the studies do not mean, why results are not counted, what "not
/// found" means, and which studies are there at all.
pub(in crate::downloads) fn cautions(extract: &Extract<'_>) -> Vec<(&'static str, Vec<String>)> {
    let evidence = extract.evidence;
    let mut groups = Vec::new();
    let selection = &extract.view.selection;
    let parts = narrative::summary(evidence, extract.table, selection, &extract.counts);
    for part in parts.into_iter().filter(|part| part.slug == "limits") {
        let sentences = part.sentences.into_iter().map(|said| said.words);
        groups.push((part.heading, sentences.collect()));
        // The last sentence of the plot's cautions is on the plot.
        let [_, (_, why)] = READING_DIRECTIONS;
        let why = why.iter().take(why.len().saturating_sub(1));
        groups.push((
            "Why results that point one way are not counted",
            why.map(|&sentence| sentence.to_owned()).collect(),
        ));
    }
    let mut counted = Vec::new();
    let mut missing = Vec::new();
    for section in narrative::about(evidence, extract.table) {
        let texts = section.blocks.into_iter().flat_map(paragraphs);
        match section.slug {
            // The last of them says what "not found" is and is not.
            "statuses" => missing.extend(texts.last()),
            "counting" => counted.extend(texts.filter(|text| text.starts_with("Participants are"))),
            _ => {}
        }
    }
    groups.push(("What “not found” means", missing));
    counted.insert(0, narrative::the_gap(evidence));
    counted.insert(1, unresolved(evidence));
    groups.push(("Which studies and people are counted", counted));
    groups
}

/// The studies of the data that are beyond those that the review is taken to include.
fn unresolved(evidence: &Evidence) -> String {
    let studies = evidence.studies.iter();
    let beyond = studies
        .filter(|study| study.place == Place::Unresolved)
        .count();
    format!(
        "The data set has {} studies: {beyond} more are cited by the review without it being clear \
         whether they are among its {} articles; they are shown only when they are asked for.",
        evidence.studies.len(),
        evidence.about().review.articles,
    )
}

/// The words of a block without those of terms.
fn paragraphs(block: Block) -> Vec<String> {
    match block {
        Block::Paragraph(text) => vec![text.words],
        Block::List(texts) => texts.into_iter().map(|text| text.words).collect(),
        Block::Numbered(_) | Block::Terms(_) => Vec::new(),
    }
}
