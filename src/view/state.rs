//! The whole state of the explorer.

use crate::explore::{Selection, Table};
use crate::figures::{Crossing, DoseLens, Exhibit, FigureId, Measure};
use crate::narrative::Claim;

use super::columns::Columns;
use super::page::Page;
use super::sort::Sort;

/// All that a link holds and all that Back steps through: which page is open, what is selected, which
/// study is open, what the figures count and how they are looked at, how the table of studies is sorted
/// and which columns it shows, what the selection is compared with, and which lesson it is met in.
#[derive(Clone, PartialEq, Debug)]
pub struct View {
    /// The page that is open.
    pub page: Page,
    /// What is chosen in the facets and searched for.
    pub selection: Selection,
    /// The row of the study whose card is open.
    pub study: Option<usize>,
    /// What the figures count.
    pub measure: Measure,
    /// What the table of studies is sorted by; none is the order of the data.
    pub sort: Option<Sort>,
    /// The columns that the table of studies shows.
    pub columns: Columns,
    /// Which facets the evidence map crosses.
    pub map: Crossing,
    /// How doses are looked at.
    pub lens: DoseLens,
    /// The selection A that this one, B, is compared with.
    pub locked: Option<Selection>,
    /// Which claim of the review's abstract this view is about.
    pub claim: Option<Claim>,
    /// The chart that is enlarged over its page; none shows all of them side by side.
    pub figure: Option<FigureId>,
    /// The figure that is shown alone, as within a page elsewhere; none shows the whole explorer.
    pub embed: Option<Exhibit>,
    /// Which step of which lesson this view is met in, as its name in a link.
    pub lesson: Option<String>,
    /// What is presented: the names of parts, as in a link. None when nothing is.
    pub present: Option<String>,
}

impl View {
    /// The explorer as it is first met.
    pub fn default_of(table: &Table) -> Self {
        Self::of(Selection::default_of(table))
    }

    /// What the figures show beside the selection, and nothing else: the page is no part of it.
    pub fn look(&self, table: &Table) -> Self {
        Self {
            measure: self.measure,
            map: self.map,
            lens: self.lens,
            ..Self::default_of(table)
        }
    }

    /// A selection, with all else as it is first met.
    pub fn of(selection: Selection) -> Self {
        Self {
            page: Page::default(),
            selection,
            study: None,
            measure: Measure::Studies,
            sort: None,
            columns: Columns::default(),
            map: Crossing::default(),
            lens: DoseLens::default(),
            locked: None,
            claim: None,
            figure: None,
            embed: None,
            lesson: None,
            present: None,
        }
    }

    /// The view itself, on its page, in no lesson and not presented.
    #[must_use]
    pub fn alone(self) -> Self {
        Self {
            lesson: None,
            present: None,
            ..self
        }
    }
}
