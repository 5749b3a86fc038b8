//! The facts of one row: each cell with its line in the table `evidence`.

use super::amount::Extent;
use super::error::PackageError;
use super::ledger::{Ledger, Place};
use super::sheet::{Cell, Row, Word};
use super::value::{Content, Fact};
use super::words::{Timing, YesNo};

/// Reads the facts of one row.
pub(super) struct Facts<'r, 'l, 'a> {
    ledger: &'r mut Ledger<'l>,
    row: Row<'a>,
    place: Place<'r>,
}

impl<'r, 'l, 'a> Facts<'r, 'l, 'a> {
    /// The facts of the row `number` of this study; the row of the study itself has no number.
    pub(super) fn new(
        row: Row<'a>,
        study: &'r str,
        number: &'r str,
        ledger: &'r mut Ledger<'l>,
    ) -> Self {
        let place = Place { study, row: number };
        Self { ledger, row, place }
    }

    pub(super) fn fact<T>(
        &mut self,
        column: &'static str,
        parse: impl FnOnce(Cell<'a>) -> Result<T, PackageError>,
    ) -> Result<Fact<T>, PackageError> {
        self.ledger.fact(self.row.cell(column), self.place, parse)
    }

    pub(super) fn text(&mut self, column: &'static str) -> Result<Fact<String>, PackageError> {
        self.fact(column, Cell::text)
    }

    pub(super) fn word<W: Word>(&mut self, column: &'static str) -> Result<Fact<W>, PackageError> {
        self.fact(column, Cell::word)
    }

    pub(super) fn whole(
        &mut self,
        column: &'static str,
        least: u32,
    ) -> Result<Fact<u32>, PackageError> {
        self.fact(column, |cell| cell.whole(least, u32::MAX))
    }

    pub(super) fn amount(
        &mut self,
        column: &'static str,
        most: f64,
    ) -> Result<Fact<f64>, PackageError> {
        self.fact(column, |cell| cell.amount(most))
    }

    pub(super) fn yes_no(&mut self, timing: Timing) -> Result<Fact<bool>, PackageError> {
        self.fact(timing.label(), Cell::word)
            .map(|fact| fact.map(|YesNo(yes)| yes))
    }
}

/// One fact made of the facts about its two ends, as firm as the less firm of them.
///
/// The ends are both known, with the low one at most the high one, or both missing for one reason.
pub(super) fn extent<T: Copy + PartialOrd + std::fmt::Display>(
    cell: Cell<'_>,
    other: &str,
    low: &Fact<T>,
    high: &Fact<T>,
) -> Result<Fact<Extent<T>>, PackageError> {
    let content = match (low.content(), high.content()) {
        (Content::Known(from, a), Content::Known(to, b)) => {
            let extent = Extent::new(*from, *to)
                .ok_or_else(|| cell.error(format!("{to} is less than {from} in {other}")))?;
            Content::Known(extent, *a.max(b))
        }
        (Content::NotFound, Content::NotFound) => Content::NotFound,
        (Content::NotApplicable, Content::NotApplicable) => Content::NotApplicable,
        _ => {
            return Err(cell.error(format!(
                "this value is {}, but {other} is {}; both must be known, or both missing for one reason",
                high.status(),
                low.status()
            )));
        }
    };
    Ok(Fact::new(content, low.origin().merged(high.origin())))
}
