//! The key.

use super::arms::{Arm, Kind};
use crate::evidence::Design;
use crate::figures::DoseLens;
use crate::figures::Scene;
use crate::figures::key::{Fill, KeyEntry, Shape, Sign};
use crate::narrative::number;

pub(super) use crate::figures::design_mark::{even, shape};

/// Side of a mark whose size is not known.
pub(super) const UNSIZED: f64 = 13.0;
/// Side of a mark in the key.
const ONE: f64 = 14.0;

/// The key: the designs of the scope, then sizes, then what is missing.
pub(super) fn key(scene: &Scene, arms: &[Arm]) -> Vec<KeyEntry> {
    let palette = scene.palette;
    let entry = |shape, fill, colour, size, text: &str| {
        KeyEntry::new(Sign::new(shape, fill, colour, size), text)
    };
    let mut key = Vec::new();
    for at in 0..=Design::ALL.len() {
        let design = Design::ALL.get(at).copied();
        if arms.iter().any(|arm| arm.design == design) {
            let shape = shape(design);
            let words = design.map_or("design not found", Design::label);
            key.push(entry(
                shape,
                Fill::Solid,
                palette.accent,
                even(shape, ONE),
                words,
            ));
        }
    }
    key.push(entry(
        Shape::Circle,
        Fill::Solid,
        palette.accent,
        24.0,
        "area, “n”: participants, all arms (the smallest are drawn larger, to be seen)",
    ));
    key.push(entry(
        Shape::Circle,
        Fill::Hollow,
        palette.accent,
        UNSIZED,
        "hollow, “n?”: number of participants not found",
    ));
    if arms
        .iter()
        .any(|arm| arm.dose().is_some_and(|(low, high)| low < high))
    {
        key.push(entry(
            Shape::Interval,
            Fill::Solid,
            palette.accent,
            26.0,
            if scene.lens.course() {
                "from at least to at most: the lowest dose × the fewest sessions to the highest dose × the most; on a line, the mark shows the design and the number of people, not a dose"
            } else {
                "from the lowest to the highest dose; on a line, the mark shows the design and the number of people, not a dose"
            },
        ));
    }
    if arms.iter().any(|arm| arm.kind == Kind::Ketamine) {
        key.push(entry(
            Shape::Circle,
            Fill::Hollow,
            palette.third,
            UNSIZED,
            "hollow, in this colour, without “n”: ketamine of a comparison arm; its size means nothing",
        ));
    }
    if scene.lens.minutes {
        let most = number(DoseLens::LONGEST);
        let text = format!(
            "length of one infusion, on a scale of its own, given above the doses; one of more \
             than {most} minutes is cut there, with a break; “min?”: not found"
        );
        key.push(entry(Shape::Bar, Fill::Solid, palette.second, ONE, &text));
    }
    key.push(entry(
        Shape::Circle,
        Fill::Ghost,
        palette.ghost_line,
        ONE,
        "left out by the filters",
    ));
    key
}
