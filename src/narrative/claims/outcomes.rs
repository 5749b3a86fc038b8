//! Claims on what changed: pain, anxiety, depression, rapport, abstinence. Outcomes bear on them.

use crate::evidence::{Outcome, Status, Study};
use crate::narrative::counts::{studies, studies_of};
use crate::narrative::words::all_of;
use crate::narrative::{Claim, Field, Said};

use super::bearing::{DESIGN, Outcomes, Rule, SIZE, bearing, who};
use super::body::Body;
use super::found::Found;

/// By what rule outcomes bear on a claim.
struct Bears {
    /// Whether an outcome of a study in the view bears on it.
    bears: Rule,
    /// Words that speak of it; an outcome with one is named even where it does not bear on it.
    words: &'static [&'static str],
    /// What is missing where no outcome has one of these words.
    absent: &'static str,
}

const RAPPORT: [&str; 3] = ["rapport", "engagement", "alliance"];

fn rule(claim: Claim) -> Bears {
    let (bears, words, absent): (Rule, &'static [&str], _) = match claim {
        Claim::Anxiety => (
            |outcome| outcome.domain == "anxiety",
            &["anxi"],
            "measures anxiety",
        ),
        Claim::Depression => (
            |outcome| outcome.domain == "depression",
            &["depress"],
            "measures depression",
        ),
        Claim::Abstinence => (
            |outcome| outcome.domain.ends_with(" use"),
            &[" use", "abst", "opioid dose"],
            "measures the use of a substance",
        ),
        Claim::Rapport => (
            |outcome| speaks_of(outcome, &RAPPORT),
            &RAPPORT,
            "measures rapport or engagement",
        ),
        // Pain: whatever was found in people with pain is shown.
        _ => (|_| true, &["pain"], "is a score of pain"),
    };
    Bears {
        bears,
        words,
        absent,
    }
}

/// Whether a study has an outcome on rapport or engagement.
pub(super) fn on_rapport(study: &Study) -> bool {
    study
        .outcomes
        .iter()
        .any(|outcome| speaks_of(outcome, &RAPPORT))
}

/// Whether an outcome has one of these words in its kind or its measure.
fn speaks_of(outcome: &Outcome, words: &[&str]) -> bool {
    let text = format!("{}: {}", outcome.domain, outcome.measure);
    let text = text.to_ascii_lowercase();
    words.iter().any(|word| text.contains(word))
}

pub(super) fn found(claim: Claim, here: &Body<'_>, whole: &Body<'_>) -> Found {
    let rule = rule(claim);
    let outcomes = Outcomes::of(here, &rule.bears);
    let mut found = Found {
        bearing: outcomes.bearing(),
        ..Found::default()
    };
    found.missing.extend(absent(&rule, here));
    if claim == Claim::Rapport {
        // Every study is in this view, but none of them need have set out to measure it.
        found.kind.push(finished(here));
        return found;
    }
    let without = here.only(&|study| !study.outcomes.iter().any(rule.bears));
    for &(row, study) in &without.studies {
        let words = format!("{}; no outcome on this was found", who(study));
        let line = bearing(row, words, &[Field::Facet("outcome"), DESIGN, SIZE]);
        let after = found.bearing.iter().position(|line| line.study > row);
        let place = after.unwrap_or(found.bearing.len());
        found.bearing.insert(place, line);
    }
    found.kind = here.kind();
    if claim == Claim::Abstinence {
        found.kind.push(itself(here, &outcomes));
    }
    found.missing.extend(here.lacks());
    found.missing.extend(outcomes.missing());
    let near = Outcomes::of(whole, &|outcome| speaks_of(outcome, rule.words));
    found.missing.extend(near.apart(&outcomes));
    found
}

/// That no outcome speaks of what the claim is about, and what the outcomes are about instead.
fn absent(rule: &Bears, here: &Body<'_>) -> Option<Said> {
    if Outcomes::of(here, &|outcome| speaks_of(outcome, rule.words)).count() > 0 {
        return None;
    }
    let kinds = Outcomes::of(here, &|_| true).kinds();
    let words = format!(
        "No outcome found in these {} {}. The kinds of outcome in them, {} in all, are {}.",
        studies(here.count()),
        rule.absent,
        kinds.len(),
        all_of(&kinds)
    );
    Some(here.said(words, &[Field::Facet("outcome")]))
}

/// How many of the outcomes on the use of a substance are abstinence itself.
fn itself(here: &Body<'_>, outcomes: &Outcomes<'_>) -> Said {
    let is_abstinence = |outcome: &Outcome| {
        outcome.domain.ends_with(" use") && outcome.measure.contains("abstinence")
    };
    let words = format!(
        "Abstinence itself is the measure of {} of {} outcomes; the others are of use or of \
         relapse.",
        Outcomes::of(here, &is_abstinence).count(),
        outcomes.count()
    );
    here.said(words, &[Field::Facet("outcome")])
}

/// The nearest to engagement that the data holds: who did not finish.
fn finished(here: &Body<'_>) -> Said {
    let with = |keep: &dyn Fn(Status) -> bool| here.only(&|study| keep(study.withdrawals.status()));
    let told = with(&|status| status.basis().is_some()).count();
    let alone = with(&|status| status == Status::NotApplicable).count();
    let mut words = format!(
        "The nearest in the data is something else: how many people did not finish or were not \
         analysed. It was found for {}",
        studies_of(told, here.count())
    );
    if alone > 0 {
        words.push_str(&format!("; it does not apply to {alone}"));
    }
    words.push('.');
    here.said(words, &[Field::Card("Withdrawals")])
}
