//! Where the arms stand: at a glance a lane for each route, enlarged a line for each arm; a logarithmic
//! axis, and beside it a lane for the doses in mg and for those that were not found.

use std::collections::BTreeSet;

use charming::datatype::CompositeValue;
use charming::element::{ItemStyle, LabelPosition, LineStyle, Symbol};
use charming::series::Line;

use super::arms::{Arm, Kind};
use super::frame;
use super::key::{key, shape};
use super::minutes;
use super::plan::{DOSES, LOST, Placed, Plan};
use crate::evidence::Design;
use crate::figures::ink::Ink;
use crate::figures::key::Shape;
use crate::figures::plot::{Drawn, Layer, Lettering, Plot, Point};
use crate::figures::since::plus;
use crate::figures::standing::Standing;
use crate::figures::steps::rounded;
use crate::figures::weight::UNKNOWN;
use crate::figures::{RangeAxis, Scene};
use crate::narrative::number;

pub(super) fn draw(scene: &Scene, arms: &[Arm]) -> Drawn {
    let plan = Plan::of(scene, arms);
    let mut plot = Plot::new(scene, plan.largest * 1.2);
    frame::frame(scene, &plan, arms, &mut plot);
    lines(scene, arms, &plan, &mut plot);
    for standing in Standing::all(scene) {
        for kind in kinds(arms, Kind::Kap) {
            let of_it = arms.iter().zip(&plan.placed).filter(|(arm, _)| {
                MarkKind::of(arm, Kind::Kap) == Some(kind) && scene.standing(arm.row) == *standing
            });
            let points = of_it.map(|(arm, placed)| point(scene, &plan, arm, placed));
            plot.layer(Layer {
                id: name(kind, *standing),
                shape: shape(kind.design),
                ink: standing.ink(scene, kind.sized),
                text: lettering(scene),
                offset: (0.0, 0.0),
                height: standing.height(),
                axes: kind.axes,
                points: points.collect(),
            });
        }
    }
    others(scene, arms, &plan, &mut plot);
    if !scene.glance() {
        said(scene, arms, &plan, &mut plot);
        if scene.lens.minutes {
            minutes::draw(scene, arms, &plan, &mut plot);
        }
    }
    let mut drawn = plot.done(plan.height, key(scene, arms));
    // A dose of a course, or for a weight, is no facet.
    if !scene.lens.course() && scene.lens.weight.is_none() {
        drawn.range = Some(RangeAxis {
            facet: "dose",
            axis: DOSES,
            ends: (plan.low, plan.high),
            step: 0.05,
            top: plan.head,
        });
    }
    drawn
}

/// What marks of one look have in common, whatever is selected.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct MarkKind {
    design: Option<Design>,
    /// Whether the number of people is known.
    sized: bool,
    /// On which axes it stands.
    axes: usize,
}

impl MarkKind {
    /// Of an arm, if it is one of a kind.
    fn of(arm: &Arm, kind: Kind) -> Option<MarkKind> {
        (arm.kind == kind).then(|| MarkKind {
            design: arm.design,
            sized: arm.people.is_some(),
            axes: match arm.dose() {
                Some(_) => DOSES,
                None => LOST,
            },
        })
    }
}

/// The kinds of marks that are there among arms of a kind: the scope says, not the filters.
fn kinds(arms: &[Arm], kind: Kind) -> BTreeSet<MarkKind> {
    arms.iter()
        .filter_map(|arm| MarkKind::of(arm, kind))
        .collect()
}

/// The name of a layer.
fn name(kind: MarkKind, standing: Standing) -> String {
    let design = kind.design.map_or("design not found", Design::label);
    let size = if kind.sized { "" } else { ", size not found" };
    let dose = if kind.axes == DOSES {
        ""
    } else {
        ", dose not on the axis"
    };
    format!("{design}, {}{size}{dose}", standing.id())
}

/// The words beside a mark: how many people, when every study is named; at a glance only the plus of what
/// was published since the review.
fn lettering(scene: &Scene) -> Option<Lettering> {
    let palette = scene.palette;
    let size = scene.type_size() - 1.0;
    if scene.glance() {
        // Letters that nothing is written in cost time all the same.
        return scene.has_since().then(|| Lettering {
            gap: 1.0,
            ..Lettering::new(size, palette.ink, LabelPosition::Right)
        });
    }
    Some(Lettering {
        halo: Some(palette.surface),
        ..Lettering::new(size, palette.muted, LabelPosition::Right)
    })
}

/// Where an arm stands: an interval at its middle on the axis.
fn place(plan: &Plan, arm: &Arm, placed: &Placed) -> (f64, f64) {
    let y = plan.y(placed.line);
    match arm.dose() {
        Some((low, high)) => ((low * high).sqrt(), y),
        None => (placed.share, y),
    }
}

fn point(scene: &Scene, plan: &Plan, arm: &Arm, placed: &Placed) -> Point {
    let (x, y) = place(plan, arm, placed);
    let text = match (&arm.amount.other, arm.people) {
        _ if scene.glance() => plus(arm.study).to_owned(),
        // At an interval the words stand after its end.
        _ if is_interval(arm) => String::new(),
        (Some(dose), _) => dose.clone(),
        _ if arm.kind != Kind::Kap => String::new(),
        (_, people) => people_words(people),
    };
    Point {
        name: format!("{}, {}", arm.name(), arm.route_words()),
        x,
        y,
        size: placed.side,
        text,
        mark: Some(arm.mark(scene)),
    }
}

