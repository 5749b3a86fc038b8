//! The bubble matrix that the figures of route and of modality share: rows by columns, in each cell
//! a disc whose area is the count, and marks for what was not found, did not happen or is filtered
//! out. Everything is placed in CSS px, so that nothing overlaps at any width.

mod key;
mod marks;
mod plan;

use charming::Chart;
use charming::component::Grid;
use charming::element::{LabelPosition, LineStyleType};

use super::draw::{At, Drawing, Drawn, pixels};
use super::ink::{Type, text_width};
use super::{Pick, Scene};
use crate::explore::Bits;
use marks::Pen;
use plan::{EDGE, LABEL, Plan};

/// What the data say of a cell.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Said {
    /// It is so.
    Yes,
    /// Looked for and not found.
    NotFound,
    /// It is not so.
    No,
    /// The question does not arise.
    NotApplicable,
}

/// A row of the matrix.
pub(super) enum Row {
    /// A heading over the rows that follow.
    Heading(String),
    /// A row with its label and a hint in plainer words.
    Line { label: String, hint: Option<String> },
}

/// Studies at the crossing of a row and a column.
pub(super) struct Cell {
    pub(super) row: usize,
    pub(super) column: usize,
    pub(super) said: Said,
    /// The studies there, filtered out or not.
    pub(super) all: Bits,
    /// What they have in common, for the tooltip.
    pub(super) what: String,
    pub(super) pick: Vec<Pick>,
}

/// A matrix to be drawn.
pub(super) struct Matrix {
    /// What the columns are, above them.
    pub(super) across: &'static str,
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<Row>,
    pub(super) cells: Vec<Cell>,
}

impl Matrix {
    /// Draws the matrix for a scene.
    pub(super) fn draw(&self, scene: &Scene) -> Drawn {
        let plan = Plan::of(self, scene);
        let mut drawing = Drawing::new(scene.palette);
        self.draw_frame(scene, &plan, &mut drawing);
        let most = self
            .cells
            .iter()
            .filter(|cell| cell.said == Said::Yes)
            .filter_map(|cell| scene.weight(&cell.all).amount(scene.measure))
            .fold(0.0, f64::max);
        for cell in &self.cells {
            if let Some(at) = plan.place(cell) {
                let pen = Pen {
                    scene,
                    plan: &plan,
                    most,
                    at,
                };
                match cell.said {
                    Said::Yes => pen.disc(cell, &mut drawing),
                    Said::NotFound => pen.ring(cell, &mut drawing),
                    Said::No => pen.word(cell, "no", &mut drawing),
                    Said::NotApplicable => pen.word(cell, "n/a", &mut drawing),
                }
            }
        }
        let chart = Chart::new()
            .animation(false)
            .grid(Grid::new().left(0).right(0).top(0).bottom(0))
            .x_axis(pixels(plan.width))
            .y_axis(pixels(plan.height).inverse(true));
        let (chart, series) = drawing.onto(chart);
        Drawn {
            chart,
            series,
            height: plan.height.ceil() as u32,
            key: self.key(scene),
        }
    }

    /// Labels and rules.
    fn draw_frame(&self, scene: &Scene, plan: &Plan, drawing: &mut Drawing) {
        let palette = scene.palette;
        let size = scene.type_size();
        let end = plan.width - EDGE;
        drawing.text(
            At::new(plan.left, 9.0),
            self.across,
            Type::new(size - 1.0, palette.muted, LabelPosition::Right).gap(0.0),
        );
        for (at, label) in self.columns.iter().enumerate() {
            let fits = text_width(label, size) < plan.column - 4.0;
            let label = if fits {
                label.clone()
            } else {
                label.replacen(' ', "\n", 1)
            };
            drawing.text(
                At::new(plan.centre(at), plan.head - 6.0),
                label,
                Type::new(size, palette.ink, LabelPosition::Top).gap(0.0),
            );
        }
        let mut lines = vec![[(plan.left, plan.head), (end, plan.head)]];
        for (row, (top, bottom)) in self.rows.iter().zip(&plan.rows) {
            let middle = (top + bottom) / 2.0;
            match row {
                Row::Heading(text) => drawing.text(
                    At::new(0.0, bottom - 11.0),
                    text.clone(),
                    Type::new(size, palette.muted, LabelPosition::Right)
                        .gap(0.0)
                        .bold(),
                ),
                Row::Line { label, hint } => {
                    let ink = Type::new(size, palette.ink, LabelPosition::Right).gap(0.0);
                    let hint = hint.clone().filter(|_| plan.hints);
                    let name = if plan.hints { ink.bold() } else { ink };
                    let soft = Type::new(size - 1.0, palette.muted, LabelPosition::Right).gap(0.0);
                    if plan.above {
                        drawing.text(At::new(0.0, top + 12.0), label.clone(), name);
                        // Bold letters are a little wider.
                        let x = text_width(label, size) * 1.1 + 8.0;
                        let fits = |hint: &String| x + text_width(hint, size - 1.0) < end;
                        if let Some(hint) = hint.filter(fits) {
                            drawing.text(At::new(x, top + 12.0), hint, soft);
                        }
                    } else if let Some(hint) = hint {
                        drawing.text(At::new(0.0, middle - 8.0), label.clone(), name);
                        drawing.text(At::new(0.0, middle + 8.0), hint, soft);
                    } else {
                        drawing.text(At::new(0.0, middle), label.clone(), name);
                    }
                }
            }
            lines.push([(0.0, *bottom), (end, *bottom)]);
        }
        for (top, bottom) in self.runs(plan) {
            for at in 0..=self.columns.len() {
                let x = plan.left + plan.column * at as f64;
                if plan.left > 0.0 || at > 0 {
                    lines.push([(x, top), (x, bottom)]);
                }
            }
        }
        drawing.rules(0, lines, palette.rule, 1.0, LineStyleType::Solid);
    }

    /// Where the lines between columns run: past rows, but not through headings and labels.
    fn runs(&self, plan: &Plan) -> Vec<(f64, f64)> {
        let mut runs: Vec<(f64, f64)> = Vec::new();
        let label = if plan.above { LABEL } else { 0.0 };
        for (row, (top, bottom)) in self.rows.iter().zip(&plan.rows) {
            let top = &(top + label);
            match (row, runs.last_mut()) {
                (Row::Heading(_), _) => {}
                (Row::Line { .. }, Some(run)) if run.1 == *top => run.1 = *bottom,
                (Row::Line { .. }, _) => runs.push((*top, *bottom)),
            }
        }
        runs
    }
}
