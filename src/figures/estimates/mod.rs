//! The estimates for which an interval was found, each on a scale of its own: nothing is pooled, and
//! none is set beside another. The page draws them in HTML, at places in percent.
//! They know the scene, and no other figure.

mod scale;

use crate::evidence::{Direction, Estimate, Outcome, Study};
use crate::narrative::{
    Ask, Field, estimate_text, includes_no_effect, is_ratio, no_effect, number, studies, studies_of,
};

use super::Scene;
use crate::figures::named;
use scale::Scale;

/// The estimates of the studies at the chosen places in the review.
#[derive(Clone, PartialEq, Debug)]
pub struct Estimates {
    /// How many intervals were found in this selection, and what they are not.
    pub subtitle: String,
    /// The text alternative: each interval of the selection in words.
    pub summary: String,
    /// Those with an interval, in the order of the data.
    pub items: Vec<EstimateItem>,
    /// Those without, in the order of the data.
    pub others: Vec<OtherEstimate>,
    /// What to say when no study that matches has an interval; it is then the subtitle as well.
    pub empty: Option<String>,
}

/// An estimate with its interval. Places are in percent of the width of its own scale.
#[derive(Clone, PartialEq, Debug)]
pub struct EstimateItem {
    /// The row of the study.
    pub study: usize,
    /// Its short name.
    pub name: String,
    /// What was measured, and when.
    pub outcome: String,
    /// What is compared with what.
    pub compared: String,
    /// What kind of number it is: `odds ratio`.
    pub measure: String,
    /// How the scale counts, in words.
    pub scale: &'static str,
    /// Places on the scale, with their numbers.
    pub ticks: Vec<(f64, String)>,
    /// The place of the value that means no effect, if one does, with its words.
    pub null: Option<(f64, String)>,
    /// The place of the lower end.
    pub low: f64,
    /// The place of the estimate.
    pub value: f64,
    /// The place of the upper end.
    pub high: f64,
    /// The estimate in words.
    pub text: String,
    /// What the interval includes, in words.
    pub verdict: String,
    /// Whether the filters leave the study out.
    pub dim: bool,
    /// Where it comes from.
    pub ask: Ask,
}

/// An estimate that cannot be drawn.
#[derive(Clone, PartialEq, Debug)]
pub struct OtherEstimate {
    /// The row of the study.
    pub study: usize,
    /// Its short name.
    pub name: String,
    /// What was measured, and when.
    pub outcome: String,
    /// What is compared with what.
    pub compared: String,
    /// The estimate in words.
    pub text: String,
    /// Why it is not drawn.
    pub why: &'static str,
    /// Whether the filters leave the study out.
    pub dim: bool,
    /// Where it comes from.
    pub ask: Ask,
}

/// The estimates of the scope. Counts and summary are of the studies that match.
pub fn estimates(scene: &Scene) -> Estimates {
    let mut items = Vec::new();
    let mut others = Vec::new();
    let mut listed = String::new();
    let (mut outcomes, mut found, mut bare) = (0, 0, 0);
    let mut with = scene.nobody();
    for (row, study) in scene.studies() {
        let dim = !scene.matching.contains(row);
        if !dim {
            outcomes += study.outcomes.len();
        }
        for (at, outcome) in study.outcomes.iter().enumerate() {
            let Some(estimate) = &outcome.estimate else {
                continue;
            };
            let other = other(row, study, at, outcome, estimate, dim);
            let Some(interval) = estimate.interval else {
                bare += usize::from(!dim);
                others.push(other);
                continue;
            };
            if !dim {
                found += 1;
                with.insert(row);
                let (name, text) = (&other.name, &other.text);
                let (outcome, compared) = (&other.outcome, &other.compared);
                listed.push_str(&format!(" {name}, {outcome} ({compared}): {text}."));
            }
            items.push(item(other, outcome, estimate, interval));
        }
    }
    let whole = scene.selected().rows;
    let empty = if found > 0 {
        None
    } else {
        Some(scene.nothing_left().unwrap_or_else(|| {
            format!(
                "No interval was found for an outcome of the {} selected.",
                studies(whole)
            )
        }))
    };
    let subtitle = empty.clone().unwrap_or_else(|| {
        let rest = if found > 1 {
            ". Each is on its own scale; they are not pooled and cannot be compared with one another."
        } else {
            "."
        };
        let place = studies_of(with.count(), whole);
        format!("An interval was found for {found} of {outcomes} outcomes, in {place}{rest}")
    });
    let mut summary = format!("{subtitle}{listed}");
    if bare > 0 {
        summary.push_str(&format!(
            " An estimate without an interval was found for {bare} of {outcomes} outcomes."
        ));
    }
    Estimates {
        subtitle,
        summary,
        items,
        others,
        empty,
    }
}

fn other(
    row: usize,
    study: &Study,
    at: usize,
    outcome: &Outcome,
    estimate: &Estimate,
    dim: bool,
) -> OtherEstimate {
    let name = named(study).into_owned();
    let text = estimate_text(estimate);
    let what = format!("{}: {}", outcome.domain, outcome.measure);
    OtherEstimate {
        study: row,
        outcome: format!("{what}; {}", outcome.timepoint),
        compared: outcome.compared.clone(),
        why: "no interval was found",
        dim,
        ask: Ask {
            what: format!("{name}, {what}: {text}"),
            how: None,
            studies: vec![row],
            fields: vec![Field::Outcome(at)],
        },
        name,
        text,
    }
}

fn item(
    words: OtherEstimate,
    outcome: &Outcome,
    estimate: &Estimate,
    (low, high): (f64, f64),
) -> EstimateItem {
    let null = no_effect(estimate);
    let shown = null.unwrap_or(estimate.value);
    // A logarithmic scale has no place for zero.
    let logarithmic = is_ratio(estimate) && low > 0.0;
    let scale = Scale::of(low.min(shown), high.max(shown), logarithmic);
    let mut ticks = Vec::new();
    for tick in &scale.ticks {
        ticks.push((scale.place(*tick), number(*tick)));
    }
    EstimateItem {
        study: words.study,
        name: words.name,
        outcome: words.outcome,
        compared: words.compared,
        measure: estimate.kind.clone(),
        scale: if logarithmic {
            "logarithmic scale"
        } else {
            "linear scale"
        },
        ticks,
        null: null.map(|null| (scale.place(null), format!("{}: no effect", number(null)))),
        low: scale.place(low),
        value: scale.place(estimate.value),
        high: scale.place(high),
        text: words.text,
        verdict: verdict(outcome, estimate),
        dim: words.dim,
        ask: words.ask,
    }
}

/// What the interval includes, and what the data say of the side on which the estimate lies.
fn verdict(outcome: &Outcome, estimate: &Estimate) -> String {
    let (Some(null), Some(includes)) = (no_effect(estimate), includes_no_effect(estimate)) else {
        return "No value of this measure means “no effect”.".to_string();
    };
    let null = &number(null);
    let includes = if includes {
        "includes"
    } else {
        "does not include"
    };
    let above = no_effect(estimate).is_some_and(|null| estimate.value > null);
    let side = if above { "above" } else { "below" };
    match outcome.direction {
        // The data say which arm did better, and so what the side of the estimate means.
        Direction::FavoursKap => format!(
            "The interval {includes} no effect ({null}). The estimate is {side} {null}; in the data, \
             this outcome {}.",
            outcome.direction.label()
        ),
        _ => format!(
            "The interval {includes} no effect ({null}). The data do not say which side of {null} \
             is better."
        ),
    }
}
