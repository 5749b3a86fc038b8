//! How the figure of doses is looked at.

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
}
