//! Between whom or what an outcome is compared.

use super::study::Outcome;

/// What kind of comparison an outcome rests on.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Compared {
    /// Two arms that were treated differently.
    BetweenArms,
    /// One group: before against after, or one part of it against another.
    WithinGroup,
    /// One person.
    OnePerson,
}

impl Compared {
    /// Every kind, from the one that can show most.
    pub const ALL: [Compared; 3] = [
        Compared::BetweenArms,
        Compared::WithinGroup,
        Compared::OnePerson,
    ];

    /// The kind of comparison of an outcome, by the words of the data.
    pub fn of(outcome: &Outcome) -> Compared {
        if outcome.compared.starts_with("within one person") {
            Compared::OnePerson
        } else if outcome.compared.contains("versus") {
            Compared::BetweenArms
        } else {
            // "responders and non-responders to ketamine" are parts of one group as well.
            Compared::WithinGroup
        }
    }

    /// The kind in plain words.
    pub const fn label(self) -> &'static str {
        match self {
            Compared::BetweenArms => "between arms",
            Compared::WithinGroup => "within one group",
            Compared::OnePerson => "one person",
        }
    }
}
