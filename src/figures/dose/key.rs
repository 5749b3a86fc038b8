//! The key.

use super::arms::{Arm, Kind};
use crate::evidence::Design;
use crate::figures::DoseLens;
use crate::figures::Scene;
use crate::figures::key::{Fill, KeyEntry, Shape, Sign, left_out};
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
    let short = scene.glance();
    if !short {
        let text = "area, “n”: participants, all arms (the smallest are drawn larger, to be seen)";
        key.push(entry(
            Shape::Circle,
            Fill::Solid,
            palette.accent,
            24.0,
            text,
        ));
    }
    if scene.other.is_some() {
        let text = "outline: selection A; filled: B; both: kept by A and B";
        key.push(entry(Shape::Circle, Fill::Hollow, palette.third, ONE, text));
    }
    let text = match short {
        true => "area: people; hollow: not found",
        false => "hollow, “n?”: number of participants not found",
    };
    key.push(entry(
        Shape::Circle,
        Fill::Hollow,
        palette.accent,
        UNSIZED,
        text,
    ));
    if arms
        .iter()
        .any(|arm| arm.dose().is_some_and(|(low, high)| low < high))
    {
        let text = match (short, scene.lens.course()) {
            (true, _) => "lowest to highest dose",
            (false, true) => {
                "from at least to at most: the lowest dose × the fewest sessions to the highest dose × the most; on a line, the mark shows the design and the number of people, not a dose"
            }
            (false, false) => {
                "from the lowest to the highest dose; on a line, the mark shows the design and the number of people, not a dose"
            }
        };
        key.push(entry(
            Shape::Interval,
            Fill::Solid,
            palette.accent,
            26.0,
            text,
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
    if scene.lens.minutes && !short {
        let most = number(DoseLens::LONGEST);
        let text = format!(
            "length of one infusion, on a scale of its own at the right; one of more than \
             {most} minutes is cut there, and its number tells; “min?”: not found"
        );
        key.push(entry(Shape::Bar, Fill::Solid, palette.second, ONE, &text));
    }
    scene.push_since(&mut key);
    key.push(left_out(scene, Shape::Circle, ONE));
    key
}
