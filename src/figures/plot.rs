//! From layers of marks to a charming chart: what the charts share.

use charming::Chart;
use charming::component::{Axis, Grid, VisualMap, VisualMapChannel, VisualMapType};
use charming::datatype::{CompositeValue, DataSource, Dataset, Source};
use charming::element::{
    AnimationTime, BorderType, DimensionEncode, Easing, Emphasis, EmphasisFocus, ItemStyle, Label,
    LabelPosition, Symbol,
};
use charming::series::{Scatter, Series};

use super::additions::{Addition, Drawing};
use super::ink::Ink;
use super::key::Shape;
use super::{KeyEntry, Mark, Scene};

/// How long marks travel to their new places, ms.
const TRAVEL: f64 = 300.0;
/// How faint what is not pointed at becomes.
const FAINT: f64 = 0.25;

/// A drawn figure, before its words.
pub(super) struct Drawn {
    pub(super) chart: Drawing,
    pub(super) series: Vec<Vec<Option<Mark>>>,
    pub(super) height: u32,
    pub(super) key: Vec<KeyEntry>,
}

/// A mark of a layer.
pub(super) struct Point {
    /// What it is called for as long as the page is open: a mark travels when its place changes.
    pub(super) name: String,
    /// Its place on the axes: a number, or the name of a category.
    pub(super) x: CompositeValue,
    pub(super) y: CompositeValue,
    /// Its diameter as a share of the largest of the layer.
    pub(super) share: f64,
    /// What is written at it; nothing where empty.
    pub(super) text: String,
    /// What it means; it is not met by the pointer where there is none.
    pub(super) mark: Option<Mark>,
}

/// How the texts of a layer look.
pub(super) struct Lettering {
    pub(super) size: f64,
    pub(super) bold: bool,
    pub(super) colour: &'static str,
    pub(super) place: LabelPosition,
    /// The colour of a halo, where lines must not run through it.
    pub(super) halo: Option<&'static str>,
}

/// Marks of one look. Each layer is a series, so that a look is one thing in the chart too.
pub(super) struct Layer {
    /// Its name, the same for every selection.
    pub(super) id: String,
    pub(super) shape: Shape,
    pub(super) ink: Ink,
    /// The largest diameter, CSS px.
    pub(super) largest: f64,
    pub(super) text: Option<Lettering>,
    /// How far its marks stand from their place, CSS px.
    pub(super) offset: (f64, f64),
    /// Order of painting; larger is nearer.
    pub(super) height: u8,
    /// Which pair of axes it stands on.
    pub(super) axes: usize,
    pub(super) points: Vec<Point>,
}

/// A chart in the making.
pub(super) struct Plot {
    chart: Chart,
    data: Dataset,
    layers: usize,
    grids: usize,
    additions: Vec<Addition>,
    marks: Vec<Vec<Option<Mark>>>,
}

impl Plot {
    pub(super) fn new(scene: &Scene) -> Plot {
        let chart = Chart::new()
            .animation(scene.room.moves)
            .animation_duration(AnimationTime::Number(0.0))
            .animation_duration_update(AnimationTime::Number(TRAVEL))
            .animation_easing_update(Easing::CubicOut);
        Plot {
            chart,
            data: Dataset::new(),
            layers: 0,
            grids: 0,
            additions: vec![Addition::Font {
                font: scene.palette.font,
                colour: scene.palette.ink,
            }],
            marks: Vec::new(),
        }
    }

    /// Adds a pair of axes on a grid of their own.
    pub(super) fn axes(&mut self, grid: Grid, across: Axis, down: Axis) {
        let chart = std::mem::take(&mut self.chart);
        self.chart = chart.grid(grid).x_axis(across).y_axis(down);
        self.add(Addition::Fixed { grid: self.grids });
        self.grids += 1;
    }

    /// Adds headings to the first grid: a second axis of names, over its rows, at the left edge.
    pub(super) fn headings(&mut self, down: Axis) {
        let chart = std::mem::take(&mut self.chart);
        self.chart = chart.y_axis(down.position("left"));
    }

    /// Adds what charming cannot say.
    pub(super) fn add(&mut self, addition: Addition) {
        self.additions.push(addition);
    }

