//! What the effect direction plot shows, in words. Directions are never counted.

use super::mark::has_outcomes;
use crate::evidence::{Compared, Comparison, Study};
use crate::figures::Scene;
use crate::narrative::{all_of, capital, studies_of};

/// What the comparison of a group of rows tests.
pub(super) fn heading(comparison: Option<Comparison>) -> String {
    match comparison {
        None => "What is compared was not found".to_string(),
        Some(Comparison::Nothing) => "No comparison group".to_string(),
        Some(comparison) => capital(comparison.label()),
    }
}

/// The outcomes of the selection: how many there are, of how many studies, in how many of the
/// domains, and by what they compare. Nothing where there is none.
pub(super) fn outcomes(scene: &Scene, domains: usize, of_domains: usize) -> String {
    let mut all: usize = 0;
    let mut with: usize = 0;
    let mut kinds = [0usize; Compared::ALL.len()];
    for (_, study) in selected(scene) {
        with += usize::from(has_outcomes(study));
        for outcome in &study.outcomes {
            all += 1;
            kinds[Compared::of(outcome) as usize] += 1;
        }
    }
    if all == 0 {
        return String::new();
    }
    let noun = if all == 1 { "outcome" } else { "outcomes" };
    let mut text = format!("{all} {noun} of ");
    if with < scene.selected().rows {
        text.push_str(&format!("{with} of "));
    }
    text.push_str(&format!("{}, in {domains}", scene.those()));
    if domains < of_domains {
        text.push_str(&format!(" of {of_domains}"));
    }
    text.push_str(if of_domains == 1 {
        " domain"
    } else {
        " domains"
    });
    let mut mark = ". ";
    for (kind, count) in Compared::ALL.into_iter().zip(kinds) {
        let label = match mark {
            ". " => &capital(kind.label()),
            _ => kind.label(),
        };
        text.push_str(&format!("{mark}{label}: {count} of {all}"));
        mark = "; ";
    }
    text.push('.');
    text
}

/// For whom no outcome was found; nothing where there is none.
pub(super) fn without(scene: &Scene) -> String {
    let mut names = Vec::new();
    for (_, study) in selected(scene) {
        if !has_outcomes(study) {
            names.push(study.short_name.as_str());
        }
    }
    if names.is_empty() {
        return String::new();
    }
    let of = studies_of(names.len(), scene.selected().rows);
    format!("No outcome was found for {of}: {}.", all_of(&names))
}

/// The studies that match.
fn selected<'a>(scene: &Scene<'a>) -> impl Iterator<Item = (usize, &'a Study)> {
    let studies = scene.studies();
    studies.filter(|(row, _)| scene.matching.contains(*row))
}
