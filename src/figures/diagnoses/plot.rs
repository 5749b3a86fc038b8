//! The bars: one for each diagnosis, under a heading for each group, on an axis that the filters do
//! not move.

use charming::Chart;
use charming::component::{Aria, Axis, Grid};
use charming::element::{AxisType, Label, LabelPosition, LineStyleType};

use super::bars::{bars, left_out, length, patterns, role_look, role_words};
use super::key::key;
use super::{Line, facet_label, union};
use crate::evidence::Role;
use crate::figures::draw::{At, Dot, Drawing, Drawn, pixels};
use crate::figures::ink::{Ink, Type, text_width};
use crate::figures::key::Shape;
use crate::figures::text::{capital, number, studies};
use crate::figures::{Mark, Measure, Scene};

/// The grid of the bars.
pub(super) const BARS: u8 = 0;
/// The grid of labels, in CSS px.
const PAGE: u8 = 1;
/// Thickness of a bar.
pub(super) const BAR: f64 = 14.0;

/// A line of the chart.
pub(super) enum Row<'a> {
    Heading(&'a str),
    Line(&'a Line<'a>),
}

pub(super) struct Plan<'a> {
    pub(super) rows: Vec<Row<'a>>,
    width: f64,
    left: f64,
    right: f64,
    head: f64,
    row: f64,
    height: f64,
    /// Distance between two lines of the axis, and its end.
    step: f64,
    end: f64,
    above: bool,
}

impl<'a> Plan<'a> {
    fn of(scene: &Scene, lines: &'a [Line<'a>]) -> Plan<'a> {
        let mut rows = Vec::new();
        for group in lines.chunk_by(|a, b| a.group == b.group) {
            rows.extend(group.first().map(|line| Row::Heading(line.group)));
            rows.extend(group.iter().map(Row::Line));
        }
        let width = scene.room();
        let longest = lines
            .iter()
            .map(|line| text_width(line.name, scene.type_size()))
            .fold(0.0, f64::max);
        let above = longest > width * 0.36;
        let (head, row) = (46.0, if above { 40.0 } else { 30.0 });
        let most = lines
            .iter()
            .map(|line| length(scene, &line.roles, |set| set.clone()))
            .fold(0.0, f64::max);
        let (step, end) = scale(most, scene.narrow());
        Plan {
            width,
            left: if above { 1.0 } else { (longest + 12.0).round() },
            right: match scene.measure {
                Measure::Studies => 52.0,
                Measure::Participants => 84.0,
            },
            head,
            row,
            height: head + row * rows.len() as f64 + 6.0,
            rows,
            step,
            end,
            above,
        }
    }

    /// Where an amount is, CSS px from the left edge of the chart.
    fn x(&self, amount: f64) -> f64 {
        self.left + amount / self.end * (self.width - self.right - self.left)
    }

    /// The middle of a row, CSS px from the top.
    fn y(&self, row: usize) -> f64 {
        self.head + self.row * (row as f64 + 0.5)
    }
}

/// Distances between two lines of the axis.
const STEPS: [f64; 13] = [
    1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1e3, 1e4, 1e5, 1e6,
];

/// The steps of an axis that reaches at least to `most`: few, and round numbers.
fn scale(most: f64, narrow: bool) -> (f64, f64) {
    let wanted = if narrow { 5.0 } else { 6.0 };
    let step = STEPS
        .into_iter()
        .find(|step| most / step <= wanted)
        .unwrap_or(most.max(1.0));
    (step, ((most / step).ceil() * step).max(step))
}

pub(super) fn draw<'a>(scene: &Scene, lines: &'a [Line<'a>]) -> Drawn {
    let plan = Plan::of(scene, lines);
    let palette = scene.palette;
    let mut drawing = Drawing::new(palette);
    frame(scene, &plan, &mut drawing);

    let mut series: Vec<Vec<Option<Mark>>> = Vec::new();
    let mut chart = Chart::new()
        .animation(false)
        .grid(
            Grid::new()
                .left(plan.left)
                .right(plan.right)
                .top(plan.head)
                .bottom(6.0),
        )
        .grid(Grid::new().left(0).right(0).top(0).bottom(0))
        .x_axis(
            Axis::new()
                .type_(AxisType::Value)
                .show(false)
                .min(0.0)
                .max(plan.end),
        )
        .x_axis(pixels(plan.width).grid_index(f64::from(PAGE)))
        .y_axis(
            Axis::new()
                .type_(AxisType::Category)
                .show(false)
                .inverse(true)
                .data(plan.rows.iter().map(name).collect::<Vec<_>>()),
        )
        .y_axis(
            pixels(plan.height)
                .grid_index(f64::from(PAGE))
                .inverse(true),
        )
        // Without a label charming writes null, on which ECharts stumbles in a page.
        .aria(
            Aria::new()
                .enabled(true)
                .label(Label::new())
                .decal(patterns(palette)),
        );
    for (at, role) in Role::ALL.iter().enumerate() {
        let (bar, marks) = bars(scene, &plan, at, *role);
        chart = chart.series(bar);
        series.push(marks);
    }
    let (bar, marks) = left_out(scene, &plan);
    chart = chart.series(bar);
    series.push(marks);
    let (chart, more) = drawing.onto(chart);
    series.extend(more);
    Drawn {
        chart,
        series,
        height: plan.height.ceil() as u32,
        key: key(scene),
    }
}

