//! The table `evidence`: one line for each value that has a status.

use std::collections::BTreeMap;

use super::error::PackageError;
use super::sheet::{Cell, Row, Sheet};
use super::study::Source;
use super::value::{Basis, Content, Fact, Origin, Status};

/// The columns of the table `evidence`.
pub(super) const COLUMNS: &[&str] = &[
    "table", "study_id", "row", "field", "status", "sources", "note",
];

/// The lines that no cell has claimed yet.
pub(super) struct Ledger<'a> {
    open: BTreeMap<Key, Entry<'a>>,
}

/// Table, study, row and field.
type Key = [String; 4];

struct Entry<'a> {
    line: Row<'a>,
    status: Status,
    origin: Origin,
}

/// Which row of which study a cell stands in.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    /// The key of the study.
    pub(super) study: &'a str,
    /// The number of the regimen, therapy or outcome, or the diagnosis; empty for the study itself.
    pub(super) row: &'a str,
}

impl<'a> Ledger<'a> {
    /// Reads the lines; each must name known sources, and no two the same cell.
    pub(super) fn read(sheet: &'a Sheet, sources: &[Source]) -> Result<Self, PackageError> {
        let mut open = BTreeMap::new();
        for line in sheet.rows() {
            let cited = line.cell("sources");
            let entry = Entry {
                line,
                status: line.cell("status").word()?,
                origin: Origin {
                    sources: cited.list("; ")?,
                    note: line.cell("note").optional()?,
                },
            };
            for id in &entry.origin.sources {
                if !sources.iter().any(|source| source.id == *id) {
                    return Err(
                        cited.error(format!("'{id}' is not a source_id of the table sources"))
                    );
                }
            }
            if entry.status.basis().is_some() && entry.origin.sources.is_empty() {
                return Err(cited.error(format!("a value that is {} needs a source", entry.status)));
            }
            let key: Key =
                ["table", "study_id", "row", "field"].map(|part| line.cell(part).raw().to_owned());
            if let Some(earlier) = open.insert(key, entry) {
                return Err(line.error(format!(
                    "line {} already speaks of this value",
                    earlier.line.line()
                )));
            }
        }
        Ok(Self { open })
    }

    /// The fact in `cell`, whose text `parse` understands. Its line is used up.
    ///
    /// A cell whose line says "not found" or "not applicable" must be empty, any other must not.
    pub(super) fn fact<'c, T>(
        &mut self,
        cell: Cell<'c>,
        place: Place<'_>,
        parse: impl FnOnce(Cell<'c>) -> Result<T, PackageError>,
    ) -> Result<Fact<T>, PackageError> {
        let (status, origin) = self.claim(cell, place)?;
        let content = match status.basis() {
            Some(basis) => Content::Known(parse(cell)?, basis),
            None if status == Status::NotApplicable => Content::NotApplicable,
            None => Content::NotFound,
        };
        Ok(Fact::new(content, origin))
    }

    /// What a value that must be there rests on, and its origin.
    pub(super) fn known(
        &mut self,
        cell: Cell<'_>,
        place: Place<'_>,
    ) -> Result<(Basis, Origin), PackageError> {
        let (status, origin) = self.claim(cell, place)?;
        let basis = status.basis().ok_or_else(|| {
            cell.error(format!(
                "the value is required, but its line in evidence.csv says that it is {status}"
            ))
        })?;
        Ok((basis, origin))
    }

    fn claim(
        &mut self,
        cell: Cell<'_>,
        place: Place<'_>,
    ) -> Result<(Status, Origin), PackageError> {
        let key: Key =
            [cell.row().table(), place.study, place.row, cell.column()].map(str::to_owned);
        let Entry { status, origin, .. } = self
            .open
            .remove(&key)
            .ok_or_else(|| cell.error("the value has no line in evidence.csv"))?;
        match (status.basis(), cell.is_empty()) {
            (Some(_), true) => Err(cell.error(format!(
                "the cell is empty, but its line in evidence.csv says that the value is {status}"
            ))),
            (None, false) => Err(cell.error(format!(
                "the cell says '{}', but its line in evidence.csv says that the value is {status}",
                cell.raw()
            ))),
            _ => Ok((status, origin)),
        }
    }

    /// Ends the reading: a line that no cell has claimed speaks of a value that does not exist.
    pub(super) fn finish(self) -> Result<(), PackageError> {
        let first = self
            .open
            .into_values()
            .map(|entry| entry.line)
            .min_by_key(|line| line.line());
        first.map_or(Ok(()), |line| {
            Err(line.error(
                "the line speaks of a value that no table has; check its table, study_id, row and field",
            ))
        })
    }
}
