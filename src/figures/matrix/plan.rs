//! How a matrix shares its room: where its axes begin, and how large its marks may be.

use super::cell::{Matrix, Row, Said};
use crate::figures::ink::text_width;
use crate::figures::plot::Height;
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
    /// The size of the letters of the heads of columns: a long word in a narrow column is smaller.
    pub(super) heads: f64,
    pub(super) height: Height,
    pub(super) column: f64,
    pub(super) row: f64,
    /// Whether labels are above their rows, for want of room beside them.
    pub(super) above: bool,
    /// Whether there is room for the hints.
    pub(super) hints: bool,
    /// Whether there is room for the title of the columns.
    pub(super) titled: bool,
    /// What stands side by side in a cell.
    pub(super) slots: Vec<Slot>,
    /// Where words are, among or below the marks.
    pub(super) words: Words,
    /// The diameter of the largest disc, and of the smallest, which has room for a digit.
    pub(super) largest: f64,
    pub(super) least: f64,
    /// Whether numbers without room in their discs stand below them, for want of room beside them.
    pub(super) below: bool,
    /// Side of a ring.
    pub(super) ring: f64,
}

/// Where the words of a cell stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Words {
    /// Beside its marks.
    Beside,
    /// Below them, where the column is narrow.
    Below,
    /// There is no room for them at a glance.
    Nowhere,
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
        let above = label > width * 0.4;
        let hints = !scene.glance() && hint <= width * if above { 0.95 } else { 0.36 };
        let longest = if hints { hint } else { label };
        let left = if above { 2.0 } else { (longest + 10.0).round() };
        let columns = matrix.columns.len().max(1) as f64;
        let rows = matrix.rows.len().max(1) as f64;
        let column = (width - left - EDGE) / columns;
        let words = words(matrix, column, scene);
        let slots = slots(matrix, scene, words);
        let several = slots.len() > 1;
        // The title of the columns, their labels, which break where they can, and a gap.
        let room = column - 4.0;
        let of_words = |label: &String| {
            label
                .split(' ')
                .map(|word| text_width(word, size))
                .fold(0.0, f64::max)
        };
        let widest = matrix.columns.iter().map(of_words).fold(0.0, f64::max);
        // On coarse screens small letters are up to a tenth wider than they are.
        let heads = size * (room / (widest * 1.1)).clamp(0.6, 1.0);
        let breaks = |label: &String| text_width(label, heads) > room;
        let labels = if matrix.columns.iter().any(breaks) {
            2.6
        } else {
            1.4
        };
        let titled = !scene.glance() && text_width(matrix.across, size) < width - left;
        let title = if titled { 1.6 } else { 0.0 };
        let head = (size * (labels + title) + 6.0).round();
        let below = several && scene.measure == Measure::Participants;
        let written = f64::from(words == Words::Below) + if below { 0.9 } else { 0.0 };
        let letters = size * (if above { 1.4 } else { 0.0 } + written * 1.2);
        let wanted = match (several, scene.glance()) {
            (false, _) => 58.0,
            (true, false) => 46.0,
            (true, true) => 36.0,
        };
        let wanted = head + rows * (wanted * (size / 14.0).max(1.0) + letters) + 4.0;
        let least = head + rows * (size * 1.4 + letters) + 4.0;
        let height = Height::of(scene, least, wanted);
        let row = (height.drawn - head - 4.0) / rows;
        let across = column * 0.94 / slots.len().max(1) as f64;
        // Where the columns are narrower than the smallest mark, marks of one cell stay apart.
        let floor = GHOST.min(across);
        let down = row * 0.96 - letters;
        let most = scene.tall(if several { 36.0 } else { 54.0 });
        let ring = RING * scene.zoom();
        Plan {
            left,
            head,
            heads,
            height,
            column,
            row,
            above,
            hints,
            titled,
            slots,
            words,
            below,
            largest: across.min(down).min(most).max(floor),
            least: (size * 1.15).min(across).min(down).max(floor),
            ring: ring.min(across).min(down).max(floor),
        }
    }

    /// How far from the middle of its cell a kind of mark stands; nowhere, where it has no room.
    pub(super) fn aside(&self, slot: Slot) -> Option<f64> {
        if slot == Slot::Word && self.words == Words::Below {
            return Some(0.0);
        }
        let at = self.slots.iter().position(|other| *other == slot)? as f64;
        let slots = self.slots.len() as f64;
        Some((at - (slots - 1.0) / 2.0) * self.column * 0.94 / slots)
    }

    /// How far below the middle of its row a kind of mark stands: what is above or below needs room.
    pub(super) fn fall(&self, slot: Slot, size: f64) -> f64 {
        let above = if self.above { size * 0.7 } else { 0.0 };
        let numbers = if self.below { size * 0.55 } else { 0.0 };
        let words = match (self.words, slot) {
            (Words::Below, Slot::Word) => -(self.ring + size) / 2.0,
            (Words::Below, _) => size * 0.6,
            _ => 0.0,
        };
        above - numbers - words
    }
}

/// Where the words of a matrix stand: at a glance they have no room in narrow columns.
fn words(matrix: &Matrix, column: f64, scene: &Scene) -> Words {
    let any = matrix
        .cells
        .iter()
        .any(|cell| Slot::of(cell.said) == Slot::Word);
    match column >= TIGHT * scene.zoom() {
        _ if !any => Words::Nowhere,
        true => Words::Beside,
        false if scene.glance() => Words::Nowhere,
        false => Words::Below,
    }
}

/// The kinds of marks that stand side by side.
fn slots(matrix: &Matrix, scene: &Scene, words: Words) -> Vec<Slot> {
    let lost = matrix.cells.iter().any(|cell| cell.said == Said::NotFound);
    let all = [
        (Slot::Other, scene.other.is_some()),
        (Slot::Yes, true),
        (Slot::NotFound, lost),
        (Slot::Word, words == Words::Beside),
    ];
    let there = all.into_iter().filter(|(_, there)| *there);
    there.map(|(slot, _)| slot).collect()
}
