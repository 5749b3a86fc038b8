//! How wide the columns of a grid are.

use crate::figures::Grid;

use super::inside::{NEAR, PAD, sizes};
use super::kind::{HEAD, Kind, NOTE, NUMBER};
use super::measure::longest;

/// How wide a column must be, and would like to be.
#[derive(Clone, Copy)]
pub(super) struct Want {
    pub(super) least: f64,
    pub(super) liked: f64,
}

impl Want {
    /// In whole pixels, and liking no less than it must have.
    pub(super) fn sound(self) -> Want {
        let least = self.least.ceil();
        Want {
            least,
            liked: self.liked.ceil().max(least),
        }
    }
}

/// The width of the headings of rows.
pub(super) fn side(kind: Kind, grid: &Grid, most: f64) -> f64 {
    let heads = grid.rows.iter().map(|row| {
        let note = match kind {
            // Notes are whole sentences here.
            Kind::Coverage => most,
            Kind::Map | Kind::Directions => NOTE.width(&row.head.note),
        };
        HEAD.width(&row.head.text).max(note)
    });
    (heads.fold(120.0, f64::max) + 14.0).min(most)
}

/// How wide the cells of a column are.
pub(super) fn column_of_cells(kind: Kind, grid: &Grid, at: usize, least: f64) -> Want {
    let mut want = Want {
        least,
        liked: least,
    };
    for cell in grid.rows.iter().filter_map(|row| row.cells.get(at)) {
        let number = NUMBER.width(&cell.text);
        let word = longest(&cell.note, NOTE.size, NOTE.bold);
        let marks = sizes(kind, cell);
        let widest = marks.iter().copied().fold(number.max(word), f64::max);
        let abreast = marks
            .chunks(kind.abreast())
            .map(|marks| marks.iter().sum::<f64>() + NEAR * (marks.len().saturating_sub(1)) as f64);
        let note = NOTE.width(&cell.note);
        let liked = abreast.fold(widest.max(note), f64::max);
        want.least = want.least.max(widest + 2.0 * PAD);
        want.liked = want.liked.max(liked + 2.0 * PAD);
    }
    want
}

/// Gives each column what it likes, or less where that is too much; what is left over goes to all.
pub(super) fn shared(wants: &[Want], room: f64, most: f64) -> Vec<f64> {
    let least: f64 = wants.iter().map(|want| want.least).sum();
    let more: f64 = wants.iter().map(|want| want.liked - want.least).sum();
    let part = if more > 0.0 {
        ((room - least) / more).clamp(0.0, 1.0)
    } else {
        0.0
    };
    let widths = wants
        .iter()
        .map(|want| want.least + (want.liked - want.least) * part);
    let widths: Vec<f64> = widths.collect();
    let left = room - widths.iter().sum::<f64>();
    let each = (left / wants.len().max(1) as f64).max(0.0);
    widths
        .into_iter()
        .map(|width| (width + each).min(most.max(width)).floor())
        .collect()
}
