//! The fields of the study card, and their statuses in a study.

use crate::evidence::{Status, Study};
use crate::narrative::{Field, Line};

/// The fields in the words and in the order of the study card.
pub(super) const FIELDS: [(&str, &[&str]); 6] = [
    (
        "What was compared",
        &[
            "Study design",
            "What the comparison tests",
            "Comparator",
            "Blinding",
        ],
    ),
    (
        "Who took part",
        &[
            "Population",
            DIAGNOSES,
            "Participants enrolled, all arms",
            "Participants who had KAP, in any arm",
            "Participants analysed",
            "Mean age",
            "Women",
            "Country",
            "Setting",
            "Years of the study",
        ],
    ),
    (
        "Ketamine",
        &[
            "Route",
            "Form of ketamine",
            "Dose per session",
            "Length of an infusion",
            "Ketamine sessions",
            "Schedule",
        ],
    ),
    (
        "Psychotherapy",
        &[
            "Before the first ketamine session",
            "During a ketamine session",
            "Between ketamine sessions",
            "After the last ketamine session",
            "Therapy sessions",
            "Length of a therapy session",
            "Length of the therapy",
            "Delivered by",
        ],
    ),
    (
        "Length, safety and report",
        &[
            "Length of the treatment",
            "Longest follow-up",
            "Adverse events",
            "Withdrawals",
            "Funding",
            "Registration",
        ],
    ),
    ("Outcomes", &[RESULTS]),
];

/// The card has a name for each role of a diagnosis.
const DIAGNOSES: &str = "Diagnosis";
/// An outcome has one status, that of its result.
const RESULTS: &str = "Result of an outcome";

/// A study with the lines of its card, made once.
pub(super) struct Column<'a> {
    pub(super) row: usize,
    pub(super) study: &'a Study,
    pub(super) lines: Vec<Line>,
    pub(super) found: usize,
    pub(super) values: usize,
}

impl Column<'_> {
    /// The statuses of the values of a field.
    pub(super) fn statuses(&self, name: &str) -> Vec<Status> {
        match name {
            DIAGNOSES => {
                let diagnoses = self.study.diagnoses.iter();
                diagnoses.map(|diagnosis| diagnosis.basis.into()).collect()
            }
            RESULTS => {
                let outcomes = self.study.outcomes.iter();
                outcomes.map(|outcome| outcome.result.status()).collect()
            }
            _ => {
                let lines = self.lines.iter().filter(|line| line.name == name);
                lines.filter_map(|line| line.status).collect()
            }
        }
    }
}

/// The field of a question.
pub(super) fn field(name: &'static str) -> Field {
    match name {
        DIAGNOSES => Field::Facet("diagnosis"),
        RESULTS => Field::Facet("outcome"),
        _ => Field::Card(name),
    }
}
