//! Where the parts of a matrix are.

use super::{Cell, Matrix, Row, Said};
use crate::figures::Scene;
use crate::figures::ink::text_width;

/// Space at the right edge.
pub(super) const EDGE: f64 = 6.0;
/// Side of the ring that stands for "not found".
pub(super) const RING: f64 = 22.0;

/// A column narrower than this has words below its marks, not beside them.
pub(super) const TIGHT: f64 = 78.0;
/// Height of a label above its row.
pub(super) const LABEL: f64 = 22.0;
/// The least diameter of a grey disc, so that its dashes are seen.
pub(super) const GHOST: f64 = 9.0;

/// Where things are, CSS px.
pub(super) struct Plan {
    pub(super) width: f64,
    pub(super) left: f64,
    pub(super) head: f64,
    pub(super) height: f64,
    pub(super) column: f64,
    /// Upper and lower edge of each row.
    pub(super) rows: Vec<(f64, f64)>,
    /// How far below the upper edge of a row the marks are.
    pub(super) middle: f64,
    /// Whether labels are above their rows, for want of room beside them.
    pub(super) above: bool,
    /// Whether there is room for the hints.
    pub(super) hints: bool,
    /// Whether cells hold more than one kind of mark.
    pub(super) mixed: bool,
}

impl Plan {
    pub(super) fn of(matrix: &Matrix, scene: &Scene) -> Plan {
        let width = scene.room();
        let size = scene.type_size();
        let widest = |of: &dyn Fn(&Row) -> f64| matrix.rows.iter().map(of).fold(0.0, f64::max);
        let label = widest(&|row| match row {
            Row::Line { label, .. } => text_width(label, size),
            Row::Heading(_) => 0.0,
        });
        let hint = widest(&|row| match row {
            Row::Line { hint: Some(h), .. } => text_width(h, size - 1.0),
            _ => 0.0,
        });
        let above = label > width * 0.3;
        let hints = above || (!scene.narrow() && hint <= width * 0.3);
        let longest = if hints { label.max(hint) } else { label };
        let left = if above { 0.0 } else { (longest + 14.0).round() };
        let count = matrix.columns.len().max(1) as f64;
        let column = (width - left - EDGE) / count;
        let mixed = matrix.cells.iter().any(|cell| cell.said != Said::Yes);
        let line: f64 = match (mixed, above) {
            (false, _) => column.clamp(52.0, 58.0),
            (true, false) => 46.0,
            (true, true) if column < TIGHT => 70.0,
            (true, true) => 64.0,
        };
        let head = if scene.narrow() { 58.0 } else { 50.0 };
        let mut y = head;
        let rows = matrix
            .rows
            .iter()
            .map(|row| {
                let top = y;
                y += match row {
                    Row::Heading(_) => 34.0,
                    Row::Line { .. } => line,
                };
                (top, y)
            })
            .collect();
        Plan {
            width,
            left,
            head,
            height: y + 4.0,
            column,
            rows,
            middle: if above { line / 2.0 + 6.0 } else { line / 2.0 },
            above,
            hints,
            mixed,
        }
    }

    pub(super) fn centre(&self, column: usize) -> f64 {
        self.left + self.column * (column as f64 + 0.5)
    }

    /// Where a mark of this kind is in its cell. Kinds keep their place, so that the eye can run
    /// down a column.
    pub(super) fn place(&self, cell: &Cell) -> Option<(f64, f64)> {
        let (top, _) = self.rows.get(cell.row)?;
        let x = self.centre(cell.column);
        let aside = if self.mixed {
            match cell.said {
                Said::Yes => -0.33,
                Said::NotFound => -0.03,
                Said::No | Said::NotApplicable => 0.33,
            }
        } else {
            0.0
        };
        let word = matches!(cell.said, Said::No | Said::NotApplicable);
        if word && self.above && self.column < TIGHT {
            return Some((x + self.column * 0.25, top + self.middle + 20.0));
        }
        Some((x + self.column * aside, top + self.middle))
    }

    /// The largest disc that fits.
    pub(super) fn largest(&self) -> f64 {
        if self.mixed {
            (self.column * 0.32).min(36.0)
        } else {
            (self.column * 0.92).min(54.0)
        }
    }
}
