//! Where the rows, the axis and the lane are.

use super::arms::{Amount, Arm};
use crate::figures::Scene;
use crate::figures::ink::text_width;

/// Height of the heading of a route.
pub(super) const HEADING: f64 = 36.0;

/// Where the parts of the figure are, CSS px.
pub(super) struct Plan {
    pub(super) width: f64,
    pub(super) left: f64,
    /// Whether names are above their marks, for want of room beside them.
    pub(super) above: bool,
    /// Left edge of the lane of doses not found.
    pub(super) lane: f64,
    pub(super) head: f64,
    pub(super) foot: f64,
    pub(super) height: f64,
    pub(super) row: f64,
    pub(super) low: f64,
    pub(super) high: f64,
}

impl Plan {
    pub(super) fn of(scene: &Scene, arms: &[Arm]) -> Plan {
        let width = scene.room();
        let size = scene.type_size();
        let longest = arms
            .iter()
            .map(|arm| text_width(&arm.name, size))
            .fold(0.0, f64::max);
        let lost = if scene.narrow() { 80.0 } else { 118.0 };
        let above = longest > width * 0.36;
        let row = if above { 50.0 } else { 32.0 };
        let head = 46.0;
        let routes = headings(arms).count() as f64;
        let bottom = head + HEADING * routes + row * arms.len() as f64;
        let (low, high) = ends(arms);
        Plan {
            width,
            left: if above {
                14.0
            } else {
                (longest + 12.0).round()
            },
            above,
            lane: width - lost,
            head,
            foot: bottom,
            height: bottom + 26.0,
            row,
            low,
            high,
        }
    }

    /// Where a dose is, CSS px from the left edge of the chart.
    pub(super) fn x(&self, dose: f64) -> f64 {
        let share = (dose / self.low).ln() / (self.high / self.low).ln();
        self.left + share * (self.lane - 14.0 - self.left)
    }
}

/// The doses that get a line and a label: 1, 2 and 5 in each power of ten.
pub(super) const STEPS: [f64; 16] = [
    0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0,
];

/// The ends of the axis: the steps that leave room on both sides of every dose of the scope.
fn ends(arms: &[Arm]) -> (f64, f64) {
    let doses = arms.iter().filter_map(|arm| match arm.amount {
        Amount::PerKilogram(low, high) => Some((low, high)),
        _ => None,
    });
    let (low, high) = doses
        .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
        .unwrap_or((0.5, 2.0));
    let below = STEPS.iter().rev().copied().find(|step| *step * 1.3 < low);
    let above = STEPS.iter().copied().find(|step| *step > high * 1.3);
    (below.unwrap_or(low / 2.0), above.unwrap_or(high * 2.0))
}

/// The places in the list where a new route begins.
pub(super) fn headings(arms: &[Arm]) -> impl Iterator<Item = usize> + '_ {
    (0..arms.len()).filter(|at| {
        let route = |at: usize| arms.get(at).map(|arm| arm.route);
        *at == 0 || route(*at) != route(at - 1)
    })
}
