//! How the figure of doses is looked at.

use crate::narrative::number;

/// The doses of what.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Per {
    /// Of one session.
    #[default]
    Session,
    /// Of the whole course: the dose times the number of sessions.
    Course,
}

/// How the figure of doses is looked at. The default is the plain figure.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct DoseLens {
    /// The doses of what.
    pub per: Per,
    /// Doses in mg for a person of this weight in kg; in mg/kg when there is none.
    pub weight: Option<f64>,
    /// Whether the length of an infusion is drawn.
    pub minutes: bool,
    /// Whether the arms that the KAP arms are compared with are shown too.
    pub comparators: bool,
}

impl DoseLens {
    /// The weight assumed until the reader sets one, kg. It is an assumption, not a fact.
    pub const WEIGHT: f64 = 70.0;
    /// The lightest and the heaviest person that can be asked for, kg.
    pub const WEIGHTS: (f64, f64) = (30.0, 200.0);
    /// The longest infusion that is drawn in its full length, minutes.
    pub const LONGEST: f64 = 120.0;

    /// Whether the doses are of the whole course.
    pub(super) fn course(&self) -> bool {
        self.per == Per::Course
    }

    /// The unit of the axis.
    pub(super) fn unit(&self) -> &'static str {
        match self.weight {
            Some(_) => "mg",
            None => "mg/kg",
        }
    }

    /// What the doses are, and how one comes to be known.
    pub(super) fn dose(&self) -> (&'static str, &'static str) {
        match self.per {
            Per::Session => ("dose", " was found"),
            Per::Course => ("dose of the whole course", " could be derived"),
        }
    }

    /// "for a person of 70 kg (an assumption)" after some words; nothing without a weight.
    pub(super) fn person(&self, before: &str) -> String {
        match self.weight {
            Some(weight) => {
                let weight = number(weight);
                format!("{before}for a person of {weight} kg (an assumption)")
            }
            None => String::new(),
        }
    }

    /// The title of the axis.
    pub(super) fn axis(&self) -> String {
        let (course, derived) = match self.per {
            Per::Session => ("", ""),
            Per::Course => (" of the whole course", " (derived: dose × sessions)"),
        };
        let person = self.person(", ");
        format!("Dose{course}, {}{derived}{person}", self.unit())
    }

    /// " Milligrams are for a person of 70 kg (an assumption).", or nothing.
    pub(super) fn assumption(&self) -> String {
        let end = if self.weight.is_some() { "." } else { "" };
        format!("{}{end}", self.person(" Milligrams are "))
    }

    /// What must be known of the numbers, as further sentences.
    pub(super) fn notes(&self) -> String {
        let course = match self.per {
            Per::Session => "",
            Per::Course => {
                " The dose of a course is derived: the dose times the number of sessions of one person."
            }
        };
        format!("{course}{}", self.assumption())
    }
}
