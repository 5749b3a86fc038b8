//! From dots, texts and rules to ECharts series.
//!
//! charming styles a whole series, never one point of it. So a figure is put together from single
//! dots, and dots that look alike are gathered into one scatter series.

use charming::Chart;
use charming::component::Axis;
use charming::datatype::{CompositeValue, DataPointItem};
use charming::element::{
    AxisType, BorderType, Emphasis, ItemStyle, Label, LineStyle, LineStyleType, Symbol,
};
use charming::series::{Line, Scatter};

use super::ink::{Ink, Type};
use super::key::Shape;
use super::palette::Palette;
use super::{KeyEntry, Mark, round};

/// How dots of one series look.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Look {
    /// Order of painting: larger is nearer.
    layer: u8,
    /// Which of the chart's grids.
    grid: u8,
    shape: Shape,
    size: f64,
    ink: Ink,
    text: Option<Type>,
}

struct Group {
    look: Look,
    points: Vec<DataPointItem>,
    marks: Vec<Option<Mark>>,
}

/// A figure in the making.
pub(super) struct Drawing {
    font: &'static str,
    rules: Vec<Line>,
    groups: Vec<Group>,
}

/// A drawn figure, before its words.
pub(super) struct Drawn {
    pub(super) chart: Chart,
    pub(super) series: Vec<Vec<Option<Mark>>>,
    pub(super) height: u32,
    pub(super) key: Vec<KeyEntry>,
}

/// Where something is, in the units of its grid's axes.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct At {
    pub(super) grid: u8,
    pub(super) x: f64,
    pub(super) y: f64,
}

impl At {
    pub(super) const fn new(x: f64, y: f64) -> At {
        At { grid: 0, x, y }
    }

    pub(super) const fn on(grid: u8, x: f64, y: f64) -> At {
        At { grid, x, y }
    }
}

/// A dot: a shape at a place, with or without a text and a meaning.
pub(super) struct Dot {
    pub(super) at: At,
    pub(super) shape: Shape,
    /// Diameter, CSS px.
    pub(super) size: f64,
    pub(super) ink: Ink,
    pub(super) text: Option<(String, Type)>,
    pub(super) mark: Option<Mark>,
}

impl Drawing {
    pub(super) fn new(palette: &Palette) -> Drawing {
        Drawing {
            font: palette.font,
            rules: Vec::new(),
            groups: Vec::new(),
        }
    }

    /// Puts a dot on a layer; larger layers are nearer to the reader.
    pub(super) fn dot(&mut self, layer: u8, dot: Dot) {
        let look = Look {
            layer,
            grid: dot.at.grid,
            shape: dot.shape,
            size: round(dot.size, 1),
            ink: dot.ink,
            text: dot.text.as_ref().map(|(_, look)| *look),
        };
        let place: Vec<CompositeValue> = vec![
            CompositeValue::from(round(dot.at.x, 3)),
            CompositeValue::from(round(dot.at.y, 3)),
        ];
        let mut point = DataPointItem::new(place);
        if let Some((text, _)) = dot.text {
            point = point.name(plain(&text));
        }
        let group = match self.groups.iter_mut().find(|group| group.look == look) {
            Some(group) => group,
            None => {
                self.groups.push(Group {
                    look,
                    points: Vec::new(),
                    marks: Vec::new(),
                });
                match self.groups.last_mut() {
                    Some(group) => group,
                    None => return,
                }
            }
        };
        group.points.push(point);
        group.marks.push(dot.mark);
    }

    /// Puts a text at a place.
    pub(super) fn text(&mut self, at: At, text: impl Into<String>, look: Type) {
        self.dot(
            0,
            Dot {
                at,
                shape: Shape::Circle,
                size: 1.0,
                ink: Ink::clear(),
                text: Some((text.into(), look)),
                mark: None,
            },
        );
    }

    /// Draws straight strokes of one look behind everything else.
    pub(super) fn rules(
        &mut self,
        grid: u8,
        strokes: impl IntoIterator<Item = [(f64, f64); 2]>,
        colour: &'static str,
        width: f64,
        kind: LineStyleType,
    ) {
        let mut points: Vec<Vec<CompositeValue>> = Vec::new();
        for stroke in strokes {
            // A point without numbers parts this stroke from the one before.
            if !points.is_empty() {
                points.push(vec!["-".into(), "-".into()]);
            }
            for (x, y) in stroke {
                points.push(vec![round(x, 3).into(), round(y, 3).into()]);
            }
        }
        if points.is_empty() {
            return;
        }
        self.rules.push(
            Line::new()
                .x_axis_index(f64::from(grid))
                .y_axis_index(f64::from(grid))
                .show_symbol(false)
                .silent(true)
                .z(1)
                .emphasis(Emphasis::new().disabled(true))
                .line_style(LineStyle::new().color(colour).width(width).type_(kind))
                .data(points.into_iter().map(CompositeValue::from).collect()),
        );
    }

    /// Adds all to a chart that has its grids and axes, and gives the marks of each series. Series
    /// that the chart has already are not counted here.
    pub(super) fn onto(mut self, mut chart: Chart) -> (Chart, Vec<Vec<Option<Mark>>>) {
        let mut marks = Vec::new();
        for line in self.rules {
            chart = chart.series(line);
            marks.push(Vec::new());
        }
        self.groups.sort_by_key(|group| group.look.layer);
        for group in self.groups {
            let interactive = group.marks.iter().any(Option::is_some);
            chart = chart.series(scatter(&group.look, interactive, self.font, group.points));
            marks.push(group.marks);
        }
        (chart, marks)
    }
}

fn scatter(look: &Look, interactive: bool, font: &str, points: Vec<DataPointItem>) -> Scatter {
    // ECharts makes scatter dots, and their labels, see-through unless told not to.
    let mut style = ItemStyle::new().color(look.ink.fill).opacity(1.0);
    if look.ink.width > 0.0 {
        style = style
            .border_color(look.ink.line)
            .border_width(look.ink.width);
        if look.ink.dashed {
            style = style.border_type(BorderType::Dashed);
        }
    }
    let mut series = Scatter::new()
        // One name for all: only bars draw patterns, see `diagnoses`.
        .name("marks")
        .x_axis_index(f64::from(look.grid))
        .y_axis_index(f64::from(look.grid))
        .symbol(symbol(look.shape))
        .symbol_size(look.size)
        .item_style(style);
    if !interactive {
        series = series.emphasis(Emphasis::new().disabled(true));
    }
    if let Some(text) = look.text {
        let mut label = Label::new()
            .show(true)
            .formatter("{b}")
            .position(text.place)
            .distance(text.gap)
            .color(text.colour)
            .font_family(font)
            .font_size(text.size)
            .silent(!interactive);
        if text.bold {
            label = label.font_weight("bold");
        }
        series = series.label(label);
    }
    series.data(points)
}

/// The names ECharts knows for simple shapes, a path for the others.
fn symbol(shape: Shape) -> Symbol {
    match shape {
        Shape::Circle => Symbol::Circle,
        Shape::Square => Symbol::Rect,
        Shape::Diamond => Symbol::Diamond,
        Shape::TriangleUp => Symbol::Triangle,
        other => Symbol::Custom(format!("path://{}", other.path())),
    }
}

/// Braces are templates to ECharts; text from the data must not be read as one.
fn plain(text: &str) -> String {
    text.replace('{', "(").replace('}', ")")
}

/// An axis that counts CSS px and is not seen.
pub(super) fn pixels(length: f64) -> Axis {
    Axis::new()
        .type_(AxisType::Value)
        .show(false)
        .min(0.0)
        .max(length)
}
