//! What ECharts understands and charming 0.6 cannot say: the one place where a chart, once it is
//! serialised, is added to. Each addition says why it is needed.

use charming::component::DecalItem;
use serde_json::{Value, json};

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
    /// The largest mark of the map of sizes, CSS px, and the series that it is of: the channels of
    /// charming are colours only, and its map is of one series.
    Sizes { largest: f64, series: Vec<usize> },
    /// How far the marks of a series stand from their place, CSS px, so that two kinds share a cell.
    Offset { series: usize, by: (f64, f64) },
    /// The order of painting of a series; larger is nearer. Scatter has none.
    Height { series: usize, height: u8 },
    /// A series without data of its own: ECharts would draw the first table of the chart in it, and
    /// charming leaves an empty list out.
    OwnData { series: usize },
    /// A series that the pointer does not meet: a frame, a name. Scatter and bar cannot be silent.
    Silent { series: usize },
    /// The pattern of the bars of a series. `Aria` gives patterns by the order of series, which
    /// changes when some are empty, and a legend could not keep them.
    Pattern {
        series: usize,
        decal: Box<DecalItem>,
    },
    /// How faint the marks of a series are while others are pointed at, on all axes of the chart.
    Faint { series: usize, opacity: f64 },
    /// Labels of the axis above their rows, from the left edge of the grid: for narrow rooms.
    LabelsAbove { axis: AxisAt, rise: f64 },
    /// The gap between an axis and its labels, CSS px.
    LabelGap { axis: AxisAt, gap: f64 },
    /// The widest that a label of the axis may be, and the height of its lines, CSS px.
    LabelWidth { axis: AxisAt, width: f64, line: f64 },
    /// The height of a line of the labels of a series, CSS px: without it, two lines touch.
    Line { series: usize, height: f64 },
    /// The name of an axis above its labels, from the start of the axis on: its style has no alignment.
    NameAbove { axis: AxisAt, rise: f64, line: f64 },
    /// Labels of an axis left-aligned at the edge of the chart, not against the axis.
    LabelsLeft { axis: AxisAt },
    /// The label of a mark line left of its end, in lines of this height: its position has no side.
    LineLabelLeft { series: usize, line: f64 },
    /// The line of an axis in one colour: charming only knows segments, which split it.
    AxisInk { axis: AxisAt, colour: &'static str },
    /// The halo that keeps lines from running through the labels of a series.
    Halo { series: usize, colour: &'static str },
}

impl Addition {
    pub(super) fn add_to(&self, option: &mut Value) {
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
            Addition::Sizes { largest, series } => {
                let map = &mut option["visualMap"][0];
                map["inRange"] = json!({ "symbolSize": [0.0, largest] });
                map["seriesIndex"] = json!(series);
            }
            Addition::Offset { series, by } => {
                option["series"][series]["symbolOffset"] = json!([by.0, by.1]);
            }
            Addition::Height { series, height } => {
                option["series"][series]["z"] = json!(height);
            }
            Addition::OwnData { series } => {
                let data = &mut option["series"][series]["data"];
                if data.is_null() {
                    *data = json!([]);
                }
            }
            Addition::Silent { series } => option["series"][series]["silent"] = json!(true),
            Addition::Pattern { series, decal } => {
                option["series"][series]["itemStyle"]["decal"] = json!(decal);
            }
            Addition::Faint { series, opacity } => {
                option["series"][series]["emphasis"]["blurScope"] = json!("global");
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
            Addition::NameAbove { axis, rise, line } => {
                let axis = axis.of(option);
                axis["nameMoveOverlap"] = json!(false);
                let style = &mut axis["nameTextStyle"];
                style["align"] = json!("left");
                style["verticalAlign"] = json!("bottom");
                style["padding"] = json!([0.0, 0.0, rise, 0.0]);
                style["lineHeight"] = json!(line);
            }
            Addition::LabelsLeft { axis } => {
                axis.of(option)["axisLabel"]["align"] = json!("left");
            }
            Addition::LineLabelLeft { series, line } => {
                let label = &mut option["series"][series]["markLine"]["label"];
                label["align"] = json!("right");
                label["lineHeight"] = json!(line);
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
