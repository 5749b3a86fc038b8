//! The bubble matrix that the figures of route and of modality share: rows by columns, in each cell
//! a disc whose area is the count, and marks for what was not found, did not happen or is filtered
//! out. Everything is placed in CSS px, so that nothing overlaps at any width.
//! It knows the scene and how marks are drawn, not which figure it is.

mod cell;
mod key;
mod marks;
mod plan;

use super::Scene;
use super::draw::{ABOVE, Drawing, Drawn, PAGE, RIGHT};
use super::ink::{Type, text_width};
use super::option::At;

pub(super) use cell::{Cell, Matrix, Row, Said};
use marks::Pen;
use plan::{EDGE, LABEL, Plan};

impl Matrix {
    /// Draws the matrix for a scene.
    pub(super) fn draw(&self, scene: &Scene) -> Drawn {
        let plan = Plan::of(self, scene);
        let mut drawing = Drawing::new(scene);
        self.draw_frame(scene, &plan, &mut drawing);
        let mut most = 0.0;
        for cell in &self.cells {
            if cell.said == Said::Yes
                && let Some(amount) = scene.amount(scene.tally(&cell.all))
                && amount > most
            {
                most = amount;
            }
        }
        for cell in &self.cells {
            if let Some(at) = plan.place(cell) {
                let pen = Pen {
                    scene,
                    plan: &plan,
                    most,
                    at,
                    cell,
                };
                pen.draw(&mut drawing);
            }
        }
        drawing.done((plan.width, plan.height), None, self.key(scene))
    }

    /// Labels and rules.
    fn draw_frame(&self, scene: &Scene, plan: &Plan, drawing: &mut Drawing) {
        let palette = scene.palette;
        let size = scene.type_size();
        let end = plan.width - EDGE;
        let ink = Type::new(size, palette.ink, RIGHT);
        let soft = Type::new(size - 1.0, palette.muted, RIGHT);
        drawing.text(plan.left, 9.0, self.across.to_string(), soft);
        for (at, label) in self.columns.iter().enumerate() {
            let mut label = label.clone();
            if text_width(&label, size) >= plan.column - 4.0 {
                label = label.replacen(' ', "\n", 1);
            }
            let look = Type::new(size, palette.ink, ABOVE);
            drawing.text(plan.centre(at), plan.head - 6.0, label, look);
        }
        let mut lines = vec![[At(plan.left, plan.head), At(end, plan.head)]];
        for (row, (top, bottom)) in self.rows.iter().zip(&plan.rows) {
            let (top, bottom) = (*top, *bottom);
            lines.push([At(0.0, bottom), At(end, bottom)]);
            let (label, hint) = match row {
                Row::Heading(text) => {
                    let look = Type::new(size, palette.muted, RIGHT).bold();
                    drawing.text(0.0, bottom - 11.0, text.clone(), look);
                    continue;
                }
                Row::Line { label, hint } => (label, hint.as_ref().filter(|_| plan.hints)),
            };
            let name = if plan.hints { ink.bold() } else { ink };
            let mut y = top + if plan.above { 12.0 } else { plan.middle };
            if let Some(hint) = hint {
                let hint = hint.clone();
                if !plan.above {
                    let apart = scene.tall(9.0);
                    drawing.text(0.0, y + apart, hint, soft);
                    y -= apart;
                } else {
                    // Bold letters are a little wider.
                    let x = text_width(label, size) * 1.2 + 8.0;
                    if x + text_width(&hint, size - 1.0) < end {
                        drawing.text(x, y, hint, soft);
                    }
                }
            }
            drawing.text(0.0, y, label.clone(), name);
            // Lines between columns run past rows, but not through headings and labels.
            let top = if plan.above { top + LABEL } else { top };
            for at in 0..=self.columns.len() {
                let x = plan.left + plan.column * at as f64;
                if x > 0.0 {
                    lines.push([At(x, top), At(x, bottom)]);
                }
            }
        }
        drawing.rules(PAGE, &lines, palette.rule, 1.0);
    }
}
