//! What was published since the review: how it was looked for, what that leaves out, which reports
//! are borderline or about the same people, and the later reviews; and what a reader can send.

use crate::evidence::{Evidence, LaterReview, Place, SharedSample, Study};
use crate::explore::Table;
use crate::narrative::counts::participants;

use super::section::{Block, Text, listed, paragraph};
use super::tally;

/// How the caution of a borderline report begins.
const BORDERLINE: &str = "Borderline: ";

/// The reports published since the review.
pub(super) fn since(evidence: &Evidence, table: &Table) -> Vec<Block> {
    let search = &evidence.about().search;
    let all = tally(evidence, table, Place::Since);
    let borderline: Vec<String> = evidence.studies.iter().filter_map(borderline).collect();
    let samples = evidence.samples.iter().map(|it| same_people(evidence, it));
    vec![
        paragraph(format!(
            "{} reports published since the review are here too ({}). They are not part of the \
             review, and no total holds them unless you ask for them.",
            all.rows,
            participants(&all),
        )),
        Block::Terms(vec![
            ("What was looked for".to_owned(), search.question.to_owned()),
            (format!("How, until {}", search.date), search.how.to_owned()),
        ]),
        paragraph("What that leaves out:"),
        listed(search.limits.iter().copied()),
        paragraph(format!(
            "{} of the {} are borderline. Why:",
            borderline.len(),
            all.rows
        )),
        listed(borderline),
        paragraph("Reports that are, or may be, about the same people, who are counted once:"),
        listed(samples),
        paragraph("Reviews published since. They were not used as sources:"),
        Block::List(search.later_reviews.iter().map(later_review).collect()),
    ]
}

/// `Hull 2022: the support came from coaches by video and text.`; none if it is not borderline.
fn borderline(study: &Study) -> Option<String> {
    let mut cautions = study.cautions.iter();
    let why = cautions.find_map(|caution| caution.strip_prefix(BORDERLINE))?;
    Some(format!("{}: {why}", study.short_name))
}

/// `KARE trial (NCT02649231): Grabski 2022, Bloy 2026. Counted: Grabski 2022; the same 96 people.`
fn same_people(evidence: &Evidence, sample: &SharedSample) -> String {
    let name = |row: &usize| evidence.studies.get(*row).map(|study| &*study.short_name);
    let names: Vec<&str> = sample.studies.iter().filter_map(name).collect();
    format!(
        "{}: {}. Counted: {}; {}.",
        sample.name,
        names.join(", "),
        name(&sample.counted).unwrap_or_default(),
        sample.note
    )
}

fn later_review(review: &LaterReview) -> Text {
    let LaterReview {
        title,
        r#where: place,
        says,
        read_at,
    } = review;
    Text::plain(format!(
        "{title}. {place}. It tells of {says} (read: {read_at})."
    ))
}

/// What helps, and where to send it.
pub(super) fn missing(evidence: &Evidence) -> Vec<Block> {
    let send_it = match evidence.about().contact {
        Some(url) => Block::Paragraph(Text {
            words: "Send it to:".to_owned(),
            url: Some(url.to_owned()),
        }),
        None => paragraph(
            "This copy names no address of its own. Send it to whoever publishes it: to the people \
             behind the address in your browser, or to whoever gave you the file.",
        ),
    };
    vec![
        paragraph(
            "This list has gaps, and most papers could not be read in full. If you know better, \
             one line is enough:",
        ),
        listed([
            "A report is missing: its authors, title, journal and year, and its doi or the number \
             of its registration.",
            "You have the paper of a report that is here: which study, which value, what the paper \
             says, and on which page or in which table.",
            "A value is wrong: which study, which value, and what says otherwise.",
        ]),
        paragraph(
            "Send words and where they stand, not the paper itself if it may not be shared, and \
             nothing by which a patient could be known.",
        ),
        send_it,
        paragraph(
            "Nothing is sent from this page. What is sent is checked against its source before it \
             enters the tables.",
        ),
    ]
}
