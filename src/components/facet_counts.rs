//! The counts of a line of a facet: of a value, of a bin, or of what is not found. One place for what
//! the filters and the pictures of comparisons show.

use leptos::prelude::*;

use super::state::Explorer;
use crate::{
    explore::{Bits, Counts, FacetCounts, FacetId},
    narrative::{self, Ask},
};

/// One line of a facet.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// A value or a bin, by its position.
    Value(usize),
    /// What is not found.
    Missing,
}

/// The counts of a line, each changing only when its number does.
#[derive(Clone, Copy)]
pub struct Numbers {
    /// Among what the filters keep.
    pub now: Memo<usize>,
    /// Among all studies at this place in the review.
    pub all: Memo<usize>,
    /// In the selection A; 0 while nothing is compared, and then not shown.
    pub locked: Memo<usize>,
}

impl Line {
    /// The studies with it among what all other filters keep; among what the selection B keeps while
    /// two selections are compared, for the other count ignores what is chosen in the facet itself.
    pub fn now(self, explorer: Explorer, id: FacetId) -> usize {
        explorer.counts.with(|counts| {
            if explorer.comparing.get() {
                self.kept(explorer, id, &counts.matching)
            } else {
                self.of(counts, id)
            }
        })
    }

    /// The studies with it among all at this place in the review.
    pub fn all(self, explorer: Explorer, id: FacetId) -> usize {
        explorer.whole.with(|counts| self.of(counts, id))
    }

    /// The studies with it that the selection A keeps; none while nothing is compared.
    pub fn locked(self, explorer: Explorer, id: FacetId) -> Option<usize> {
        explorer.locked.with(|locked| {
            let (_, counts) = locked.as_ref()?;
            Some(self.kept(explorer, id, &counts.matching))
        })
    }

    /// All three.
    pub fn numbers(self, explorer: Explorer, id: FacetId) -> Numbers {
        Numbers {
            now: Memo::new(move |_| self.now(explorer, id)),
            all: Memo::new(move |_| self.all(explorer, id)),
            locked: Memo::new(move |_| self.locked(explorer, id).unwrap_or_default()),
        }
    }

    /// Where its count comes from.
    pub fn ask(self, explorer: Explorer, id: FacetId) -> Ask {
        let value = match self {
            Self::Value(value) => Some(value),
            Self::Missing => None,
        };
        explorer.selection.with_untracked(|selection| {
            explorer.counts.with_untracked(|counts| {
                narrative::ask_value(explorer.table, selection, counts, id, value)
            })
        })
    }

    fn of(self, counts: &Counts, id: FacetId) -> usize {
        facet_of(counts, id, |facet| match self {
            Self::Value(value) => facet.values.get(value).copied().unwrap_or_default(),
            Self::Missing => facet.missing,
        })
    }

    fn kept(self, explorer: Explorer, id: FacetId, matching: &Bits) -> usize {
        let column = &explorer.table.facet(id).column;
        let rows = match self {
            Self::Value(value) => column.groups().nth(value),
            Self::Missing => Some(column.missing()),
        };
        rows.map_or(0, |rows| rows.and_count(matching))
    }
}

/// A number of one facet's counts.
pub fn facet_of(counts: &Counts, id: FacetId, number: impl Fn(&FacetCounts) -> usize) -> usize {
    counts.facets.get(id.index()).map_or(0, number)
}
