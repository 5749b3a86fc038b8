//! What a matrix holds: its rows, its columns, and the studies in its cells.

use crate::explore::Bits;
use crate::figures::Pick;
use crate::narrative::{NOT_APPLICABLE, NOT_FOUND};

/// What the data say of a cell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::figures) enum Said {
    /// It is so.
    Yes,
    /// Looked for and not found.
    NotFound,
    /// It is not so.
    No,
    /// The question does not arise.
    NotApplicable,
}

impl Said {
    /// From the firmest to the least firm.
    pub(in crate::figures) const ALL: [Said; 4] =
        [Said::Yes, Said::NotFound, Said::No, Said::NotApplicable];

    /// As an answer: "yes", "not found".
    pub(in crate::figures) const fn word(self) -> &'static str {
        match self {
            Said::Yes => "yes",
            Said::NotFound => NOT_FOUND,
            Said::No => "no",
            Said::NotApplicable => NOT_APPLICABLE,
        }
    }
}

/// A row of the matrix.
pub(in crate::figures) enum Row {
    /// A heading over the rows that follow.
    Heading(String),
    /// A row with its label and a hint in plainer words.
    Line { label: String, hint: Option<String> },
}

/// Studies at the crossing of a row and a column.
pub(in crate::figures) struct Cell {
    pub(in crate::figures) row: usize,
    pub(in crate::figures) column: usize,
    pub(in crate::figures) said: Said,
    /// The studies there, filtered out or not.
    pub(in crate::figures) all: Bits,
    /// What they have in common, for the tooltip.
    pub(in crate::figures) what: String,
    pub(in crate::figures) pick: Vec<Pick>,
}

/// A matrix to be drawn.
pub(in crate::figures) struct Matrix {
    /// What the columns are, above them.
    pub(in crate::figures) across: &'static str,
    pub(in crate::figures) columns: Vec<String>,
    pub(in crate::figures) rows: Vec<Row>,
    pub(in crate::figures) cells: Vec<Cell>,
}
