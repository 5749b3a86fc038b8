//! Where the lanes, the axes and the marks are.

use super::arms::{Arm, Kind};
use super::key::{UNSIZED, even, shape};
use super::reach::{ends, wrapped};
use crate::evidence::Route;
use crate::figures::Scene;
use crate::figures::ink::text_width;
use crate::figures::plot::Height;
use crate::figures::weight::diameter;
use crate::narrative::NOT_FOUND;

/// The pair of axes of the doses, and that of the doses not found.
pub(super) const DOSES: usize = 0;
pub(super) const LOST: usize = 1;
/// The least diameter of a mark, CSS px.
const LEAST: f64 = 8.0;
/// The least height of a line of marks at a glance, CSS px.
const LINE: f64 = 12.5;

/// An arm at its place.
pub(super) struct Placed {
    /// The line that it stands on, from the top.
    pub(super) line: usize,
    /// Side of its mark, CSS px.
    pub(super) side: f64,
    /// Where it stands in the lane of what was not found, as a share of its width.
    pub(super) share: f64,
}

/// A lane: the arms of one route.
pub(super) struct Lane {
    /// Its name beside the axis.
    pub(super) name: String,
    /// Its first line, and the one after its last.
    pub(super) lines: (usize, usize),
}

/// Where the parts of the figure are, CSS px.
pub(super) struct Plan {
    pub(super) left: f64,
    /// Right edge of the doses.
    pub(super) right: f64,
    /// Width of the lane of doses that are not on the axis, and of the lengths of infusions.
    pub(super) lost: f64,
    pub(super) minutes: f64,
    pub(super) head: f64,
    /// The title of the axis.
    pub(super) title: String,
    /// Whether a dose is known in mg alone, which has no place on an axis of mg/kg.
    pub(super) in_mg: bool,
    /// Left edge of the lane of doses that are not on the axis.
    pub(super) lane: f64,
    pub(super) height: Height,
    /// How far below the middle of their line marks stand.
    fall: f64,
    /// Height of a line.
    pub(super) line: f64,
    pub(super) lines: usize,
    pub(super) lanes: Vec<Lane>,
    pub(super) placed: Vec<Placed>,
    /// Whether names stand above their marks, for want of room beside them.
    pub(super) above: bool,
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) largest: f64,
}

/// The name of the lane where a dose is known in mg alone.
pub(super) const NOT_PER_KG: &str = "not in mg/kg";
/// Space at the right edge.
const EDGE: f64 = 4.0;
/// Space between the edge of the lane and a mark with words beside it.
const AWAY: f64 = 3.0;

impl Plan {
    pub(super) fn of(scene: &Scene, arms: &[Arm]) -> Plan {
        let width = scene.width();
        let size = scene.type_size();
        let widest = |texts: &mut dyn Iterator<Item = String>| {
            texts
                .map(|text| text_width(&text, size))
                .fold(0.0, f64::max)
        };
        let names = match scene.glance() {
            true => widest(&mut arms.iter().map(|arm| lane_name(arm.route))),
            false => widest(&mut arms.iter().map(Arm::name)),
        };
        let above = !scene.glance() && names > width * 0.34;
        let left = if above { 12.0 } else { (names + 14.0).round() };
        let in_mg = arms.iter().any(|arm| arm.amount.fixed);
        let name = if in_mg { NOT_PER_KG } else { NOT_FOUND };
        let lost = match scene.glance() || scene.narrow() {
            true => (text_width(name, size) + 14.0).min(width * 0.24),
            false => text_width("course dose not found", size) + 14.0,
        };
        // Enlarged, a dose that has no place on the axis is written beside its mark.
        let others = widest(&mut arms.iter().filter_map(|arm| arm.amount.other.clone()));
        let lost = match scene.glance() || others == 0.0 {
            true => lost,
            false => lost.max((others + scene.tall(32.0) + AWAY + EDGE).min(width * 0.5)),
        };
        let minutes = match scene.lens.minutes && !scene.glance() {
            true => (width * 0.24).clamp(126.0, 280.0) * scene.zoom(),
            false => 0.0,
        };
        let right = width - lost - minutes - EDGE - size * 0.8;
        let (low, high) = ends(arms);
        // The title of the axis, in lines that fit, the labels, and a gap.
        let title = wrapped(&scene.lens.axis(), size - 1.0, right + lost - left);
        let lines = if scene.glance() {
            0
        } else {
            title.split('\n').count()
        };
        let head = (size * (1.5 + 1.2 * lines as f64) + 8.0).round();
        let mut plan = Plan {
            left,
            right,
            lost,
            minutes,
            head,
            title,
            in_mg,
            lane: right + size * 0.8,
            height: Height {
                drawn: 0.0,
                least: 0.0,
            },
            fall: if above { size * 0.75 } else { 0.0 },
            line: 0.0,
            lines: 0,
            lanes: Vec::new(),
            placed: Vec::new(),
            above,
            low,
            high,
            largest: scene.tall(32.0),
        };
        if scene.glance() {
            plan.pack(scene, arms);
        } else {
            plan.list(scene, arms);
        }
        plan
    }

    /// Where the marks of a line stand, counted in lines from the top: lower where a name is above them.
    pub(super) fn y(&self, line: usize) -> f64 {
        line as f64 + 0.5 + self.fall / self.line.max(1.0)
    }

