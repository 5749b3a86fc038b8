//! A set of studies, counted both ways, and the words for it.

use super::Measure;
use super::text::{people, studies};

/// How many studies, and how many people they enrolled as far as that is known.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub(super) struct Weight {
    /// Studies.
    pub(super) studies: usize,
    /// People enrolled, all arms, over the studies with a known size.
    pub(super) people: f64,
    /// Studies without a known size.
    pub(super) unknown: usize,
}

impl Weight {
    /// The amount in a measure; `None` when there are studies and none has a known size.
    pub(super) fn amount(self, measure: Measure) -> Option<f64> {
        match measure {
            Measure::Studies => Some(self.studies as f64),
            Measure::Participants if self.studies > 0 && self.studies == self.unknown => None,
            Measure::Participants => Some(self.people),
        }
    }

    /// "6 studies", "125 participants, size not found for 1 study".
    pub(super) fn words(self, measure: Measure) -> String {
        match (measure, self.amount(measure)) {
            (Measure::Studies, _) => studies(self.studies),
            (_, None) => format!("size not found for {}", studies(self.unknown)),
            (_, Some(amount)) if self.unknown == 0 => people(amount),
            (_, Some(amount)) => format!(
                "{}, size not found for {}",
                people(amount),
                studies(self.unknown)
            ),
        }
    }

    /// The number beside a mark: "6", "125", "125 + n?", "n?".
    pub(super) fn short(self, measure: Measure) -> String {
        match (measure, self.amount(measure)) {
            (Measure::Studies, _) => self.studies.to_string(),
            (_, None) => UNKNOWN.to_string(),
            (_, Some(amount)) if self.unknown == 0 => super::text::number(amount),
            (_, Some(amount)) => format!("{} + {UNKNOWN}", super::text::number(amount)),
        }
    }
}

/// The mark of a study whose size was not found.
pub(super) const UNKNOWN: &str = "n?";

/// What a table cell says of the studies that match, against those that are there at all. Tells "no
/// study" from "filtered out".
pub(super) fn cell(now: Weight, all: Weight, measure: Measure) -> String {
    if all.studies == 0 {
        "no study".to_string()
    } else if now.studies == 0 {
        format!("filtered out ({})", all.studies)
    } else {
        match measure {
            Measure::Studies if now.studies < all.studies => {
                format!("{} of {}", now.studies, all.studies)
            }
            Measure::Studies => now.studies.to_string(),
            Measure::Participants => match now.amount(measure) {
                None => format!("size not found ({})", studies(now.unknown)),
                Some(amount) if now.unknown == 0 => super::text::number(amount),
                Some(amount) => format!(
                    "{} (size not found for {})",
                    super::text::number(amount),
                    studies(now.unknown)
                ),
            },
        }
    }
}

/// The diameter, or the side, whose area stands for an amount. `least` keeps a small one visible.
pub(super) fn diameter(amount: f64, most: f64, largest: f64, least: f64) -> f64 {
    if amount <= 0.0 || most <= 0.0 {
        return least;
    }
    (largest * (amount / most).sqrt()).max(least)
}
