//! Where the parts of a matrix are.

use super::cell::{Cell, Matrix, Row, Said};
use crate::figures::ink::text_width;
use crate::figures::option::At;
use crate::figures::{Measure, Scene};

/// Space at the right edge.
pub(super) const EDGE: f64 = 6.0;
/// Side of the ring that stands for "not found".
pub(super) const RING: f64 = 22.0;

/// A column narrower than this has words below its marks, not beside them.
pub(super) const TIGHT: f64 = 90.0;
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
    /// Whether there is room for numbers beside their discs; else they are below.
    pub(super) beside: bool,
    /// The diameter of the largest disc.
    pub(super) largest: f64,
}

impl Plan {
    pub(super) fn of(matrix: &Matrix, scene: &Scene) -> Plan {
        let width = scene.room();
        let size = scene.type_size();
        let (mut label, mut hint, mut mixed): (f64, f64, bool) = (0.0, 0.0, false);
        for row in &matrix.rows {
            if let Row::Line { label: l, hint: h } = row {
                label = label.max(text_width(l, size));
                if let Some(h) = h {
                    hint = hint.max(text_width(h, size - 1.0));
                }
            }
        }
        for cell in &matrix.cells {
            mixed |= cell.said != Said::Yes;
        }
        let above = label > width * 0.3;
        let hints = above || (!scene.narrow() && hint <= width * 0.3);
        let longest = if hints { label.max(hint) } else { label };
        let left = if above { 0.0 } else { (longest + 14.0).round() };
        let column = (width - left - EDGE) / matrix.columns.len().max(1) as f64;
        let beside = !mixed && !scene.narrow();
        let people = scene.measure == Measure::Participants;
        // Larger numbers stand below larger discs.
        let line = scene.tall(match (mixed, above) {
            (false, _) => 58.0,
            (true, false) if people => 56.0,
            (true, false) => 46.0,
            (true, true) if people => 78.0,
            (true, true) => 74.0,
        });
        let middle = scene.tall(match (mixed, above) {
            (false, _) => 29.0,
            (true, false) => 23.0,
            (true, true) => 41.0,
        });
        let largest = if mixed { column * 0.32 } else { column * 0.92 };
        let head = if scene.narrow() {
            58.0
        } else {
            scene.tall(52.0)
        };
        let mut y = head;
        let mut rows = Vec::new();
        for (at, row) in matrix.rows.iter().enumerate() {
            let top = y;
            y += match row {
                Row::Heading(_) => scene.tall(34.0),
                Row::Line { .. } => line,
            };
            // "125 + n?" below a disc takes two lines.
            let two = matrix.cells.iter().any(|cell| {
                let all = scene.tally(&cell.all);
                let some = all.unknown > 0 && all.unknown < all.rows;
                cell.row == at && cell.said == Said::Yes && some
            });
            if people && two && !beside {
                y += size * 2.0;
            }
            rows.push((top, y));
        }
        Plan {
            width,
            left,
            head,
            height: y + 4.0,
            column,
            rows,
            middle,
            above,
            hints,
            mixed,
            beside,
            largest: largest.min(scene.tall(if mixed { 36.0 } else { 54.0 })),
        }
    }

    pub(super) fn centre(&self, column: usize) -> f64 {
        self.left + self.column * (column as f64 + 0.5)
    }

    /// Where a mark of this kind is in its cell. Kinds keep their place, so that the eye can run
    /// down a column.
    pub(super) fn place(&self, cell: &Cell) -> Option<At> {
        let (top, _) = self.rows.get(cell.row)?;
        let x = self.centre(cell.column);
        let aside = if self.mixed {
            match cell.said {
                Said::Yes => -0.33,
                Said::NotFound => -0.03,
                Said::No | Said::NotApplicable => 0.31,
            }
        } else {
            0.0
        };
        let word = matches!(cell.said, Said::No | Said::NotApplicable);
        if word && self.above && self.column < TIGHT {
            return Some(At(x + self.column * 0.25, top + self.middle + 23.0));
        }
        Some(At(x + self.column * aside, top + self.middle))
    }
}
