//! The scale of one estimate: its ends, its ticks, and where a value is on it.

use crate::figures::steps::STEPS;

/// A logarithmic scale with more ticks than this has them at the powers of ten alone.
const MOST: usize = 8;

/// A scale with room on both sides of what is shown on it.
pub(super) struct Scale {
    low: f64,
    high: f64,
    logarithmic: bool,
    /// From the lower end to the upper.
    pub(super) ticks: Vec<f64>,
}

impl Scale {
    /// A scale for values from `low` to `high`; both are above zero if it is logarithmic.
    pub(super) fn of(low: f64, high: f64, logarithmic: bool) -> Scale {
        if logarithmic {
            Scale::of_factors(low, high)
        } else {
            Scale::of_steps(low, high)
        }
    }

    fn of_factors(least: f64, most: f64) -> Scale {
        const ROOM: f64 = 1.15;
        let (mut low, mut high) = (least / 2.0, most * 2.0);
        for step in STEPS {
            if step * ROOM <= least {
                low = step;
            }
            if step >= most * ROOM {
                high = step;
                break;
            }
        }
        let inside = |step: f64| step >= low && step <= high;
        let tens = STEPS.iter().filter(|step| inside(**step)).count() > MOST;
        let mut ticks = Vec::new();
        for (at, step) in STEPS.into_iter().enumerate() {
            if inside(step) && !(tens && at % 3 > 0) {
                ticks.push(step);
            }
        }
        Scale {
            low,
            high,
            logarithmic: true,
            ticks,
        }
    }

    fn of_steps(least: f64, most: f64) -> Scale {
        let reach = if most > least { most - least } else { 1.0 };
        let mut step = reach / 4.0;
        for nice in STEPS {
            if nice * 5.0 >= reach && nice <= reach {
                step = nice;
                break;
            }
        }
        let room = reach * 0.05;
        let first = ((least - room) / step).floor();
        let last = ((most + room) / step).ceil();
        let mut ticks = Vec::new();
        let mut at = first;
        while at <= last {
            ticks.push(at * step);
            at += 1.0;
        }
        Scale {
            low: first * step,
            high: last * step,
            logarithmic: false,
            ticks,
        }
    }

    /// Where a value is, percent from the lower end.
    pub(super) fn place(&self, value: f64) -> f64 {
        let share = if self.logarithmic {
            (value / self.low).ln() / (self.high / self.low).ln()
        } else {
            (value - self.low) / (self.high - self.low)
        };
        // Two decimals are finer than any screen.
        crate::figures::steps::round(share * 100.0, 100.0)
    }
}
