//! Where the rows, the axis and the lane are.

use super::arms::{Arm, Kind};
use super::minutes::STRIP;
use crate::figures::Scene;
use crate::figures::ink::text_width;
use crate::figures::steps::STEPS;

/// Where the parts of the figure are, CSS px.
pub(super) struct Plan {
    pub(super) width: f64,
    pub(super) left: f64,
    /// The title of the axis, in lines that fit.
    pub(super) title: String,
    /// Whether names are above their marks, for want of room beside them.
    pub(super) above: bool,
    /// Left edge of the lane of doses not found.
    pub(super) lane: f64,
    pub(super) head: f64,
    pub(super) foot: f64,
    pub(super) height: f64,
    pub(super) row: f64,
    /// From one line of a text to the next.
    pub(super) line: f64,
    /// Height of the heading of a route.
    pub(super) heading: f64,
    pub(super) low: f64,
    pub(super) high: f64,
}

impl Plan {
    pub(super) fn of(scene: &Scene, arms: &[Arm]) -> Plan {
        let width = scene.width();
        let size = scene.type_size();
        let mut longest: f64 = 0.0;
        for arm in arms {
            for line in in_lines(scene, &arm.name()).split('\n') {
                longest = longest.max(text_width(line, size));
            }
        }
        let lost = if scene.narrow() {
            86.0
        } else {
            scene.tall(122.0)
        };
        let above = longest > width * 0.36;
        let left = if above {
            14.0
        } else {
            (longest + 12.0).round()
        };
        let line = size + 3.0;
        let begin = if above { 0.0 } else { left };
        let title = wrapped(&scene.lens.axis(), size - 1.0, width - begin);
        let (low, high) = ends(arms);
        let mut plan = Plan {
            width,
            left,
            above,
            lane: width - lost,
            head: scene.tall(46.0) + line * (lines(&title) - 1.0),
            foot: 0.0,
            height: 0.0,
            row: scene.tall(if above { 50.0 } else { 32.0 }),
            line,
            heading: scene.tall(36.0),
            title,
            low,
            high,
        };
        if scene.lens.minutes {
            plan.head += line;
        }
        // A full line beside the two of the heading of the lane would run into them.
        if (scene.narrow() || scene.lens.course()) && plan.head > scene.tall(46.0) {
            plan.head += 14.0;
        }
        let mut routes = 0.0;
        let mut rows = 0.0;
        for (at, arm) in arms.iter().enumerate() {
            routes += if begins(arms, at) { 1.0 } else { 0.0 };
            rows += plan.tall(scene, arm);
        }
        plan.foot = plan.head + plan.heading * routes + rows;
        plan.height = plan.foot + 26.0;
        plan
    }

    /// Where what is beside the names begins.
    pub(super) fn begin(&self) -> f64 {
        if self.above { 0.0 } else { self.left }
    }

    /// The words that stand for an arm without a regimen, in lines that fit.
    pub(super) fn words(&self, scene: &Scene, arm: &Arm) -> String {
        let room = self.width - self.begin();
        wrapped(&arm.amount.words, scene.type_size() - 1.0, room)
    }

    /// The height of the row of an arm.
    pub(super) fn tall(&self, scene: &Scene, arm: &Arm) -> f64 {
        if arm.regimen.is_none() {
            let words = lines(&self.words(scene, arm)) * self.line;
            let name = lines(&in_lines(scene, &arm.name())) * self.line;
            let tall = if self.above {
                self.line + words
            } else {
                words.max(name)
            };
            return tall + 10.0;
        }
        let strip = if scene.lens.minutes { STRIP } else { 0.0 };
        let pair = arm.kind != Kind::Kap && !self.above;
        let row = if pair {
            self.row.max(self.line * 2.0 + 8.0)
        } else {
            self.row
        };
        row + strip
    }

    /// Where a dose is, CSS px from the left edge of the chart.
    pub(super) fn x(&self, dose: f64) -> f64 {
        let share = (dose / self.low).ln() / (self.high / self.low).ln();
        self.left + share * (self.lane - 14.0 - self.left)
    }
}

/// The number of lines of a text.
pub(super) fn lines(text: &str) -> f64 {
    text.split('\n').count() as f64
}

/// A text in lines that fit into a room.
fn wrapped(text: &str, size: f64, room: f64) -> String {
    let (mut lines, mut used) = (String::new(), 0.0);
    for word in text.split(' ') {
        let wide = text_width(word, size);
        if used > 0.0 && used + wide > room {
            lines.push('\n');
            used = 0.0;
        } else if used > 0.0 {
            lines.push(' ');
        }
        lines.push_str(word);
        used += wide + text_width(" ", size);
    }
    lines
}

/// A name in two lines, where one would take too much of the room beside the marks.
pub(super) fn in_lines(scene: &Scene, name: &str) -> String {
    let name = &name.replacen(", comp", ",\ncomp", 1);
    if text_width(name, scene.type_size()) > scene.width() * 0.3 {
        name.replacen(" & ", "\n& ", 1)
    } else {
        name.to_string()
    }
}

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
