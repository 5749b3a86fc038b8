//! The key of a matrix: what can be drawn in it, whatever is selected.

use super::cell::{Matrix, Said};
use super::plan::{Plan, RING, Words};
use crate::figures::key::{Fill, KeyEntry, Shape, Sign, left_out};
use crate::figures::weight::UNKNOWN;
use crate::figures::{Measure, Scene};

impl Matrix {
    pub(super) fn key(&self, scene: &Scene, plan: &Plan) -> Vec<KeyEntry> {
        let palette = scene.palette;
        let has = |said: Said| self.cells.iter().any(|cell| cell.said == said);
        let circle = |fill, colour, size| Sign::new(Shape::Circle, fill, colour, size);
        let disc = circle(Fill::Solid, palette.accent, 20.0);
        let mut key = Vec::new();
        match scene.measure {
            Measure::Studies => {
                key.push(KeyEntry::new(
                    disc.with("3"),
                    match scene.glance() {
                        true => "number, area: studies",
                        false => "number and area: studies",
                    },
                ));
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
        if scene.other.is_some() {
            let outline = circle(Fill::Hollow, palette.third, 18.0);
            key.push(KeyEntry::new(outline, "outline: selection A; filled: B"));
        }
        if has(Said::NotFound) {
            let (sign, text) = match scene.other {
                None => (
                    circle(Fill::Hollow, palette.ghost_line, RING).with("1?"),
                    match scene.glance() {
                        true => "timing not found",
                        false => "studies there, timing not found",
                    },
                ),
                Some(_) => (
                    Sign::words("1/2?", palette.muted),
                    "studies of A and of B there, timing not found",
                ),
            };
            key.push(KeyEntry::new(sign, text));
        }
        let words = plan.words != Words::Nowhere;
        if has(Said::No) && words {
            key.push(KeyEntry::new(
                Sign::words("1 no", palette.muted),
                "did not take place then",
            ));
        }
        if has(Said::NotApplicable) && words {
            key.push(KeyEntry::new(
                Sign::words("1 n/a", palette.muted),
                "not applicable, e.g. “between” with one session",
            ));
        }
        if !words && (has(Said::No) || has(Said::NotApplicable)) {
            let text = "no, or not applicable";
            key.push(KeyEntry::new(Sign::words("blank", palette.muted), text));
        }
        key.push(left_out(scene, Shape::Circle, 18.0));
        key
    }
}
