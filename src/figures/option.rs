//! The option of a figure, as ECharts reads it: the few parts of it that the figures draw with.

use serde::Serialize;

use super::steps::round;

/// A whole option: grids, their axes, and what is drawn on them.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Picture {
    pub(super) animation: bool,
    pub(super) grid: Vec<Grid>,
    pub(super) x_axis: Vec<Axis>,
    pub(super) y_axis: Vec<Axis>,
    pub(super) series: Vec<Series>,
}

/// A place, in the units of the axes of its grid.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub(super) struct At(pub(super) f64, pub(super) f64);

impl At {
    /// Short enough for an option.
    pub(super) fn rounded(self) -> At {
        At(round(self.0, 1000.0), round(self.1, 1000.0))
    }
}

/// A rectangle with axes: distances from the edges of the chart, CSS px.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub(super) struct Grid {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
}

impl Grid {
    /// The whole chart.
    pub(super) const PAGE: Grid = Grid {
        left: 0.0,
        right: 0.0,
        top: 0.0,
        bottom: 0.0,
    };
}

/// How an axis counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Scale {
    Value,
    Log,
    Category,
}

/// An axis. None is seen: labels and lines are drawn as marks, so that they keep clear of each other.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Axis {
    #[serde(rename = "type")]
    pub(super) scale: Scale,
    pub(super) show: bool,
    pub(super) grid_index: u8,
    pub(super) min: f64,
    pub(super) max: f64,
    pub(super) inverse: bool,
    /// The categories, where it counts these.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) data: Vec<u32>,
}

impl Axis {
    pub(super) const fn new(grid: u8, scale: Scale, min: f64, max: f64) -> Axis {
        Axis {
            scale,
            show: false,
            grid_index: grid,
            min,
            max,
            inverse: false,
            data: Vec::new(),
        }
    }

    /// From the top down.
    pub(super) fn down(self) -> Axis {
        Axis {
            inverse: true,
            ..self
        }
    }
}

#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(
    tag = "type",
    rename_all = "lowercase",
    rename_all_fields = "camelCase"
)]
pub(super) enum Series {
    Scatter {
        x_axis_index: u8,
        y_axis_index: u8,
        emphasis: Emphasis,
        item_style: Opaque,
        label: Lettering,
        data: Vec<Point>,
    },
    Line {
        x_axis_index: u8,
        y_axis_index: u8,
        show_symbol: bool,
        silent: bool,
        z: u8,
        emphasis: Emphasis,
        line_style: LineStyle,
        data: Vec<Corner>,
    },
    Bar {
        stack: &'static str,
        x_axis_index: u8,
        y_axis_index: u8,
        bar_width: f64,
        item_style: BarStyle,
        data: Vec<Length>,
    },
}

#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub(super) struct Emphasis {
    pub(super) disabled: bool,
}

/// ECharts makes scatter dots, and their labels, see-through unless told not to.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub(super) struct Opaque {
    pub(super) opacity: f64,
}

/// What the labels of a series have in common.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Lettering {
    pub(super) formatter: &'static str,
    pub(super) font_family: &'static str,
    /// CSS px; without it, two lines touch.
    pub(super) line_height: f64,
    pub(super) silent: bool,
}

/// A dot with its label.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Point {
    pub(super) name: String,
    pub(super) value: At,
    pub(super) symbol: &'static str,
    pub(super) symbol_size: f64,
    pub(super) item_style: DotStyle,
    pub(super) label: Label,
}

#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct DotStyle {
    pub(super) color: &'static str,
    pub(super) border_color: &'static str,
    pub(super) border_width: f64,
    pub(super) border_type: &'static str,
}

#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Label {
    pub(super) show: bool,
    pub(super) position: &'static str,
    pub(super) distance: f64,
    pub(super) color: &'static str,
    pub(super) font_size: f64,
    pub(super) font_weight: &'static str,
    pub(super) text_border_color: &'static str,
    pub(super) text_border_width: f64,
}

#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub(super) struct LineStyle {
    pub(super) color: &'static str,
    pub(super) width: f64,
}

/// A corner of a line, or the gap that parts two strokes.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Corner {
    At(At),
    Gap([&'static str; 2]),
}

#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct BarStyle {
    pub(super) color: &'static str,
    pub(super) border_color: &'static str,
    pub(super) border_width: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) decal: Option<Decal>,
}

/// The length of a bar; a bar of no length is a gap, for it would still catch the pointer.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Length {
    Of(f64),
    Gap(&'static str),
}

/// A pattern over the colour of a bar: dashes and gaps, CSS px, along and across.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Decal {
    pub(super) symbol: &'static str,
    pub(super) symbol_size: f64,
    pub(super) color: &'static str,
    pub(super) dash_array_x: &'static [&'static [f64]],
    pub(super) dash_array_y: &'static [f64],
    pub(super) rotation: f64,
}
