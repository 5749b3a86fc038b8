//! What the table `evidence` says of each value: its status, its sources and a note.

use std::collections::HashMap;

use crate::evidence::Status;

/// What is known of one value, in the words of the data.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Known<'a> {
    /// One of the words of [`crate::evidence::Status`].
    pub(super) status: &'a str,
    /// Keys of the sources, joined with `; `.
    pub(super) sources: &'a str,
    /// What a reader should know about the value.
    pub(super) note: &'a str,
}

impl Known<'_> {
    /// Whether there is no value.
    pub(super) fn is_missing(&self) -> bool {
        Status::from_label(self.status).is_some_and(|status| status.basis().is_none())
    }
}

/// Table, study, row and field: where a value stands.
type Key<'a> = [&'a str; 4];

/// The lines of `evidence`, by the value that they speak of.
#[derive(Debug, Default)]
pub(super) struct Statuses<'a>(HashMap<Key<'a>, Known<'a>>);

impl<'a> Statuses<'a> {
    /// From the rows of the table, whose columns are table, study_id, row, field, status, sources
    /// and note.
    pub(super) fn of(rows: &'a [Vec<String>]) -> Self {
        let line = |row: &'a Vec<String>| match row.as_slice() {
            [table, study, row, field, status, sources, note] => Some((
                [table.as_str(), study, row, field],
                Known {
                    status,
                    sources,
                    note,
                },
            )),
            _ => None,
        };
        Self(rows.iter().filter_map(line).collect())
    }

    /// What is known of the value in `field` of a row of a table that begins with the study's key
    /// and, but for the studies themselves, the row's own.
    pub(super) fn get(&self, table: &str, row: &[String], field: &str) -> Option<Known<'a>> {
        let study = row.first()?;
        let own = match table {
            "studies" => "",
            _ => row.get(1)?,
        };
        self.0.get(&[table, study, own, field]).copied()
    }
}

/// The name of the column that holds the status of the values of another.
pub(super) fn status_column(column: &str) -> String {
    format!("{column}_status")
}
