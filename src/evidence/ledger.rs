//! The table `evidence`: one line for each value that has a status.

use super::origin::Origin;
use super::sheet::{Cell, Row, Sheet};
use super::study::Source;
use super::value::{Basis, Status};

/// The columns of the table `evidence`.
pub(super) const COLUMNS: &[&str] = &[
    "table", "study_id", "row", "field", "status", "sources", "note",
];

/// Those that are there from the beginning, of the published package.
pub(super) const COLUMNS_AT_FIRST: &[&str] =
    &["table", "study_id", "row", "field", "status", "note"];

/// The lines, and which of them a cell has claimed.
pub(super) struct Ledger<'a> {
    lines: Vec<Line<'a>>,
    // The first line of the row that was asked for last: those of one row stand together.
    near: usize,
}

struct Line<'a> {
    row: Row<'a>,
    /// Table, study, row and field.
    key: [&'a str; 4],
    status: Status,
    origin: Origin,
    claimed: bool,
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
    /// Reads the lines; each must name known sources. Where these are not given, it is the published
    /// package, whose lines name theirs when they are asked for.
    pub(super) fn read(sheet: &'a Sheet<'a>, sources: Option<&[Source]>) -> Self {
        let line = |(at, row): (usize, Row<'a>)| {
            let status: Status = row.word("status");
            let note = row.optional("note");
            Line {
                row,
                key: ["table", "study_id", "row", "field"].map(|part| row.cell(part).raw()),
                status,
                origin: match sources {
                    Some(sources) => Origin::new(cited(row, status, sources), note),
                    None => Origin::published(at, note),
                },
                claimed: false,
            }
        };
        Self {
            lines: sheet.rows().enumerate().map(line).collect(),
            near: 0,
        }
    }

    /// What is known of the value in `cell`, and where that comes from. Its line is used up.
    ///
    /// A cell whose line says "not found" or "not applicable" must be empty, any other must not.
    pub(super) fn claim(&mut self, cell: Cell<'_>, place: Place<'_>) -> (Status, Origin) {
        let key = [cell.row().table(), place.study, place.row, cell.column()];
        let of_row = |line: &Line<'_>| line.key[..3] == key[..3];
        if !self.lines.get(self.near).is_some_and(of_row) {
            self.near = self.lines.iter().position(of_row).unwrap_or_default();
        }
        let mut lines = self.lines.iter_mut().skip(self.near);
        let Some(line) = lines.find(|line| line.key == key && !line.claimed) else {
            cell.wrong(format_args!("the value has no line in evidence.csv"));
            return (Status::NotFound, Origin::default());
        };
        line.claimed = true;
        let status = line.status;
        let says = status.label();
        match (status.basis(), cell.is_empty()) {
            (Some(_), true) => cell.wrong(format_args!(
                "the cell is empty, but its line in evidence.csv says that the value is {says}"
            )),
            (None, false) => cell.wrong(format_args!(
                "the cell says '{}', but its line in evidence.csv says that the value is {says}",
                cell.raw()
            )),
            _ => {}
        }
        (status, std::mem::take(&mut line.origin))
    }

    /// What a value that must be there rests on, and its origin.
    pub(super) fn known(&mut self, cell: Cell<'_>, place: Place<'_>) -> (Basis, Origin) {
        let (status, origin) = self.claim(cell, place);
        let basis = status.basis().unwrap_or_else(|| {
            let says = status.label();
            cell.wrong(format_args!(
                "the value is required, but its line in evidence.csv says that it is {says}"
            ));
            Basis::Reported
        });
        (basis, origin)
    }

    /// Ends the reading: a line that no cell has claimed speaks of a value that does not exist, or
    /// speaks of it a second time.
    pub(super) fn finish(self) {
        let Some(left) = self.lines.iter().find(|line| !line.claimed) else {
            return;
        };
        let same = |line: &&Line<'_>| line.claimed && line.key == left.key;
        match self.lines.iter().find(same) {
            Some(earlier) => left.row.wrong(format_args!(
                "line {} already speaks of this value",
                earlier.row.line()
            )),
            None => left.row.wrong(format_args!(
                "the line speaks of a value that no table has; check its table, study_id, row and field",
            )),
        }
    }
}

/// The keys of the sources that a line names: known ones, and at least one where there is a value.
fn cited(row: Row<'_>, status: Status, sources: &[Source]) -> Vec<String> {
    let cell = row.cell("sources");
    let cited = cell.list("; ");
    for id in &cited {
        if !sources.iter().any(|source| source.id == *id) {
            cell.wrong(format_args!(
                "'{id}' is not a source_id of the table sources"
            ));
        }
    }
    if status.basis().is_some() && cited.is_empty() {
        let status = status.label();
        cell.wrong(format_args!("a value that is {status} needs a source"));
    }
    cited
}
