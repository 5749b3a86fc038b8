//! Where the rows, the axis and the lane are.

use super::arms::Arm;
use crate::figures::Scene;
use crate::figures::ink::text_width;

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
    /// Height of the heading of a route.
    pub(super) heading: f64,
    pub(super) low: f64,
    pub(super) high: f64,
}

impl Plan {
    pub(super) fn of(scene: &Scene, arms: &[Arm]) -> Plan {
        let width = scene.room();
        let size = scene.type_size();
        let mut longest: f64 = 0.0;
        for arm in arms {
            for line in in_lines(scene, &arm.study.short_name).split('\n') {
                longest = longest.max(text_width(line, size));
            }
        }
        let lost = if scene.narrow() {
            86.0
        } else {
            scene.tall(122.0)
        };
        let above = longest > width * 0.36;
        let row = scene.tall(if above { 50.0 } else { 32.0 });
        let heading = scene.tall(36.0);
        let head = scene.tall(46.0);
        let mut routes = 0.0;
        for at in 0..arms.len() {
            routes += if begins(arms, at) { 1.0 } else { 0.0 };
        }
        let bottom = head + heading * routes + row * arms.len() as f64;
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
            heading,
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

/// A name in two lines, where one would take too much of the room beside the marks.
pub(super) fn in_lines(scene: &Scene, name: &str) -> String {
    if text_width(name, scene.type_size()) > scene.room() * 0.3 {
        name.replacen(" & ", "\n& ", 1)
    } else {
        name.to_string()
    }
}

/// The doses that get a line and a label: 1, 2 and 5 in each power of ten.
pub(super) const STEPS: [f64; 16] = [
    0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0,
];

/// The ends of the axis: the steps that leave room on both sides of every dose of the scope.
fn ends(arms: &[Arm]) -> (f64, f64) {
    let (low, high) = reach(arms, &|_| true).unwrap_or((0.5, 2.0));
    let (mut below, mut above) = (low / 2.0, high * 2.0);
    for step in STEPS {
        if step * 1.3 < low {
            below = step;
        }
        if step > high * 1.3 {
            above = step;
            break;
        }
    }
    (below, above)
}

/// The lowest and the highest dose among arms of a kind.
pub(super) fn reach(arms: &[Arm], kind: &dyn Fn(&Arm) -> bool) -> Option<(f64, f64)> {
    let mut reach: Option<(f64, f64)> = None;
    for arm in arms {
        if let Some((low, high)) = arm.dose()
            && kind(arm)
        {
            reach = Some(reach.map_or((low, high), |r| (r.0.min(low), r.1.max(high))));
        }
    }
    reach
}

/// Whether a new route begins at a place in the list.
pub(super) fn begins(arms: &[Arm], at: usize) -> bool {
    let route = |at: usize| arms.get(at).map(|arm| arm.route);
    at == 0 || route(at) != route(at - 1)
}
