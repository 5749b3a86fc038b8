//! What can be asked for in the dialog.

use crate::figures::Exhibit;

/// A file that a reader can ask for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wanted {
    /// A table as CSV, by its place among the tables.
    Table(usize),
    /// All of it as one JSON document.
    Json,
    /// Citations as RIS.
    Ris,
    /// Citations as BibTeX.
    BibTex,
    /// Citations as CSL-JSON.
    Csl,
    /// A figure as SVG.
    Svg(Exhibit),
    /// A figure as PNG.
    Png(Exhibit),
    /// The numbers of a figure as CSV.
    Numbers(Exhibit),
    /// Everything in one archive.
    Zip,
}

/// The tables, in the order of the data package: what they are called on the page.
pub const TABLES: [&str; 8] = [
    "Studies",
    "Ketamine regimens",
    "Psychotherapies",
    "Diagnoses",
    "Outcomes",
    "Where each value comes from",
    "Sources",
    "The review’s reference list",
];
