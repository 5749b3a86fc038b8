//! The claim that route, dose, frequency, modality and length vary greatly: every study bears on it.

use crate::evidence::{Comparison, Study};
use crate::narrative::counts::studies_of;
use crate::narrative::{Field, Said, doses, measured_text, modalities, routes, sessions};

use super::bearing::bearing;
use super::body::Body;
use super::found::{Bearing, Found};

const LENGTH: Field = Field::Card("Length of the treatment");

/// What a line on a study tells.
const WAYS: [Field; 5] = [
    Field::Facet("route"),
    Field::Facet("dose"),
    Field::Facet("sessions"),
    Field::Facet("modality"),
    LENGTH,
];

pub(super) fn found(whole: &Body<'_>) -> Found {
    let mut kind: Vec<Said> = Vec::new();
    kind.extend(whole.each("route"));
    kind.push(whole.reach_of(["Dose per session, KAP arms", " mg/kg"], "dose"));
    kind.push(whole.reach_of(["Ketamine sessions, KAP arms", ""], "sessions"));
    kind.extend(whole.each("family"));
    kind.extend(whole.each("modality"));
    kind.push(whole.reach(
        ["Length of the treatment", " weeks"],
        LENGTH,
        &|_, study| study.treatment_weeks.value().map(|&weeks| (weeks, weeks)),
    ));
    Found {
        bearing: whole.studies.iter().map(line).collect(),
        kind,
        missing: vec![compared(whole)],
    }
}

/// How one study went about it.
fn line(&(row, study): &(usize, &Study)) -> Bearing {
    let words = format!(
        "{}: route {}; dose {}; ketamine sessions {}; therapy {}; length {}",
        study.short_name,
        routes(study),
        doses(study),
        sessions(study),
        modalities(study),
        measured_text(&study.treatment_weeks, "week", "weeks")
    );
    bearing(row, words, &WAYS)
}

/// Which of these differences a study compares.
fn compared(whole: &Body<'_>) -> Said {
    let tested = |what| {
        let these = whole.only(&|study| study.comparison.value() == Some(&what));
        studies_of(these.count(), whole.count())
    };
    let words = format!(
        "Two doses are compared in {}, and two numbers of sessions in {}. None is known to \
         compare two routes, two psychotherapies or two lengths.",
        tested(Comparison::Dose),
        tested(Comparison::Sessions)
    );
    whole.said(words, &[Field::Facet("comparison")])
}
