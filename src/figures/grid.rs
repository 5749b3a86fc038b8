//! A figure that is a table of cells, for the page to draw in HTML: every cell can be reached by
//! keyboard and says in words what it shows.

use std::sync::Arc;

use crate::evidence::{Comparison, Status};
use crate::narrative::Ask;

use super::{KeyEntry, Pick, Sign, ink::text_width};

/// A figure that is a table of cells.
#[derive(Clone, PartialEq, Debug)]
pub struct Grid {
    /// What is seen in this selection, with its denominator.
    pub subtitle: String,
    /// The text alternative: one short paragraph with the main numbers.
    pub summary: String,
    /// The heading over the row headings.
    pub corner: String,
    /// The columns.
    pub columns: Vec<Head>,
    /// The rows; each has a cell for each column. Shared: who draws them tells which of them have changed.
    pub rows: Vec<Arc<GridRow>>,
    /// What the marks mean.
    pub key: Vec<KeyEntry>,
}

impl Grid {
    /// How long the headings of the columns are where they stand upright, a name and its note beside
    /// each other: about, in sizes of a name's letters. A note is set a tenth smaller.
    pub fn longest_heading(&self) -> usize {
        let length = |head: &Head| text_width(&head.text, 1.0).max(text_width(&head.note, 0.9));
        self.columns.iter().map(length).fold(0.0, f64::max).ceil() as usize
    }
}

/// The heading of a row or a column.
#[derive(Clone, PartialEq, Debug)]
pub struct Head {
    /// Its words.
    pub text: String,
    /// A count below them, `3 of 15`; may be empty.
    pub note: String,
    /// What a press filters by; empty when it does not.
    pub pick: Vec<Pick>,
    /// The study that it opens, by its row; none when it is no study.
    pub study: Option<usize>,
    /// Where its numbers come from.
    pub ask: Option<Ask>,
}

/// A row of cells.
#[derive(Clone, PartialEq, Debug)]
pub struct GridRow {
    /// What begins with this row, where rows stand in groups.
    pub group: Option<Group>,
    /// Its heading.
    pub head: Head,
    /// Its cells, as many as there are columns.
    pub cells: Vec<GridCell>,
    /// How many of its values have each status, to be drawn as a bar; empty where the row has no
    /// values with a status.
    pub share: Vec<(Status, usize)>,
}

/// The heading of a group of rows.
#[derive(Clone, PartialEq, Debug)]
pub struct Group {
    /// Its words.
    pub text: String,
    /// What the comparison of its studies tests, to be drawn as a small picture.
    pub comparison: Option<Comparison>,
}

/// A cell.
#[derive(Clone, PartialEq, Debug)]
pub struct GridCell {
    /// What there is.
    pub look: Look,
    /// The number in it; may be empty.
    pub text: String,
    /// A smaller text below it; may be empty.
    pub note: String,
    /// What it shows in full: heading of row and column, numbers, names.
    pub label: String,
    /// Its marks, each with what it means.
    pub marks: Vec<GridMark>,
    /// What is known of the values in it, each status once, for the page to draw with its signs of
    /// them; empty where the cell has no values with a status.
    pub status: Vec<Status>,
    /// What a press filters by; empty when it does not.
    pub pick: Vec<Pick>,
    /// Where it comes from; none when there is nothing.
    pub ask: Option<Ask>,
}

/// A mark in a cell.
#[derive(Clone, PartialEq, Debug)]
pub struct GridMark {
    /// How it looks.
    pub sign: Sign,
    /// What it means, in plain words.
    pub label: String,
    /// Whether it is a main outcome, to be underlined.
    pub main: bool,
    /// Whether it stands alone for a study published since the review, to be marked as such.
    pub since: bool,
}

/// What there is in a cell. The three empties are told apart.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Look {
    /// Studies that match.
    Filled,
    /// Studies, but the value was not found: the cell stands in a row or column of what is missing.
    NotFound,
    /// Studies, but the filters leave all of them out.
    FilteredOut,
    /// No study at the chosen place in the review.
    NoStudy,
}
