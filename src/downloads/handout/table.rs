//! The table of the studies of the view.

use crate::downloads::Extract;
use crate::downloads::markup::{Element, element};
use crate::downloads::setting::{cell, key_of_marks, value_cell, words};
use crate::downloads::short_names::short_names;
use crate::evidence::{Place, Study};
use crate::narrative::{NOT_FOUND, fact_text, matching_studies};
use crate::view::{Column, ordered};

use super::part::{part, small};

/// What stands beside the name and the people.
const COLUMNS: [Column; 7] = [
    Column::Condition,
    Column::Design,
    Column::Comparison,
    Column::Route,
    Column::Dose,
    Column::Sessions,
    Column::Psychotherapy,
];

/// What the whole hand-out is about.
const KAP: &str = "KAP: ketamine-assisted psychotherapy. ";

pub(super) fn table(extract: &Extract<'_>) -> Element {
    let rows = ordered(
        extract.evidence,
        &extract.counts.matching,
        extract.view.sort,
    );
    let studies = rows
        .into_iter()
        .filter_map(|row| extract.evidence.studies.get(row));
    let titles = ["Study and year", "People who had KAP, of those enrolled"].into_iter();
    let titles = titles.chain(COLUMNS.map(Column::title));
    let head = titles.map(|title| words("th", title).with("scope", "col"));
    let table = element("table")
        .with("class", "handout-table")
        .child(words(
            "caption",
            format!("{}.", matching_studies(&extract.counts)),
        ))
        .child(element("thead").child(element("tr").children(head)))
        .child(element("tbody").children(studies.map(line)));
    let names = short_names(extract.studies().map(|(_, study)| study));
    part("handout-part", "The studies")
        .child(table)
        .child(key_of_marks(small("")))
        .child(small(format!("Short names: {KAP}{names}")))
}

fn line(study: &Study) -> Element {
    let mut name = words("th", study.short_name.clone()).with("scope", "row");
    if study.place == Place::Unresolved {
        name = name.child(words("small", format!(" {}", study.place.label())));
    }
    element("tr")
        .child(name)
        .child(people(study))
        .children(COLUMNS.map(|column| cell(column, study)))
}

/// `27 of 55`; each of the two numbers may be one that was not found.
fn people(study: &Study) -> Element {
    let [kap, enrolled] = [&study.n_kap, &study.n_enrolled].map(fact_text);
    let text = if enrolled == NOT_FOUND && kap == NOT_FOUND {
        NOT_FOUND.to_owned()
    } else {
        format!("{kap} of {enrolled}")
    };
    let least = [&study.n_kap, &study.n_enrolled]
        .into_iter()
        .filter_map(|fact| fact.status().basis())
        .max();
    value_cell(&text, least)
}
