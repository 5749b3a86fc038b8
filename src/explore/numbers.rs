//! A column of numbers or intervals: one bit set for each bin, and the numbers
//! themselves for the bins that a range cuts.

use std::borrow::Cow;

use super::bits::Bits;
use super::categories::{Categories, Value};
use super::error::TableError;
use super::span::{Interval, Span};

/// A part of the number line and the rows that have a number in it.
#[derive(Clone, PartialEq, Debug)]
pub struct Bin {
    /// The bin as it is shown.
    pub label: String,
    /// The lower end, included.
    pub low: f64,
    /// The upper end, not included; infinite in a last bin that is open.
    pub high: f64,
    /// The rows with a number, or a part of an interval, in the bin.
    pub rows: Bits,
}

impl Bin {
    fn holds(&self, span: Span) -> bool {
        span.low < self.high && self.low <= span.high
    }
}

/// A column of numbers. Each row has any number of intervals (a plain number
/// has equal ends); a row without one is missing, unless it has a named value
/// beside the numbers.
#[derive(Clone, PartialEq, Debug)]
pub struct Numbers {
    bins: Vec<Bin>,
    // They follow the bins wherever both are counted.
    beside: Vec<Value>,
    missing: Bits,
    // The spans of row i are spans[starts[i]..starts[i + 1]].
    spans: Vec<Span>,
    starts: Vec<usize>,
}

impl Numbers {
    /// The column of these cells, one a row, with bins of (label, low end
    /// included, high end not included). The first low and the last high may
    /// be infinite.
    ///
    /// # Errors
    /// When the bins do not follow one another without a gap, or a number is
    /// not finite, reversed, or not covered by the bins.
    pub fn new(bins: &[(String, f64, f64)], cells: &[Vec<Span>]) -> Result<Numbers, TableError> {
        let rows = cells.len();
        let mut made: Vec<Bin> = Vec::with_capacity(bins.len());
        for &(ref label, low, high) in bins {
            let follows = made.last().is_none_or(|before| before.high == low);
            // Written so that an end that is no number is refused as well.
            if !(follows && low < high) {
                return Err(TableError::Bins { bin: label.clone() });
            }
            made.push(Bin {
                label: label.clone(),
                low,
                high,
                rows: Bits::none(rows),
            });
        }
        let mut numbers = Numbers {
            bins: made,
            beside: Vec::new(),
            missing: Bits::none(rows),
            spans: Vec::with_capacity(rows),
            starts: Vec::with_capacity(rows + 1),
        };
        for (row, cell) in cells.iter().enumerate() {
            numbers.starts.push(numbers.spans.len());
            if cell.is_empty() {
                numbers.missing.insert(row);
            }
            for &span in cell {
                if !span.is_sound() {
                    return Err(TableError::BadSpan { row });
                }
                if !numbers.covers(span) {
                    let Span { low, high } = span;
                    return Err(TableError::OutsideBins { row, low, high });
                }
                numbers.spans.push(span);
                for bin in numbers.bins.iter_mut().filter(|bin| bin.holds(span)) {
                    bin.rows.insert(row);
                }
            }
        }
        numbers.starts.push(numbers.spans.len());
        Ok(numbers)
    }

    /// The same column with named values beside its numbers, for what is known
    /// but no number on this scale. Rows that have one are not missing.
    #[must_use]
    pub fn with_beside(mut self, values: &Categories) -> Numbers {
        for value in values.values() {
            self.missing.and_assign(&value.rows.not());
        }
        self.beside = values.values().to_vec();
        self
    }

    /// The named values beside the numbers.
    pub fn beside(&self) -> &[Value] {
        &self.beside
    }

    /// The place of the named value with this slug, counted on from the bins.
    pub fn find(&self, slug: &str) -> Option<usize> {
        let beside = self.beside.iter().position(|value| value.slug == slug)?;
        Some(self.bins.len() + beside)
    }

    /// The bins from low to high.
    pub fn bins(&self) -> &[Bin] {
        &self.bins
    }

    /// The rows without a number or a named value.
    pub fn missing(&self) -> &Bits {
        &self.missing
    }

    /// The smallest low and the largest high found; `None` when every row is
    /// missing.
    pub fn extent(&self) -> Option<Span> {
        widest(&self.spans)
    }

    /// The same over some rows.
    pub fn extent_of(&self, rows: &Bits) -> Option<Span> {
        let spans: Vec<Span> = rows
            .iter()
            .flat_map(|row| self.spans(row))
            .copied()
            .collect();
        widest(&spans)
    }

    /// The numbers of a row; none for a row outside the table.
    pub fn spans(&self, row: usize) -> &[Span] {
        match self.starts.get(row..) {
            Some([start, end, ..]) => self.spans.get(*start..*end).unwrap_or_default(),
            _ => &[],
        }
    }

    /// Whether every number of the span is in a bin.
    fn covers(&self, span: Span) -> bool {
        let from = self.bins.first().is_some_and(|bin| bin.low <= span.low);
        from && self.bins.last().is_some_and(|bin| span.high < bin.high)
    }

    /// The rows with a number in the range, as sets whose union they are:
    /// whole bins as they are, and in the bins that an end of the range cuts,
    /// the rows whose numbers were looked at.
    pub(super) fn within(&self, range: Interval) -> Vec<Cow<'_, Bits>> {
        let mut sets = Vec::new();
        let mut cut = Bits::none(self.missing.len());
        for bin in &self.bins {
            if range.low() <= bin.low && bin.high <= range.high() {
                sets.push(Cow::Borrowed(&bin.rows));
            } else if bin.low <= range.high() && range.low() < bin.high {
                let rows = bin.rows.iter();
                rows.filter(|&row| self.spans(row).iter().any(|&span| range.overlaps(span)))
                    .for_each(|row| cut.insert(row));
            }
        }
        sets.push(Cow::Owned(cut));
        sets
    }
}

/// The smallest low and the largest high.
fn widest(spans: &[Span]) -> Option<Span> {
    spans.iter().copied().reduce(|a, b| Span {
        low: a.low.min(b.low),
        high: a.high.max(b.high),
    })
}
