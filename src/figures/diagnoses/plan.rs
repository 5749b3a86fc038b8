//! Where the rows and the bars are.

use super::lines::Line;
use crate::explore::Bits;
use crate::figures::ink::text_width;
use crate::figures::{Measure, Scene};

/// Thickness of a bar.
pub(super) const BAR: f64 = 14.0;
/// Space below the last bar.
pub(super) const FOOT: f64 = 6.0;

/// A row of the chart: the heading of a group, or a diagnosis.
pub(super) struct Row<'a> {
    pub(super) group: &'a str,
    pub(super) line: Option<&'a Line<'a>>,
}

pub(super) struct Plan<'a> {
    pub(super) rows: Vec<Row<'a>>,
    pub(super) width: f64,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) head: f64,
    pub(super) row: f64,
    pub(super) height: f64,
    /// Distance between two lines of the axis, and its end.
    pub(super) step: f64,
    pub(super) end: f64,
    pub(super) above: bool,
}

impl<'a> Plan<'a> {
    pub(super) fn of(scene: &Scene, lines: &'a [Line<'a>]) -> Plan<'a> {
        let width = scene.width();
        let mut rows = Vec::new();
        let mut group = "";
        let (mut longest, mut most): (f64, f64) = (0.0, 0.0);
        for line in lines {
            if group != line.group {
                group = line.group;
                rows.push(Row { group, line: None });
            }
            rows.push(Row {
                group,
                line: Some(line),
            });
            longest = longest.max(text_width(line.name, scene.type_size()));
            most = most.max(length(scene, &line.roles, scene.scope));
        }
        let above = longest > width * 0.36;
        let head = scene.tall(46.0);
        let row = scene.tall(if above { 42.0 } else { 30.0 });
        let mut step = STEPS[0];
        for next in STEPS {
            if most / step > if scene.narrow() { 5.0 } else { 6.0 } {
                step = next;
            }
        }
        Plan {
            width,
            left: if above { 1.0 } else { (longest + 12.0).round() },
            right: scene.tall(match scene.measure {
                Measure::Studies => 56.0,
                Measure::Participants => 88.0,
            }),
            head,
            row,
            height: head + row * rows.len() as f64 + FOOT,
            rows,
            step,
            end: ((most / step).ceil() * step).max(step),
            above,
        }
    }

    /// Where an amount is, CSS px from the left edge of the chart.
    pub(super) fn x(&self, amount: f64) -> f64 {
        self.left + amount / self.end * (self.width - self.right - self.left)
    }
}

/// Distances between two lines of the axis: few lines, at round numbers.
const STEPS: [f64; 13] = [
    1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1e3, 1e4, 1e5, 1e6,
];

/// The length of a bar over some roles, each role on its own; unknown sizes add nothing.
pub(super) fn length(scene: &Scene, roles: &[Bits], among: &Bits) -> f64 {
    let mut sum = 0.0;
    for set in roles {
        sum += scene.amount(scene.tally(&set.and(among))).unwrap_or(0.0);
    }
    sum
}
