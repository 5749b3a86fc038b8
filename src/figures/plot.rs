//! From layers of marks to a charming chart: what the charts share.

use charming::Chart;
use charming::component::{Axis, Grid, VisualMap, VisualMapChannel, VisualMapType};
use charming::datatype::{CompositeValue, DataSource, Dataset, Source};
use charming::element::{
    AnimationTime, BorderType, DimensionEncode, Easing, Emphasis, EmphasisFocus, ItemStyle, Label,
    LabelPosition, Symbol,
};
use charming::series::{Scatter, Series};

use super::additions::{Addition, AxisAt};
use super::drawing::Drawing;
use super::ink::Ink;
use super::key::Shape;
use super::steps::rounded;
use super::{KeyEntry, Mark, RangeAxis, Scene};

/// How long marks travel to their new places, ms.
const TRAVEL: f64 = 300.0;
/// How faint what is not pointed at becomes.
const FAINT: f64 = 0.25;

/// A drawn figure, before its words.
pub(super) struct Drawn {
    pub(super) chart: Drawing,
    pub(super) series: Vec<Vec<Option<Mark>>>,
    pub(super) height: Height,
    pub(super) key: Vec<KeyEntry>,
    /// The axis along which a range can be chosen.
    pub(super) range: Option<RangeAxis>,
}

/// The height of a chart, CSS px.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Height {
    /// As it is drawn.
    pub(super) drawn: f64,
    /// The least that it needs.
    pub(super) least: f64,
}

impl Height {
    /// What a scene gives, but never less than it needs; what it wants where the scene gives none.
    pub(super) fn of(scene: &Scene, least: f64, wanted: f64) -> Height {
        Height {
            drawn: scene.fit().unwrap_or(wanted).max(least),
            least,
        }
    }
}

/// A mark of a layer.
pub(super) struct Point {
    /// What it is called for as long as the page is open: a mark travels when its place changes.
    pub(super) name: String,
    /// Its place on the axes; of a category, its place among them.
    pub(super) x: f64,
    pub(super) y: f64,
    /// Its diameter, CSS px; never more than the largest of the chart.
    pub(super) size: f64,
    /// What is written at it; nothing where empty.
    pub(super) text: String,
    /// What it means; none for a text of the frame.
    pub(super) mark: Option<Mark>,
}

/// How the texts of a layer look.
#[derive(Clone, Copy)]
pub(super) struct Lettering {
    pub(super) size: f64,
    pub(super) bold: bool,
    pub(super) colour: &'static str,
    pub(super) place: LabelPosition,
    /// Between a mark and its text, CSS px.
    pub(super) gap: f64,
    /// The colour of a halo, where lines must not run through it.
    pub(super) halo: Option<&'static str>,
}

impl Lettering {
    pub(super) fn new(size: f64, colour: &'static str, place: LabelPosition) -> Lettering {
        Lettering {
            size,
            bold: false,
            colour,
            place,
            gap: 5.0,
            halo: None,
        }
    }

    pub(super) fn bold(self) -> Lettering {
        Lettering { bold: true, ..self }
    }
}

/// Marks of one look. Each layer is a series, so that a look is one thing in the chart too. A layer is
/// there for every selection, empty or not: a chart whose layers stay lets its marks travel.
pub(super) struct Layer {
    /// Its name, the same for every selection.
    pub(super) id: String,
    pub(super) shape: Shape,
    pub(super) ink: Ink,
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
    /// The places of the layers among the series.
    layers: Vec<usize>,
    grids: usize,
    names: usize,
    /// The diameter of the largest mark, CSS px.
    largest: f64,
    additions: Vec<Addition>,
    marks: Vec<Vec<Option<Mark>>>,
}

impl Plot {
    /// An empty chart, whose largest mark has this diameter.
    pub(super) fn new(scene: &Scene, largest: f64) -> Plot {
        let chart = Chart::new()
            .animation(scene.room.moves)
            .animation_duration(AnimationTime::Number(0.0))
            .animation_duration_update(AnimationTime::Number(TRAVEL))
            .animation_easing_update(Easing::CubicOut);
        Plot {
            chart,
            data: Dataset::new(),
            layers: Vec::new(),
            grids: 0,
            names: 0,
            largest: largest.max(1.0),
            additions: vec![Addition::Font {
                font: scene.palette.font,
                colour: scene.palette.ink,
            }],
            marks: Vec::new(),
        }
    }

    /// Adds a pair of axes on a grid of their own. The number of the pair.
    pub(super) fn axes(&mut self, grid: Grid, across: Axis, down: Axis) -> usize {
        let chart = std::mem::take(&mut self.chart);
        let on = self.grids as f64;
        self.chart = chart
            .grid(grid)
            .x_axis(across.grid_index(on))
            .y_axis(down.grid_index(on));
        self.add(Addition::Fixed { grid: self.grids });
        self.grids += 1;
        self.grids - 1
    }

