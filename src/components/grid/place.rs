//! The places of a grid, which the keyboard goes to: each carries `data-at="row,column"`. Row 0 and
//! column 0 are the headings.

use std::{collections::HashMap, fmt, str::FromStr, sync::Arc};

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use crate::figures::{Grid, Head};

/// A place of a grid.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Place {
    /// Its row.
    pub row: usize,
    /// Its column.
    pub column: usize,
}

impl Place {
    /// The place that an event came from.
    pub fn of(event: &Event) -> Option<Self> {
        let target: Element = event.target()?.dyn_into().ok()?;
        let element = target.closest("[data-at]").ok()??;
        element.get_attribute("data-at")?.parse().ok()
    }
}

impl fmt::Display for Place {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{},{}", self.row, self.column)
    }
}

/// A text names no place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NoPlace;

impl FromStr for Place {
    type Err = NoPlace;

    fn from_str(text: &str) -> Result<Self, NoPlace> {
        let (row, column) = text.split_once(',').ok_or(NoPlace)?;
        Ok(Self {
            row: row.parse().map_err(|_| NoPlace)?,
            column: column.parse().map_err(|_| NoPlace)?,
        })
    }
}

/// What a row or a column is of. By that it keeps its elements wherever it stands.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Line {
    study: Option<usize>,
    name: Arc<str>,
}

impl Line {
    /// Its heading.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl From<&Head> for Line {
    fn from(head: &Head) -> Self {
        Self {
            study: head.study,
            name: head.text.as_str().into(),
        }
    }
}

/// Where the rows and the columns stand, both counted from 0.
#[derive(PartialEq, Eq)]
pub struct Places {
    /// The rows in their order.
    pub rows: Vec<Line>,
    /// The columns in their order.
    pub columns: Vec<Line>,
    /// How many rows stand before each, with the headings.
    before: Vec<usize>,
    row_of: HashMap<Line, usize>,
    column_of: HashMap<Line, usize>,
}

impl Places {
    /// Of the rows and columns of a grid.
    pub fn of(grid: &Grid) -> Self {
        let rows: Vec<Line> = grid.rows.iter().map(|row| Line::from(&row.head)).collect();
        let columns: Vec<Line> = grid.columns.iter().map(Line::from).collect();
        // The row of the columns' heads, and the heading of each group.
        let mut headings = 1;
        let before = grid.rows.iter().enumerate().map(|(at, row)| {
            headings += usize::from(row.group.is_some());
            at + headings
        });
        Self {
            before: before.collect(),
            row_of: numbered(&rows),
            column_of: numbered(&columns),
            rows,
            columns,
        }
    }

    /// Where a row stands, if it is there.
    pub fn row(&self, row: &Line) -> Option<usize> {
        self.row_of.get(row).copied()
    }

    /// How many rows stand before the row at this place, with the headings.
    pub fn before(&self, at: usize) -> Option<usize> {
        self.before.get(at).copied()
    }

    /// Where a column stands, if it is there.
    pub fn column(&self, column: &Line) -> Option<usize> {
        self.column_of.get(column).copied()
    }
}

fn numbered(lines: &[Line]) -> HashMap<Line, usize> {
    let numbered = lines.iter().enumerate();
    numbered.map(|(at, line)| (line.clone(), at)).collect()
}
