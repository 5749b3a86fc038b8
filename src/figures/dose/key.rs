//! The shapes of the designs, and the key.

use super::arms::Arm;
use crate::evidence::Design;
use crate::figures::Scene;
use crate::figures::key::{Fill, KeyEntry, Shape, Sign};

/// Side of a mark whose size is not known.
pub(super) const UNSIZED: f64 = 13.0;
/// Side of a mark in the key.
const ONE: f64 = 14.0;

/// The shape of a design: one each.
pub(super) fn shape(design: Option<Design>) -> Shape {
    match design {
        Some(Design::Randomised) => Shape::Diamond,
        Some(Design::Controlled) => Shape::Hexagon,
        Some(Design::SingleArm) => Shape::Circle,
        Some(Design::Cohort) => Shape::Square,
        Some(Design::CaseSeries) => Shape::TriangleUp,
        Some(Design::CaseReport) => Shape::TriangleDown,
        None => Shape::Cross,
    }
}

/// The side of the box of a shape that has the area of a disc of this diameter.
pub(super) fn even(shape: Shape, diameter: f64) -> f64 {
    let disc = std::f64::consts::FRAC_PI_4;
    let share = match shape {
        Shape::Circle => disc,
        Shape::Square => 0.9,
        Shape::Hexagon => 0.75,
        _ => 0.5,
    };
    diameter * (disc / share).sqrt()
}

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
            "from the lowest to the highest dose; on a line, the mark shows the design and the number of people, not a dose",
        ));
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
