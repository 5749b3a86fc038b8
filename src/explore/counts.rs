//! The rows a selection keeps, and what each facet's values would give.

use std::borrow::Cow;

use super::bits::{self, Bits};
use super::column::Column;
use super::selection::Selection;
use super::table::{Facet, FacetId, Table};

/// The rows a selection keeps, and each facet's counts.
#[derive(Clone, PartialEq, Debug)]
pub struct Counts {
    /// The rows that the whole selection keeps.
    pub matching: Bits,
    /// The rows that the scope facet alone keeps, but those set aside: all rows
    /// there are for the reader.
    pub scope: Bits,
    /// One for each facet, in the table's order.
    pub facets: Vec<FacetCounts>,
}

/// Counts of one facet among the rows that everything else keeps: every other
/// facet and the search, but not what is chosen in the facet itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FacetCounts {
    /// The rows with each value, or in each bin.
    pub values: Vec<usize>,
    /// The rows without a value.
    pub missing: usize,
    /// All the rows that everything else keeps.
    pub allowed: usize,
}

/// How many 64-row words are worked on at a time: few enough that the sets of
/// the active filters (8 KiB each) stay in the processor's near caches while
/// every value's bits stream past them once.
const BLOCK: usize = 512;

/// One active filter.
struct Active<'a> {
    /// The facet it is in; `None` for the search.
    facet: Option<FacetId>,
    /// Sets whose union are the rows that it keeps.
    union: Vec<Cow<'a, Bits>>,
    /// The rows that it keeps in the block at hand.
    own: Vec<u64>,
    /// The rows that all the other filters keep in that block.
    others: Vec<u64>,
}

impl Counts {
    /// The counts of a selection. The time is linear in values × rows / 64;
    /// a text search adds the length of all texts.
    pub fn of(table: &Table, selection: &Selection) -> Counts {
        let rows = table.rows();
        let mut matching = there(rows, selection).into_words();
        let block = BLOCK.min(matching.len()).max(1);
        let mut filters = active(table, selection, block);
        let mut facets: Vec<FacetCounts> = table.facets().iter().map(FacetCounts::zero).collect();
        // Which filter each facet's counts ignore.
        let of_facet = |id| filters.iter().position(|filter| filter.facet == Some(id));
        let ignored: Vec<Option<usize>> = table.ids().map(of_facet).collect();

        for (index, all) in matching.chunks_mut(block).enumerate() {
            let start = index * block;
            for filter in &mut filters {
                filter.own.fill(0);
                for rows in &filter.union {
                    bits::or_into(&mut filter.own, rows.words_from(start));
                }
            }
            leave_one_out(&mut filters, all);
            let count_of_all = bits::count(all);
            for ((counts, facet), ignored) in facets.iter_mut().zip(table.facets()).zip(&ignored) {
                let others = ignored.and_then(|place| filters.get(place)?.others.get(..all.len()));
                counts.allowed += others.map_or(count_of_all, bits::count);
                counts.add(&facet.column, others.unwrap_or(all), start);
            }
        }
        Counts {
            matching: Bits::from_words(rows, matching),
            scope: scope(table, selection),
            facets,
        }
    }
}

/// The leave-one-out rule, in one place: a facet's counts ignore what is
/// chosen in that facet. From what each filter keeps on its `own` it makes
/// what all the `others` keep, and narrows `all` to what every one keeps.
///
/// What comes before a filter is gathered forwards, what comes after it
/// backwards (in `own`, which has done its duty by then), so the work is
/// linear in the number of filters.
fn leave_one_out(filters: &mut [Active], all: &mut [u64]) {
    for filter in filters.iter_mut() {
        for (others, all) in filter.others.iter_mut().zip(all.iter()) {
            *others = *all;
        }
        bits::and_into(all, &filter.own);
    }
    let mut after: Option<&mut Active> = None;
    for filter in filters.iter_mut().rev() {
        if let Some(after) = after {
            bits::and_into(&mut filter.others, &after.own);
            bits::and_into(&mut filter.own, &after.own);
        }
        after = Some(filter);
    }
}

impl FacetCounts {
    fn zero(facet: &Facet) -> FacetCounts {
        FacetCounts {
            values: vec![0; facet.column.len()],
            missing: 0,
            allowed: 0,
        }
    }

    /// Adds the rows of the mask, which begins at the word `start`.
    fn add(&mut self, column: &Column, mask: &[u64], start: usize) {
        let count = |rows: &Bits| bits::and_count(mask, rows.words_from(start));
        self.missing += count(column.missing());
        for (sum, rows) in self.values.iter_mut().zip(column.groups()) {
            *sum += count(rows);
        }
    }
}

/// The active filters: facets in order, then the search.
fn active<'a>(table: &'a Table, selection: &Selection, block: usize) -> Vec<Active<'a>> {
    let filter = |facet, union| Active {
        facet,
        union,
        own: vec![0; block],
        others: vec![0; block],
    };
    let in_facets = table.ids().filter_map(|id| {
        let union = table.facet(id).column.kept(selection.choice(id))?;
        Some(filter(Some(id), union))
    });
    let words = selection.text().trim();
    let found = || filter(None, vec![Cow::Owned(table.search(words))]);
    in_facets.chain((!words.is_empty()).then(found)).collect()
}

/// The rows that the scope facet alone keeps.
fn scope(table: &Table, selection: &Selection) -> Bits {
    let kept = table
        .scope()
        .and_then(|id| table.facet(id).column.kept(selection.choice(id)));
    let there = there(table.rows(), selection);
    let Some(union) = kept else {
        return there;
    };
    let mut rows = Bits::none(table.rows());
    for part in &union {
        rows.or_assign(part);
    }
    rows.and(&there)
}

/// The rows that are not set aside: no others are counted anywhere.
fn there(rows: usize, selection: &Selection) -> Bits {
    let mut there = Bits::all(rows);
    for row in selection.aside().iter() {
        there.remove(row);
    }
    there
}
