//! The heading of a row or a column in lines.

use super::kind::{HEAD, Kind, NOTE};
use super::measure::wrap;

/// The words of a heading in lines.
pub(super) struct Heading {
    pub(super) text: Vec<String>,
    pub(super) note: Vec<String>,
}

impl Heading {
    pub(super) fn of(text: &str, note: &str, room: f64) -> Heading {
        Heading {
            text: wrap(text, HEAD.size, HEAD.bold, room),
            note: wrap(note, NOTE.size, NOTE.bold, room),
        }
    }

    pub(super) fn height(&self) -> f64 {
        HEAD.line() * self.text.len() as f64 + NOTE.line() * self.note.len() as f64
    }

    /// How long an upright heading is, and how wide its lines are beside one another. Where columns are
    /// narrow, a note of one line goes on where the words end.
    pub(super) fn upright(&self, kind: Kind) -> (f64, f64) {
        if self.goes_on(kind) {
            return (self.note_start() + self.note_length(), HEAD.line());
        }
        (self.length(), self.height())
    }

    pub(super) fn goes_on(&self, kind: Kind) -> bool {
        kind == Kind::Coverage && self.text.len() == 1 && self.note.len() == 1
    }

    /// Where a note begins that goes on where the words end.
    pub(super) fn note_start(&self) -> f64 {
        self.text.iter().map(|line| HEAD.width(line)).sum::<f64>() + 8.0
    }

    pub(super) fn note_length(&self) -> f64 {
        self.note.iter().map(|line| NOTE.width(line)).sum()
    }

    /// How long the longest line is.
    pub(super) fn length(&self) -> f64 {
        let texts = self.text.iter().map(|line| HEAD.width(line));
        let notes = self.note.iter().map(|line| NOTE.width(line));
        texts.chain(notes).fold(0.0, f64::max)
    }
}