    /// Adds names at the left of the first grid, when all grids are there: an axis of their own, on which
    /// nothing stands.
    pub(super) fn names(&mut self, down: Axis) -> AxisAt {
        let chart = std::mem::take(&mut self.chart);
        self.chart = chart.y_axis(down.position("left").grid_index(0.0));
        self.names += 1;
        AxisAt::Down(self.grids + self.names - 1)
    }

    /// Adds labels below the first grid: an axis of their own, on which nothing stands.
    pub(super) fn labels(&mut self, across: Axis) {
        let chart = std::mem::take(&mut self.chart);
        self.chart = chart.x_axis(across.position("bottom").grid_index(0.0));
    }

    /// Adds what charming cannot say.
    pub(super) fn add(&mut self, addition: Addition) {
        self.additions.push(addition);
    }

    /// Adds a series of its own kind, with what each of its items means; it is not met by the pointer
    /// where they mean nothing. Its place in the chart.
    pub(super) fn series(
        &mut self,
        series: impl Into<Series>,
        marks: Option<Vec<Option<Mark>>>,
    ) -> usize {
        let at = self.push(series.into(), marks);
        self.add(Addition::OwnData { series: at });
        at
    }

    fn push(&mut self, series: Series, marks: Option<Vec<Option<Mark>>>) -> usize {
        let at = self.marks.len();
        let chart = std::mem::take(&mut self.chart);
        self.chart = chart.series(series);
        match marks {
            Some(_) => self.add(Addition::Faint {
                series: at,
                opacity: FAINT,
            }),
            None => self.add(Addition::Silent { series: at }),
        }
        self.marks.push(marks.unwrap_or_default());
        at
    }

    /// Adds a layer of marks. Its place among the series.
    pub(super) fn layer(&mut self, layer: Layer) -> usize {
        let mut rows = Vec::new();
        let mut marks = Vec::new();
        for point in layer.points {
            rows.push(vec![
                CompositeValue::from(rounded(point.x)),
                CompositeValue::from(rounded(point.y)),
                CompositeValue::from(rounded(point.size / self.largest)),
                CompositeValue::from(plain(&point.text)),
                CompositeValue::from(plain(&point.name)),
            ]);
            marks.push(point.mark);
        }
        let data = std::mem::take(&mut self.data);
        let dimensions = vec!["x", "y", "size", "text", "name"];
        self.data = data.source(Source::new(DataSource::Mixed(rows)).dimensions(dimensions));
        let mut label = Label::new().show(layer.text.is_some());
        if let Some(text) = &layer.text {
            label = label
                .formatter("{@text}")
                .position(text.place)
                .distance(text.gap)
                .color(text.colour)
                .font_size(rounded(text.size))
                .font_weight(if text.bold { "bold" } else { "normal" });
        }
        let border = match layer.ink.dashed {
            true => BorderType::Dashed,
            false => BorderType::Solid,
        };
        let style = ItemStyle::new()
            .color(layer.ink.fill)
            .border_color(layer.ink.line)
            .border_width(layer.ink.width)
            .border_type(border)
            .opacity(1.0);
        let scatter = Scatter::new()
            .id(layer.id.as_str())
            .name(layer.id.as_str())
            .dataset_index(self.layers.len() as f64)
            .x_axis_index(layer.axes as f64)
            .y_axis_index(layer.axes as f64)
            .encode(DimensionEncode::new().x("x").y("y").item_name("name"))
            .symbol(Symbol::Custom(layer.shape.symbol().to_string()))
            .item_style(style)
            .emphasis(Emphasis::new().focus(EmphasisFocus::Self_))
            .label(label);
        let at = self.push(scatter.into(), Some(marks));
        self.layers.push(at);
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
            if let Some(colour) = text.halo {
                self.add(Addition::Halo { series: at, colour });
            }
        }
        at
    }

    /// The whole chart.
    pub(super) fn done(mut self, height: Height, key: Vec<KeyEntry>) -> Drawn {
        if !self.layers.is_empty() {
            let sizes = VisualMap::new()
                .type_(VisualMapType::Continuous)
                .show(false)
                .dimension("size")
                .min(0.0)
                .max(1.0)
                .in_range(VisualMapChannel::new());
            let chart = std::mem::take(&mut self.chart);
            self.chart = chart.visual_map(sizes);
            self.add(Addition::Sizes {
                largest: rounded(self.largest),
                series: self.layers.clone(),
            });
        }
        Drawn {
            chart: Drawing::new(&self.chart.dataset(self.data), &self.additions),
            series: self.marks,
            height,
            key,
            range: None,
        }
    }
}

/// Braces are templates to ECharts; text from the data must not be read as one.
fn plain(text: &str) -> String {
    text.replace('{', "(").replace('}', ")")
}
