//! The sentence that says which of several amounts is largest.

use crate::explore::Tally;

use super::{Measure, Scene};

/// How the largest is introduced.
pub(super) struct Lead {
    /// One is largest.
    pub(super) one: &'static str,
    /// Two or three are.
    pub(super) some: &'static str,
    /// More are.
    pub(super) many: &'static str,
}

/// Names what is largest among labelled counts, and says when several are.
pub(super) fn largest(scene: &Scene, items: &[(String, Tally)], lead: &Lead) -> String {
    let mut most = 0.0;
    let mut names = String::new();
    let mut count = 0;
    for (label, tally) in items {
        let amount = scene.amount(*tally).unwrap_or(0.0);
        if amount > most {
            most = amount;
            count = 0;
            names.clear();
        }
        if amount == most && amount > 0.0 {
            if count > 0 {
                names.push_str("; ");
            }
            names.push_str(label);
            count += 1;
        }
    }
    let mut share = scene.share(most);
    if scene.measure == Measure::Participants {
        // They are everyone enrolled, whatever each of them had.
        share.insert_str(0, "in studies of ");
    }
    match count {
        0 => "No selected study has a known size.".to_string(),
        1 => format!("{} {names} ({share}).", lead.one),
        2 | 3 => format!("{} {names} ({share} each).", lead.some),
        _ => format!("{} ({share} each).", lead.many),
    }
}
