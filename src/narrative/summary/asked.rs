//! What was asked: what the comparisons test.

use crate::evidence::{Comparison, Study};

use super::super::ask::Field;
use super::super::filters::{all_labels, aside_names};
use super::telling::{Telling, agree};

/// What a comparison asks, in plain words, and what is set against the other arm in it.
pub(super) struct Question {
    /// What it tests, none where that was not found.
    pub(super) tests: Option<Comparison>,
    /// As in "asks what ketamine adds to psychotherapy".
    pub(super) asks: &'static str,
    /// As in "favours the arm with ketamine": in some studies both arms had KAP.
    pub(super) arm: &'static str,
}

const fn question(tests: Comparison, asks: &'static str, arm: &'static str) -> Question {
    Question {
        tests: Some(tests),
        asks,
        arm,
    }
}

/// The questions of studies that compare arms, in the order of the vocabulary.
pub(super) const QUESTIONS: [Question; 7] = [
    question(
        Comparison::Ketamine,
        "what ketamine adds to psychotherapy",
        "the arm with ketamine",
    ),
    question(
        Comparison::Dose,
        "how a higher dose of ketamine differs from a lower one",
        "the higher dose",
    ),
    question(
        Comparison::Psychotherapy,
        "what psychotherapy adds to ketamine",
        "the arm with psychotherapy",
    ),
    question(
        Comparison::Support,
        "what music or sensory support adds to ketamine",
        "the arm with that support",
    ),
    question(
        Comparison::Sessions,
        "how more sessions of KAP differ from fewer",
        "more sessions",
    ),
    question(
        Comparison::Form,
        "how one form of KAP differs from another",
        "the form named first",
    ),
    question(
        Comparison::Both,
        "what KAP adds to usual care",
        "the arm with KAP",
    ),
];

/// What a study's comparison tests.
pub(super) fn tests(study: &Study) -> Option<Comparison> {
    study.comparison.value().copied()
}

/// Which studies the summary is about; nothing where it is about all there are.
fn lead(tell: &mut Telling<'_>) {
    let those = tell.those;
    let chosen = all_labels(those.table, those.selection);
    let aside = aside_names(those.table, those.selection);
    let scope = those.scope;
    if those.len() == scope && chosen.is_empty() && aside.is_empty() {
        return;
    }
    let rows = those.rows(&|_| true);
    tell.add("This is about ").count(rows.len());
    tell.add(" of ").count(scope).add(" studies");
    match rows.len() {
        1 => tell.add(", ").names(&rows),
        _ => tell.named(&rows),
    };
    tell.add(".");
    if !chosen.is_empty() {
        tell.add(" Chosen: “").add(&chosen).add("”.");
    }
    if !aside.is_empty() {
        tell.add(" Set aside: ").all(&aside).add(".");
    }
    tell.tell_plainly();
}

pub(super) fn asked(tell: &mut Telling<'_>) {
    lead(tell);
    for question in &QUESTIONS {
        kind(tell, question.tests, [" asks ", " ask "], question.asks);
    }
    kind(
        tell,
        Some(Comparison::Nothing),
        [" has", " have"],
        " no comparison group and so cannot say what the treatment adds",
    );
    kind(
        tell,
        None,
        [" does", " do"],
        " not say, in what could be read, what the comparison tests",
    );
}

/// How many studies have one kind of comparison, and which.
fn kind(
    tell: &mut Telling<'_>,
    tested: Option<Comparison>,
    [one, several]: [&'static str; 2],
    what: &str,
) {
    let rows = tell.those.rows(&|study| tests(study) == tested);
    let count = rows.len();
    if count > 0 {
        tell.who(count).add(agree(count, one, several)).add(what);
        tell.named(&rows).add(".");
        let fields = [Field::Facet("comparison")];
        tell.tell_of("What the comparison tests", rows, &fields);
    }
}
