//! Where the arms stand: a row each, under a heading for each route; a logarithmic axis, and beside
//! it a lane for the doses that were not found.

use super::arms::{Arm, Kind};
use super::key::{UNSIZED, even, key, shape};
use super::minutes::{STRIP, Strokes};
use super::plan::{Plan, begins, in_lines, lines as number_of_lines};
use crate::figures::draw::{ABOVE, BELOW, Dot, PAGE, PLOT, Pen, RIGHT};
use crate::figures::ink::{Ink, Type, text_width};
use crate::figures::option::{At, Axis, Grid, Scale};
use crate::figures::plot::Drawn;
use crate::figures::steps::STEPS;
use crate::figures::weight::{UNKNOWN, diameter};
use crate::figures::{Measure, Scene};
use crate::narrative::{capital, number, studies_of};

pub(super) fn draw(scene: &Scene, arms: &[Arm]) -> Drawn {
    let plan = Plan::of(scene, arms);
    let palette = scene.palette;
    let mut drawing = Pen::new(scene);
    frame(scene, &plan, &mut drawing);

    let mut most: f64 = 0.0;
    for arm in arms {
        most = most.max(arm.people.unwrap_or(0.0));
    }
    let bold = Type::new(scene.type_size(), palette.muted, RIGHT).bold();
    let mut y = plan.head;
    let mut lines = Vec::new();
    let mut strokes = Strokes::default();
    for (at, arm) in arms.iter().enumerate() {
        if begins(arms, at) {
            let text = heading(scene, &plan, arms, arm);
            drawing.text(0.0, y + plan.heading - 12.0, text, bold);
            y += plan.heading;
            lines.push([At(0.0, y), At(plan.width, y)]);
        }
        let tall = plan.tall(scene, arm);
        let strip = if scene.lens.minutes && arm.regimen.is_some() {
            STRIP
        } else {
            0.0
        };
        let half = (tall - strip) / 2.0;
        let (rise, middle, name) = if plan.above {
            (12.0, y + 33.0, arm.name())
        } else {
            (half, y + half, in_lines(scene, &arm.name()))
        };
        let matches = scene.matching.contains(arm.row);
        let ink = if matches { palette.ink } else { palette.muted };
        let look = Type::new(scene.type_size(), ink, RIGHT);
        drawing.text(0.0, y + rise, name, look);
        match arm.regimen {
            Some(regimen) => {
                place(scene, &plan, arm, most, middle, &mut drawing);
                if scene.lens.minutes {
                    let at = At(plan.left, y + tall - STRIP + 6.0);
                    strokes.add(scene, at, &regimen.infusion_minutes, matches, &mut drawing);
                }
            }
            None => {
                let words = plan.words(scene, arm);
                let middle = if plan.above {
                    (tall + plan.line) / 2.0
                } else {
                    half
                };
                let small = Type::new(scene.type_size() - 1.0, palette.muted, RIGHT);
                drawing.text(plan.begin(), y + middle, words, small);
            }
        }
        y += tall;
    }
    if scene.lens.minutes {
        // Where there is little room, the scale begins at the edge: its words are long.
        let left = if scene.narrow() { 0.0 } else { plan.left };
        let y = 9.0 + plan.line * number_of_lines(&plan.title);
        strokes.done(scene, At(left, y), &mut drawing);
    }
    drawing.rules(PAGE, &lines, palette.rule, 1.0);

    let grid = Grid {
        left: plan.left,
        right: plan.width - plan.lane + 14.0,
        top: plan.head,
        bottom: plan.height - plan.foot,
    };
    let across = Axis::new(PLOT, Scale::Log, plan.low, plan.high);
    let down = Axis::new(PLOT, Scale::Value, plan.head, plan.foot).down();
    let size = (plan.width, plan.height);
    drawing.done(size, Some((grid, across, down)), key(scene, arms))
}

