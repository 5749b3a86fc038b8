//! When nothing matches: which one filter to loosen.

use crate::explore::{Counts, Selection, Table};

use super::filters::{changed_facets, facet_label, search_label};

/// One filter taken away, and what would match then. All that is chosen in one facet counts as
/// one filter, because its values are joined by "or": taking one of them away can only narrow.
#[derive(Clone, PartialEq, Debug)]
pub struct Loosening {
    /// The filter, as its chips say it: `Route: IM`.
    pub label: String,
    /// The selection without it.
    pub selection: Selection,
    /// How many studies match then.
    pub matching: usize,
    /// How many studies there are to match then.
    pub scope: usize,
}

/// The filter whose removal lets most studies match: the first one where several do equally well,
/// none where no single removal helps.
pub fn best_loosening(table: &Table, selection: &Selection) -> Option<Loosening> {
    let mut best: Option<Loosening> = None;
    for option in loosenings(table, selection) {
        if option.matching > best.as_ref().map_or(0, |best| best.matching) {
            best = Some(option);
        }
    }
    best
}

/// Every active filter taken away on its own, in the order of the filters.
fn loosenings(table: &Table, selection: &Selection) -> Vec<Loosening> {
    let mut all: Vec<(String, Selection)> = changed_facets(table, selection)
        .map(|id| {
            let mut without = selection.clone();
            without.reset(id);
            (facet_label(table, selection, id), without)
        })
        .collect();
    if let Some(label) = search_label(selection) {
        let mut without = selection.clone();
        without.set_text("");
        all.push((label, without));
    }
    all.into_iter()
        .map(|(label, selection)| {
            let counts = Counts::of(table, &selection);
            Loosening {
                label,
                selection,
                matching: counts.matching.count(),
                scope: counts.scope.count(),
            }
        })
        .collect()
}
