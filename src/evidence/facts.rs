//! The facts of one row: each cell with its line in the table `evidence`.

use super::amount::{Count, Extent};
use super::ledger::{Ledger, Place};
use super::origin::Origin;
use super::sheet::{Cell, Row, Word};
use super::value::{Content, Fact, Status};
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

    /// The fact in `cell`, whose text `read` understands.
    pub(super) fn fact<T>(&mut self, cell: Cell<'a>, read: impl FnOnce(Cell<'a>) -> T) -> Fact<T> {
        let (status, origin) = self.ledger.claim(cell, self.place);
        known(status, origin, || read(cell))
    }

    pub(super) fn text(&mut self, column: &'static str) -> Fact<String> {
        self.fact(self.row.cell(column), Cell::text)
    }

    pub(super) fn word<W: Word>(&mut self, column: &'static str) -> Fact<W> {
        self.place_among(column, W::LABELS)
            .map(|place| W::WORDS[place])
    }

    fn place_among(&mut self, column: &'static str, labels: &[&str]) -> Fact<usize> {
        self.fact(self.row.cell(column), |cell| cell.place_among(labels))
    }

    pub(super) fn whole(&mut self, column: &'static str, least: u32) -> Fact<u32> {
        self.fact(self.row.cell(column), |cell| cell.whole(least))
    }

    /// A number of sessions, 1 or more, or from one to another.
    pub(super) fn sessions(&mut self, column: &'static str) -> Fact<Count> {
        self.fact(self.row.cell(column), |cell| {
            let ends = cell.ends();
            let [low, high] = ends.map(|end| end.whole(1));
            Count::new(low, high).unwrap_or_else(|| {
                cell.wrong(format_args!("{high} is less than {low}"));
                Count::of(low)
            })
        })
    }

    pub(super) fn amount(&mut self, column: &'static str, most: f64) -> Fact<f64> {
        self.fact(self.row.cell(column), |cell| cell.amount(most))
    }

    pub(super) fn yes_no(&mut self, timing: Timing) -> Fact<bool> {
        self.word(timing.label()).map(|YesNo(yes)| yes)
    }
}

/// The fact of this status, whose value is read where there is one.
pub(super) fn known<T>(status: Status, origin: Origin, read: impl FnOnce() -> T) -> Fact<T> {
    let content = match status.basis() {
        Some(basis) => Content::Known(read(), basis),
        None if status == Status::NotApplicable => Content::NotApplicable,
        None => Content::NotFound,
    };
    Fact::new(content, origin)
}

/// One fact made of the facts about its two ends, which stand in these cells, as firm as the less
/// firm of them.
///
/// The ends are both known, with the low one at most the high one, or both missing for one reason.
pub(super) fn extent<T: Copy + PartialOrd>(
    [low_cell, cell]: [Cell<'_>; 2],
    low: &Fact<T>,
    high: &Fact<T>,
) -> Fact<Extent<T>> {
    let other = low_cell.column();
    let content = match (low.content(), high.content()) {
        (Content::Known(from, a), Content::Known(to, b)) => match Extent::new(*from, *to) {
            Some(extent) => Content::Known(extent, *a.max(b)),
            None => {
                let (from, to) = (low_cell.raw(), cell.raw());
                cell.wrong(format_args!("{to} is less than {from} in {other}"));
                Content::NotFound
            }
        },
        (Content::NotFound, Content::NotFound) => Content::NotFound,
        (Content::NotApplicable, Content::NotApplicable) => Content::NotApplicable,
        _ => {
            let (is, other_is) = (high.status().label(), low.status().label());
            cell.wrong(format_args!(
                "this value is {is}, but {other} is {other_is}; both must be known, or both missing for one reason"
            ));
            Content::NotFound
        }
    };
    Fact::new(content, low.origin().merged(high.origin()))
}
