//! The length of an infusion as the length of a bar, on a scale of its own at the right.

use charming::component::Grid;
use charming::datatype::CompositeValue;
use charming::element::{AxisType, LabelPosition, LineStyle};
use charming::series::Line;

use super::arms::Arm;
use super::plan::Plan;
use crate::evidence::{Fact, Status};
use crate::figures::axes::{axis, axis_label, unseen};
use crate::figures::ink::{Ink, text_width};
use crate::figures::key::Shape;
use crate::figures::plot::{Layer, Lettering, Plot, Point};
use crate::figures::rows::titled;
use crate::figures::standing::Standing;
use crate::figures::steps::rounded;
use crate::figures::{DoseLens, Scene};
use crate::narrative::{NOT_APPLICABLE, number};

/// The third pair of axes.
const MINUTES: usize = 2;
/// Between the doses and the lengths, CSS px.
const GAP: f64 = 16.0;

/// The axes of the lengths.
pub(super) fn axes(scene: &Scene, plan: &Plan, plot: &mut Plot) {
    let size = scene.type_size();
    let grid = Grid::new()
        .left(rounded(plan.lane + plan.lost + GAP))
        .width(rounded((plan.minutes - GAP).max(20.0)))
        .top(plan.head)
        .bottom(4.0);
    let labels = axis_label(scene)
        .formatter("{value}")
        .font_size(size - 1.0)
        .custom_values(0.0)
        .custom_values(DoseLens::LONGEST);
    let across = axis(scene, AxisType::Value)
        .position("top")
        .min(0.0)
        .max(rounded(end(plan, size)))
        .interval(60.0)
        .axis_label(labels);
    let across = titled(scene, across, MINUTES, "Infusion, minutes", plot);
    let down = unseen(scene, (0.0, plan.lines.max(1) as f64)).inverse(true);
    plot.axes(grid, across, down);
}

/// The end of the scale, minutes: right of the longest bar there is room for its words.
fn end(plan: &Plan, size: f64) -> f64 {
    let room = plan.minutes - GAP;
    let words = text_width("… 7200 min", size);
    DoseLens::LONGEST * room / (room - words).max(room * 0.3)
}

/// The lengths.
pub(super) fn draw(scene: &Scene, arms: &[Arm], plan: &Plan, plot: &mut Plot) {
    let palette = scene.palette;
    let size = scene.type_size();
    for kept in [false, true] {
        let mut corners = Vec::new();
        let mut points = Vec::new();
        for (arm, placed) in arms.iter().zip(&plan.placed) {
            let is_kept = scene.standing(arm.row) != Standing::LeftOut;
            let Some(regimen) = arm.regimen.filter(|_| is_kept == kept) else {
                continue;
            };
            let minutes = &regimen.infusion_minutes;
            let (end, y) = (reach(minutes), plan.y(placed.line));
            if end > 0.0 {
                // A point without numbers parts this bar from the one before.
                corners.push(CompositeValue::from(vec!["-", "-"]));
                corners.push(CompositeValue::from(vec![0.0, y]));
                corners.push(CompositeValue::from(vec![end, y]));
            }
            points.push(Point {
                name: arm.name(),
                x: end,
                y,
                size: 10.0,
                text: words(minutes),
                mark: None,
            });
        }
        let colour = match kept {
            true => palette.second,
            false => palette.ghost_line,
        };
        let bar = Line::new()
            .id(format!("lengths of infusions, kept: {kept}"))
            .x_axis_index(MINUTES as f64)
            .y_axis_index(MINUTES as f64)
            .show_symbol(false)
            .line_style(LineStyle::new().color(colour).width(6.0))
            .z(1)
            .data(corners);
        plot.series(bar, None);
        plot.layer(Layer {
            id: format!("minutes, kept: {kept}"),
            shape: Shape::Circle,
            ink: Ink::clear(),
            text: Some(Lettering {
                gap: 0.0,
                ..Lettering::new(size - 1.0, palette.muted, LabelPosition::Right)
            }),
            offset: (0.0, 0.0),
            height: 2,
            axes: MINUTES,
            points,
        });
    }
}

/// How far a length reaches on the scale; one that is too long is cut there, and says so.
fn reach(minutes: &Fact<f64>) -> f64 {
    minutes
        .value()
        .map_or(0.0, |minutes| minutes.min(DoseLens::LONGEST))
}

fn words(minutes: &Fact<f64>) -> String {
    match minutes.value() {
        Some(&minutes) if minutes > DoseLens::LONGEST => format!("… {} min", number(minutes)),
        Some(&minutes) => format!("{} min", number(minutes)),
        None if minutes.status() == Status::NotApplicable => NOT_APPLICABLE.to_string(),
        None => "min?".to_string(),
    }
}
