//! The columns of the table of studies: their titles, the text of their cells, and what they are
//! sorted by.

use std::cmp::Ordering;

use crate::evidence::{
    Basis, Blinding, Comparison, Design, Direction, DoseUnit, Fact, Regimen, Route, Study,
};
use crate::narrative::{
    conditions, doses, fact_text, main_directions, measured_text, modalities, routes, sessions,
};

/// A column of the table of studies.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Column {
    /// The short name; it heads each row and is always shown.
    Name,
    /// The year of publication.
    Year,
    /// The study design.
    Design,
    /// The number of people enrolled, all arms.
    Participants,
    /// The conditions treated.
    Condition,
    /// The routes of the KAP arms.
    Route,
    /// The doses of the KAP arms.
    Dose,
    /// The numbers of ketamine sessions in the KAP arms.
    Sessions,
    /// The psychotherapies by short name.
    Psychotherapy,
    /// What the comparison tests.
    Comparison,
    /// The direction of the main outcomes.
    Direction,
    /// The country.
    Country,
    /// The blinding.
    Blinding,
    /// The length of follow-up in weeks.
    FollowUp,
}

impl Column {
    /// Every column, in the order in which they stand.
    pub const ALL: [Self; 14] = [
        Self::Name,
        Self::Year,
        Self::Design,
        Self::Participants,
        Self::Condition,
        Self::Route,
        Self::Dose,
        Self::Sessions,
        Self::Psychotherapy,
        Self::Comparison,
        Self::Direction,
        Self::Country,
        Self::Blinding,
        Self::FollowUp,
    ];

    /// The name of the column in a link; that of the facet on the same subject, where there is one.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Year => "year",
            Self::Design => "design",
            Self::Participants => "participants",
            Self::Condition => "condition",
            Self::Route => "route",
            Self::Dose => "dose",
            Self::Sessions => "sessions",
            Self::Psychotherapy => "modality",
            Self::Comparison => "comparison",
            Self::Direction => "direction",
            Self::Country => "country",
            Self::Blinding => "blinding",
            Self::FollowUp => "followup",
        }
    }

    /// The column with this name in a link.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.slug() == slug)
    }

    /// The heading of the column.
    pub fn title(self) -> &'static str {
        match self {
            Self::Name => "Study",
            Self::Year => "Year",
            Self::Design => "Design",
            Self::Participants => "Participants",
            Self::Condition => "Condition",
            Self::Route => "Route",
            Self::Dose => "Dose",
            Self::Sessions => "Ketamine sessions",
            Self::Psychotherapy => "Psychotherapy",
            Self::Comparison => "What the comparison tests",
            Self::Direction => "Direction of the main outcome",
            Self::Country => "Country",
            Self::Blinding => "Blinding",
            Self::FollowUp => "Follow-up",
        }
    }

    /// Whether the column is shown when the reader has chosen none.
    pub fn is_default(self) -> bool {
        !matches!(self, Self::Country | Self::Blinding | Self::FollowUp)
    }

    /// The text of a cell; a missing value is "not found".
    pub fn text(self, study: &Study) -> String {
        match self {
            Self::Name => study.short_name.clone(),
            Self::Year => study.citation.year.to_string(),
            Self::Design => fact_text(&study.design),
            Self::Participants => fact_text(&study.n_enrolled),
            Self::Condition => conditions(study),
            Self::Route => routes(study),
            Self::Dose => doses(study),
            Self::Sessions => sessions(study),
            Self::Psychotherapy => modalities(study),
            Self::Comparison => fact_text(&study.comparison),
            Self::Direction => main_directions(study),
            Self::Country => fact_text(&study.country),
            Self::Blinding => fact_text(&study.blinding),
            Self::FollowUp => measured_text(&study.follow_up_weeks, "week", "weeks"),
        }
    }

    /// What a cell rests on: the least firm of its known values; none where no value is known, or
    /// where the column is of names and dates that have no status.
    pub fn basis(self, study: &Study) -> Option<Basis> {
        let kap =
            |basis: fn(&Regimen) -> Option<Basis>| study.kap_regimens().filter_map(basis).max();
        match self {
            Self::Name | Self::Year | Self::Psychotherapy => None,
            Self::Design => study.design.status().basis(),
            Self::Participants => study.n_enrolled.status().basis(),
            Self::Condition => study
                .diagnoses
                .iter()
                .map(|diagnosis| diagnosis.basis)
                .max(),
            Self::Route => kap(|regimen| regimen.route.status().basis()),
            Self::Dose => kap(|regimen| regimen.dose.status().basis()),
            Self::Sessions => kap(|regimen| regimen.sessions.status().basis()),
            Self::Comparison => study.comparison.status().basis(),
            Self::Direction => study
                .main_outcomes()
                .filter_map(|outcome| outcome.result.status().basis())
                .max(),
            Self::Country => study.country.status().basis(),
            Self::Blinding => study.blinding.status().basis(),
            Self::FollowUp => study.follow_up_weeks.status().basis(),
        }
    }

    /// What a study is sorted by in this column; none where the value is missing.
    pub(super) fn key(self, study: &Study) -> Option<Key> {
        match self {
            Self::Name => Some(Key::text(&study.short_name)),
            Self::Year => Some(Key::number(study.citation.year)),
            Self::Design => place(&study.design, Design::ALL),
            Self::Participants => study.n_enrolled.value().map(|&size| Key::number(size)),
            Self::Condition => {
                (!study.conditions().is_empty()).then(|| Key::text(&conditions(study)))
            }
            Self::Route => first(
                study
                    .kap_regimens()
                    .filter_map(|regimen| place(&regimen.route, Route::ALL)),
            ),
            Self::Dose => first(study.kap_regimens().filter_map(|regimen| {
                let dose = regimen.dose.value()?;
                let (low, high) = (dose.amount.low(), dose.amount.high());
                Some(match dose.unit {
                    DoseUnit::MgPerKg => Key::Numbers(low, high),
                    DoseUnit::Mg => Key::Apart(low, high),
                })
            })),
            Self::Sessions => first(study.kap_regimens().filter_map(|regimen| {
                let count = regimen.sessions.value()?;
                Some(Key::Numbers(
                    f64::from(count.low()),
                    f64::from(count.high()),
                ))
            })),
            Self::Psychotherapy => {
                (!study.therapies.is_empty()).then(|| Key::text(&modalities(study)))
            }
            Self::Comparison => place(&study.comparison, Comparison::ALL),
            Self::Direction => first(study.main_outcomes().filter_map(|outcome| {
                (outcome.direction != Direction::NotFound)
                    .then(|| position(&outcome.direction, Direction::ALL))
                    .flatten()
            })),
            Self::Country => study.country.value().map(|country| Key::text(country)),
            Self::Blinding => place(&study.blinding, Blinding::ALL),
            Self::FollowUp => study
                .follow_up_weeks
                .value()
                .map(|&weeks| Key::number(weeks)),
        }
    }
}

