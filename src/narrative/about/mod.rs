//! "About the data": what the review says, what this data set holds, why they differ, and what
//! the words mean. It is data (headings, paragraphs, lists), so that the page only has to set it.
//!
//! Every number is computed from the data.

mod section;
mod since;

use crate::evidence::{self, ABOUT, Evidence, Place, Status};
use crate::explore::{Bits, Table, Tally};

use super::citation::{doi_url, locator_url};
use super::counts::{participants, studies};
use super::words::{all_of, capital};
use section::{listed, paragraph};

pub use section::{Block, Section, Text};

/// The published tables: file and what one row of it is.
pub const PUBLISHED_FILES: [(&str, &str); 11] = [
    ("studies.csv", "studies"),
    ("regimens.csv", "ketamine regimens"),
    ("therapies.csv", "psychotherapies"),
    ("diagnoses.csv", "diagnoses"),
    ("outcomes.csv", "outcomes"),
    ("samples.csv", "reports about the same people"),
    ("evidence.csv", "where each value comes from"),
    ("sources.csv", "sources that were read"),
    ("references.csv", "the review’s references"),
    ("changes.csv", "what each version changed"),
    ("datapackage.json", "what every column means"),
];

/// The sections of "About the data", in the order in which they are read.
pub fn about(evidence: &Evidence, table: &Table) -> Vec<Section> {
    let section = |slug, heading: &str, blocks| Section {
        slug,
        heading: heading.to_owned(),
        blocks,
    };
    vec![
        section("review", "What the review says of itself", review(evidence)),
        section("holds", "What this data set holds", holds(evidence, table)),
        section("differ", "Why the two differ", differ(evidence)),
        section(
            "since",
            "Published since the review",
            since::since(evidence, table),
        ),
        section(
            "missing",
            "If you know a report that is missing",
            since::missing(evidence),
        ),
        section("statuses", "What is known of each value", statuses()),
        section(
            "counting",
            "How studies and participants are counted",
            counting(),
        ),
        section("made", "How it was made", made(evidence)),
        section("advice", "Not medical advice", advice()),
        section("cite", "How to cite, and terms of use", cite(evidence)),
        section("sources", "Sources that were read", sources(evidence)),
        section("references", "The references of the review", references()),
    ]
}

/// Why the page shows fewer studies than the review counts, in two sentences, for where a reader
/// meets the totals.
pub fn the_gap(evidence: &Evidence) -> String {
    format!(
        "The review counts {} articles with {} participants. {} of them could be identified, by \
         inference from its reference list.",
        ABOUT.review.articles,
        ABOUT.review.participants,
        rows_at(evidence, Place::Included).count(),
    )
}

fn review(evidence: &Evidence) -> Vec<Block> {
    let review = &evidence.about().review;
    vec![
        Block::Paragraph(Text {
            words: evidence.about().cite_review.to_owned(),
            url: Some(doi_url(review.doi)),
        }),
        paragraph(format!(
            "It is a systematic narrative review of ketamine given together with psychotherapy. It \
             says that it includes {} articles with {} participants.",
            review.articles, review.participants,
        )),
        paragraph(format!(
            "Interests that its authors declare: {}.",
            review.competing_interests
        )),
    ]
}

/// The rows of the studies at a place in the review.
fn rows_at(evidence: &Evidence, place: Place) -> impl Iterator<Item = usize> {
    let studies = evidence.studies.iter().enumerate();
    studies.filter_map(move |(row, study)| (study.place == place).then_some(row))
}

/// Their number and their people.
fn tally(evidence: &Evidence, table: &Table, place: Place) -> Tally {
    table.tally(&Bits::of(table.rows(), rows_at(evidence, place)))
}

fn holds(evidence: &Evidence, table: &Table) -> Vec<Block> {
    let included = tally(evidence, table, Place::Included);
    let unresolved = tally(evidence, table, Place::Unresolved);
    vec![
        paragraph(format!(
            "It holds {} taken to be among the articles that the review includes ({}). The page \
             shows these unless you ask for more.",
            studies(included.rows),
            participants(&included),
        )),
        paragraph(format!(
            "It also holds {} that the review cites without it being clear whether they are \
             included ({}). Choose them under “Place in the review”. They are in no total unless \
             you do.",
            studies(unresolved.rows),
            participants(&unresolved),
        )),
    ]
}

