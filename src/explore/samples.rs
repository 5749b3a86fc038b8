//! Rows about the same people or things, which a set of rows counts once.

use super::bits::Bits;
use super::error::TableError;
use super::table::Shared;

/// Rows about the same things: a set of rows that holds several of them counts their size once.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sample {
    /// The rows.
    pub rows: Vec<usize>,
    /// Whether they are known to be about the same; else that is only likely.
    pub is_certain: bool,
}

/// A sample of which a set of rows holds several rows of known size: it counts the largest alone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Once {
    /// The row that is counted: of the largest, the first.
    pub counted: usize,
    /// The other rows, in order.
    pub others: Vec<usize>,
    /// Whether they are known to be about the same.
    pub is_certain: bool,
}

impl Once {
    /// What of the set is shared by this sample.
    pub(super) fn shared(&self) -> Shared {
        match (self.others.is_empty(), self.is_certain) {
            (true, _) => Shared::None,
            (false, true) => Shared::Certain,
            (false, false) => Shared::Likely,
        }
    }
}

/// The samples of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Samples {
    samples: Vec<Sample>,
    // The rows that are in one; empty while there are no samples.
    rows: Bits,
}

impl Samples {
    /// Samples over so many rows.
    pub(super) fn new(rows: usize, samples: Vec<Sample>) -> Result<Self, TableError> {
        let mut seen = Bits::none(rows);
        for &row in samples.iter().flat_map(|sample| &sample.rows) {
            if row >= rows || seen.contains(row) {
                return Err(TableError::BadSample { row });
            }
            seen.insert(row);
        }
        Ok(Self {
            samples,
            rows: seen,
        })
    }

    /// Whether a row is in one.
    pub(super) fn hold(&self, row: usize) -> bool {
        self.rows.contains(row)
    }

    /// What each sample adds to a set of rows: the size of its largest row there.
    pub(super) fn added<'a>(
        &'a self,
        rows: &'a Bits,
        sizes: &'a [Option<f64>],
    ) -> impl Iterator<Item = (f64, Once)> + 'a {
        self.samples.iter().filter_map(|sample| {
            let there = sample.rows.iter().filter(|row| rows.contains(**row));
            let known: Vec<(usize, f64)> = there
                .filter_map(|row| Some((*row, sizes.get(*row).copied().flatten()?)))
                .collect();
            // `max_by` gives the last of equals, and the first row is to be counted.
            let largest = known.iter().rev().max_by(|a, b| a.1.total_cmp(&b.1))?;
            let (counted, size) = *largest;
            let mut others: Vec<usize> = known.iter().map(|(row, _)| *row).collect();
            others.retain(|row| *row != counted);
            others.sort_unstable();
            let is_certain = sample.is_certain;
            Some((
                size,
                Once {
                    counted,
                    others,
                    is_certain,
                },
            ))
        })
    }
}
