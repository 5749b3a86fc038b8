//! Short texts of the values of a study, for the study card and the table of studies.
//!
//! A value that was looked for and not found is "not found"; one that cannot exist is "not
//! applicable". Neither is ever blank, 0 or none.

use std::fmt::Display;

use crate::evidence::{Direction, Fact, Status, Study};

use super::words::{NOT_APPLICABLE, NOT_FOUND, capital, number};

/// A fact in words by way of `words`, or why there is no value.
pub fn fact_with<T>(fact: &Fact<T>, words: impl Fn(&T) -> String) -> String {
    match (fact.value(), fact.status()) {
        (Some(value), _) => words(value),
        (None, Status::NotApplicable) => NOT_APPLICABLE.to_owned(),
        (None, _) => NOT_FOUND.to_owned(),
    }
}

/// A fact that reads as it is: a country, a number of people, a dose (`0.71 to 1.41 mg/kg`), a number
/// of sessions (`1 to 2`), a word of a vocabulary.
pub fn fact_text<T: Display>(fact: &Fact<T>) -> String {
    fact_with(fact, ToString::to_string)
}

/// A number with its unit: `26 weeks`, `1 week`, `not found`. `one` and `several` are the unit.
pub fn measured_text(fact: &Fact<f64>, one: &str, several: &str) -> String {
    fact_with(fact, |&value| {
        format!(
            "{} {}",
            number(value),
            if value == 1.0 { one } else { several }
        )
    })
}

/// A share of people: `50%`.
pub fn percent_text(fact: &Fact<f64>) -> String {
    fact_with(fact, |&value| format!("{}%", number(value)))
}

/// The different texts of several values, in order, joined by commas; `not found` for none.
fn listed(texts: impl IntoIterator<Item = String>) -> String {
    let mut different: Vec<String> = Vec::new();
    for text in texts {
        if !different.contains(&text) {
            different.push(text);
        }
    }
    if different.is_empty() {
        NOT_FOUND.to_owned()
    } else {
        different.join(", ")
    }
}

/// The routes of the KAP arms: `IV`; `IM, sublingual`.
pub fn routes(study: &Study) -> String {
    listed(
        study
            .kap_regimens()
            .map(|regimen| fact_text(&regimen.route)),
    )
}

/// The doses of the KAP arms: `0.5 mg/kg`.
pub fn doses(study: &Study) -> String {
    listed(study.kap_regimens().map(|regimen| fact_text(&regimen.dose)))
}

/// The numbers of ketamine sessions in the KAP arms: `1`, `1 to 2`.
pub fn sessions(study: &Study) -> String {
    listed(
        study
            .kap_regimens()
            .map(|regimen| fact_text(&regimen.sessions)),
    )
}

/// The conditions treated: the groups of the diagnoses that are not comorbid.
pub fn conditions(study: &Study) -> String {
    listed(study.conditions().into_iter().map(str::to_owned))
}

/// The psychotherapies by their short names: `MET, MBRP`.
pub fn modalities(study: &Study) -> String {
    listed(
        study
            .therapies
            .iter()
            .map(|therapy| therapy.modality.clone()),
    )
}

/// The direction of the main outcomes, in the words of the data. A direction between arms says
/// which arms, for in some studies both had KAP.
pub fn main_directions(study: &Study) -> String {
    listed(study.main_outcomes().map(|outcome| {
        let direction = outcome.direction.label();
        match outcome.direction {
            Direction::FavoursKap | Direction::Uncertain | Direction::NoDifference => {
                format!("{direction}: {}", outcome.compared)
            }
            Direction::Improved | Direction::Mixed | Direction::Described | Direction::NotFound => {
                direction.to_owned()
            }
        }
    }))
}

/// Where a study stands in the review, and why that is thought.
pub fn place_text(study: &Study) -> String {
    let basis = capital(&study.place_basis);
    format!("Place in the review: {}. {basis}.", study.place.label())
}