fn differ(evidence: &Evidence) -> Vec<Block> {
    let review = &evidence.about().review;
    vec![
        paragraph(review.unresolved_note.to_owned()),
        paragraph(format!(
            "{} articles that the review counts could not be identified. Of the review itself, \
             these were not found:",
            review.unresolved_articles,
        )),
        listed(review.not_found.iter().map(|what| capital(what))),
    ]
}

fn statuses() -> Vec<Block> {
    let terms = Status::ALL
        .iter()
        .map(|status| (status.label().to_owned(), status.meaning().to_owned()))
        .collect();
    vec![
        paragraph("Every value in the data has one of these statuses."),
        Block::Terms(terms),
        paragraph(
            "A value that is not found is never shown as 0, as none or as a blank. It may well be \
             in the paper; it was not in what could be read.",
        ),
    ]
}

fn counting() -> Vec<Block> {
    vec![listed([
        "Within one filter, a study matches if it has any of the values you chose. It must \
             match in every filter you use.",
        "A study counts once in each value it has. A study with two routes counts under both, \
             so the values of such a filter may add to more than the number of studies.",
        "Participants are the people enrolled in all arms of a study. Their sum leaves out \
             studies whose size was not found, and always says how many these are. Of reports \
             about the same people, or likely to be, it counts the largest alone, and says so.",
        "The number beside each value of a filter is what you would see if it were the only \
             one chosen in that filter, with all other filters as they are.",
        "The direction of a result says which way it points, not how large or how certain it \
             is. Adding up directions does not sum up the evidence.",
    ])]
}

fn made(evidence: &Evidence) -> Vec<Block> {
    let kinds = {
        let mut kinds: Vec<&str> = Vec::new();
        for source in evidence.sources() {
            if !kinds.contains(&source.kind.as_str()) {
                kinds.push(&source.kind);
            }
        }
        kinds
    };
    vec![
        paragraph(format!(
            "The studies were identified from the reference list of the review. What could be read \
             of them was read: {} sources of these kinds: {}. Most papers could not be read in \
             full.",
            evidence.sources().len(),
            all_of(&kinds),
        )),
        paragraph(
            "Each value was written down with its status, its sources and, where needed, a note. \
             Nothing was filled in from memory. The published tables are the same files that this \
             page is built from, and every rule of the data is checked each time it is built.",
        ),
    ]
}

fn advice() -> Vec<Block> {
    vec![paragraph(
        "This page is for learning what has been studied. It is not medical advice, and it does \
         not say whether a treatment is right for anyone. Ketamine can harm. If you think about \
         treatment, talk to a doctor.",
    )]
}

fn cite(evidence: &Evidence) -> Vec<Block> {
    let about = evidence.about();
    let mut blocks = vec![
        paragraph("The review:"),
        Block::Paragraph(Text {
            words: about.cite_review.to_owned(),
            url: Some(doi_url(about.review.doi)),
        }),
        paragraph("This data set:"),
        paragraph(format!(
            "{} This version was made on {}.",
            about.cite_dataset, about.created
        )),
    ];
    let terms = about
        .rights
        .iter()
        .map(|part| (capital(part.covers), part.terms.to_owned()));
    blocks.push(Block::Terms(terms.collect()));
    blocks.push(Block::Paragraph(Text {
        words: format!("The licence of the compilation: {}.", about.licence.title),
        url: Some(about.licence.url.to_owned()),
    }));
    blocks
}

fn sources(evidence: &Evidence) -> Vec<Block> {
    let list = evidence.sources().iter().map(|source| Text {
        words: format!("{} ({}): {}", source.what, source.kind, source.locator),
        url: locator_url(&source.locator),
    });
    vec![Block::List(list.collect())]
}

fn references() -> Vec<Block> {
    // The tests read the same list and find nothing wrong with it.
    let list = evidence::references().unwrap_or_default();
    let list = list.into_iter().map(|reference| {
        let url = reference.citation.doi.as_deref().map(doi_url);
        (
            reference.number,
            Text {
                words: reference.text,
                url,
            },
        )
    });
    vec![Block::Numbered(list.collect())]
}
