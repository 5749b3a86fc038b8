//! What stands beside and above the marks of a chart: the names of its rows, the headings of their groups
//! and the title of an axis.

use charming::component::Axis;
use charming::element::{NameLocation, TextStyle};

use super::Scene;
use super::additions::{Addition, AxisAt};
use super::axes::axis_label;
use super::plot::Plot;

/// Where the names of rows stand.
#[derive(Clone, Copy)]
pub(super) enum RowNames {
    /// Left of the marks, from the left edge of the chart on; this much room is between the two, CSS px.
    Left(f64),
    /// Above the marks, raised by this much, CSS px: for narrow rooms.
    Above(f64),
}

impl RowNames {
    /// Puts the labels of an axis there.
    pub(super) fn place(self, axis: AxisAt, plot: &mut Plot) {
        match self {
            RowNames::Left(_) => self.align_left(axis, plot),
            RowNames::Above(rise) => plot.add(Addition::LabelsAbove { axis, rise }),
        }
    }

    /// Adds the headings of groups, on an axis of their own: from the left edge of the chart on, for they
    /// may be longer than the names.
    pub(super) fn headings(self, scene: &Scene, down: Axis, plot: &mut Plot) {
        let label = axis_label(scene)
            .color(scene.palette.muted)
            .font_weight("bold");
        let axis = plot.names(down.axis_label(label));
        self.align_left(axis, plot);
    }

    fn align_left(self, axis: AxisAt, plot: &mut Plot) {
        let gap = match self {
            RowNames::Left(room) => room - 2.0,
            RowNames::Above(_) => -2.0,
        };
        plot.add(Addition::LabelGap { axis, gap });
        plot.add(Addition::LabelsLeft { axis });
    }
}

/// The axis across with its title above its labels, from its start on.
pub(super) fn titled(scene: &Scene, across: Axis, at: usize, title: &str, plot: &mut Plot) -> Axis {
    let size = scene.type_size();
    plot.add(Addition::NameAbove {
        axis: AxisAt::Across(at),
        rise: size * 1.9,
        line: size * 1.2,
    });
    let style = TextStyle::new()
        .color(scene.palette.muted)
        .font_size(size - 1.0);
    across
        .name(title)
        .name_location(NameLocation::Start)
        .name_gap(0.0)
        .name_text_style(style)
}
