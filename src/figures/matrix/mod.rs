//! The bubble matrix that the figures of route and of modality share: rows by columns, in each cell
//! a disc whose area is the count, and marks for what was not found, did not happen or is filtered
//! out.
//! It knows the scene and how charts are made, not which figure it is.

mod cell;
mod key;
mod marks;
mod plan;

use charming::component::Grid;
use charming::element::{AxisType, NameLocation, SplitLine, TextStyle};

use super::Scene;
use super::additions::{Addition, AxisAt};
use super::axes::{axis, axis_label, rule};
use super::plot::{Drawn, Plot};
use super::rows::RowNames;

pub(super) use cell::{Cell, Matrix, Row, Said};
use marks::Pen;
use plan::Plan;

impl Matrix {
    /// Draws the matrix for a scene.
    pub(super) fn draw(&self, scene: &Scene) -> Drawn {
        let plan = Plan::of(self, scene);
        let mut plot = Plot::new(scene, plan.largest.max(plan.ring));
        self.frame(scene, &plan, &mut plot);
        let mut most: f64 = 0.0;
        for cell in self.cells.iter().filter(|cell| cell.said == Said::Yes) {
            let amount = scene.amount(scene.tally(&cell.all));
            most = most.max(amount.unwrap_or(0.0));
        }
        let pen = Pen {
            scene,
            plan: &plan,
            most,
        };
        for layer in pen.layers(&self.cells) {
            plot.layer(layer);
        }
        plot.done(plan.height, self.key(scene, &plan))
    }

    /// The axes: the columns above, the rows at the left or above their marks.
    fn frame(&self, scene: &Scene, plan: &Plan, plot: &mut Plot) {
        let palette = scene.palette;
        let size = scene.type_size();
        let grid = Grid::new()
            .left(plan.left)
            .right(6.0)
            .top(plan.head)
            .bottom(4.0);
        let between = SplitLine::new().show(!plan.above).line_style(rule(scene));
        let mut across = axis(scene, AxisType::Category)
            .position("top")
            .data(self.columns.clone())
            .axis_label(axis_label(scene).font_size(plan.heads))
            .split_line(between);
        if plan.titled {
            across = across
                .name(self.across)
                .name_location(NameLocation::Middle)
                .name_gap(plan.head - size * 1.4)
                .name_text_style(TextStyle::new().color(palette.muted).font_size(size - 1.0));
        }
        let (mut names, mut headings) = (Vec::new(), Vec::new());
        for row in &self.rows {
            let (name, heading) = match row {
                Row::Heading(text) => (String::new(), text.clone()),
                Row::Line {
                    label,
                    hint: Some(hint),
                } if plan.hints => (format!("{label} ({hint})"), String::new()),
                Row::Line { label, .. } => (label.clone(), String::new()),
            };
            names.push(name);
            headings.push(heading);
        }
        let down = axis(scene, AxisType::Category).inverse(true).data(names);
        plot.axes(grid, across, down);
        let place = match plan.above {
            true => RowNames::Above(plan.row / 2.0 - size * 1.35),
            false => RowNames::Left(plan.left),
        };
        place.place(AxisAt::Down(0), plot);
        plot.add(Addition::LabelWidth {
            axis: AxisAt::Across(0),
            width: plan.column - 4.0,
            line: size * 1.2,
        });
        if headings.iter().any(|heading| !heading.is_empty()) {
            let down = axis(scene, AxisType::Category).inverse(true).data(headings);
            let none = SplitLine::new().show(false);
            place.headings(scene, down.split_line(none), plot);
        }
    }
}
