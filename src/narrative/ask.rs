//! "Where from?": the facts that a number, a mark or a sentence rests on, study by study.

use crate::evidence::{Diagnosis, Evidence, FACETS, Origin, Outcome, Role, Status, Study, Therapy};

use super::card::{Line, card, diagnosis, outcome_about, outcome_lines, route, timing};
use super::words::{NOT_FOUND, capital};

/// A question where something on the page comes from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ask {
    /// What is asked about, as the page shows it: `Route: IV, 10 of 15 studies`.
    pub what: String,
    /// How it was made of the facts below, e.g. as a sum; nothing where it is the facts themselves.
    pub how: Option<String>,
    /// The rows of the studies that it rests on.
    pub studies: Vec<usize>,
    /// Which of their facts.
    pub fields: Vec<Field>,
}

/// Facts of a study.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Field {
    /// Those that a facet is made of, by its key.
    Facet(&'static str),
    /// Those of the study card, by their name there: `Women`.
    Card(&'static str),
    /// One outcome, by its place in the study, from 0.
    Outcome(usize),
}

/// The facts of one study.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answer {
    /// The row of the study.
    pub study: usize,
    /// The facts, each with its status, sources and note.
    pub lines: Vec<Line>,
}

/// The facts that are asked for, study by study.
pub fn answer(evidence: &Evidence, ask: &Ask) -> Vec<Answer> {
    let rows = ask.studies.iter();
    let known = rows.filter_map(|&row| Some((row, evidence.studies.get(row)?)));
    known
        .map(|(row, study)| {
            let mut lines: Vec<Line> = Vec::new();
            for field in &ask.fields {
                for block in blocks(study, *field) {
                    // Two fields may rest on one fact.
                    if block.first().is_some_and(|first| !lines.contains(first)) {
                        lines.extend(block);
                    }
                }
            }
            Answer { study: row, lines }
        })
        .collect()
}

/// The lines of a field in one study. A facet that there is has at least one: what is missing is
/// not found.
pub fn lines_of(study: &Study, field: Field) -> Vec<Line> {
    blocks(study, field).concat()
}

/// The lines of a field, those together that say nothing one by one.
fn blocks(study: &Study, field: Field) -> Vec<Vec<Line>> {
    let lines = match field {
        Field::Facet("outcome") if !study.outcomes.is_empty() => {
            return study.outcomes.iter().map(of_outcome).collect();
        }
        Field::Facet("direction") if study.main_outcomes().next().is_some() => {
            return study.main_outcomes().map(of_outcome).collect();
        }
        Field::Outcome(place) => {
            let outcome = study.outcomes.get(place);
            return outcome.map(of_outcome).into_iter().collect();
        }
        Field::Facet(key) => of_facet(study, key),
        Field::Card(name) => {
            let groups = card(study).into_iter();
            let lines = groups.flat_map(|group| group.lines);
            lines.filter(|line| line.name == name).collect()
        }
    };
    lines.into_iter().map(|line| vec![line]).collect()
}

fn of_facet(study: &Study, key: &str) -> Vec<Line> {
    let kap = study.kap_regimens();
    let lines: Vec<Line> = match key {
        "place" => vec![Line::plain(
            "Place in the review",
            study.place.label().to_owned(),
            Some(capital(&study.place_basis)),
        )],
        "condition" => {
            let diagnoses = study.diagnoses.iter();
            let treated = diagnoses.filter(|diagnosis| diagnosis.role != Role::Comorbid);
            treated.map(with_group).collect()
        }
        "diagnosis" => study.diagnoses.iter().map(with_group).collect(),
        "route" => kap.map(route).collect(),
        "dose" => kap
            .map(|regimen| Line::text("Dose per session", &regimen.dose))
            .collect(),
        "sessions" => kap
            .map(|regimen| Line::text("Ketamine sessions", &regimen.sessions))
            .collect(),
        "modality" | "family" => study.therapies.iter().map(psychotherapy).collect(),
        "timing" => {
            let several = study.therapies.len() > 1;
            let mut lines = Vec::new();
            for therapy in &study.therapies {
                for mut line in timing(therapy) {
                    if several {
                        line.name = format!("{}, {}", line.name, therapy.modality);
                    }
                    lines.push(line);
                }
            }
            lines
        }
        "design" => vec![Line::text("Study design", &study.design)],
        "comparison" => vec![Line::text("What the comparison tests", &study.comparison)],
        "blinding" => vec![Line::text("Blinding", &study.blinding)],
        "country" => vec![Line::text("Country", &study.country)],
        "year" => {
            vec![Line::plain(
                "Year of publication",
                study.citation.year.to_string(),
                Some(match study.reference {
                    Some(place) => format!("Reference {place} of the review’s list."),
                    None => "Published since the review.".to_owned(),
                }),
            )]
        }
        "participants" => vec![Line::text(
            "Participants enrolled, all arms",
            &study.n_enrolled,
        )],
        "followup" => vec![Line::measured(
            "Longest follow-up",
            &study.follow_up_weeks,
            "week",
            "weeks",
        )],
        _ => Vec::new(),
    };
    if lines.is_empty() { lost(key) } else { lines }
}

/// What is said of a facet of which a study has no fact at all.
fn lost(key: &str) -> Vec<Line> {
    let info = FACETS.iter().find(|info| info.key == key);
    let line = info.map(|info| Line {
        name: info.title.to_owned(),
        text: NOT_FOUND.to_owned(),
        status: Some(Status::NotFound),
        origin: Origin::default(),
    });
    line.into_iter().collect()
}

/// A diagnosis with its broad kind, which is what the condition of a study is.
fn with_group(of: &Diagnosis) -> Line {
    let mut line = diagnosis(of);
    line.text = format!("{}; group: {}", line.text, of.group);
    line
}

/// A psychotherapy: its short name, its full name where it is another, its family.
fn psychotherapy(therapy: &Therapy) -> Line {
    let mut text = therapy.modality.clone();
    if therapy.name != therapy.modality {
        text.push_str(&format!(": {}", therapy.name));
    }
    text.push_str(&format!("; family: {}", therapy.family));
    Line::plain("Psychotherapy", text, None)
}

/// The lines of an outcome under the name of what was measured.
fn of_outcome(outcome: &Outcome) -> Vec<Line> {
    let what = format!("{}: {}", capital(&outcome.domain), outcome_about(outcome));
    let mut lines = vec![Line::plain("Outcome", what, None)];
    lines.extend(outcome_lines(outcome));
    lines
}
