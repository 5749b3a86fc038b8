//! A study in a few lines: what a reader wants to know who points at it.

use crate::evidence::Study;

use super::study_text::{
    conditions, doses, fact_text, main_directions, modalities, routes, sessions,
};
use super::words::capital;

/// Design, people, condition, what was given, what it was compared with, and the direction of the main
/// outcomes with its kind of comparison: a line each, with what was not found said to be so.
pub fn in_brief(study: &Study) -> Vec<String> {
    let people = match study.n_enrolled.value() {
        Some(1) => "1 participant enrolled, all arms".to_owned(),
        Some(people) => format!("{people} participants enrolled, all arms"),
        None => "number of participants not found".to_owned(),
    };
    let design = match study.design.value() {
        Some(design) => capital(design.label()),
        None => "Design not found".to_owned(),
    };
    vec![
        format!("{design}; {people}"),
        format!("Condition: {}", conditions(study)),
        format!(
            "Ketamine: route {}; dose {}; sessions {}",
            routes(study),
            doses(study),
            sessions(study)
        ),
        format!("Psychotherapy: {}", modalities(study)),
        format!("Compared: {}", fact_text(&study.comparison)),
        format!("Main outcomes: {}", main_directions(study)),
    ]
}
