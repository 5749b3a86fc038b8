//! The claim that more large trials are needed, in chronic pain above all.

use crate::evidence::{Design, Study};
use crate::narrative::counts::{participants, studies};
use crate::narrative::{Field, Said, conditions, fact_text};

use super::bearing::{DESIGN, SIZE, bearing, who};
use super::body::Body;
use super::found::{Bearing, Found};

const CONDITION: &str = "condition";
const PAIN: &str = "pain";

pub(super) fn found(here: &Body<'_>, whole: &Body<'_>) -> Found {
    let mut kind = vec![randomised(here, whole)];
    kind.extend(ends(here));
    kind.extend(largest(whole));
    kind.extend(
        ["comparison", CONDITION]
            .into_iter()
            .filter_map(|key| here.each(key)),
    );
    Found {
        bearing: here.studies.iter().map(line).collect(),
        kind,
        missing: vec![pain(whole)],
    }
}

fn line(&(row, study): &(usize, &Study)) -> Bearing {
    let words = format!(
        "{}; condition: {}; tests {}",
        who(study),
        conditions(study),
        fact_text(&study.comparison)
    );
    bearing(
        row,
        words,
        &[
            DESIGN,
            SIZE,
            Field::Facet(CONDITION),
            Field::Facet("comparison"),
        ],
    )
}

/// How many were randomised, and how many people they enrolled.
fn randomised(here: &Body<'_>, whole: &Body<'_>) -> Said {
    let words = format!(
        "Randomised: {}. They enrolled {}.",
        here.share(whole),
        participants(&here.tally())
    );
    let mut said = here.said(words, &[DESIGN, SIZE]);
    if let Some(ask) = &mut said.ask {
        ask.how = Some("The people are added up over all arms of these trials.".to_owned());
    }
    said
}

/// The largest and the smallest of them.
fn ends(here: &Body<'_>) -> Option<Said> {
    let (large, most) = here.extreme(true)?;
    let (small, least) = here.extreme(false)?;
    let words = format!(
        "The largest of them is {}, the smallest {}.",
        named(large, most),
        named(small, least)
    );
    Some(here.said(words, &[SIZE]))
}

fn named(study: &Study, size: u32) -> String {
    format!("{} with {size} people", study.short_name)
}

/// Says so when the largest study of all is not known to be randomised.
fn largest(whole: &Body<'_>) -> Option<Said> {
    let (large, most) = whole.extreme(true)?;
    let words = format!(
        "The largest of all {}, {}, is not among them. Its design: {}.",
        studies(whole.count()),
        named(large, most),
        fact_text(&large.design)
    );
    let only = whole.only(&|study| study.id == large.id);
    (!is_randomised(large)).then(|| only.said(words, &[DESIGN, SIZE]))
}

fn is_randomised(study: &Study) -> bool {
    study.design.value() == Some(&Design::Randomised)
}

/// How many of the studies of pain were randomised.
fn pain(whole: &Body<'_>) -> Said {
    let these = whole.only(&|study| study.conditions().contains(&PAIN));
    let trials = these.only(&is_randomised);
    let randomised = match trials.count() {
        0 => "none".to_owned(),
        _ => trials.names(),
    };
    let words = format!(
        "Pain is a condition in {}. Randomised among these: {randomised}.",
        these.share(whole)
    );
    these.said(words, &[Field::Facet(CONDITION), DESIGN])
}
