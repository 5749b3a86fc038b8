//! The axes of the charts: ECharts' own, with the labels and rules that all charts have.

use charming::component::Axis;
use charming::element::{AxisLabel, AxisLine, AxisTick, AxisType, LineStyle, SplitLine};

use super::Scene;
use super::steps::rounded;

/// An axis without line and ticks, with its labels and rules as all charts have them.
pub(super) fn axis(scene: &Scene, kind: AxisType) -> Axis {
    Axis::new()
        .type_(kind)
        .axis_line(AxisLine::new().show(false))
        .axis_tick(AxisTick::new().show(false))
        .axis_label(axis_label(scene))
        .split_line(SplitLine::new().show(true).line_style(rule(scene)))
}

/// The labels of an axis.
pub(super) fn axis_label(scene: &Scene) -> AxisLabel {
    AxisLabel::new()
        .font_size(rounded(scene.type_size()))
        .color(scene.palette.ink)
        .interval(0.0)
}

/// An axis that is not seen, from one value to another.
pub(super) fn unseen(scene: &Scene, (low, high): (f64, f64)) -> Axis {
    axis(scene, AxisType::Value)
        .show(false)
        .min(rounded(low))
        .max(rounded(high))
}

/// A rule.
pub(super) fn rule(scene: &Scene) -> LineStyle {
    LineStyle::new().color(scene.palette.rule).width(1.0)
}
