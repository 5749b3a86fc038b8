//! What leads the card of a study: how it was built, with whom, what was given and what it was compared
//! with. What leads is not said again below it.

use std::iter;

use crate::evidence::{Arm, Role, Study};

use super::ask::{Field, lines_of};
use super::card::{Group, Line, card};

/// The fields that lead, by their names in the card, beside the diagnoses.
const LEADING: [&str; 8] = [
    "Study design",
    "Participants enrolled, all arms",
    "Route",
    "Dose per session",
    "Ketamine sessions",
    "What the comparison tests",
    "Comparator",
    "Blinding",
];

/// The fields that lead the card: design, people, condition, how ketamine was given in the KAP arm, the
/// psychotherapy, the comparison.
pub fn card_lead(study: &Study) -> Vec<Line> {
    let facet = |key| lines_of(study, Field::Facet(key));
    let field = |name| lines_of(study, Field::Card(name));
    [
        facet("design"),
        facet("participants"),
        conditions(study),
        ketamine(study),
        facet("modality"),
        facet("comparison"),
        field("Comparator"),
        facet("blinding"),
    ]
    .concat()
}

/// The diagnoses treated, as the card names them.
fn conditions(study: &Study) -> Vec<Line> {
    let fields = card(study).into_iter().flat_map(|group| group.lines);
    let treated: Vec<Line> = fields.filter(is_treated).collect();
    if treated.is_empty() {
        return lines_of(study, Field::Facet("condition"));
    }
    treated
}

/// Route, dose and sessions of the KAP arm, one way of giving ketamine after the other.
fn ketamine(study: &Study) -> Vec<Line> {
    let fields = ["route", "dose", "sessions"].map(|key| lines_of(study, Field::Facet(key)));
    let ways = fields.iter().map(Vec::len).max().unwrap_or_default();
    let mut lines = Vec::new();
    for way in 0..ways {
        for mut line in fields.iter().filter_map(|field| field.get(way)).cloned() {
            if ways > 1 {
                line.name = format!("{}, way {} of {ways}", line.name, way + 1);
            }
            lines.push(line);
        }
    }
    lines
}

/// All other fields of the card but its outcomes and cautions, in reading order.
pub fn card_rest(study: &Study) -> Vec<Group> {
    // The card has two groups before those of the regimens.
    let arms = study.regimens.iter().map(|regimen| Some(regimen.arm));
    let arms = [None, None]
        .into_iter()
        .chain(arms)
        .chain(iter::repeat(None));
    card(study)
        .into_iter()
        .zip(arms)
        .filter_map(|(mut group, arm)| {
            if arm != Some(Arm::Comparator) {
                group.lines.retain(|line| !leads(line));
            }
            (!group.lines.is_empty()).then_some(group)
        })
        .collect()
}

fn leads(line: &Line) -> bool {
    is_treated(line) || LEADING.contains(&line.name.as_str())
}

/// Whether a field is a diagnosis that is more than comorbid.
fn is_treated(line: &Line) -> bool {
    line.name.starts_with("Diagnosis, ") && line.name != format!("Diagnosis, {}", Role::Comorbid)
}
