//! "Where from?": the facts that a number, a mark or a sentence rests on, study by study.

use crate::evidence::{Evidence, Outcome, Study};

use super::card::{Line, card, diagnosis, outcome_about, outcome_lines, route, timing};
use super::words::capital;

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
                for line in lines_of(study, *field) {
                    if !lines.contains(&line) {
                        lines.push(line);
                    }
                }
            }
            Answer { study: row, lines }
        })
        .collect()
}

/// The lines of a field in one study.
pub fn lines_of(study: &Study, field: Field) -> Vec<Line> {
    match field {
        Field::Facet(key) => of_facet(study, key),
        Field::Card(name) => {
            let groups = card(study).into_iter();
            let lines = groups.flat_map(|group| group.lines);
            lines.filter(|line| line.name == name).collect()
        }
        Field::Outcome(place) => study
            .outcomes
            .get(place)
            .map(of_outcome)
            .unwrap_or_default(),
    }
}

fn of_facet(study: &Study, key: &str) -> Vec<Line> {
    let kap = study.kap_regimens();
    match key {
        "place" => vec![Line::plain(
            "Place in the review",
            study.place.label().to_owned(),
            Some(capital(&study.place_basis)),
        )],
        "condition" | "diagnosis" => study.diagnoses.iter().map(diagnosis).collect(),
        "route" => kap.map(route).collect(),
        "dose" => kap
            .map(|regimen| Line::text("Dose per session", &regimen.dose))
            .collect(),
        "sessions" => kap
            .map(|regimen| Line::text("Ketamine sessions", &regimen.sessions))
            .collect(),
        "modality" | "family" => study
            .therapies
            .iter()
            .map(|therapy| {
                let text = format!("{} ({})", therapy.name, therapy.family);
                Line::plain("Psychotherapy", text, None)
            })
            .collect(),
        "timing" => study.therapies.iter().flat_map(timing).collect(),
        "design" => vec![Line::text("Study design", &study.design)],
        "comparison" => vec![Line::text("What the comparison tests", &study.comparison)],
        "blinding" => vec![Line::text("Blinding", &study.blinding)],
        "outcome" => study.outcomes.iter().flat_map(of_outcome).collect(),
        "direction" => study.main_outcomes().flat_map(of_outcome).collect(),
        "country" => vec![Line::text("Country", &study.country)],
        "year" => vec![Line::plain(
            "Year of publication",
            study.citation.year.to_string(),
            Some(format!(
                "Reference {} of the review’s list.",
                study.reference
            )),
        )],
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
    }
}

/// The lines of an outcome under the name of what was measured.
fn of_outcome(outcome: &Outcome) -> Vec<Line> {
    let what = format!("{}: {}", capital(&outcome.domain), outcome_about(outcome));
    let mut lines = vec![Line::plain("Outcome", what, None)];
    lines.extend(outcome_lines(outcome));
    lines
}
