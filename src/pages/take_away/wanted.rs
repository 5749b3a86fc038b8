//! What can be asked for in the dialog.

use crate::figures::Exhibit;

/// A file that a reader can ask for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wanted {
    /// A file of text.
    Text(Text),
    /// A figure as a picture.
    Picture(Exhibit, Format),
    /// Everything in one archive.
    Zip,
}

/// A file of text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Text {
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
    /// The numbers of a figure as CSV.
    Numbers(Exhibit),
}

/// A format of pictures.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// Drawn in lines: sharp at every size.
    Svg,
    /// Painted in pixels: every program takes it.
    Png,
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