    /// Adds a series of its own kind, with what each of its items means. Its place in the chart.
    pub(super) fn series(&mut self, series: impl Into<Series>, marks: Vec<Option<Mark>>) -> usize {
        let at = self.marks.len();
        let chart = std::mem::take(&mut self.chart);
        self.chart = chart.series(series);
        if marks.is_empty() {
            self.additions.push(Addition::Silent { series: at });
        } else {
            self.additions.push(Addition::Faint {
                series: at,
                opacity: FAINT,
            });
        }
        self.marks.push(marks);
        at
    }

    /// Adds a layer of marks.
    pub(super) fn layer(&mut self, layer: Layer) -> usize {
        let mut rows = Vec::new();
        let mut marks = Vec::new();
        for point in layer.points {
            rows.push(vec![
                point.x,
                point.y,
                CompositeValue::from(rounded(point.share)),
                CompositeValue::from(plain(&point.text)),
                CompositeValue::from(plain(&point.name)),
            ]);
            marks.push(point.mark);
        }
        let silent = marks.iter().all(Option::is_none);
        let data = std::mem::take(&mut self.data);
        self.data = data.source(
            Source::new(DataSource::Mixed(rows)).dimensions(vec!["x", "y", "size", "text", "name"]),
        );
        let mut label = Label::new().show(layer.text.is_some());
        if let Some(text) = &layer.text {
            label = label
                .formatter("{@text}")
                .position(text.place)
                .color(text.colour)
                .font_size(text.size)
                .font_weight(if text.bold { "bold" } else { "normal" });
        }
        let style = ItemStyle::new()
            .color(layer.ink.fill)
            .border_color(layer.ink.line)
            .border_width(layer.ink.width)
            .border_type(if layer.ink.dashed {
                BorderType::Dashed
            } else {
                BorderType::Solid
            })
            .opacity(1.0);
        let axes = layer.axes as f64;
        let scatter = Scatter::new()
            .id(layer.id.as_str())
            .name(layer.id.as_str())
            .dataset_index(self.layers as f64)
            .x_axis_index(axes)
            .y_axis_index(axes)
            .encode(DimensionEncode::new().x("x").y("y").item_name("name"))
            .symbol(Symbol::Custom(layer.shape.symbol().to_string()))
            .item_style(style)
            .emphasis(Emphasis::new().focus(EmphasisFocus::Self_))
            .label(label);
        let at = self.series(scatter, if silent { Vec::new() } else { marks });
        let sizes = VisualMap::new()
            .type_(VisualMapType::Continuous)
            .show(false)
            .dimension("size")
            .series_index(at as f64)
            .min(0.0)
            .max(1.0)
            .in_range(VisualMapChannel::new());
        let chart = std::mem::take(&mut self.chart);
        self.chart = chart.visual_map(sizes);
        let map = self.layers;
        self.layers += 1;
        self.add(Addition::Sizes {
            map,
            largest: rounded(layer.largest),
        });
        self.add(Addition::Height {
            series: at,
            height: layer.height,
        });
        if layer.offset != (0.0, 0.0) {
            let by = (rounded(layer.offset.0), rounded(layer.offset.1));
            self.add(Addition::Offset { series: at, by });
        }
        if let Some(text) = &layer.text {
            let height = rounded(text.size * 1.15);
            self.add(Addition::Line { series: at, height });
        }
        if let Some(colour) = layer.text.and_then(|text| text.halo) {
            self.add(Addition::Halo { series: at, colour });
        }
        at
    }

    /// The whole chart, of a height in CSS px.
    pub(super) fn done(self, height: f64, key: Vec<KeyEntry>) -> Drawn {
        Drawn {
            chart: Drawing::new(&self.chart.dataset(self.data), &self.additions),
            series: self.marks,
            height: height.ceil() as u32,
            key,
        }
    }
}

/// Short enough for an option.
fn rounded(value: f64) -> f64 {
    super::steps::round(value, 1000.0)
}

/// Braces are templates to ECharts; text from the data must not be read as one.
fn plain(text: &str) -> String {
    text.replace('{', "(").replace('}', ")")
}
