//! The key of a matrix: what can be drawn in it, whatever is selected.

use super::cell::{Matrix, Said};
use super::plan::RING;
use crate::figures::key::{Fill, KeyEntry, Shape, Sign};
use crate::figures::weight::UNKNOWN;
use crate::figures::{Measure, Scene};

impl Matrix {
    pub(super) fn key(&self, scene: &Scene) -> Vec<KeyEntry> {
        let palette = scene.palette;
        let has = |said: Said| self.cells.iter().any(|cell| cell.said == said);
        let circle = |fill, colour, size| Sign::new(Shape::Circle, fill, colour, size);
        let disc = circle(Fill::Solid, palette.accent, 20.0);
        let mut key = Vec::new();
        match scene.measure {
            Measure::Studies => {
                key.push(KeyEntry::new(disc.with("3"), "number and area: studies"));
            }
            Measure::Participants => {
                key.push(KeyEntry::new(
                    disc,
                    "number and area: everyone enrolled in these studies, all arms (the smallest are drawn larger, to be seen)",
                ));
                key.push(KeyEntry::new(
                    circle(Fill::Hollow, palette.accent, RING).with(UNKNOWN),
                    "studies there, size not found; “+ n?” when some have a size",
                ));
            }
        }
        if has(Said::NotFound) {
            key.push(KeyEntry::new(
                circle(Fill::Hollow, palette.ghost_line, RING).with("1?"),
                "studies there, timing not found",
            ));
        }
        if has(Said::No) {
            key.push(KeyEntry::new(
                Sign::words("1 no", palette.muted),
                "did not take place then",
            ));
        }
        if has(Said::NotApplicable) {
            key.push(KeyEntry::new(
                Sign::words("1 n/a", palette.muted),
                "not applicable, e.g. “between” with one session",
            ));
        }
        key.push(KeyEntry::new(
            circle(Fill::Ghost, palette.ghost_line, 18.0),
            "left out by the filters",
        ));
        key
    }
}
