//! Where the rows and the bars are.

use super::lines::{Line, lines_of_groups};
use crate::explore::Bits;
use crate::figures::ink::text_width;
use crate::figures::plot::Height;
use crate::figures::{Measure, Scene};
use crate::narrative::capital;

/// Thickness of a bar, CSS px.
pub(super) const BAR: f64 = 14.0;
/// Space below the last bar.
pub(super) const FOOT: f64 = 6.0;

/// A row of the chart: the heading of a group, a diagnosis, or at a glance a whole group.
pub(super) struct Row<'a> {
    pub(super) group: &'a str,
    pub(super) line: Option<Line<'a>>,
}

impl Row<'_> {
    /// What stands beside its bar.
    pub(super) fn name(&self) -> String {
        self.line
            .as_ref()
            .map_or_else(String::new, |line| match line.name {
                Some(name) => name.to_string(),
                None => capital(line.group),
            })
    }
}

pub(super) struct Plan<'a> {
    pub(super) rows: Vec<Row<'a>>,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) head: f64,
    pub(super) bar: f64,
    /// The height of a name above its bar.
    pub(super) names: f64,
    pub(super) height: Height,
    /// Distance between two lines of the axis, and its end.
    pub(super) step: f64,
    pub(super) end: f64,
    pub(super) above: bool,
}

impl<'a> Plan<'a> {
    pub(super) fn of(scene: &Scene<'a>, lines: &[Line<'a>]) -> Plan<'a> {
        let width = scene.width();
        let size = scene.type_size();
        let rows = match scene.glance() {
            true => groups(scene, lines),
            false => each(lines),
        };
        let (mut longest, mut most): (f64, f64) = (0.0, 0.0);
        for row in &rows {
            longest = longest.max(text_width(&row.name(), size));
            if let Some(line) = &row.line {
                most = most.max(length(scene, &line.roles, scene.scope));
            }
        }
        let above = longest > width * if scene.glance() { 0.5 } else { 0.36 };
        let title = if scene.glance() { 0.0 } else { 1.7 };
        let head = (size * (1.4 + title) + 6.0).round();
        let mut step = STEPS[0];
        for next in STEPS {
            if most / step > if width < 520.0 { 5.0 } else { 6.0 } {
                step = next;
            }
        }
        let names = if above { size * 1.4 } else { 0.0 };
        let count = rows.len().max(1) as f64;
        let wanted = head + count * (scene.tall(if above { 22.0 } else { 30.0 }) + names) + FOOT;
        let least = head + count * (size * 1.1 + names) + FOOT;
        let height = Height::of(scene, least, wanted);
        let row = (height.drawn - head - FOOT) / count;
        Plan {
            left: if above { 2.0 } else { (longest + 10.0).round() },
            right: size
                * match scene.measure {
                    Measure::Studies => 3.6,
                    Measure::Participants => 5.6,
                },
            head,
            bar: (row - names - 3.0).clamp(6.0, BAR * scene.zoom()),
            names,
            height,
            rows,
            step,
            end: ((most / step).ceil() * step).max(step),
            above,
        }
    }
}

impl Plan<'_> {
    /// The thickness of the bars of a selection: two share a row.
    pub(super) fn bar_of(&self, compared: bool) -> f64 {
        if compared { self.bar / 2.0 } else { self.bar }
    }

    /// How far below the middle of its row a bar stands, where its name is above it.
    pub(super) fn fall(&self) -> f64 {
        self.names / 2.0
    }
}

/// Every diagnosis under a heading for its group.
fn each<'a>(lines: &[Line<'a>]) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    let mut group = "";
    for line in lines {
        if group != line.group {
            group = line.group;
            rows.push(Row { group, line: None });
        }
        rows.push(Row {
            group,
            line: Some(line.clone()),
        });
    }
    rows
}

/// Every group, those of most studies first.
fn groups<'a>(scene: &Scene<'a>, lines: &[Line<'a>]) -> Vec<Row<'a>> {
    let groups = lines_of_groups(scene, lines).into_iter();
    let rows = groups.map(|line| Row {
        group: line.group,
        line: Some(line),
    });
    rows.collect()
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