/// The axis and the lane.
fn frame(scene: &Scene, plan: &Plan, drawing: &mut Pen) {
    let palette = scene.palette;
    let size = scene.type_size();
    let small = Type::new(size - 1.0, palette.muted, RIGHT);
    let over = Type::new(size, palette.ink, ABOVE);
    let under = Type::new(size, palette.ink, BELOW);
    let title = 9.0 + plan.line * (number_of_lines(&plan.title) - 1.0) / 2.0;
    drawing.text(plan.begin(), title, plan.title.clone(), small);
    let middle = (plan.lane + plan.width) / 2.0;
    let missing = match (scene.lens.course(), scene.narrow()) {
        (true, _) => "course dose\nnot found",
        (_, true) => "dose\nnot found",
        _ => "dose not found",
    };
    drawing.text(middle, plan.head - 7.0, missing.to_string(), over);
    let lane = [At(middle, plan.head), At(middle, plan.foot)];
    drawing.rules(PAGE, &[lane], palette.band, plan.width - plan.lane);
    let mut lines = Vec::new();
    let mut taken = f64::NEG_INFINITY;
    for step in STEPS {
        if step >= plan.low && step <= plan.high {
            let x = plan.x(step);
            let half = text_width(&number(step), size) / 2.0;
            // A label that would touch the one before is left out; its line is not.
            if x - half > taken {
                drawing.text(x, plan.head - 7.0, number(step), over);
                drawing.text(x, plan.foot + 7.0, number(step), under);
                taken = x + half + 2.0;
            }
            lines.push([At(step, plan.head), At(step, plan.foot)]);
        }
    }
    drawing.rules(PLOT, &lines, palette.rule, 1.0);
}

/// "IV (into a vein): 10 studies".
fn heading(scene: &Scene, plan: &Plan, arms: &[Arm], first: &Arm) -> String {
    let mut all = scene.nobody();
    for arm in arms {
        if arm.route == first.route {
            all.insert(arm.row);
        }
    }
    let now = scene.tally_now(&all);
    let count = match scene.measure {
        _ if now.rows == 0 => studies_of(0, all.count()),
        Measure::Studies if now.rows < all.count() => studies_of(now.rows, all.count()),
        // The whole words would run into the lane.
        Measure::Participants if now.unknown > 0 => {
            format!("studies of {} participants", scene.short(now))
        }
        Measure::Participants => format!("studies of {}", scene.words(now)),
        Measure::Studies => scene.words(now),
    };
    let text = format!("{}: {count}", first.route_title());
    match first.route {
        // Without the hint, which would run out of the chart.
        Some(route) if text_width(&text, scene.type_size()) * 1.15 > plan.width => {
            format!("{}: {count}", capital(route.label()))
        }
        _ => text,
    }
}

/// The mark of one arm, with its line when the dose is an interval.
fn place(scene: &Scene, plan: &Plan, arm: &Arm, most: f64, y: f64, drawing: &mut Pen) {
    let palette = scene.palette;
    let matches = scene.matching.contains(arm.row);
    let shape = shape(arm.design);
    // The people of a study are drawn once, at its KAP arm.
    let own = arm.kind == Kind::Kap;
    let side = match arm.people {
        Some(people) if own => even(shape, diameter(people, most, 32.0, 8.0)),
        _ => even(shape, UNSIZED),
    };
    let ink = match (matches, arm.people) {
        (false, _) => Ink::ghost(palette),
        _ if !own => Ink {
            width: 3.0,
            ..Ink::hollow(palette, palette.third)
        },
        (true, None) => Ink::hollow(palette, palette.accent),
        (true, Some(_)) => Ink::solid(palette),
    };
    let mut gap = 6.0;
    let (grid, at) = match arm.dose() {
        Some((low, high)) => {
            let x = (low * high).sqrt();
            if low < high {
                // A line from the lowest to the highest dose, with a stroke at each end.
                let stroke = |dose: f64| [At(dose, y - 5.0), At(dose, y + 5.0)];
                let lines = [[At(low, y), At(high, y)], stroke(low), stroke(high)];
                let colour = match (matches, own) {
                    (true, true) => palette.accent,
                    (true, false) => palette.third,
                    (false, _) => palette.ghost_line,
                };
                drawing.rules(PLOT, &lines, colour, 2.0);
                gap += (plan.x(high) - plan.x(x) - side / 2.0).max(0.0);
            }
            (PLOT, At(x, y))
        }
        None => {
            let inset = if scene.narrow() { 20.0 } else { 30.0 };
            (PAGE, At(plan.lane + inset, y))
        }
    };
    let text = match (&arm.amount.other, arm.people) {
        (Some(dose), _) => dose.clone(),
        _ if !own => String::new(),
        (_, Some(people)) => format!("n {}", number(people)),
        (_, None) => UNKNOWN.to_string(),
    };
    let look = Type::new(scene.type_size() - 1.0, palette.muted, RIGHT).gap(gap);
    let dot = Dot {
        height: if matches { 3 } else { 1 },
        grid,
        at,
        shape,
        size: side,
        ink,
        text: (!text.is_empty()).then_some((text, look)),
    };
    drawing.dot(dot, Some(arm.mark(scene)));
}
