//! Where the arms stand: a row each, under a heading for each route; a logarithmic axis, and beside
//! it a lane for the doses that were not found.

use charming::Chart;
use charming::component::{Axis, Grid};
use charming::element::{AxisType, LabelPosition, LineStyleType};

use super::arms::{Amount, Arm, studies_of};
use super::key::{UNSIZED, even, key, shape};
use super::plan::{HEADING, Plan, STEPS, headings};
use crate::figures::draw::{At, Dot, Drawing, Drawn, pixels};
use crate::figures::ink::{Ink, Type};
use crate::figures::text::{number, of_studies};
use crate::figures::weight::diameter;
use crate::figures::{Measure, Palette, Scene};

/// The grid of labels and lane, in CSS px.
const PAGE: u8 = 0;
/// The grid of the doses.
const PLOT: u8 = 1;

pub(super) fn draw(scene: &Scene, arms: &[Arm]) -> Drawn {
    let plan = Plan::of(scene, arms);
    let palette = scene.palette;
    let size = scene.type_size();
    let mut drawing = Drawing::new(palette);
    frame(scene, &plan, &mut drawing);

    let most = arms.iter().filter_map(|arm| arm.people).fold(0.0, f64::max);
    let starts: Vec<usize> = headings(arms).collect();
    let mut y = plan.head;
    let mut lines = Vec::new();
    for (at, arm) in arms.iter().enumerate() {
        if starts.contains(&at) {
            heading(scene, arms, arm, y + HEADING - 12.0, &mut drawing);
            y += HEADING;
            lines.push([(0.0, y), (plan.width, y)]);
        }
        let (name, middle) = if plan.above {
            (y + 12.0, y + 33.0)
        } else {
            (y + plan.row / 2.0, y + plan.row / 2.0)
        };
        let matches = scene.matching.contains(arm.row);
        let ink = if matches { palette.ink } else { palette.muted };
        drawing.text(
            At::on(PAGE, 0.0, name),
            arm.name.clone(),
            Type::new(size, ink, LabelPosition::Right).gap(0.0),
        );
        place(scene, &plan, arm, most, middle, &mut drawing);
        y += plan.row;
    }
    drawing.rules(PAGE, lines, palette.rule, 1.0, LineStyleType::Solid);

    let grid = |left: f64, right: f64| Grid::new().left(left).right(right);
    let chart = Chart::new()
        .animation(false)
        .grid(grid(0.0, 0.0).top(0).bottom(0))
        .grid(
            grid(plan.left, plan.width - plan.lane + 14.0)
                .top(plan.head)
                .bottom(plan.height - plan.foot),
        )
        .x_axis(pixels(plan.width))
        .x_axis(
            Axis::new()
                .type_(AxisType::Log)
                .grid_index(f64::from(PLOT))
                .name("mg/kg")
                .show(false)
                .min(plan.low)
                .max(plan.high),
        )
        .y_axis(pixels(plan.height).inverse(true))
        .y_axis(
            Axis::new()
                .type_(AxisType::Value)
                .grid_index(f64::from(PLOT))
                .show(false)
                .min(plan.head)
                .max(plan.foot)
                .inverse(true),
        );
    let (chart, series) = drawing.onto(chart);
    Drawn {
        chart,
        series,
        height: plan.height.ceil() as u32,
        key: key(scene, arms),
    }
}

