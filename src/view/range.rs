//! How a range facet's two ends move: by a dragged thumb, or by a typed number.

use crate::explore::{Interval, Span};

/// Which end of a range a control moves.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum End {
    /// The lowest value kept.
    Low,
    /// The highest value kept.
    High,
}

impl End {
    /// This end of a range; without a range it is open.
    pub fn of(self, range: Option<Interval>) -> f64 {
        match self {
            Self::Low => range.map_or(f64::NEG_INFINITY, Interval::low),
            Self::High => range.map_or(f64::INFINITY, Interval::high),
        }
    }

    /// Where this end's thumb stands on a slider over `extent`.
    pub fn on_slider(self, range: Option<Interval>, extent: Span) -> f64 {
        self.of(range).clamp(extent.low, extent.high)
    }

    /// The range after this end's thumb was dragged to `value`. A thumb stops at the other one. An
    /// end whose thumb stands at the extreme is open, and with both ends open there is no range.
    pub fn dragged(self, range: Option<Interval>, value: f64, extent: Span) -> Option<Interval> {
        let low = Self::Low.on_slider(range, extent);
        let high = Self::High.on_slider(range, extent);
        let (low, high) = match self {
            Self::Low => (value.min(high), high),
            Self::High => (low, value.max(low)),
        };
        let low = if low <= extent.low {
            f64::NEG_INFINITY
        } else {
            low
        };
        let high = if high >= extent.high {
            f64::INFINITY
        } else {
            high
        };
        between(low, high)
    }

    /// The range after a number was typed at this end; `None` opens it. Ends in the wrong order
    /// change places, and with both ends open there is no range.
    pub fn typed(self, range: Option<Interval>, value: Option<f64>) -> Option<Interval> {
        let value = value.unwrap_or(self.of(None));
        let (low, high) = match self {
            Self::Low => (value, Self::High.of(range)),
            Self::High => (Self::Low.of(range), value),
        };
        between(low.min(high), high.max(low))
    }
}

/// The range between two ends; none when both are open.
fn between(low: f64, high: f64) -> Option<Interval> {
    if low.is_infinite() && high.is_infinite() {
        None
    } else {
        Interval::new(low, high)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXTENT: Span = Span {
        low: 0.5,
        high: 2.0,
    };

    fn range(low: f64, high: f64) -> Option<Interval> {
        Interval::new(low, high)
    }

    #[test]
    fn a_thumb_stops_at_the_other() {
        assert_eq!(
            End::Low.dragged(range(0.7, 1.0), 1.4, EXTENT),
            range(1.0, 1.0)
        );
        assert_eq!(
            End::High.dragged(range(0.7, 1.0), 0.6, EXTENT),
            range(0.7, 0.7)
        );
    }

    #[test]
    fn a_thumb_at_its_extreme_opens_that_end() {
        assert_eq!(End::Low.dragged(range(0.7, 2.0), 0.5, EXTENT), None);
        assert_eq!(End::High.dragged(None, 2.0, EXTENT), None);
        assert_eq!(
            End::High.dragged(None, 1.0, EXTENT),
            range(f64::NEG_INFINITY, 1.0)
        );
    }

    #[test]
    fn a_thumb_stands_on_the_slider_even_when_the_range_reaches_beyond_it() {
        assert_eq!(End::Low.on_slider(range(0.0, 9.0), EXTENT), 0.5);
        assert_eq!(End::High.on_slider(range(0.0, 9.0), EXTENT), 2.0);
    }

    #[test]
    fn an_emptied_number_opens_its_end() {
        assert_eq!(
            End::Low.typed(range(0.7, 1.0), None),
            range(f64::NEG_INFINITY, 1.0)
        );
        assert_eq!(End::Low.typed(range(0.7, f64::INFINITY), None), None);
        assert_eq!(
            End::High.typed(None, Some(1.0)),
            range(f64::NEG_INFINITY, 1.0)
        );
    }

    #[test]
    fn numbers_typed_in_the_wrong_order_change_places() {
        assert_eq!(End::Low.typed(range(0.7, 1.0), Some(1.5)), range(1.0, 1.5));
        assert_eq!(End::High.typed(range(0.7, 1.0), Some(0.2)), range(0.2, 0.7));
    }
}
