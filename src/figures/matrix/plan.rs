//! How a matrix shares its room: where its axes begin, and how large its marks may be.

use super::cell::{Matrix, Row, Said};
use crate::figures::ink::text_width;
use crate::figures::{Measure, Scene};

/// Side of the ring that stands for "not found", at ordinary text, CSS px.
pub(super) const RING: f64 = 22.0;
/// The least diameter of a grey disc, so that its dashes are seen.
pub(super) const GHOST: f64 = 9.0;
/// A column narrower than this has no room for words beside its marks.
const TIGHT: f64 = 90.0;
/// Space at the right edge.
const EDGE: f64 = 6.0;

/// A kind of mark with a place of its own in every cell, so that the eye can run down a column. In
/// the order in which they stand side by side.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Slot {
    /// What is so in selection A, where two are compared.
    Other,
    /// What is so.
    Yes,
    NotFound,
    /// What is written, not drawn.
    Word,
}

impl Slot {
    pub(super) const fn of(said: Said) -> Slot {
        match said {
            Said::Yes => Slot::Yes,
            Said::NotFound => Slot::NotFound,
            Said::No | Said::NotApplicable => Slot::Word,
        }
    }
}

/// Sizes, CSS px.
pub(super) struct Plan {
    pub(super) left: f64,
    pub(super) head: f64,
    pub(super) height: f64,
    pub(super) column: f64,
    pub(super) row: f64,
    /// Whether labels are above their rows, for want of room beside them.
    pub(super) above: bool,
    /// Whether there is room for the hints.
    pub(super) hints: bool,
    /// What stands side by side in a cell.
    pub(super) slots: Vec<Slot>,
    /// The diameter of the largest disc, and of the smallest, which has room for a digit.
    pub(super) largest: f64,
    pub(super) least: f64,
    /// Whether numbers without room in their discs stand below them, for want of room beside them.
    pub(super) below: bool,
    /// Side of a ring.
    pub(super) ring: f64,
}

impl Plan {
    pub(super) fn of(matrix: &Matrix, scene: &Scene) -> Plan {
        let width = scene.width();
        let size = scene.type_size();
        let (mut label, mut hint): (f64, f64) = (0.0, 0.0);
        for row in &matrix.rows {
            if let Row::Line { label: l, hint: h } = row {
                label = label.max(text_width(l, size));
                let both = h.as_ref().map_or(0.0, |h| text_width(h, size) + size);
                hint = hint.max(text_width(l, size) + both);
            }
        }
        let above = label > width * 0.36;
        let hints = !scene.glance() && hint <= width * if above { 0.95 } else { 0.36 };
        let longest = if hints { hint } else { label };
        let left = if above { 2.0 } else { (longest + 14.0).round() };
        let columns = matrix.columns.len().max(1) as f64;
        let rows = matrix.rows.len().max(1) as f64;
        let column = (width - left - EDGE) / columns;
        let slots = slots(matrix, column, scene);
        let several = slots.len() > 1;
        let ring = RING * scene.zoom();
        // The title of the columns, their labels, which break where they must, and a gap.
        let breaks = |label: &String| text_width(label, size) > column - 4.0;
        let labels = if matrix.columns.iter().any(breaks) {
            2.6
        } else {
            1.4
        };
        let title = if scene.glance() { 0.0 } else { 1.6 };
        let head = (size * (labels + title) + 8.0).round();
        let wanted = match (several, above) {
            (false, false) => 58.0,
            (true, false) => 46.0,
            (_, true) => 76.0,
        };
        let wanted = wanted * (size / 14.0).max(1.0);
        let height = scene.fit().unwrap_or(head + rows * wanted + 4.0);
        let row = (height - head - 4.0) / rows;
        let across = column * 0.94 / slots.len().max(1) as f64;
        let below = several && scene.measure == Measure::Participants;
        let letters = size * (if above { 1.4 } else { 0.0 } + if below { 1.1 } else { 0.0 });
        let down = row * 0.96 - letters;
        let most = scene.tall(if several { 36.0 } else { 54.0 });
        Plan {
            left,
            head,
            height,
            column,
            row,
            above,
            hints,
            slots,
            below,
            largest: across.min(down).min(most).max(GHOST),
            least: (size * 1.15).min(across).min(down),
            ring: ring.min(across).min(down).max(GHOST),
        }
    }

    /// How far from the middle of its cell a kind of mark stands; nowhere, where it has no room.
    pub(super) fn aside(&self, slot: Slot) -> Option<f64> {
        let at = self.slots.iter().position(|other| *other == slot)? as f64;
        let slots = self.slots.len() as f64;
        Some((at - (slots - 1.0) / 2.0) * self.column * 0.94 / slots)
    }

    /// How far below the middle of their row marks stand: what is above or below them needs room.
    pub(super) fn fall(&self, size: f64) -> f64 {
        let above = if self.above { size * 0.65 } else { 0.0 };
        let below = if self.below { size * 0.5 } else { 0.0 };
        above - below
    }
}

/// The kinds of marks that are there and have room: words have none at a glance in narrow columns.
fn slots(matrix: &Matrix, column: f64, scene: &Scene) -> Vec<Slot> {
    let there = |slot: Slot| matrix.cells.iter().any(|cell| Slot::of(cell.said) == slot);
    let words = !(scene.glance() && column < TIGHT * scene.zoom());
    [Slot::Other, Slot::Yes, Slot::NotFound, Slot::Word]
        .into_iter()
        .filter(|slot| match slot {
            Slot::Other => scene.other.is_some(),
            Slot::Yes => true,
            Slot::NotFound => there(Slot::NotFound),
            Slot::Word => words && there(Slot::Word),
        })
        .collect()
}
