//! Outcomes that bear on a claim, and what was not found of them.

use crate::evidence::{Direction, Outcome, Study};
use crate::narrative::words::all_of;
use crate::narrative::{Ask, Field, Said};

use super::body::Body;
use super::found::Bearing;

/// One outcome: the row of its study, the study, its place there.
type Item<'a> = (usize, &'a Study, usize, &'a Outcome);

/// Whether something is so of an outcome.
pub(super) type Rule = fn(&Outcome) -> bool;

/// Outcomes that a rule keeps.
pub(super) struct Outcomes<'a>(Vec<Item<'a>>);

impl<'a> Outcomes<'a> {
    pub(super) fn of(body: &Body<'a>, keep: &dyn Fn(&Outcome) -> bool) -> Self {
        let mut items = Vec::new();
        for &(row, study) in &body.studies {
            for (place, outcome) in study.outcomes.iter().enumerate() {
                if keep(outcome) {
                    items.push((row, study, place, outcome));
                }
            }
        }
        Self(items)
    }

    pub(super) fn count(&self) -> usize {
        self.0.len()
    }

    /// A line for each.
    pub(super) fn bearing(&self) -> Vec<Bearing> {
        let line = |&(row, study, place, outcome): &Item<'_>| {
            let words = format!("{}; {}", who(study), what(outcome));
            bearing(row, words, &[Field::Outcome(place), DESIGN, SIZE])
        };
        self.0.iter().map(line).collect()
    }

    /// What was not found of the results.
    pub(super) fn missing(&self) -> Vec<Said> {
        let lacks: [(&str, Rule); 3] = [
            ("The result", |outcome| {
                outcome.direction == Direction::NotFound || outcome.result.value().is_none()
            }),
            ("A measure, beyond the kind of outcome,", |outcome| {
                outcome.measure == outcome.domain
            }),
            ("A confidence interval", |outcome| {
                let estimate = outcome.estimate.as_ref();
                estimate.and_then(|found| found.interval).is_none()
            }),
        ];
        let lacks = lacks.into_iter();
        lacks
            .filter_map(|(what, lacks)| self.lacking(what, lacks))
            .collect()
    }

    fn lacking(&self, what: &str, lacks: Rule) -> Option<Said> {
        let mut rows = Vec::new();
        let mut names = Vec::new();
        let mut count = 0;
        for &(row, study, _, outcome) in &self.0 {
            if lacks(outcome) {
                count += 1;
                if rows.last() != Some(&row) {
                    rows.push(row);
                    names.push(&*study.short_name);
                }
            }
        }
        let words = format!(
            "{what} was not found for {count} of {} outcomes ({}).",
            self.0.len(),
            all_of(&names)
        );
        (count > 0).then(|| said(words, rows, Field::Facet("outcome")))
    }

    /// Those that are not among the others: each is named, for it is near to them.
    pub(super) fn apart(&self, others: &Self) -> Vec<Said> {
        let beside = self.0.iter().filter(|(row, _, place, _)| {
            let mut others = others.0.iter();
            !others.any(|other| (other.0, other.2) == (*row, *place))
        });
        let line = |&(row, study, place, outcome): &Item<'_>| {
            let words = format!(
                "Not counted here: {}, {}, which stands under “{}”.",
                study.short_name, outcome.measure, outcome.domain
            );
            said(words, vec![row], Field::Outcome(place))
        };
        beside.map(line).collect()
    }

    /// What they are about, each kind once.
    pub(super) fn kinds(&self) -> Vec<&'a str> {
        let mut kinds: Vec<&str> = Vec::new();
        for (.., outcome) in &self.0 {
            if !kinds.contains(&&*outcome.domain) {
                kinds.push(&outcome.domain);
            }
        }
        kinds
    }
}

pub(super) const DESIGN: Field = Field::Facet("design");
pub(super) const SIZE: Field = Field::Facet("participants");

fn said(words: String, studies: Vec<usize>, field: Field) -> Said {
    let ask = ask(&words, studies, &[field]);
    Said::new(words, Some(ask))
}

fn ask(words: &str, studies: Vec<usize>, fields: &[Field]) -> Ask {
    Ask {
        what: words.to_owned(),
        how: None,
        studies,
        fields: fields.to_vec(),
    }
}

/// A line on one study.
pub(super) fn bearing(study: usize, words: String, fields: &[Field]) -> Bearing {
    Bearing {
        study,
        ask: ask(&words, vec![study], fields),
        words,
    }
}

/// `Ocker 2020: case report, one person`.
pub(super) fn who(study: &Study) -> String {
    let design = match study.design.value() {
        Some(design) => design.label(),
        None => "design not found",
    };
    let size = match study.n_enrolled.value() {
        Some(1) => "one person".to_owned(),
        Some(size) => format!("{size} people"),
        None => "number of people not found".to_owned(),
    };
    format!("{}: {design}, {size}", study.short_name)
}

/// `prescribed opioid dose (daily morphine equivalents), 1 year: improved, nothing to compare with`.
fn what(outcome: &Outcome) -> String {
    let Outcome {
        domain, measure, ..
    } = outcome;
    let direction = match outcome.direction {
        Direction::NotFound => "result not found",
        other => other.label(),
    };
    let mut text = match measure == domain {
        true => domain.clone(),
        false => format!("{domain} ({measure})"),
    };
    text.push_str(&format!(", {}: {direction}", outcome.timepoint));
    if compares(outcome) {
        text.push_str(&format!("; {}", outcome.compared));
    }
    text
}

/// Whether the direction of an outcome is one between groups.
pub(super) fn compares(outcome: &Outcome) -> bool {
    matches!(
        outcome.direction,
        Direction::FavoursKap | Direction::Uncertain | Direction::NoDifference
    )
}
