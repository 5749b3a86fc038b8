//! Which of the values behind a number are not simply reported, in words: so their status survives
//! where there is no room for a mark.

use crate::evidence::{Evidence, Status};
use crate::narrative::{Ask, answer};

/// The statuses that must be told; a value that is missing is told where it is missing.
const TOLD: [Status; 3] = [Status::Derived, Status::Inferred, Status::Conflict];

/// What is said of values that are all reported.
pub(super) const REPORTED: &str = "all reported";

/// A field, and the studies in which it has a status.
type Fields<'a> = Vec<(String, Vec<&'a str>)>;

/// The values behind some numbers that are not simply reported, as one line: `inferred: Route (Keizer
/// 2020, Ocker 2020); conflict: Participants enrolled (Azhari 2021)`; none when all are reported or
/// missing.
pub(super) fn not_reported<'a>(
    evidence: &Evidence,
    asks: impl IntoIterator<Item = &'a Ask>,
) -> Option<String> {
    let mut found: [Fields<'_>; TOLD.len()] = Default::default();
    for ask in asks {
        for answer in answer(evidence, ask) {
            let Some(study) = evidence.studies.get(answer.study) else {
                continue;
            };
            for line in answer.lines {
                let at = TOLD.iter().position(|told| Some(*told) == line.status);
                if let Some(fields) = at.and_then(|at| found.get_mut(at)) {
                    add(fields, line.name, &study.short_name);
                }
            }
        }
    }
    let told = TOLD
        .iter()
        .zip(found)
        .filter(|(_, fields)| !fields.is_empty());
    let told: Vec<String> = told
        .map(|(status, fields)| {
            let fields = fields.into_iter();
            let fields: Vec<String> = fields
                .map(|(name, studies)| format!("{name} ({})", studies.join(", ")))
                .collect();
            format!("{}: {}", status.label(), fields.join(", "))
        })
        .collect();
    (!told.is_empty()).then(|| told.join("; "))
}

/// Adds a study to a field, once.
fn add<'a>(fields: &mut Fields<'a>, name: String, study: &'a str) {
    match fields.iter_mut().find(|(field, _)| *field == name) {
        Some((_, studies)) if studies.contains(&study) => {}
        Some((_, studies)) => studies.push(study),
        None => fields.push((name, vec![study])),
    }
}
