//! The counts equal a recount by hand, row by row, on random tables.

mod explore_support;

use explore_support::{BESIDE, Cells, ENDS, VALUES, explored, explored_over};
use kap_explorer::explore::{Choice, Counts, CrossTab, FacetCounts, Selection, Table};
use proptest::prelude::*;

/// A random table read row by row, without bit sets.
struct ByHand<'a> {
    table: &'a Table,
    cells: &'a Cells,
    selection: &'a Selection,
}

impl ByHand<'_> {
    /// The rows that are there at all: those not set aside.
    fn rows(&self) -> impl Iterator<Item = usize> {
        let aside: Vec<usize> = self.selection.aside().iter().collect();
        (0..self.cells.text.len()).filter(move |row| !aside.contains(row))
    }

    /// The values or bins a row has in a facet.
    fn groups(&self, facet: usize, row: usize) -> Vec<usize> {
        let named = self.cells.named.len();
        if facet < named {
            let cell = &self.cells.named[facet][row];
            return (0..VALUES).filter(|value| cell.contains(value)).collect();
        }
        let cell = &self.cells.numbered[facet - named][row];
        let touches = |bin: &usize| {
            let mut spans = cell.iter();
            spans.any(|&(low, high)| low < ENDS[bin + 1] && high >= ENDS[*bin])
        };
        let beside = self.cells.beside[facet - named][row];
        let bins = (0..ENDS.len() - 1).filter(touches);
        bins.chain(beside.then_some(BESIDE)).collect()
    }

    fn is_kept_by(&self, facet: usize, row: usize) -> bool {
        let id = self.table.find(&self.table.facets()[facet].key);
        let groups = self.groups(facet, row);
        match id.map_or(&Choice::Any, |id| self.selection.choice(id)) {
            Choice::Any => true,
            Choice::Values(values, missing) => {
                groups.iter().any(|value| values.contains(value)) || *missing && groups.is_empty()
            }
            Choice::Range(range, values, missing) => {
                let cell = &self.cells.numbered[facet - self.cells.named.len()][row];
                let inside = range.is_some_and(|range| {
                    let mut spans = cell.iter();
                    spans.any(|&(low, high)| low <= range.high() && high >= range.low())
                });
                let beside = values.contains(&BESIDE) && groups.contains(&BESIDE);
                inside || beside || *missing && groups.is_empty()
            }
        }
    }

    fn is_found(&self, row: usize) -> bool {
        // The random texts are plain lower-case letters.
        let text = self.selection.text().to_lowercase();
        let mut words = text.split_whitespace();
        words.all(|word| self.cells.text[row].contains(word))
    }

    /// The rows kept by the search and by every facet but one.
    fn kept_but(&self, ignored: Option<usize>) -> Vec<usize> {
        let facets = 0..self.table.facets().len();
        self.rows()
            .filter(|&row| self.is_found(row))
            .filter(|&row| {
                let mut facets = facets.clone();
                facets.all(|facet| Some(facet) == ignored || self.is_kept_by(facet, row))
            })
            .collect()
    }

    fn counts(&self, facet: usize) -> FacetCounts {
        let kept = self.kept_but(Some(facet));
        let values = 0..self.table.facets()[facet].column.len();
        let with = |value: usize| {
            let mut count = 0;
            for &row in &kept {
                count += usize::from(self.groups(facet, row).contains(&value));
            }
            count
        };
        let bare = |row: &&usize| self.groups(facet, **row).is_empty();
        FacetCounts {
            values: values.map(with).collect(),
            missing: kept.iter().filter(bare).count(),
            allowed: kept.len(),
        }
    }
}

fn check(table: &Table, cells: &Cells, selection: &Selection) -> Result<(), TestCaseError> {
    // Folding may turn other letters into those of a word.
    prop_assume!(selection.text().is_ascii());
    let by_hand = ByHand {
        table,
        cells,
        selection,
    };
    let counts = Counts::of(table, selection);
    let rows: Vec<usize> = counts.matching.iter().collect();
    prop_assert_eq!(rows, by_hand.kept_but(None));
    prop_assert_eq!(counts.matching.len(), table.rows());
    for (facet, found) in counts.facets.iter().enumerate() {
        prop_assert_eq!(found, &by_hand.counts(facet), "facet {}", facet);
    }
    let in_scope = |row: &usize| table.facets().is_empty() || by_hand.is_kept_by(0, *row);
    let scope: Vec<usize> = by_hand.rows().filter(in_scope).collect();
    prop_assert_eq!(counts.scope.iter().collect::<Vec<_>>(), scope);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3))]

    #[test]
    fn counts_equal_a_recount_over_several_blocks(
        (table, cells, selection) in explored_over(Just(2 * 64 * 512 + 3)).no_shrink(),
    ) {
        check(&table, &cells, &selection)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn counts_equal_a_recount_by_hand((table, cells, selection) in explored()) {
        check(&table, &cells, &selection)?;
    }

    #[test]
    fn one_more_value_of_a_facet_never_loses_a_row((table, _, selection) in explored()) {
        let before = Counts::of(&table, &selection).matching;
        for id in table.ids() {
            for value in 0..table.facet(id).column.len() {
                let choice = selection.choice(id);
                if choice.is_any() || choice.has_value(value) || choice.interval().is_some() {
                    continue;
                }
                let mut wider = selection.clone();
                wider.toggle_value(id, value);
                let after = Counts::of(&table, &wider).matching;
                prop_assert_eq!(before.and_count(&after), before.count());
            }
        }
    }

    #[test]
    fn cells_of_a_cross_tabulation_equal_a_recount((table, cells, selection) in explored()) {
        let by_hand = ByHand { table: &table, cells: &cells, selection: &selection };
        let rows = Counts::of(&table, &selection).matching;
        let ids: Vec<_> = table.ids().collect();
        let (Some(&down), Some(&across)) = (ids.first(), ids.last()) else { return Ok(()) };
        let tab = CrossTab::of(&table, down, across, &rows);
        let stands_in = |facet: usize, row: usize, group: usize, missing: usize| {
            let groups = by_hand.groups(facet, row);
            groups.contains(&group) || groups.is_empty() && group == missing
        };
        for i in 0..tab.height() {
            for j in 0..tab.width() {
                let expected: Vec<usize> = rows
                    .iter()
                    .filter(|&row| stands_in(down.index(), row, i, tab.height() - 1))
                    .filter(|&row| stands_in(across.index(), row, j, tab.width() - 1))
                    .collect();
                prop_assert_eq!(tab.cell(i, j).iter().collect::<Vec<_>>(), expected);
            }
        }
    }
}
