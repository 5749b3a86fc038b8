//! From dots, texts and rules to ECharts series.

use super::additions::Drawing;
use super::ink::{Ink, Type};
use super::key::Shape;
use super::option::{
    At, Axis, Corner, DotStyle, Emphasis, Grid, Label, Lettering, LineStyle, Opaque, Picture,
    Point, Scale, Series,
};
use super::plot::Drawn;
use super::steps::round;
use super::{KeyEntry, Mark, Scene};

/// What lies on one grid at one height.
struct Layer {
    /// Order of painting: larger is nearer; 0 is for texts, which have no meaning of their own.
    height: u8,
    grid: u8,
    points: Vec<Point>,
    marks: Vec<Option<Mark>>,
}

/// A figure in the making.
pub(super) struct Pen {
    font: &'static str,
    surface: &'static str,
    /// From one line of a text to the next, CSS px.
    line: f64,
    /// Bars, with what their stretches mean.
    pub(super) bars: Vec<(Series, Vec<Option<Mark>>)>,
    rules: Vec<Series>,
    /// From the lowest to the highest.
    layers: Vec<Layer>,
}

/// A dot: a shape at a place, with or without a text.
pub(super) struct Dot {
    /// Larger is nearer to the reader; above 0.
    pub(super) height: u8,
    pub(super) grid: u8,
    pub(super) at: At,
    pub(super) shape: Shape,
    /// Diameter, CSS px.
    pub(super) size: f64,
    pub(super) ink: Ink,
    pub(super) text: Option<(String, Type)>,
}

impl Pen {
    pub(super) fn new(scene: &Scene) -> Pen {
        Pen {
            font: scene.palette.font,
            surface: scene.palette.surface,
            line: scene.type_size() + 3.0,
            bars: Vec::new(),
            rules: Vec::new(),
            layers: Vec::new(),
        }
    }

    /// Puts a dot in its layer.
    pub(super) fn dot(&mut self, dot: Dot, mark: Option<Mark>) {
        let (name, look) = match dot.text {
            Some((text, look)) => (text, Some(look)),
            None => (String::new(), None),
        };
        let show = look.is_some();
        let look = look.unwrap_or(Type::new(0.0, dot.ink.fill, INSIDE));
        let point = Point {
            // Braces are templates to ECharts; text from the data must not be read as one.
            name: name.replace('{', "(").replace('}', ")"),
            value: dot.at.rounded(),
            symbol: dot.shape.symbol(),
            symbol_size: round(dot.size, 10.0),
            item_style: DotStyle {
                color: dot.ink.fill,
                border_color: dot.ink.line,
                border_width: dot.ink.width,
                border_type: if dot.ink.dashed { "dashed" } else { "solid" },
            },
            label: Label {
                show,
                position: look.place,
                distance: round(look.gap, 10.0),
                color: look.colour,
                font_size: look.size,
                font_weight: if look.bold { "bold" } else { "normal" },
                // A halo keeps rules from running through a text; inside a mark there are none.
                text_border_color: self.surface,
                text_border_width: if look.place == "inside" { 0.0 } else { 3.0 },
            },
        };
        let wanted = (dot.height, dot.grid);
        let key = |layer: &Layer| (layer.height, layer.grid);
        let mut at = self.layers.len();
        while at > 0 && self.layers.get(at - 1).is_some_and(|l| key(l) >= wanted) {
            at -= 1;
        }
        if self.layers.get(at).is_none_or(|layer| key(layer) != wanted) {
            let layer = Layer {
                height: dot.height,
                grid: dot.grid,
                points: Vec::new(),
                marks: Vec::new(),
            };
            self.layers.insert(at, layer);
        }
        if let Some(layer) = self.layers.get_mut(at) {
            layer.points.push(point);
            layer.marks.push(mark);
        }
    }

    /// Puts a text on the page, in CSS px.
    pub(super) fn text(&mut self, x: f64, y: f64, text: String, look: Type) {
        let dot = Dot {
            height: 0,
            grid: PAGE,
            at: At(x, y),
            shape: Shape::Circle,
            size: 1.0,
            ink: Ink::clear(),
            text: Some((text, look)),
        };
        self.dot(dot, None);
    }

    /// Draws straight strokes of one look behind everything.
    pub(super) fn rules(&mut self, grid: u8, strokes: &[[At; 2]], color: &'static str, width: f64) {
        let mut data = Vec::new();
        for [from, to] in strokes {
            // A point without numbers parts this stroke from the one before.
            data.push(Corner::Gap(["-"; 2]));
            data.push(Corner::At(from.rounded()));
            data.push(Corner::At(to.rounded()));
        }
        self.rules.push(Series::Line {
            x_axis_index: grid,
            y_axis_index: grid,
            show_symbol: false,
            silent: true,
            z: 1,
            emphasis: Emphasis { disabled: true },
            line_style: LineStyle { color, width },
            data,
        });
    }

    /// The whole figure, over a page of this size in CSS px; `plot` is the second grid, with its
    /// axes, where there is one.
    pub(super) fn done(
        self,
        (width, height): (f64, f64),
        plot: Option<(Grid, Axis, Axis)>,
        key: Vec<KeyEntry>,
    ) -> Drawn {
        let mut chart = Picture {
            animation: false,
            grid: vec![Grid::PAGE],
            x_axis: vec![Axis::new(PAGE, Scale::Value, 0.0, width)],
            y_axis: vec![Axis::new(PAGE, Scale::Value, 0.0, height).down()],
            series: Vec::new(),
        };
        if let Some((grid, across, down)) = plot {
            chart.grid.push(grid);
            chart.x_axis.push(across);
            chart.y_axis.push(down);
        }
        let mut series = Vec::new();
        for (bar, marks) in self.bars {
            chart.series.push(bar);
            series.push(marks);
        }
        for rule in self.rules {
            chart.series.push(rule);
            series.push(Vec::new());
        }
        for layer in self.layers {
            let still = layer.height == 0;
            chart.series.push(Series::Scatter {
                x_axis_index: layer.grid,
                y_axis_index: layer.grid,
                emphasis: Emphasis { disabled: still },
                item_style: Opaque { opacity: 1.0 },
                label: Lettering {
                    formatter: "{b}",
                    font_family: self.font,
                    line_height: self.line,
                    silent: still,
                },
                data: layer.points,
            });
            series.push(if still { Vec::new() } else { layer.marks });
        }
        Drawn {
            chart: Drawing::plain(&chart),
            series,
            height: height.ceil() as u32,
            key,
        }
    }
}

/// The grid of labels, in CSS px from the upper left corner.
pub(super) const PAGE: u8 = 0;
/// The grid of amounts, in their own unit.
pub(super) const PLOT: u8 = 1;

/// Where a text stands against its point.
pub(super) const INSIDE: &str = "inside";
pub(super) const RIGHT: &str = "right";
pub(super) const ABOVE: &str = "top";
pub(super) const BELOW: &str = "bottom";
