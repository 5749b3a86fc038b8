//! A set of studies, counted in the chosen measure, and the words for it.

use crate::explore::{Bits, Tally};
use crate::narrative::{number, participants, studies, studies_of};

use super::{Measure, Scene};

/// The mark of a study whose size was not found.
pub(super) const UNKNOWN: &str = "n?";

impl Scene<'_> {
    /// The amount in the measure; `None` when there are studies and none has a known size.
    pub(super) fn amount(&self, tally: Tally) -> Option<f64> {
        match self.measure {
            Measure::Studies => Some(tally.rows as f64),
            Measure::Participants if tally.rows > 0 && tally.rows == tally.unknown => None,
            Measure::Participants => Some(tally.sum),
        }
    }

    /// "6 studies", "125 participants (size not found for 1 study)".
    pub(super) fn words(&self, tally: Tally) -> String {
        if self.measure == Measure::Studies {
            return studies(tally.rows);
        }
        let lost = format!("size not found for {}", studies(tally.unknown));
        if self.amount(tally).is_none() {
            return lost;
        }
        let mut text = people(tally);
        if tally.unknown > 0 {
            text = format!("{text} ({lost})");
        }
        text
    }

    /// The number beside a mark: "6", "125", "125 + n?", "n?".
    pub(super) fn short(&self, tally: Tally) -> String {
        match self.amount(tally) {
            None => UNKNOWN.to_string(),
            Some(amount) if self.measure == Measure::Participants && tally.unknown > 0 => {
                format!("{} + {UNKNOWN}", number(amount))
            }
            Some(amount) => number(amount),
        }
    }

    /// A part of those selected: "6 of 15 studies", "125 of 570 participants".
    pub(super) fn share(&self, amount: f64) -> String {
        let whole = self.selected();
        match self.measure {
            Measure::Studies => studies_of(amount as usize, whole.rows),
            Measure::Participants => format!("{} of {}", number(amount), people(whole)),
        }
    }

    /// What a table cell says of the studies that match, against those that are there at all. Tells
    /// "no study" from "filtered out".
    pub(super) fn cell(&self, all: &Bits) -> String {
        let (now, all) = (self.tally(&self.now(all)), self.tally(all));
        if all.rows == 0 {
            return "no study".to_string();
        }
        if now.rows == 0 {
            return format!("filtered out ({})", all.rows);
        }
        if self.measure == Measure::Studies && now.rows < all.rows {
            return format!("{} of {}", now.rows, all.rows);
        }
        self.brief(now)
    }

    /// The number without its noun: "6", "125 (size not found for 1 study)".
    pub(super) fn brief(&self, tally: Tally) -> String {
        let lost = studies(tally.unknown);
        match self.amount(tally) {
            None => format!("size not found ({lost})"),
            Some(amount) => {
                let text = number(amount);
                if self.measure == Measure::Participants && tally.unknown > 0 {
                    format!("{text} (size not found for {lost})")
                } else {
                    text
                }
            }
        }
    }
}

/// The participants enrolled, all arms, as far as they are known: "125 participants".
pub(super) fn people(tally: Tally) -> String {
    participants(&Tally {
        unknown: 0,
        ..tally
    })
}

/// The diameter, or the side, whose area stands for an amount. `least` keeps a small one visible.
pub(super) fn diameter(amount: f64, most: f64, largest: f64, least: f64) -> f64 {
    if amount <= 0.0 || most <= 0.0 {
        return least;
    }
    (largest * (amount / most).sqrt()).max(least)
}
