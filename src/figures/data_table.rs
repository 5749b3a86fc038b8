//! The same numbers as a table.

use crate::narrative::Ask;

use super::pick::Pick;

/// The numbers of a figure.
#[derive(Clone, PartialEq, Debug)]
pub struct DataTable {
    /// What the table holds and how it counts.
    pub caption: String,
    /// Column headings, the first over the row headings.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<DataRow>,
}

/// One row of a table: a heading, and a cell for each further column.
#[derive(Clone, PartialEq, Debug)]
pub struct DataRow {
    /// The heading.
    pub header: DataCell,
    /// The cells.
    pub cells: Vec<DataCell>,
}

/// A cell of a table.
#[derive(Clone, PartialEq, Debug)]
pub struct DataCell {
    /// What it says.
    pub text: String,
    /// What a click filters by; empty when the cell is not a button.
    pub pick: Vec<Pick>,
    /// Where it comes from; none when it is a name.
    pub ask: Option<Ask>,
}

impl DataCell {
    pub(super) fn plain(text: String) -> DataCell {
        DataCell::new(text, Vec::new())
    }

    pub(super) fn new(text: String, pick: Vec<Pick>) -> DataCell {
        DataCell {
            text,
            pick,
            ask: None,
        }
    }

    /// The same, with where it comes from.
    pub(super) fn asking(self, ask: Ask) -> DataCell {
        DataCell {
            ask: Some(ask),
            ..self
        }
    }
}

/// The headings of a table.
pub(super) fn columns(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_string()).collect()
}
