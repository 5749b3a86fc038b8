//! The bars: one for each diagnosis, under a heading for each group, on an axis that the filters do
//! not move.

use charming::Chart;
use charming::component::{Aria, Axis, Decal, DecalItem, Grid};
use charming::datatype::{CompositeValue, DataPoint};
use charming::element::{
    AxisType, ItemStyle, LabelPosition, LineStyleType, Symbol,
};
use charming::series::Bar;

use super::{Line, facet_label, union};
use crate::evidence::Role;
use crate::explore::Bits;
use crate::figures::draw::{At, Dot, Drawing, Ink, Type, text_width};
use crate::figures::key::{Fill, KeyEntry, Shape, Sign};
use crate::figures::matrix::{Drawn, pixels};
use crate::figures::palette::CLEAR;
use crate::figures::text::{capital, number, studies};
use crate::figures::weight::UNKNOWN;
use crate::figures::{Mark, Measure, Palette, Scene, round};

/// The grid of the bars.
const BARS: u8 = 0;
/// The grid of labels, in CSS px.
const PAGE: u8 = 1;
/// Thickness of a bar.
const BAR: f64 = 14.0;

/// A line of the chart.
enum Row<'a> {
    Heading(&'a str),
    Line(&'a Line<'a>),
}

struct Plan<'a> {
    rows: Vec<Row<'a>>,
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

/// The length of a bar over some roles, each role on its own; unknown sizes add nothing.
fn length<'b>(
    scene: &Scene,
    roles: impl IntoIterator<Item = &'b Bits>,
    of: impl Fn(&Bits) -> Bits,
) -> f64 {
    roles
        .into_iter()
        .filter_map(|set| scene.weight(&of(set)).amount(scene.measure))
        .sum()
}

/// The look of each role, in the order of [`Role::ALL`].
fn role_look(palette: &Palette, role: Role) -> (&'static str, Fill) {
    match role {
        Role::Primary => (palette.accent, Fill::Solid),
        Role::Comorbid => (palette.second, Fill::Striped),
        Role::NotStated => (palette.third, Fill::Dotted),
    }
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
        .aria(Aria::new().enabled(true).decal(patterns(palette)));
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

/// The bars of one role, over all rows.
fn bars(scene: &Scene, plan: &Plan, at: usize, role: Role) -> (Bar, Vec<Option<Mark>>) {
    let mut data: Vec<DataPoint> = Vec::new();
    let mut marks = Vec::new();
    for row in &plan.rows {
        let set = match row {
            Row::Heading(_) => None,
            Row::Line(line) => line.roles.get(at).map(|set| (line, set)),
        };
        let drawn = set.filter(|(_, set)| !scene.now(set).is_empty());
        data.push(match drawn {
            Some((_, set)) => amount(length(scene, [set], |set| scene.now(set))),
            None => amount(0.0),
        });
        marks.push(drawn.map(|(line, set)| {
            let what = format!("{}, {}", capital(line.name), role_words(role));
            scene.mark(&what, set, line.pick(scene, role).into_iter().collect())
        }));
    }
    let (colour, _) = role_look(scene.palette, role);
    let style = ItemStyle::new().color(colour);
    (bar(role.label(), style).data(data), marks)
}

/// The grey rest of the bars: what the filters leave out.
fn left_out(scene: &Scene, plan: &Plan) -> (Bar, Vec<Option<Mark>>) {
    let mut data: Vec<DataPoint> = Vec::new();
    let mut marks = Vec::new();
    for row in &plan.rows {
        let Row::Line(line) = row else {
            data.push(amount(0.0));
            marks.push(None);
            continue;
        };
        let whole = length(scene, &line.roles, |set| set.clone());
        let now = length(scene, &line.roles, |set| scene.now(set));
        data.push(amount(whole - now));
        let all = line.all(scene);
        marks.push((whole > now).then(|| {
            let picks = Role::ALL
                .iter()
                .zip(&line.roles)
                .find(|(_, set)| !set.is_empty())
                .and_then(|(role, _)| line.pick(scene, *role));
            scene.mark(&capital(line.name), &all, picks.into_iter().collect())
        }));
    }
    let style = ItemStyle::new()
        .color(scene.palette.ghost)
        .border_color(scene.palette.ghost_line)
        .border_width(0.75);
    (bar("left out", style).data(data), marks)
}

fn bar(name: &str, style: ItemStyle) -> Bar {
    Bar::new()
        .name(name)
        .stack("studies")
        .x_axis_index(f64::from(BARS))
        .y_axis_index(f64::from(BARS))
        .bar_width(BAR)
        .item_style(style)
}

/// A length, or a gap where there is none: a bar of no length would still catch the pointer.
fn amount(value: f64) -> DataPoint {
    if value > 0.0 {
        DataPoint::from(round(value, 3))
    } else {
        DataPoint::from(CompositeValue::from("-"))
    }
}

fn role_words(role: Role) -> &'static str {
    match role {
        Role::Primary => "primary",
        Role::Comorbid => "comorbid",
        Role::NotStated => "role not stated",
    }
}