    /// Where a dose is, CSS px from the left edge of the chart.
    fn x(&self, dose: f64) -> f64 {
        let share = (dose / self.low).ln() / (self.high / self.low).ln();
        self.left + share * (self.right - self.left)
    }

    /// At a glance: one lane for each route, in it as many lines as keep its marks apart.
    fn pack(&mut self, scene: &Scene, arms: &[Arm]) {
        let line = LINE * scene.zoom().max(1.0);
        // Fewer lines leave room for larger marks, and these may need more lines: twice is enough.
        for _ in 0..3 {
            self.stack(scene, arms);
            let lines = self.lines.max(1) as f64;
            let least = self.head + lines * line + EDGE;
            let wanted = self.head + lines * 26.0 * scene.zoom() + EDGE;
            self.height = Height::of(scene, least, wanted);
            self.line = (self.height.drawn - self.head - EDGE) / lines;
            let largest = (self.line * 1.1).clamp(line, 32.0 * scene.zoom());
            if (largest - self.largest).abs() < 0.5 {
                break;
            }
            self.largest = largest;
        }
        self.stack(scene, arms);
        self.line = (self.height.drawn - self.head - EDGE) / self.lines.max(1) as f64;
    }

    fn stack(&mut self, scene: &Scene, arms: &[Arm]) {
        const GAP: f64 = 2.0;
        self.lanes.clear();
        self.placed.clear();
        let mut first = 0;
        let mut at = 0;
        while let Some(arm) = arms.get(at) {
            let route = arm.route;
            let lane: Vec<&Arm> = arms[at..]
                .iter()
                .take_while(|arm| arm.route == route)
                .collect();
            // What is taken of each line: from and to, CSS px.
            let mut taken: Vec<Vec<(f64, f64)>> = Vec::new();
            for arm in &lane {
                let side = self.side(scene, arms, arm);
                let half = side / 2.0;
                let (from, to, share) = match arm.dose() {
                    Some((low, high)) => {
                        let x = self.x((low * high).sqrt());
                        (self.x(low).min(x - half), self.x(high).max(x + half), 0.0)
                    }
                    None => {
                        let there = taken.iter().flatten().filter(|(from, _)| *from > self.lane);
                        let next = there.map(|(_, to)| *to).fold(self.lane + 4.0, f64::max);
                        let fits = next + side <= self.lane + self.lost;
                        let from = if fits { next } else { self.lane + 4.0 };
                        let share = (from + half - self.lane) / self.lost;
                        (from, from + side, share)
                    }
                };
                let free = |line: &Vec<(f64, f64)>| {
                    line.iter().all(|(a, b)| to + GAP <= *a || *b + GAP <= from)
                };
                let line = taken.iter().position(free).unwrap_or_else(|| {
                    taken.push(Vec::new());
                    taken.len() - 1
                });
                taken[line].push((from, to));
                self.placed.push(Placed {
                    line: first + line,
                    side,
                    share,
                });
            }
            let lines = (first, first + taken.len().max(1));
            self.lanes.push(Lane {
                name: lane_name(route),
                lines,
            });
            first = lines.1;
            at += lane.len();
        }
        self.lines = first;
    }

    /// Enlarged: a line for each arm, under a heading for each route.
    fn list(&mut self, scene: &Scene, arms: &[Arm]) {
        let mut line = 0;
        for (at, arm) in arms.iter().enumerate() {
            if at == 0 || arms[at - 1].route != arm.route {
                self.lanes.push(Lane {
                    name: arm.route_title(),
                    lines: (line, line + 1),
                });
                line += 1;
            }
            let side = self.side(scene, arms, arm);
            let share = match arm.amount.other {
                Some(_) => (side / 2.0 + AWAY) / self.lost,
                None => 0.2,
            };
            self.placed.push(Placed { line, side, share });
            line += 1;
        }
        self.lines = line;
        let said = arms.iter().filter(|arm| arm.regimen.is_none());
        let tall = said
            .map(|arm| self.said(scene, arm).split('\n').count())
            .max();
        let size = scene.type_size();
        let words = tall.unwrap_or_default() as f64 * (size + 2.0) + 6.0;
        let names = if self.above { size * 1.5 } else { 0.0 };
        self.line = words.max(scene.tall(32.0)) + names;
        let height = self.head + self.line * line as f64 + EDGE;
        self.height = Height {
            drawn: height,
            least: height,
        };
    }

    /// The words that stand for an arm without a regimen, in lines that fit.
    pub(super) fn said(&self, scene: &Scene, arm: &Arm) -> String {
        let room = self.right + self.lost - self.left;
        wrapped(&arm.amount.words, scene.type_size() - 1.0, room)
    }

    fn side(&self, scene: &Scene, arms: &[Arm], arm: &Arm) -> f64 {
        let most = arms.iter().filter_map(|arm| arm.people).fold(0.0, f64::max);
        let shape = shape(arm.design);
        // The people of a study are drawn once, at its KAP arm.
        let side = match arm.people {
            Some(people) if arm.kind == Kind::Kap => {
                even(shape, diameter(people, most, self.largest * 0.8, LEAST))
            }
            _ => even(shape, UNSIZED * scene.zoom()),
        };
        side.min(self.largest * 1.1)
    }
}

/// "IV", "not found": the name of a lane.
fn lane_name(route: Option<Route>) -> String {
    route.map_or(NOT_FOUND, Route::label).to_string()
}
