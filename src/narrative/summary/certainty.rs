//! How sure one may be.

use crate::evidence::{Comparison, Design, Status, Study};

use super::super::ask::Field;
use super::super::card::card;
use super::super::estimate::{INTERVAL_NOTE, includes_no_effect};
use super::asked::tests;
use super::telling::{Telling, agree};

pub(super) fn certainty(tell: &mut Telling<'_>) {
    randomised(tell);
    tell.tell_facet("blinding", "Blinding", "");
    let single = tell.those.len() == 1;
    if !single {
        let sizes = tell.those.facet_range("participants");
        tell.ranged("People in one study", "", &sizes);
        tell.tell("Size", &[Field::Facet("participants")]);
    }
    intervals(tell);
    read(tell);
    tell.add("No judgement of the risk of bias of ");
    tell.add(if single { "the study" } else { "these studies" });
    tell.add(" was found.").tell_plainly();
}

/// How many were randomised, and which compared groups that chance may not have formed.
fn randomised(tell: &mut Telling<'_>) {
    let those = tell.those;
    let is = |study: &Study| study.design.value() == Some(&Design::Randomised);
    let with = those.rows(&is).len();
    let unknown = those.rows(&|study| study.design.value().is_none()).len();
    match (those.len(), with, unknown) {
        (1, 0, 0) => tell.add("The study was not randomised"),
        (1, 0, _) => tell.add("Design of the study: not found"),
        (_, 0, 1..) => tell.who(0).add(" is known to have been randomised"),
        _ => tell
            .who(with)
            .add(agree(with, " was randomised", " were randomised")),
    };
    if those.len() > 1 {
        tell.lacking("design not found", unknown);
    }
    tell.add(".");
    let groups = those.rows(&|study| {
        let compared = tests(study).is_some_and(|tests| tests != Comparison::Nothing);
        compared && !is(study)
    });
    if !groups.is_empty() {
        tell.add(" Groups compared that chance is not known to have formed: ");
        tell.names(&groups).add(".");
    }
    tell.tell("Study design", &[Field::Facet("design")]);
}

/// Which intervals of main outcomes were found and which of them include no effect.
fn intervals(tell: &mut Telling<'_>) {
    const WHAT: &str = "Intervals of main outcomes";
    let those = tell.those;
    let with = |wanted: &dyn Fn(bool) -> bool| {
        those.rows(&|study| {
            let mut main = study.main_outcomes();
            main.any(|outcome| {
                let estimate = outcome.estimate.as_ref();
                estimate.and_then(includes_no_effect).is_some_and(wanted)
            })
        })
    };
    let found = with(&|_| true);
    if found.is_empty() {
        tell.add(WHAT).add(": not found.");
        tell.tell(WHAT, &[Field::Facet("direction")]);
        return;
    }
    tell.add(WHAT).add(": ");
    if those.len() > 1 {
        tell.add("found for ").out_of(found.len()).add("; ");
    }
    let includes = with(&|includes| includes);
    let excludes = with(&|includes| !includes);
    if !includes.is_empty() {
        tell.add("that of ").names(&includes);
        tell.add(" includes no effect, so whether there is any difference stays open");
        tell.add(if excludes.is_empty() { "" } else { "; " });
    }
    if !excludes.is_empty() {
        tell.add("that of ").names(&excludes);
        tell.add(" lies wholly on one side of no effect");
    }
    tell.add(". ").add(INTERVAL_NOTE);
    tell.tell_of(WHAT, found, &[Field::Facet("direction")]);
}

/// How many of the values of the study cards could be read.
fn read(tell: &mut Telling<'_>) {
    let (mut found, mut whole) = (0, 0);
    for (_, study) in &tell.those.studies {
        for group in &card(study) {
            for line in &group.lines {
                let applies = line.status.filter(|is| *is != Status::NotApplicable);
                whole += usize::from(applies.is_some());
                found += usize::from(applies.is_some_and(|is| is != Status::NotFound));
            }
        }
    }
    tell.add("Outcomes aside, ")
        .count(found)
        .add(" of ")
        .count(whole);
    tell.add(
        " values looked for were found. Most papers could not be read in full, so what was not \
         found may still be in the paper.",
    );
    tell.tell_plainly();
}