/// What rows are sorted by. One column gives keys of one kind.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Key {
    /// The low and the high end of a number or an interval.
    Numbers(f64, f64),
    /// The same in a unit that has no place among the others: they stand together after them.
    Apart(f64, f64),
    /// Text in lower case.
    Text(String),
}

impl Key {
    fn number(value: impl Into<f64>) -> Self {
        let value = value.into();
        Self::Numbers(value, value)
    }

    fn text(text: &str) -> Self {
        Self::Text(text.to_ascii_lowercase())
    }

    /// A total order; it never meets text and numbers, for a column has one of them.
    pub(super) fn order(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Numbers(low, high), Self::Numbers(other_low, other_high))
            | (Self::Apart(low, high), Self::Apart(other_low, other_high)) => {
                low.total_cmp(other_low).then(high.total_cmp(other_high))
            }
            (Self::Text(text), Self::Text(other)) => text.cmp(other),
            (Self::Numbers(..), _) | (_, Self::Text(_)) => Ordering::Less,
            (_, Self::Numbers(..)) | (Self::Text(_), _) => Ordering::Greater,
        }
    }
}

/// Values of a closed vocabulary are sorted in the vocabulary's own order (designs from
/// randomised to case report), which says more than the alphabet.
fn place<T: PartialEq>(fact: &Fact<T>, all: &[T]) -> Option<Key> {
    position(fact.value()?, all)
}

fn position<T: PartialEq>(value: &T, all: &[T]) -> Option<Key> {
    let position = all.iter().position(|known| known == value)?;
    u32::try_from(position).ok().map(Key::number)
}

/// The smallest key of a study that has several values.
fn first(keys: impl Iterator<Item = Key>) -> Option<Key> {
    keys.min_by(Key::order)
}
