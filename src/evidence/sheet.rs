//! A table whose cells know where they stand, so that an error can say so.

use std::fmt::Arguments;

use super::error::Faults;
use crate::explore::read_number;

/// A closed vocabulary.
pub(super) trait Word: Sized + Copy + 'static {
    /// Every word.
    const WORDS: &'static [Self];

    /// Every word as the data writes it, in the same order.
    const LABELS: &'static [&'static str];
}

/// One table of the package.
pub(super) struct Sheet<'a> {
    name: &'static str,
    columns: &'static [&'static str],
    /// The cells column by column, each column below its name.
    cells: Vec<&'a str>,
    /// The lines of the file, the one with the names of the columns too.
    lines: usize,
    faults: &'a Faults,
}

impl<'a> Sheet<'a> {
    /// Reads the cells as [`super::by_column::by_column`] writes them. The names of the columns must
    /// be exactly `columns`; if not, the table has no rows.
    pub(super) fn read(
        name: &'static str,
        columns: &'static [&'static str],
        text: &'a str,
        faults: &'a Faults,
    ) -> Self {
        let cells: Vec<&str> = text.split('\n').collect();
        let mut lines = cells.len() / columns.len();
        let sound = lines > 0
            && lines * columns.len() == cells.len()
            && cells.iter().step_by(lines).eq(columns);
        if !sound {
            let allowed = columns.join(", ");
            let problem = format_args!("the columns must be {allowed}");
            faults.tell(name, Some(1), None, problem);
            lines = 0;
        }
        Self {
            name,
            columns,
            cells,
            lines,
            faults,
        }
    }

    /// The rows, from the first below the column names.
    pub(super) fn rows(&'a self) -> impl Iterator<Item = Row<'a>> {
        (1..self.lines).map(move |index| Row { sheet: self, index })
    }
}

/// One line of a table.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    sheet: &'a Sheet<'a>,
    index: usize,
}

impl<'a> Row<'a> {
    /// The name of the table.
    pub(super) fn table(self) -> &'static str {
        self.sheet.name
    }

    /// The line in the file, from 1.
    pub(super) fn line(self) -> u64 {
        self.index as u64 + 1
    }

    /// The cell in this column; empty if there is no such column.
    pub(super) fn cell(self, column: &'static str) -> Cell<'a> {
        let sheet = self.sheet;
        let cell = place(sheet.columns, column).map(|column| column * sheet.lines + self.index);
        let text = cell.and_then(|cell| sheet.cells.get(cell));
        Cell {
            row: self,
            column,
            text: text.copied().unwrap_or_default(),
        }
    }

    /// Tells that something is wrong with the whole line.
    pub(super) fn wrong(self, problem: Arguments<'_>) {
        let sheet = self.sheet;
        sheet
            .faults
            .tell(sheet.name, Some(self.line()), None, problem);
    }

    /// A text that must be there.
    pub(super) fn text(self, column: &'static str) -> String {
        self.cell(column).text()
    }

    /// A text that may be missing.
    pub(super) fn optional(self, column: &'static str) -> Option<String> {
        self.cell(column).optional()
    }

    /// A word of a closed vocabulary.
    pub(super) fn word<W: Word>(self, column: &'static str) -> W {
        self.cell(column).word()
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

    /// The cell as its two ends: `[12, 17]` is 12 and 17; what has no brackets is both.
    pub(super) fn ends(self) -> [Self; 2] {
        let inside = self
            .text
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'));
        match inside.and_then(|inside| inside.split_once(", ")) {
            Some((low, high)) => [low, high].map(|text| Self { text, ..self }),
            None => [self; 2],
        }
    }

    /// The cell, taken to be empty.
    pub(super) fn emptied(self) -> Self {
        Self { text: "", ..self }
    }

    /// Tells that something is wrong with this cell.
    #[cold]
    pub(super) fn wrong(self, problem: Arguments<'_>) {
        let row = self.row;
        row.sheet
            .faults
            .tell(row.table(), Some(row.line()), Some(self.column), problem);
    }

    /// The text as it stands, which may be empty.
    pub(super) fn raw(self) -> &'a str {
        self.text
    }

    /// A text that must be there.
    pub(super) fn text(self) -> String {
        let trimmed = self.text.trim();
        if trimmed.is_empty() {
            self.wrong(format_args!("the cell is empty, but a value is required"));
        } else if trimmed != self.text {
            self.wrong(format_args!("the text begins or ends with white space"));
        }
        self.text.to_owned()
    }

    /// A text that may be missing.
    pub(super) fn optional(self) -> Option<String> {
        (!self.is_empty()).then(|| self.text())
    }

    /// The items of a list, which may be empty.
    pub(super) fn list(self, separator: &str) -> Vec<String> {
        if self.is_empty() {
            return Vec::new();
        }
        let items: Vec<String> = self.text.split(separator).map(str::to_owned).collect();
        let mark = separator.trim();
        if items
            .iter()
            .any(|item| item.is_empty() || item.trim() != item || item.contains(mark))
        {
            self.wrong(format_args!(
                "the items of the list must be joined with exactly '{separator}'"
            ));
        }
        items
    }

    /// A word of a closed vocabulary.
    pub(super) fn word<W: Word>(self) -> W {
        W::WORDS[self.place_among(W::LABELS)]
    }

    /// A text that must be one of `allowed`.
    pub(super) fn one_of(self, allowed: &[&str]) -> String {
        self.place_among(allowed);
        self.text.to_owned()
    }

    /// Which of `allowed` it is; the first if it is none.
    pub(super) fn place_among(self, allowed: &[&str]) -> usize {
        place(allowed, self.text).unwrap_or_else(|| {
            let labels = allowed.join(" | ");
            let text = self.text;
            self.wrong(format_args!(
                "'{text}' is not allowed; it must be one of: {labels}"
            ));
            0
        })
    }

    /// A whole number of at least `low`.
    pub(super) fn whole(self, low: u32) -> u32 {
        let number = self.text.parse().ok().filter(|&number| number >= low);
        number.unwrap_or_else(|| {
            let text = self.text;
            self.wrong(format_args!("'{text}' is not a whole number {low} or more"));
            low
        })
    }

    /// A year of publication.
    pub(super) fn year(self) -> u16 {
        const FIRST: u16 = 1900;
        const LAST: u16 = 2100;
        let number = self.text.parse().ok();
        let number = number.filter(|number| (FIRST..=LAST).contains(number));
        number.unwrap_or_else(|| {
            let text = self.text;
            self.wrong(format_args!(
                "'{text}' is not a whole number from {FIRST} to {LAST}"
            ));
            FIRST
        })
    }

    /// A number, with a point as the decimal mark.
    pub(super) fn number(self) -> f64 {
        read_number(self.text).unwrap_or_else(|| {
            let text = self.text;
            self.wrong(format_args!(
                "'{text}' is not a number (with a point as the decimal mark)"
            ));
            0.0
        })
    }

    /// A number from 0 to `high`.
    pub(super) fn amount(self, high: f64) -> f64 {
        let number = self.number();
        if !(0.0..=high).contains(&number) {
            let text = self.text;
            if high.is_finite() {
                self.wrong(format_args!("'{text}' is not a number from 0 to {high}"));
            } else {
                self.wrong(format_args!("'{text}' is not a number 0 or more"));
            }
        }
        number
    }
}

/// The place of a text in a list.
pub(super) fn place(list: &[&str], text: &str) -> Option<usize> {
    list.iter().position(|known| *known == text)
}
