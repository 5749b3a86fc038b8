//! From the rows of the tables to the types of [`super::study`].

use super::facts::Facts;
use super::ledger::Ledger;
use super::sheet::{Cell, Row, Sheet};
use super::study::{Citation, Reference, Source, Study};
use super::words::YesNo;

/// The most that a mean age in years can be.
const OLDEST: f64 = 120.0;

pub(super) const SOURCES: &[&str] = &["source_id", "kind", "what", "locator"];

pub(super) const REFERENCES: &[&str] = &[
    "reference",
    "authors",
    "et_al",
    "title",
    "journal",
    "year",
    "volume",
    "issue",
    "pages",
    "doi",
    "citation",
];

pub(super) const STUDIES: &[&str] = &[
    "study_id",
    "reference",
    "short_name",
    "title",
    "authors",
    "journal",
    "year",
    "volume",
    "issue",
    "pages",
    "doi",
    "pmid",
    "pmcid",
    "registration",
    "country",
    "setting",
    "years",
    "design",
    "comparison_tests",
    "comparator",
    "blinding",
    "n_enrolled",
    "n_kap",
    "n_analysed",
    "mean_age",
    "female_percent",
    "population",
    "treatment_weeks",
    "follow_up_weeks",
    "adverse_events",
    "withdrawals",
    "funding",
    "place_in_review",
    "place_basis",
    "cautions",
];

pub(super) const REGIMENS: &[&str] = &[
    "study_id",
    "regimen",
    "arm",
    "route",
    "formulation",
    "dose_low",
    "dose_high",
    "dose_unit",
    "infusion_minutes",
    "sessions_low",
    "sessions_high",
    "schedule",
];

pub(super) const THERAPIES: &[&str] = &[
    "study_id",
    "therapy",
    "modality",
    "name",
    "family",
    "before",
    "during",
    "between",
    "after",
    "sessions",
    "session_minutes_low",
    "session_minutes_high",
    "weeks",
    "delivered_by",
];

pub(super) const DIAGNOSES: &[&str] = &["study_id", "diagnosis", "group", "role"];

pub(super) const OUTCOMES: &[&str] = &[
    "study_id",
    "outcome",
    "main",
    "domain",
    "measure",
    "timepoint",
    "result",
    "direction",
    "compared",
    "estimate_kind",
    "estimate",
    "ci_low",
    "ci_high",
    "p",
    "estimate_status",
];

/// The table `sources`.
pub(super) fn sources<'a>(sheet: &'a Sheet<'a>) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::new();
    for row in sheet.rows() {
        let id = row.cell("source_id");
        let source = Source {
            id: id.text(),
            kind: row.text("kind"),
            what: row.text("what"),
            locator: row.text("locator"),
        };
        if sources.iter().any(|known| known.id == source.id) {
            let id_text = id.raw();
            id.wrong(format_args!("'{id_text}' stands here a second time"));
        }
        sources.push(source);
    }
    sources
}

/// The table `references`, numbered from 1 without a gap.
pub(super) fn references<'a>(sheet: &'a Sheet<'a>) -> Vec<Reference> {
    let mut references = Vec::new();
    for row in sheet.rows() {
        let authors = row.cell("authors").list("; ");
        let YesNo(et_al) = row.word("et_al");
        references.push(Reference {
            number: next_number(row.cell("reference"), references.len()),
            citation: citation(row, authors, et_al),
            text: row.text("citation"),
        });
    }
    references
}

/// The columns that `studies` and `references` share.
fn citation(row: Row<'_>, authors: Vec<String>, et_al: bool) -> Citation {
    Citation {
        authors,
        et_al,
        title: row.text("title"),
        journal: row.text("journal"),
        year: row.cell("year").year(),
        volume: row.optional("volume"),
        issue: row.optional("issue"),
        pages: row.optional("pages"),
        doi: row.optional("doi"),
        pmid: row.optional("pmid"),
        pmcid: row.optional("pmcid"),
    }
}

/// A number that counts from 1, when `before` came before it.
pub(super) fn next_number(cell: Cell<'_>, before: usize) -> u32 {
    let number = cell.whole(1);
    let next = before + 1;
    if number as usize != next {
        cell.wrong(format_args!(
            "{number} is out of order; the numbers count from 1, and the next is {next}"
        ));
    }
    number
}

/// The number in the review's list, which a report published since has not.
pub(super) fn reference(row: Row<'_>) -> Option<u32> {
    let cell = row.cell("reference");
    (!cell.is_empty()).then(|| cell.whole(1))
}

/// One row of `studies`, without its parts.
pub(super) fn study(row: Row<'_>, ledger: &mut Ledger<'_>) -> Study {
    let id = row.text("study_id");
    let mut authors = row.cell("authors").list("; ");
    let et_al = authors.pop_if(|last| last == "et al.").is_some();
    let mut facts = Facts::new(row, &id, "", ledger);
    Study {
        reference: reference(row),
        short_name: row.text("short_name"),
        citation: citation(row, authors, et_al),
        registration: facts.text("registration"),
        country: facts.text("country"),
        setting: facts.text("setting"),
        years: facts.text("years"),
        design: facts.word("design"),
        comparison: facts.word("comparison_tests"),
        comparator: facts.text("comparator"),
        blinding: facts.word("blinding"),
        n_enrolled: facts.whole("n_enrolled", 1),
        n_kap: facts.whole("n_kap", 1),
        n_analysed: facts.whole("n_analysed", 1),
        mean_age: facts.amount("mean_age", OLDEST),
        female_percent: facts.amount("female_percent", 100.0),
        population: facts.text("population"),
        treatment_weeks: facts.amount("treatment_weeks", f64::INFINITY),
        follow_up_weeks: facts.amount("follow_up_weeks", f64::INFINITY),
        adverse_events: facts.text("adverse_events"),
        withdrawals: facts.whole("withdrawals", 0),
        funding: facts.text("funding"),
        place: row.word("place_in_review"),
        place_basis: row.text("place_basis"),
        cautions: row.cell("cautions").list(" | "),
        regimens: Vec::new(),
        therapies: Vec::new(),
        diagnoses: Vec::new(),
        outcomes: Vec::new(),
        id,
    }
}