fn people_words(people: Option<f64>) -> String {
    people.map_or(UNKNOWN.to_string(), |people| {
        format!("n {}", number(people))
    })
}

fn is_interval(arm: &Arm) -> bool {
    arm.dose().is_some_and(|(low, high)| low < high)
}

/// A line from the lowest to the highest dose, where that is an interval, with a stroke at each end.
fn lines(scene: &Scene, arms: &[Arm], plan: &Plan, plot: &mut Plot) {
    /// An upright stroke in a box of ten, so that nothing is stretched to fill it.
    const STROKE: &str = "path://M0 0M10 10M4 0h2v10h-2z";
    let there = |own: bool| {
        let mut intervals = arms.iter().filter(|arm| is_interval(arm));
        intervals.any(|arm| (arm.kind == Kind::Kap) == own)
    };
    for standing in Standing::all(scene) {
        for own in [true, false].into_iter().filter(|own| there(*own)) {
            let mut corners = Vec::new();
            for (arm, placed) in arms.iter().zip(&plan.placed) {
                let is_of_it = scene.standing(arm.row) == *standing
                    && (arm.kind == Kind::Kap) == own
                    && is_interval(arm);
                if let (true, Some((low, high))) = (is_of_it, arm.dose()) {
                    let y = plan.y(placed.line);
                    // A point without numbers parts this line from the one before.
                    corners.push(CompositeValue::from(vec!["-", "-"]));
                    corners.push(CompositeValue::from(vec![rounded(low), y]));
                    corners.push(CompositeValue::from(vec![rounded(high), y]));
                }
            }
            let colour = match (own, standing) {
                (false, Standing::Kept | Standing::Both) => scene.palette.third,
                _ => standing.line(scene),
            };
            let whose = if own { "" } else { ", comparator" };
            let line = Line::new()
                .id(format!("intervals, {}{whose}", standing.id()))
                .x_axis_index(DOSES as f64)
                .y_axis_index(DOSES as f64)
                .symbol(Symbol::Custom(STROKE.to_string()))
                .symbol_size(10.0)
                .show_symbol(true)
                .item_style(ItemStyle::new().color(colour))
                .line_style(LineStyle::new().color(colour).width(2.0))
                .z(1)
                .data(corners);
            plot.series(line, None);
        }
    }
    if scene.glance() {
        return;
    }
    let texts = arms
        .iter()
        .zip(&plan.placed)
        .filter(|(arm, _)| is_interval(arm));
    let points = texts.filter_map(|(arm, placed)| {
        let (_, high) = arm.dose()?;
        let text = match arm.kind {
            Kind::Kap => people_words(arm.people),
            _ => String::new(),
        };
        Some(Point {
            name: arm.name(),
            x: high,
            y: plan.y(placed.line),
            size: 10.0,
            text,
            // The mark is at the middle of the interval.
            mark: None,
        })
    });
    let layer = Layer {
        id: "people, after an interval".to_string(),
        shape: Shape::Circle,
        ink: Ink::clear(),
        text: lettering(scene),
        offset: (0.0, 0.0),
        height: 2,
        axes: DOSES,
        points: points.collect(),
    };
    plot.layer(layer);
}

/// The arms that the KAP arms are compared with: hollow, in a colour of their own.
fn others(scene: &Scene, arms: &[Arm], plan: &Plan, plot: &mut Plot) {
    let palette = scene.palette;
    for standing in [Standing::LeftOut, Standing::Kept] {
        for kind in kinds(arms, Kind::Ketamine) {
            let of_it = arms.iter().zip(&plan.placed).filter(|(arm, _)| {
                let out = scene.standing(arm.row) == Standing::LeftOut;
                MarkKind::of(arm, Kind::Ketamine) == Some(kind)
                    && out == (standing == Standing::LeftOut)
            });
            let points = of_it.map(|(arm, placed)| point(scene, plan, arm, placed));
            let ink = match standing {
                Standing::LeftOut => Ink::ghost(palette),
                _ => Ink {
                    width: 3.0,
                    ..Ink::hollow(palette, palette.third)
                },
            };
            plot.layer(Layer {
                id: format!("comparator, {}", name(kind, standing)),
                shape: shape(kind.design),
                ink,
                text: lettering(scene),
                offset: (0.0, 0.0),
                height: standing.height(),
                axes: kind.axes,
                points: points.collect(),
            });
        }
    }
}

/// The words that stand for a comparison group without a regimen.
fn said(scene: &Scene, arms: &[Arm], plan: &Plan, plot: &mut Plot) {
    let palette = scene.palette;
    let without = arms
        .iter()
        .zip(&plan.placed)
        .filter(|(arm, _)| arm.regimen.is_none());
    let points = without.map(|(arm, placed)| Point {
        name: arm.name(),
        x: plan.low,
        y: plan.y(placed.line),
        size: 1.0,
        text: plan.said(scene, arm),
        mark: None,
    });
    let size = scene.type_size() - 1.0;
    let layer = Layer {
        id: "comparators in words".to_string(),
        shape: Shape::Circle,
        ink: Ink::clear(),
        text: Some(Lettering {
            gap: 1.0,
            ..Lettering::new(size, palette.muted, LabelPosition::Right)
        }),
        offset: (0.0, 0.0),
        height: 3,
        axes: DOSES,
        points: points.collect(),
    };
    plot.layer(layer);
}