/// One pattern for each bar series, in their order; ECharts deals them out by the name of a series,
/// and the last, which is empty, goes to everything else.
fn patterns(palette: &Palette) -> Decal {
    let none = || DecalItem::new().color(CLEAR).symbol(Symbol::Rect);
    let stripes = DecalItem::new()
        .symbol(Symbol::Rect)
        .symbol_size(1.0)
        .color(palette.surface)
        .dash_array_x(CompositeValue::from(vec![1, 0]))
        .dash_array_y(CompositeValue::from(vec![2, 4]))
        .rotation(-std::f64::consts::FRAC_PI_4);
    let dots = DecalItem::new()
        .symbol(Symbol::Circle)
        .symbol_size(0.8)
        .color(palette.surface)
        .dash_array_x(CompositeValue::from(vec![
            CompositeValue::from(vec![5, 5]),
            CompositeValue::from(vec![0, 5, 5, 0]),
        ]))
        .dash_array_y(CompositeValue::from(vec![4, 1]));
    Decal::new()
        .show(true)
        .decals(vec![none(), stripes, dots, none(), none()])
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
                let below = if plan.above { 3.0 } else { plan.row / 2.0 - 10.0 };
                drawing.text(
                    At::on(PAGE, 0.0, y + below),
                    heading(scene, plan, group),
                    left(palette.muted).bold(),
                );
            }
            Row::Line(line) => {
                let rise = if plan.above { 15.0 } else { 0.0 };
                drawing.text(
                    At::on(PAGE, 0.0, y - rise),
                    line.name,
                    left(palette.ink),
                );
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
            mark: Some(scene.mark(
                &format!("{}, {}", capital(line.name), role_words(role)),
                &all,
                scene
                    .value("diagnosis", &facet_label(line.name, role))
                    .into_iter()
                    .collect(),
            )),
        },
    );
}

/// The key, whatever is selected.
fn key(scene: &Scene) -> Vec<KeyEntry> {
    let palette = scene.palette;
    let mut key: Vec<KeyEntry> = Role::ALL
        .iter()
        .map(|role| {
            let (colour, fill) = role_look(palette, *role);
            KeyEntry {
                sign: Sign {
                    shape: Some(Shape::Bar),
                    fill,
                    colour,
                    size: BAR,
                    text: None,
                },
                text: match role {
                    Role::Primary => "primary",
                    Role::Comorbid => "comorbid",
                    Role::NotStated => "not stated whether primary or comorbid",
                }
                .to_string(),
            }
        })
        .collect();
    if scene.measure == Measure::Participants {
        key.push(KeyEntry {
            sign: Sign {
                shape: Some(Shape::Square),
                fill: Fill::Hollow,
                colour: palette.accent,
                size: BAR - 2.0,
                text: Some(UNKNOWN),
            },
            text: "studies there, size not found; “+ n?” when some have a size".to_string(),
        });
    }
    key.push(KeyEntry {
        sign: Sign {
            shape: Some(Shape::Bar),
            fill: Fill::Ghost,
            colour: palette.ghost_line,
            size: BAR,
            text: None,
        },
        text: "left out by the filters".to_string(),
    });
    key
}
