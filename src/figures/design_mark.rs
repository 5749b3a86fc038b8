//! The shape that stands for a study's design, the same in every figure.

use crate::evidence::Design;

use super::Shape;

/// The shape of a design: one each.
pub(super) fn shape(design: Option<Design>) -> Shape {
    match design {
        Some(Design::Randomised) => Shape::Diamond,
        Some(Design::Controlled) => Shape::Hexagon,
        Some(Design::NonRandomised) => Shape::Star,
        Some(Design::SingleArm) => Shape::Circle,
        Some(Design::BeforeAfter) => Shape::Bowtie,
        Some(Design::Cohort) => Shape::Square,
        Some(Design::CaseSeries) => Shape::TriangleUp,
        Some(Design::CaseReport) => Shape::TriangleDown,
        None => Shape::Cross,
    }
}

/// The side of the box of a symbol of ECharts that has the area of a disc of this diameter.
pub(super) fn even(shape: Shape, diameter: f64) -> f64 {
    let disc = std::f64::consts::FRAC_PI_4;
    let share = match shape {
        Shape::Circle => disc,
        Shape::Square => 0.9,
        Shape::Hexagon => 0.75,
        Shape::Star => 0.36,
        _ => 0.5,
    };
    diameter * (disc / share).sqrt()
}
