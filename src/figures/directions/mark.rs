//! A mark: one outcome of one study.

use crate::evidence::{Compared, Direction, Outcome, Study};
use crate::figures::key::{Fill, Shape, Sign};
use crate::figures::steps::round;
use crate::figures::weight::UNKNOWN;
use crate::figures::{GridMark, Palette, Scene};
use crate::narrative::capital;

/// Diameter of a disc for the largest study, CSS px.
const MOST: f64 = 26.0;
/// Diameter of a disc for no people at all.
const LEAST: f64 = 12.0;
/// Diameter where the number of people was not found.
const UNSIZED: f64 = 18.0;

/// The fewest and the most people enrolled in a study of the scope that has outcomes, as far as
/// they are known.
pub(super) fn extent(scene: &Scene) -> Option<(u32, u32)> {
    let with = scene.studies().filter(|(_, study)| has_outcomes(study));
    with.filter_map(|(_, study)| study.n_enrolled.value())
        .fold(None, |ends, &people| match ends {
            None => Some((people, people)),
            Some((low, high)) => Some((people.min(low), people.max(high))),
        })
}

pub(super) fn has_outcomes(study: &Study) -> bool {
    !study.outcomes.is_empty()
}

/// The number of people enrolled, as a row says it: `n 55`, `n?`.
pub(super) fn people(study: &Study) -> String {
    match study.n_enrolled.value() {
        Some(people) => format!("n {people}"),
        None => UNKNOWN.to_string(),
    }
}

/// A shape for so many people. What they add to its area is the same for each of them; the least
/// area keeps one person visible.
pub(super) fn sized(sign: Sign, people: Option<u32>, most: u32) -> Sign {
    let diameter = match people {
        Some(people) => {
            let share = f64::from(people) / f64::from(most.max(1));
            (LEAST * LEAST + (MOST * MOST - LEAST * LEAST) * share).sqrt()
        }
        None => UNSIZED,
    };
    Sign {
        size: round(diameter * sign.shape.map_or(1.0, Shape::even), 10.0),
        dashed: people.is_none(),
        ..sign
    }
}

/// The shape and the colour of a direction, solid.
pub(super) fn sign(direction: Direction, palette: &Palette) -> Sign {
    let (shape, colour) = match direction {
        Direction::FavoursKap => (Shape::TriangleUp, palette.accent),
        Direction::Improved => (Shape::Arrow, palette.third),
        Direction::Uncertain => (Shape::Diamond, palette.second),
        Direction::NoDifference => (Shape::Bar, palette.second),
        Direction::Mixed => (Shape::Hourglass, palette.second),
        Direction::Described => (Shape::Circle, palette.muted),
        Direction::NotFound => {
            return Sign::new(Shape::Circle, Fill::Hollow, palette.muted, LEAST).with("?");
        }
    };
    Sign::new(shape, Fill::Solid, colour, LEAST)
}

/// The fill of a kind of comparison.
pub(super) const fn fill(compared: Compared) -> Fill {
    match compared {
        Compared::BetweenArms => Fill::Solid,
        Compared::WithinGroup => Fill::Striped,
        Compared::OnePerson => Fill::Hollow,
    }
}

/// The mark of an outcome; `out` when the filters leave its study out.
pub(super) fn mark(
    scene: &Scene,
    study: &Study,
    outcome: &Outcome,
    most: u32,
    out: bool,
) -> GridMark {
    let mut sign = sign(outcome.direction, scene.palette);
    if out {
        sign.fill = Fill::Ghost;
        sign.colour = scene.palette.ghost_line;
    } else if outcome.direction != Direction::NotFound {
        sign.fill = fill(Compared::of(outcome));
    }
    GridMark {
        sign: sized(sign, study.n_enrolled.value().copied(), most),
        label: label(study, outcome),
        main: outcome.main,
        since: false,
    }
}

/// What a mark means: `Abstinence; 5 weeks: favours the KAP arm; between arms (ketamine versus
/// midazolam); n 55; main outcome`.
fn label(study: &Study, outcome: &Outcome) -> String {
    let mut text = capital(&outcome.measure);
    text.push_str("; ");
    // A bare "not found" would read as the result.
    if outcome.timepoint == "not found" {
        text.push_str("time ");
    }
    text.push_str(&format!("{}: ", outcome.timepoint));
    if outcome.direction == Direction::NotFound {
        text.push_str("result ");
    }
    text.push_str(&format!("{}; ", outcome.direction.label()));
    text.push_str(Compared::of(outcome).label());
    // "within group, before and after" repeats the kind; what comes after it does not.
    let details = match outcome.compared.strip_prefix("within ") {
        Some(rest) => rest
            .split_once(", ")
            .map_or(String::new(), |(_, rest)| format!(", {rest}")),
        None => format!(" ({})", outcome.compared),
    };
    text.push_str(&format!("{details}; {}", people(study)));
    if study.n_enrolled.value().is_none() {
        text.push_str(", size not found");
    }
    if outcome.main {
        text.push_str("; main outcome");
    }
    text
}