fn name(row: &Row) -> String {
    match row {
        Row::Heading(group) => (*group).to_string(),
        Row::Line(line) => line.name.to_string(),
    }
}

/// Labels, axis, and what stands at the end of each bar.
fn frame(scene: &Scene, plan: &Plan, drawing: &mut Drawing) {
    let palette = scene.palette;
    let size = scene.type_size();
    let left = |colour| Type::new(size, colour, LabelPosition::Right).gap(0.0);
    let small = Type::new(size - 1.0, palette.muted, LabelPosition::Right).gap(0.0);
    let across = match scene.measure {
        Measure::Studies => "Studies",
        Measure::Participants => "Participants, all arms",
    };
    let begin = if plan.above { 0.0 } else { plan.left };
    drawing.text(At::on(PAGE, begin, 9.0), across, small);
    let bottom = plan.height - 6.0;
    let mut lines = Vec::new();
    let mut tick = 0.0;
    while tick <= plan.end {
        let x = plan.x(tick);
        let place = if tick == 0.0 && plan.above {
            LabelPosition::Right
        } else {
            LabelPosition::Inside
        };
        let look = Type::new(size - 1.0, palette.muted, place).gap(0.0);
        drawing.text(At::on(PAGE, x, plan.head - 12.0), number(tick), look);
        lines.push([(x, plan.head - 2.0), (x, bottom)]);
        tick += plan.step;
    }
    drawing.rules(PAGE, lines, palette.rule, 1.0, LineStyleType::Solid);
    for (at, row) in plan.rows.iter().enumerate() {
        let y = plan.y(at);
        match row {
            Row::Heading(group) => {
                let below = if plan.above {
                    3.0
                } else {
                    plan.row / 2.0 - 10.0
                };
                drawing.text(
                    At::on(PAGE, 0.0, y + below),
                    heading(scene, plan, group),
                    left(palette.muted).bold(),
                );
            }
            Row::Line(line) => {
                let rise = if plan.above { 15.0 } else { 0.0 };
                drawing.text(At::on(PAGE, 0.0, y - rise), line.name, left(palette.ink));
                end(scene, plan, line, y, drawing);
            }
        }
    }
}

/// "Substance use: 6 studies", over the bars of the group.
fn heading(scene: &Scene, plan: &Plan, group: &str) -> String {
    let lines = plan.rows.iter().filter_map(|row| match row {
        Row::Line(line) if line.group == group => Some(line),
        _ => None,
    });
    let all = union(scene, lines.flat_map(|line| &line.roles));
    let now = scene.now(&all).count();
    let count = if now == all.count() {
        studies(now)
    } else {
        format!("{now} of {}", studies(all.count()))
    };
    format!("{}: {count}", capital(group))
}

/// The number at the end of a bar; a hollow square stands for studies of unknown size only.
fn end(scene: &Scene, plan: &Plan, line: &Line, y: f64, drawing: &mut Drawing) {
    let palette = scene.palette;
    let all = line.all(scene);
    let (now, whole) = (scene.weight(&scene.now(&all)), scene.weight(&all));
    let look = Type::new(scene.type_size() - 1.0, palette.ink, LabelPosition::Right);
    let text = match scene.measure {
        Measure::Studies if now.studies < whole.studies => {
            format!("{} of {}", now.studies, whole.studies)
        }
        _ if now.studies == 0 => "0".to_string(),
        measure => now.short(measure),
    };
    let reach = length(scene, &line.roles, |set| set.clone());
    if now.studies > 0 && now.amount(scene.measure).is_some() || reach > 0.0 && now.studies == 0 {
        drawing.text(At::on(PAGE, plan.x(reach), y), text, look.gap(6.0));
        return;
    }
    let role = Role::ALL
        .iter()
        .zip(&line.roles)
        .find(|(_, set)| match now.studies {
            0 => !set.is_empty(),
            _ => !scene.now(set).is_empty(),
        })
        .map(|(role, _)| *role);
    let Some(role) = role else { return };
    let (colour, _) = role_look(palette, role);
    let ink = match now.studies {
        0 => Ink::ghost(palette),
        _ => Ink::hollow(palette, colour),
    };
    drawing.dot(
        3,
        Dot {
            at: At::on(PAGE, plan.x(reach) + BAR / 2.0 + 2.0, y),
            shape: Shape::Square,
            size: BAR - 2.0,
            ink,
            text: Some((text, look.gap(5.0))),
            mark: Some(
                scene.mark(
                    &format!("{}, {}", capital(line.name), role_words(role)),
                    &all,
                    scene
                        .value("diagnosis", &facet_label(line.name, role))
                        .into_iter()
                        .collect(),
                ),
            ),
        },
    );
}