/// The axis and the lane.
fn frame(scene: &Scene, plan: &Plan, drawing: &mut Drawing) {
    let palette = scene.palette;
    let size = scene.type_size();
    let small = Type::new(size - 1.0, palette.muted, LabelPosition::Right).gap(0.0);
    drawing.text(At::on(PAGE, plan.left, 9.0), "Dose, mg/kg", small);
    let middle = (plan.lane + plan.width) / 2.0;
    let centred = Type::new(size, palette.ink, LabelPosition::Top).gap(0.0);
    let missing = if scene.narrow() {
        "dose\nnot found"
    } else {
        "dose not found"
    };
    drawing.text(At::on(PAGE, middle, plan.head - 7.0), missing, centred);
    let width = plan.width - plan.lane;
    drawing.rules(
        PAGE,
        [[(middle, plan.head), (middle, plan.foot)]],
        palette.band,
        width,
        LineStyleType::Solid,
    );
    let steps: Vec<f64> = STEPS
        .into_iter()
        .filter(|step| (plan.low..=plan.high).contains(step))
        .collect();
    for step in &steps {
        let x = plan.x(*step);
        drawing.text(At::on(PAGE, x, plan.head - 7.0), number(*step), centred);
        let below = Type::new(size, palette.ink, LabelPosition::Bottom).gap(0.0);
        drawing.text(At::on(PAGE, x, plan.foot + 7.0), number(*step), below);
    }
    drawing.rules(
        PLOT,
        steps
            .into_iter()
            .map(|step| [(step, plan.head), (step, plan.foot)]),
        palette.rule,
        1.0,
        LineStyleType::Solid,
    );
}

fn heading(scene: &Scene, arms: &[Arm], first: &Arm, y: f64, drawing: &mut Drawing) {
    let of_route = arms.iter().filter(|arm| arm.route == first.route);
    let all = studies_of(scene, of_route);
    let now = scene.weight(&scene.now(&all));
    let count = match scene.measure {
        Measure::Studies if now.studies < all.count() => of_studies(now.studies, all.count()),
        // The whole words would run into the lane.
        Measure::Participants if scene.narrow() && now.unknown > 0 => {
            format!("{} participants", now.short(scene.measure))
        }
        measure => now.words(measure),
    };
    let text = match first.route {
        Some(_) => first.route_words(),
        None => "route not found".to_string(),
    };
    let label = crate::figures::text::capital(&format!("{text}: {count}"));
    let look = Type::new(scene.type_size(), scene.palette.muted, LabelPosition::Right)
        .gap(0.0)
        .bold();
    drawing.text(At::on(PAGE, 0.0, y), label, look);
}

/// The mark of one arm, with its line when the dose is an interval.
fn place(scene: &Scene, plan: &Plan, arm: &Arm, most: f64, y: f64, drawing: &mut Drawing) {
    let palette = scene.palette;
    let matches = scene.matching.contains(arm.row);
    let shape = shape(arm.design);
    let side = match arm.people {
        Some(people) => even(shape, diameter(people, most, 32.0, 8.0)),
        None => even(shape, UNSIZED),
    };
    let ink = match (matches, arm.people) {
        (false, _) => Ink::ghost(palette),
        (true, None) => Ink::hollow(palette, palette.accent),
        (true, Some(_)) => Ink::solid(palette),
    };
    let (at, text_from) = match arm.amount {
        Amount::PerKilogram(low, high) => {
            if low < high {
                interval(palette, matches, (low, high), y, drawing);
            }
            let x = (low * high).sqrt();
            let end = plan.x(high) - plan.x(x);
            (At::on(PLOT, x, y), end.max(side / 2.0))
        }
        _ => (
            At::on(
                PAGE,
                plan.lane + if scene.narrow() { 19.0 } else { 30.0 },
                y,
            ),
            side / 2.0,
        ),
    };
    let colour = palette.muted;
    let look = Type::new(scene.type_size() - 1.0, colour, LabelPosition::Right)
        .gap(text_from - side / 2.0 + 6.0);
    let text = match &arm.amount {
        Amount::Other(dose) => dose.clone(),
        _ => arm.people_words(),
    };
    drawing.dot(
        if matches { 3 } else { 1 },
        Dot {
            at,
            shape,
            size: side,
            ink,
            text: Some((text, look)),
            mark: Some(arm.mark(scene)),
        },
    );
}

/// A line from the lowest to the highest dose, with a stroke at each end.
fn interval(
    palette: &Palette,
    matches: bool,
    (low, high): (f64, f64),
    y: f64,
    drawing: &mut Drawing,
) {
    let colour = if matches {
        palette.accent
    } else {
        palette.ghost_line
    };
    let stroke = |dose: f64| [(dose, y - 5.0), (dose, y + 5.0)];
    drawing.rules(
        PLOT,
        [[(low, y), (high, y)], stroke(low), stroke(high)],
        colour,
        2.0,
        LineStyleType::Solid,
    );
}
