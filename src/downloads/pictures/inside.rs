//! What is in a cell: number, note and marks in lines, and how high that is.

use crate::figures::GridCell;

use super::kind::{Kind, NOTE, NUMBER};
use super::measure::wrap;
use super::sign::STATUS;

/// Between a cell's edge and what is in it.
pub(super) const PAD: f64 = 6.0;
/// Between marks.
pub(super) const NEAR: f64 = 4.0;
/// Below a mark with a line under it.
pub(super) const UNDER: f64 = 5.0;

/// The sides of the marks in a cell: those of its marks, then those of its statuses.
pub(super) fn sizes(kind: Kind, cell: &GridCell) -> Vec<f64> {
    let marks = cell.marks.iter().map(|mark| mark.sign.size * kind.marks());
    let statuses = cell.status.iter().map(|_| STATUS);
    marks.chain(statuses).collect()
}

/// The marks of a cell in lines: how many stand in each, and how wide and high it is.
pub(super) fn mark_lines(kind: Kind, cell: &GridCell, width: f64) -> Vec<(usize, f64, f64)> {
    let mut lines: Vec<(usize, f64, f64)> = Vec::new();
    for size in sizes(kind, cell) {
        match lines.last_mut() {
            Some((count, wide, high)) if *wide + NEAR + size <= width - 2.0 * PAD + 0.01 => {
                *count += 1;
                *wide += NEAR + size;
                *high = high.max(size);
            }
            _ => lines.push((1, size, size)),
        }
    }
    if cell.marks.iter().any(|mark| mark.main) {
        for line in &mut lines {
            line.2 += UNDER;
        }
    }
    lines
}

/// The note of a cell in lines.
pub(super) fn note_lines(cell: &GridCell, width: f64) -> Vec<String> {
    wrap(&cell.note, NOTE.size, NOTE.bold, width - PAD)
}

/// How high what is in a cell is.
pub(super) fn inside(kind: Kind, cell: &GridCell, width: f64) -> f64 {
    let number = if cell.text.is_empty() {
        0.0
    } else {
        NUMBER.line()
    };
    let note = NOTE.line() * note_lines(cell, width).len() as f64;
    let lines = mark_lines(kind, cell, width);
    let marks: f64 = lines.iter().map(|line| line.2 + 3.0).sum();
    number + note + marks
}

/// How high a cell must be.
pub(super) fn height(kind: Kind, cell: &GridCell, width: f64) -> f64 {
    let pad = match kind {
        Kind::Map | Kind::Directions => 2.0 * PAD,
        Kind::Coverage => 8.0,
    };
    inside(kind, cell, width) + pad
}
