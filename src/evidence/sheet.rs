//! A CSV table whose cells know where they stand, so that an error can say so.

use csv::{ReaderBuilder, StringRecord};

use super::error::PackageError;

/// A closed vocabulary.
pub(super) trait Word: Sized + Copy + 'static {
    /// Every word, as the data writes it.
    const LABELS: &'static [&'static str];

    /// The word with this exact text.
    fn of(label: &str) -> Option<Self>;
}

/// One table of the package.
pub(super) struct Sheet {
    name: &'static str,
    columns: &'static [&'static str],
    records: Vec<StringRecord>,
}

impl Sheet {
    /// Reads `text`, whose first line must name exactly `columns`.
    pub(super) fn read(
        name: &'static str,
        columns: &'static [&'static str],
        text: &str,
    ) -> Result<Self, PackageError> {
        let file = || format!("{name}.csv");
        let broken = |error: csv::Error| PackageError {
            file: file(),
            line: error.position().map(csv::Position::line),
            column: None,
            problem: match error.kind() {
                csv::ErrorKind::UnequalLengths {
                    expected_len, len, ..
                } => format!("the line has {len} cells, but the table has {expected_len} columns"),
                _ => format!("the line cannot be read as CSV ({error})"),
            },
        };
        let mut reader = ReaderBuilder::new().from_reader(text.as_bytes());
        let header = reader.headers().map_err(broken)?;
        if !header.iter().eq(columns.iter().copied()) {
            return Err(PackageError {
                file: file(),
                line: Some(1),
                column: None,
                problem: format!("the columns must be {}", columns.join(", ")),
            });
        }
        let records = reader.records().collect::<Result<_, _>>().map_err(broken)?;
        Ok(Self {
            name,
            columns,
            records,
        })
    }

    /// The rows, from the first below the column names.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.records.iter().map(move |record| Row {
            sheet: self,
            record,
        })
    }
}

/// One line of a table.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    sheet: &'a Sheet,
    record: &'a StringRecord,
}

impl<'a> Row<'a> {
    /// The name of the table.
    pub(super) fn table(self) -> &'static str {
        self.sheet.name
    }

    /// The line in the file, from 1.
    pub(super) fn line(self) -> u64 {
        self.record.position().map_or(0, csv::Position::line)
    }

    /// The cell in this column; empty if there is no such column.
    pub(super) fn cell(self, column: &'static str) -> Cell<'a> {
        let text = self
            .sheet
            .columns
            .iter()
            .position(|known| *known == column)
            .and_then(|index| self.record.get(index))
            .unwrap_or_default();
        Cell {
            row: self,
            column,
            text,
        }
    }

    /// Something wrong with the whole line.
    pub(super) fn error(self, problem: impl Into<String>) -> PackageError {
        PackageError {
            file: format!("{}.csv", self.sheet.name),
            line: Some(self.line()),
            column: None,
            problem: problem.into(),
        }
    }
}

/// One cell, with the place where it stands.
#[derive(Clone, Copy)]
pub(super) struct Cell<'a> {
    row: Row<'a>,
    column: &'static str,
    text: &'a str,
}

impl<'a> Cell<'a> {
    /// The column it stands in.
    pub(super) fn column(self) -> &'static str {
        self.column
    }

    /// The row it stands in.
    pub(super) fn row(self) -> Row<'a> {
        self.row
    }

    /// Whether the value is missing.
    pub(super) fn is_empty(self) -> bool {
        self.text.is_empty()
    }

    /// The same cell, empty if it holds exactly `word`.
    pub(super) fn emptied_if(self, word: &str) -> Self {
        let text = if self.text == word { "" } else { self.text };
        Self { text, ..self }
    }

    /// Something wrong with this cell.
    pub(super) fn error(self, problem: impl Into<String>) -> PackageError {
        PackageError {
            column: Some(self.column.to_owned()),
            ..self.row.error(problem)
        }
    }

    /// The text as it stands, which may be empty.
    pub(super) fn raw(self) -> &'a str {
        self.text
    }

    /// A text that must be there.
    pub(super) fn text(self) -> Result<String, PackageError> {
        if self.text.trim().is_empty() {
            return Err(self.error("the cell is empty, but a value is required"));
        }
        if self.text.trim() != self.text {
            return Err(self.error("the text begins or ends with white space"));
        }
        Ok(self.text.to_owned())
    }

    /// A text that may be missing.
    pub(super) fn optional(self) -> Result<Option<String>, PackageError> {
        if self.is_empty() {
            return Ok(None);
        }
        self.text().map(Some)
    }

    /// The items of a list, which may be empty.
    pub(super) fn list(self, separator: &str) -> Result<Vec<String>, PackageError> {
        if self.is_empty() {
            return Ok(Vec::new());
        }
        let items: Vec<String> = self.text.split(separator).map(str::to_owned).collect();
        let mark = separator.trim();
        if items
            .iter()
            .any(|item| item.is_empty() || item.trim() != item || item.contains(mark))
        {
            return Err(self.error(format!(
                "the items of the list must be joined with exactly '{separator}'"
            )));
        }
        Ok(items)
    }

    /// A word of a closed vocabulary.
    pub(super) fn word<W: Word>(self) -> Result<W, PackageError> {
        W::of(self.text).ok_or_else(|| self.not_among(W::LABELS))
    }

    /// A text that must be one of `allowed`.
    pub(super) fn one_of(self, allowed: &[&str]) -> Result<String, PackageError> {
        if allowed.contains(&self.text) {
            Ok(self.text.to_owned())
        } else {
            Err(self.not_among(allowed))
        }
    }

    fn not_among(self, allowed: &[&str]) -> PackageError {
        self.error(format!(
            "'{}' is not allowed; it must be one of: {}",
            self.text,
            allowed.join(" | ")
        ))
    }

    /// A whole number from `low` to `high`.
    pub(super) fn whole(self, low: u32, high: u32) -> Result<u32, PackageError> {
        self.text
            .parse()
            .ok()
            .filter(|number| (low..=high).contains(number))
            .ok_or_else(|| {
                let range = match high {
                    u32::MAX => format!("{low} or more"),
                    _ => format!("from {low} to {high}"),
                };
                self.error(format!("'{}' is not a whole number {range}", self.text))
            })
    }

    /// A number, with a point as the decimal mark.
    pub(super) fn number(self) -> Result<f64, PackageError> {
        self.text
            .parse()
            .ok()
            .filter(|number: &f64| number.is_finite())
            .ok_or_else(|| {
                self.error(format!(
                    "'{}' is not a number (with a point as the decimal mark)",
                    self.text
                ))
            })
    }

    /// A number from 0 to `high`.
    pub(super) fn amount(self, high: f64) -> Result<f64, PackageError> {
        let number = self.number()?;
        if (0.0..=high).contains(&number) {
            return Ok(number);
        }
        let range = if high.is_finite() {
            format!("from 0 to {high}")
        } else {
            "0 or more".to_owned()
        };
        Err(self.error(format!("'{}' is not a number {range}", self.text)))
    }
}
