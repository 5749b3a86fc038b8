//! The key of the effect direction plot.

use super::mark::{extent, fill, sign, sized};
use crate::evidence::{Compared, Direction};
use crate::figures::Scene;
use crate::figures::key::{Fill, KeyEntry, Shape, Sign};
use crate::figures::weight::UNKNOWN;

/// Side of a mark in the key, where its size means nothing.
const SIDE: f64 = 18.0;

/// The key: the directions and kinds of comparison of the scope, sizes, what is missing, what is
/// left out.
pub(super) fn key(scene: &Scene) -> Vec<KeyEntry> {
    let ink = scene.palette.ink;
    let square = |fill, colour| Sign::new(Shape::Square, fill, colour, SIDE);
    let mut key = Vec::new();
    for direction in Direction::ALL {
        let mut outcomes = scene.studies().flat_map(|(_, study)| &study.outcomes);
        if outcomes.any(|outcome| outcome.direction == *direction) {
            let mut sign = sign(*direction, scene.palette);
            sign.size = SIDE;
            let text = match direction {
                Direction::NotFound => "result not found",
                _ => direction.label(),
            };
            key.push(KeyEntry::new(sign, text));
        }
    }
    for compared in Compared::ALL {
        let mut outcomes = scene.studies().flat_map(|(_, study)| &study.outcomes);
        if outcomes.any(|outcome| Compared::of(outcome) == compared) {
            let fill = fill(compared);
            let name = match fill {
                Fill::Solid => "solid: ",
                Fill::Striped => "striped: ",
                _ => "hollow: ",
            };
            key.push(KeyEntry::new(
                square(fill, ink),
                &format!("{name}{}", compared.label()),
            ));
        }
    }
    if let Some((low, high)) = extent(scene) {
        for (at, people) in [low, high].into_iter().enumerate() {
            if at == 0 || low < high {
                let sign = sized(square(Fill::Solid, ink), Some(people), high);
                let text = format!("n {people}: people enrolled, all arms");
                key.push(KeyEntry::new(sign, &text));
            }
        }
    }
    let mut studies = scene.studies();
    if studies.any(|(_, study)| study.n_enrolled.value().is_none()) {
        let sign = sized(square(Fill::Hollow, ink), None, 1);
        let text = format!("dashed, “{UNKNOWN}”: number of people not found");
        key.push(KeyEntry::new(sign, &text));
    }
    scene.push_since(&mut key);
    key.push(KeyEntry::new(
        square(Fill::Ghost, scene.palette.ghost_line),
        "left out by the filters",
    ));
    key
}
