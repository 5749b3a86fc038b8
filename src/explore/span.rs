//! A number or interval in the data, and the range that is asked for.

use super::plain_number::nearest;

/// A number or an interval in the data: both ends are finite and belong to
/// it. A plain number has `low == high`.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Span {
    /// The smallest value.
    pub low: f64,
    /// The largest value.
    pub high: f64,
}

impl Span {
    /// The interval from `low` to `high`; `None` when an end is not finite or
    /// they are the wrong way round.
    pub fn new(low: f64, high: f64) -> Option<Span> {
        let span = Span { low, high };
        span.is_sound().then_some(span)
    }

    /// A plain number; `None` when it is not finite.
    pub fn point(number: f64) -> Option<Span> {
        Span::new(number, number)
    }

    /// Whether both ends are finite and in order.
    pub(super) fn is_sound(self) -> bool {
        self.low.is_finite() && self.high.is_finite() && self.low <= self.high
    }
}

/// The range asked for, both ends included. An end may be open: minus or plus
/// infinity.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Interval {
    low: f64,
    high: f64,
}

impl Interval {
    /// The range from `low` to `high`; `None` when an end is not a number,
    /// when they are the wrong way round, or when no number lies between.
    ///
    /// An end that has no plain decimal of 15 digits becomes the nearest that
    /// has, so that a link can hold it.
    pub fn new(low: f64, high: f64) -> Option<Interval> {
        if !(low <= high && low < f64::INFINITY && high > f64::NEG_INFINITY) {
            return None;
        }
        let low = nearest(low);
        // Two ends close to each other may not change places.
        let high = nearest(high).max(low);
        Some(Interval { low, high })
    }

    /// The lower end; minus infinity when open.
    pub fn low(self) -> f64 {
        self.low
    }

    /// The upper end; plus infinity when open.
    pub fn high(self) -> f64 {
        self.high
    }

    /// Whether any number of the span is in the range.
    pub fn overlaps(self, span: Span) -> bool {
        span.low <= self.high && self.low <= span.high
    }
}
