//! The order of the studies that match.

use std::cmp::Ordering;

use crate::evidence::{Evidence, Study};
use crate::explore::Bits;

use super::column::Column;

/// What the table of studies is sorted by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sort {
    /// The column whose values decide.
    pub column: Column,
    /// From the largest to the smallest, or from z to a.
    pub descending: bool,
}

impl Sort {
    /// The sort after a press on the heading of a column: ascending, then descending, then none.
    pub fn pressed(now: Option<Self>, column: Column) -> Option<Self> {
        match now {
            Some(sort) if sort.column == column => (!sort.descending).then_some(Self {
                column,
                descending: true,
            }),
            _ => Some(Self {
                column,
                descending: false,
            }),
        }
    }

    /// How the sort stands in a link: `year`, or `-year` when descending.
    pub fn slug(self) -> String {
        let sign = if self.descending { "-" } else { "" };
        format!("{sign}{}", self.column.slug())
    }

    /// The sort with this name in a link.
    pub fn from_slug(slug: &str) -> Option<Self> {
        let (descending, name) = match slug.strip_prefix('-') {
            Some(name) => (true, name),
            None => (false, slug),
        };
        Column::from_slug(name).map(|column| Self { column, descending })
    }
}

/// The rows that match, in the order in which the table lists them: that of the data when there
/// is no sort. Rows that are equal keep the order of the data, and those whose value is missing
/// come last, in either direction.
pub fn ordered(evidence: &Evidence, matching: &Bits, sort: Option<Sort>) -> Vec<usize> {
    let rows = matching
        .iter()
        .filter_map(|row| Some((row, evidence.studies.get(row)?)));
    match sort {
        None => rows.map(|(row, _)| row).collect(),
        Some(sort) => sorted(rows, sort),
    }
}

fn sorted<'a>(rows: impl Iterator<Item = (usize, &'a Study)>, sort: Sort) -> Vec<usize> {
    let mut keyed: Vec<_> = rows
        .map(|(row, study)| (row, sort.column.key(study)))
        .collect();
    keyed.sort_by(|(_, a), (_, b)| match (a, b) {
        (Some(a), Some(b)) if sort.descending => b.order(a),
        (Some(a), Some(b)) => a.order(b),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    });
    keyed.into_iter().map(|(row, _)| row).collect()
}

/// The studies before and after a study in a list of rows; none at its ends, and neither when the
/// study is not in the list.
pub fn neighbours(study: usize, listed: &[usize]) -> (Option<usize>, Option<usize>) {
    let Some(place) = listed.iter().position(|&row| row == study) else {
        return (None, None);
    };
    let before = place.checked_sub(1).and_then(|before| listed.get(before));
    (before.copied(), listed.get(place + 1).copied())
}
