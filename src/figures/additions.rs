//! What ECharts understands and charming 0.6 cannot say: the one place where a chart, once it is
//! serialised, is added to. Each addition says why it is needed.

use serde::Serialize;
use serde_json::{Value, json};

use charming::Chart;
use charming::component::DecalItem;

/// A chart as ECharts reads it.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(transparent)]
pub struct Drawing(Value);

impl Drawing {
    /// A chart with what charming cannot say of it.
    pub(super) fn new(chart: &Chart, additions: &[Addition]) -> Drawing {
        // Nothing in a chart of ours can fail here: every key is text, and no value is a function.
        let mut option = serde_json::to_value(chart).unwrap_or_default();
        for addition in additions {
            addition.add_to(&mut option);
        }
        Drawing(option)
    }

    /// A chart that needs no additions.
    pub(super) fn plain(chart: &impl Serialize) -> Drawing {
        Drawing(serde_json::to_value(chart).unwrap_or_default())
    }

    /// The whole option.
    pub fn option(&self) -> &Value {
        &self.0
    }
}

/// An axis of a chart, by its place among those of its direction.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum AxisAt {
    Across(usize),
    Down(usize),
}

impl AxisAt {
    fn of(self, option: &mut Value) -> &mut Value {
        let (key, at) = match self {
            AxisAt::Across(at) => ("xAxis", at),
            AxisAt::Down(at) => ("yAxis", at),
        };
        // charming writes one axis alone without a list around it.
        let axes = &mut option[key];
        if axes.is_array() { &mut axes[at] } else { axes }
    }
}

/// One thing that charming cannot say.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Addition {
    /// The font of every text: charming has no text style for the whole chart.
    Font {
        font: &'static str,
        colour: &'static str,
    },
    /// A grid that stands where it is put: ECharts 6 moves one whose labels reach over the edge.
    Fixed { grid: usize },
    /// The largest mark of a size map, CSS px: its channels are colours only.
    Sizes { map: usize, largest: f64 },
    /// How far the marks of a series stand from their place, CSS px, so that two kinds share a cell.
    Offset { series: usize, by: (f64, f64) },
    /// The order of painting of a series; larger is nearer. Scatter has none.
    Height { series: usize, height: u8 },
    /// A series that the pointer does not meet: a frame, a name. Scatter and bar cannot be silent.
    Silent { series: usize },
    /// The pattern of the bars of a series. `Aria` gives patterns by the order of series, which
    /// changes when some are empty, and a legend could not keep them.
    Pattern { series: usize, decal: DecalItem },
    /// How faint the marks of a series are while others are pointed at.
    Faint { series: usize, opacity: f64 },
    /// Labels of the axis above their rows, from the left edge of the grid: for narrow rooms.
    LabelsAbove { axis: AxisAt, rise: f64 },
    /// The gap between an axis and its labels, CSS px.
    LabelGap { axis: AxisAt, gap: f64 },
    /// The widest that a label of the axis may be, and the height of its lines, CSS px.
    LabelWidth { axis: AxisAt, width: f64, line: f64 },
    /// The height of a line of the labels of a series, CSS px: without it, two lines touch.
    Line { series: usize, height: f64 },
    /// Labels of an axis left-aligned at the edge of the chart, not against the axis.
    LabelsLeft { axis: AxisAt },
    /// The line of an axis in one colour: charming only knows segments, which split it.
    AxisInk { axis: AxisAt, colour: &'static str },
    /// The halo that keeps lines from running through the labels of a series.
    Halo { series: usize, colour: &'static str },
}

impl Addition {
    fn add_to(&self, option: &mut Value) {
        match self {
            Addition::Font { font, colour } => {
                option["textStyle"] = json!({ "fontFamily": font, "color": colour });
            }
            Addition::Fixed { grid } => {
                let grids = &mut option["grid"];
                let grid = if grids.is_array() {
                    &mut grids[grid]
                } else {
                    grids
                };
                grid["outerBoundsMode"] = json!("none");
            }
            Addition::Sizes { map, largest } => {
                option["visualMap"][map]["inRange"] = json!({ "symbolSize": [0.0, largest] });
            }
            Addition::Offset { series, by } => {
                option["series"][series]["symbolOffset"] = json!([by.0, by.1]);
            }
            Addition::Height { series, height } => {
                option["series"][series]["z"] = json!(height);
            }
            Addition::Silent { series } => option["series"][series]["silent"] = json!(true),
            Addition::Pattern { series, decal } => {
                option["series"][series]["itemStyle"]["decal"] = json!(decal);
            }
            Addition::Faint { series, opacity } => {
                option["series"][series]["blur"] = json!({
                    "itemStyle": { "opacity": opacity }, "label": { "opacity": opacity },
                    "lineStyle": { "opacity": opacity },
                });
            }
            Addition::LabelsAbove { axis, rise } => {
                let label = &mut axis.of(option)["axisLabel"];
                label["inside"] = json!(true);
                label["margin"] = json!(0);
                label["align"] = json!("left");
                label["verticalAlign"] = json!("bottom");
                label["padding"] = json!([0.0, 0.0, rise, 0.0]);
            }
            Addition::LabelGap { axis, gap } => {
                axis.of(option)["axisLabel"]["margin"] = json!(gap);
            }
            Addition::Line { series, height } => {
                option["series"][series]["label"]["lineHeight"] = json!(height);
            }
            Addition::LabelWidth { axis, width, line } => {
                let label = &mut axis.of(option)["axisLabel"];
                label["width"] = json!(width);
                label["overflow"] = json!("break");
                label["lineHeight"] = json!(line);
            }
            Addition::LabelsLeft { axis } => {
                axis.of(option)["axisLabel"]["align"] = json!("left");
            }
            Addition::AxisInk { axis, colour } => {
                axis.of(option)["axisLine"]["lineStyle"] = json!({ "color": colour });
            }
            Addition::Halo { series, colour } => {
                let label = &mut option["series"][series]["label"];
                label["textBorderColor"] = json!(colour);
                label["textBorderWidth"] = json!(3);
            }
        }
    }
}
