//! The studies that a summary is about.

use crate::evidence::{Evidence, Study};
use crate::explore::{Bits, Column, Selection, Table};

/// The studies that match.
pub(in crate::narrative) struct Those<'a> {
    pub(super) table: &'a Table,
    pub(super) selection: &'a Selection,
    pub(super) matching: &'a Bits,
    /// How many studies there are at the chosen place in the review.
    pub(super) scope: usize,
    /// Each with its row.
    pub(in crate::narrative) studies: Vec<(usize, &'a Study)>,
}

/// The lowest and the highest of some numbers, and for how many studies there are any.
pub(super) struct Range {
    pub(super) ends: Option<Ends>,
    pub(super) found: usize,
}

/// The lowest and the highest number.
pub(super) type Ends = (f64, f64);

fn widest(known: Option<Ends>, (low, high): Ends) -> Option<Ends> {
    let (from, to) = known.unwrap_or((low, high));
    Some((from.min(low), to.max(high)))
}

impl<'a> Those<'a> {
    pub(in crate::narrative) fn of(
        evidence: &'a Evidence,
        table: &'a Table,
        selection: &'a Selection,
        matching: &'a Bits,
        scope: usize,
    ) -> Self {
        let studies = evidence.studies.iter().enumerate();
        let studies = studies.filter(|(row, _)| matching.contains(*row)).collect();
        Self {
            table,
            selection,
            matching,
            scope,
            studies,
        }
    }

    pub(in crate::narrative) fn len(&self) -> usize {
        self.studies.len()
    }

    /// The rows of the studies of which something is true.
    pub(super) fn rows(&self, is: &dyn Fn(&Study) -> bool) -> Vec<usize> {
        let those = self.studies.iter().filter(|(_, study)| is(study));
        those.map(|(row, _)| *row).collect()
    }

    /// The studies in these rows.
    pub(super) fn among(&self, rows: &[usize]) -> Vec<&'a Study> {
        let those = self.studies.iter().filter(|(row, _)| rows.contains(row));
        those.map(|(_, study)| *study).collect()
    }

    pub(super) fn column(&self, key: &str) -> Option<&'a Column> {
        let id = self.table.find(key)?;
        Some(&self.table.facet(id).column)
    }

    /// The range of the numbers of the studies.
    pub(super) fn range(&self, of: &dyn Fn(&Study) -> Option<f64>) -> Range {
        let numbers = self.studies.iter().map(|(_, study)| of(study));
        range_of(numbers.map(|number| number.map(|number| (number, number))))
    }

    /// The range of the numbers of a facet.
    pub(super) fn facet_range(&self, key: &str) -> Range {
        range_of(self.studies.iter().map(|(row, _)| {
            let Some(Column::Numbers(numbers)) = self.column(key) else {
                return None;
            };
            let own = numbers.spans(*row).iter();
            own.fold(None, |known, own| widest(known, (own.low, own.high)))
        }))
    }

    /// Whether the studies are known to differ in a facet: some have a value, or a number in a bin,
    /// that others do not have. What was not found tells nothing.
    pub(super) fn differ(&self, key: &str) -> bool {
        self.column(key).is_some_and(|column| {
            let whole = self.len() - column.missing().and_count(self.matching);
            let mut groups = column.groups().map(|rows| rows.and_count(self.matching));
            groups.any(|count| count > 0 && count < whole)
        })
    }
}

fn range_of(numbers: impl Iterator<Item = Option<Ends>>) -> Range {
    let mut range = Range {
        ends: None,
        found: 0,
    };
    for own in numbers.flatten() {
        range.found += 1;
        range.ends = widest(range.ends, own);
    }
    range
}
