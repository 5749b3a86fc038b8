//! The tables of the studies: those taken to be in the review, those whose place is unresolved, and those
//! published since.

use crate::downloads::Extract;
use crate::downloads::markup::{Element, element};
use crate::evidence::{Evidence, Place, Study};
use crate::explore::Bits;
use crate::narrative::{participants, studies};
use crate::view::Column;

use super::section::section;
use crate::downloads::setting::{cell, key_of_marks, words};

/// The tables, each in a part of its own.
pub(super) fn tables(extract: &Extract<'_>) -> [Element; 3] {
    [
        (
            "studies",
            "The studies in a table",
            Place::Included,
            " taken to be among the articles that the review includes",
            "",
        ),
        (
            "unresolved",
            "Cited, but not known to be included",
            Place::Unresolved,
            " that the review cites without it being clear whether they are included",
            " They are in no total on this page.",
        ),
        (
            "since",
            "Published since the review",
            Place::Since,
            " published since the review and not part of it",
            " They are in no other total on this page. They were not found by a systematic search.",
        ),
    ]
    .map(|(id, heading, place, what, more)| {
        let (count, people) = counted(extract, place);
        let lead = format!("{}{what} ({people}).{more}", studies(count));
        section(id, heading)
            .child(words("p", lead))
            .child(frame(extract.evidence, place))
            .child(key_of_marks(element("p").with("class", "key")))
    })
}

/// How many studies have this place in the review, and their participants in words.
fn counted(extract: &Extract<'_>, place: Place) -> (usize, String) {
    let all = &extract.evidence.studies;
    let rows = (0..all.len()).filter(|&row| all.get(row).is_some_and(|study| study.place == place));
    let rows = Bits::of(all.len(), rows);
    (rows.count(), participants(&extract.table.tally(&rows)))
}

/// A table in a frame that can be scrolled from the keyboard.
fn frame(evidence: &Evidence, place: Place) -> Element {
    let link =
        |study: &Study| words("a", study.short_name.clone()).with("href", format!("#{}", study.id));
    let label = match place {
        Place::Included => "Table of the studies taken to be included",
        Place::Unresolved => "Table of the studies whose inclusion is unresolved",
        Place::Since => "Table of the studies published since the review",
    };
    element("div")
        .with("class", "frame")
        .with("role", "region")
        .with("aria-label", label)
        .with("tabindex", "0")
        .child(table(evidence, place, link).with("class", "studies-table"))
}

/// The studies with this place in the review, each under what `name` makes of it.
pub(super) fn table(
    evidence: &Evidence,
    place: Place,
    name: impl Fn(&Study) -> Element,
) -> Element {
    let rows: Vec<&Study> = evidence
        .studies
        .iter()
        .filter(|study| study.place == place)
        .collect();
    let caption = format!(
        "{} of the data set whose place in the review is “{}”.",
        studies(rows.len()),
        place.label()
    );
    let columns = || Column::ALL.into_iter().filter(|column| column.is_default());
    let head = columns().map(|column| words("th", column.title()).with("scope", "col"));
    let body = rows.into_iter().map(|study| {
        let cells = columns().skip(1).map(|column| cell(column, study));
        element("tr")
            .child(element("th").with("scope", "row").child(name(study)))
            .children(cells)
    });
    element("table")
        .child(words("caption", caption.as_str()))
        .child(element("thead").child(element("tr").children(head)))
        .child(element("tbody").children(body))
}
