//! The length of an infusion as the length of a stroke.

use crate::evidence::{Fact, Status};
use crate::figures::DoseLens;
use crate::figures::Scene;
use crate::figures::draw::{PAGE, Pen, RIGHT};
use crate::figures::ink::Type;
use crate::figures::option::At;
use crate::narrative::{NOT_APPLICABLE, number};

/// The height that a stroke adds to a row, CSS px.
pub(super) const STRIP: f64 = 18.0;
/// The length of a minute, CSS px: one scale for the figure.
const MINUTE: f64 = 1.0;
/// The minutes of the stroke that shows the scale.
const SAMPLE: f64 = 60.0;

/// The strokes of a figure.
#[derive(Default)]
pub(super) struct Strokes {
    /// Of studies that match.
    now: Vec<[At; 2]>,
    /// Of those left out by the filters.
    out: Vec<[At; 2]>,
}

impl Strokes {
    /// Draws one length from here to the right, in words where it is not known.
    pub(super) fn add(
        &mut self,
        scene: &Scene,
        At(x, y): At,
        minutes: &Fact<f64>,
        matches: bool,
        drawing: &mut Pen,
    ) {
        let mut end = x;
        let text = match minutes.value() {
            Some(&minutes) => {
                let strokes = if matches {
                    &mut self.now
                } else {
                    &mut self.out
                };
                end += minutes.min(DoseLens::LONGEST) * MINUTE;
                let mut from = x;
                if minutes > DoseLens::LONGEST {
                    // Cut: a gap between two slanting strokes.
                    strokes.push([At(x, y), At(end - 26.0, y)]);
                    for cut in [end - 26.0, end - 20.0] {
                        strokes.push([At(cut - 2.0, y + 6.0), At(cut + 2.0, y - 6.0)]);
                    }
                    from = end - 20.0;
                }
                strokes.push([At(from, y), At(end, y)]);
                end += 6.0;
                format!("{} min", number(minutes))
            }
            None if minutes.status() == Status::NotApplicable => {
                format!("infusion: {NOT_APPLICABLE}")
            }
            None => "min?".to_string(),
        };
        let look = Type::new(scene.type_size() - 1.0, scene.palette.muted, RIGHT);
        drawing.text(end, y, text, look);
    }

    /// Draws them all, and the scale from here to the right.
    pub(super) fn done(mut self, scene: &Scene, At(x, y): At, drawing: &mut Pen) {
        let end = x + SAMPLE * MINUTE;
        for at in [x, end] {
            self.now.push([At(at, y - 4.0), At(at, y + 4.0)]);
        }
        self.now.push([At(x, y), At(end, y)]);
        let text = format!("this long: {} minutes", number(SAMPLE));
        let look = Type::new(scene.type_size() - 1.0, scene.palette.muted, RIGHT);
        drawing.text(end + 6.0, y, text, look);
        drawing.rules(PAGE, &self.now, scene.palette.second, 3.0);
        drawing.rules(PAGE, &self.out, scene.palette.ghost_line, 3.0);
    }
}
