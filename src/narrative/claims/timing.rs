//! The claim that psychotherapy before, during and after ketamine prolongs the benefit.

use crate::evidence::{Comparison, Status, Study, Timing};
use crate::narrative::counts::studies_of;
use crate::narrative::words::{any_of, capital};
use crate::narrative::{Field, Said, comparison_shows};

use super::bearing::{Outcomes, compares};
use super::body::Body;
use super::found::Found;

const TIMING: Field = Field::Facet("timing");
const COMPARISON: Field = Field::Facet("comparison");

pub(super) fn found(here: &Body<'_>, whole: &Body<'_>) -> Found {
    let outcomes = Outcomes::of(here, &compares);
    let mut kind = vec![
        tested(whole, Comparison::Psychotherapy),
        tested(whole, Comparison::Sessions),
    ];
    kind.extend(here.kind());
    kind.extend(whole.each("timing"));
    kind.push(all_three(whole));
    let mut missing = Vec::new();
    missing.extend(untested(whole));
    missing.extend(one_time_with_another(whole));
    missing.push(unknown(whole));
    missing.extend(here.lacks());
    missing.extend(outcomes.missing());
    Found {
        bearing: outcomes.bearing(),
        kind,
        missing,
    }
}

/// Which studies test something, and what such a comparison can show.
fn tested(whole: &Body<'_>, what: Comparison) -> Said {
    let these = testing(whole, what);
    let words = format!(
        "{}: tested in {}. {}",
        capital(what.label()),
        these.share(whole),
        comparison_shows(Some(what)).0
    );
    these.said(words, &[COMPARISON])
}

fn testing<'a>(whole: &Body<'a>, what: Comparison) -> Body<'a> {
    whole.only(&|study| study.comparison.value() == Some(&what))
}

/// How many had therapy at all the times that the claim names.
fn all_three(whole: &Body<'_>) -> Said {
    let times = [Timing::Before, Timing::During, Timing::After];
    let these = whole.only(&|study| {
        let known = study.timings();
        times.iter().all(|time| known.contains(time))
    });
    let words = format!(
        "Therapy at all three times, before, during and after, is known in {}.",
        these.share(whole)
    );
    these.said(words, &[TIMING])
}

/// The times of therapy that no comparison of therapy with none tests.
fn untested(whole: &Body<'_>) -> Option<Said> {
    let these = testing(whole, Comparison::Psychotherapy);
    let at = |time: &Timing| these.only(&|study| study.timings().contains(time)).count() > 0;
    let times = Timing::ALL.iter().filter(|time| !at(time));
    let times: Vec<&str> = times.map(|time| time.label()).collect();
    let words = format!(
        "Psychotherapy {} the ketamine sessions is not known to be compared with no \
         psychotherapy in any of the {} studies.",
        any_of(&times),
        whole.count()
    );
    let fields = [COMPARISON, TIMING];
    (!times.is_empty()).then(|| these.said(words, &fields))
}

/// That no study compares therapy at one time with therapy at another.
fn one_time_with_another(whole: &Body<'_>) -> Option<Said> {
    let these = whole.only(&|study| study.comparison.value().is_some_and(compares_times));
    let words = format!(
        "Therapy at one time is not known to be compared with therapy at another in any of the \
         {} studies.",
        whole.count()
    );
    (these.count() == 0).then(|| whole.said(words, &[COMPARISON]))
}

/// Written out, so that a new kind of comparison has to be thought of here.
const fn compares_times(comparison: &Comparison) -> bool {
    match comparison {
        // A form of KAP may be a time of therapy: it is not said that none is compared.
        Comparison::Form => true,
        Comparison::Ketamine
        | Comparison::Dose
        | Comparison::Psychotherapy
        | Comparison::Support
        | Comparison::Sessions
        | Comparison::Both
        | Comparison::Nothing => false,
    }
}

/// For how many it is not known whether therapy took place at each time.
fn unknown(whole: &Body<'_>) -> Said {
    let mut words = "Whether therapy took place was not found: ".to_owned();
    for (place, &time) in Timing::ALL.iter().enumerate() {
        let these = whole.only(&|study| is_unknown(study, time));
        let between = if place > 0 { "; " } else { "" };
        let share = studies_of(these.count(), whole.count());
        words.push_str(&format!("{between}{}, for {share}", time.hint()));
    }
    words.push('.');
    whole.said(words, &[TIMING])
}

fn is_unknown(study: &Study, time: Timing) -> bool {
    let answers = || study.therapies.iter().map(|therapy| therapy.at(time));
    let unknown = answers().any(|answer| answer.status() == Status::NotFound);
    unknown && !study.timings().contains(&time)
}
