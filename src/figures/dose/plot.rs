//! Where the arms stand: a row each, under a heading for each route; a logarithmic axis, and beside
//! it a lane for the doses that were not found.

use charming::Chart;
use charming::component::{Axis, Grid};
use charming::element::{AxisType, LabelPosition, LineStyleType};

use crate::figures::draw::{At, Dot, Drawing, Ink, Type, text_width};
use crate::figures::key::{Fill, KeyEntry, Shape, Sign};
use crate::figures::matrix::{Drawn, pixels};
use crate::figures::text::{number, of_studies};
use crate::figures::weight::diameter;
use crate::figures::{Measure, Palette, Scene};
use super::arms::{Amount, Arm, studies_of};
use crate::evidence::Design;

/// The grid of labels and lane, in CSS px.
const PAGE: u8 = 0;
/// The grid of the doses.
const PLOT: u8 = 1;
/// Side of a mark whose size is not known.
const UNSIZED: f64 = 13.0;
/// Side of a mark in the key.
const ONE: f64 = 14.0;
const HEADING: f64 = 36.0;

/// The shape of a design: one each.
fn shape(design: Option<Design>) -> Shape {
    match design {
        Some(Design::Randomised) => Shape::Diamond,
        Some(Design::Controlled) => Shape::Hexagon,
        Some(Design::SingleArm) => Shape::Circle,
        Some(Design::Cohort) => Shape::Square,
        Some(Design::CaseSeries) => Shape::TriangleUp,
        Some(Design::CaseReport) => Shape::TriangleDown,
        None => Shape::Cross,
    }
}

/// The side of the box of a shape that has the area of a disc of this diameter.
fn even(shape: Shape, diameter: f64) -> f64 {
    let disc = std::f64::consts::FRAC_PI_4;
    let share = match shape {
        Shape::Circle => disc,
        Shape::Square => 0.9,
        Shape::Hexagon => 0.75,
        _ => 0.5,
    };
    diameter * (disc / share).sqrt()
}

struct Plan {
    width: f64,
    left: f64,
    /// Whether names are above their marks, for want of room beside them.
    above: bool,
    /// Left edge of the lane of doses not found.
    lane: f64,
    head: f64,
    foot: f64,
    height: f64,
    row: f64,
    low: f64,
    high: f64,
}

impl Plan {
    fn of(scene: &Scene, arms: &[Arm]) -> Plan {
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
            left: if above { 14.0 } else { (longest + 12.0).round() },
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
    fn x(&self, dose: f64) -> f64 {
        let share = (dose / self.low).ln() / (self.high / self.low).ln();
        self.left + share * (self.lane - 14.0 - self.left)
    }
}

/// The doses that get a line and a label: 1, 2 and 5 in each power of ten.
const STEPS: [f64; 16] = [
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
fn headings(arms: &[Arm]) -> impl Iterator<Item = usize> + '_ {
    (0..arms.len()).filter(|at| {
        let route = |at: usize| arms.get(at).map(|arm| arm.route);
        *at == 0 || route(*at) != route(at - 1)
    })
}

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
    let look = Type::new(
        scene.type_size(),
        scene.palette.muted,
        LabelPosition::Right,
    )
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
        _ => (At::on(PAGE, plan.lane + if scene.narrow() { 19.0 } else { 30.0 }, y), side / 2.0),
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

/// The key: the designs of the scope, then sizes, then what is missing.
fn key(scene: &Scene, arms: &[Arm]) -> Vec<KeyEntry> {
    let palette = scene.palette;
    let entry = |shape, fill, colour, size, text: &str| KeyEntry {
        sign: Sign {
            shape: Some(shape),
            fill,
            colour,
            size,
            text: None,
        },
        text: text.to_string(),
    };
    let designs = Design::ALL.iter().copied().map(Some).chain([None]);
    let mut key: Vec<KeyEntry> = designs
        .filter(|design| arms.iter().any(|arm| arm.design == *design))
        .map(|design| {
            let shape = shape(design);
            let words = design.map_or("design not found", |design| design.label());
            entry(shape, Fill::Solid, palette.accent, even(shape, ONE), words)
        })
        .collect();
    key.push(entry(
        Shape::Circle,
        Fill::Solid,
        palette.accent,
        24.0,
        "area, “n”: participants, all arms (the smallest are drawn larger, to be seen)",
    ));
    key.push(entry(
        Shape::Circle,
        Fill::Hollow,
        palette.accent,
        UNSIZED,
        "hollow, “n?”: number of participants not found",
    ));
    if arms
        .iter()
        .any(|arm| matches!(arm.amount, Amount::PerKilogram(low, high) if low < high))
    {
        key.push(entry(
            Shape::Interval,
            Fill::Solid,
            palette.accent,
            26.0,
            "from the lowest to the highest dose",
        ));
    }
    key.push(entry(
        Shape::Circle,
        Fill::Ghost,
        palette.ghost_line,
        ONE,
        "left out by the filters",
    ));
    key
}
