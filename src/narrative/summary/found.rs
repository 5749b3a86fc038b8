//! What was found: main outcomes and which way they point, by what the comparison tests. The
//! studies are named and never counted by direction.

use crate::evidence::{Basis, Comparison, Direction, Estimate, Outcome, Status, Study};

use super::super::ask::Field;
use super::super::estimate::estimate_text;
use super::super::words::{NOT_FOUND, capital, quoted};
use super::asked::{QUESTIONS, Question, tests};
use super::telling::Telling;

/// Up to this many studies of a kind are told one by one; of more, only the names under the
/// direction.
const IN_FULL: usize = 6;

/// The field that holds the main outcomes.
const MAIN: [Field; 1] = [Field::Facet("direction")];

pub(super) fn found(tell: &mut Telling<'_>) {
    tell.add("Only main outcomes are named here. Which outcome is the main one is our choice.");
    tell.tell_plainly();
    for question in &QUESTIONS {
        kind(tell, question, &capital(question.asks), "");
    }
    let unknown = Question {
        tests: None,
        asks: "",
        arm: "the KAP arm",
    };
    kind(tell, &unknown, "What is tested was not found", "");
    let alone = Question {
        tests: Some(Comparison::Nothing),
        ..unknown
    };
    kind(
        tell,
        &alone,
        "Without a comparison group",
        " Nobody can tell what would have happened without the treatment, so a change cannot be \
         put down to it.",
    );
    not_found(tell);
    tell.add(if tell.those.len() == 1 {
        "A direction does not tell how large or how certain a result is."
    } else {
        "These directions are not to be counted: how many point one way does not tell how large \
         or how certain a result is."
    });
    tell.tell_plainly();
}

/// The main outcomes of a study whose result could be read, or could not.
fn main_outcomes(study: &Study, read: bool) -> Vec<&Outcome> {
    study
        .main_outcomes()
        .filter(|outcome| (outcome.direction != Direction::NotFound) == read)
        .collect()
}

/// What the studies with one kind of comparison found.
fn kind(tell: &mut Telling<'_>, question: &Question, lead: &str, rest: &str) {
    let those = tell.those;
    let rows = those
        .rows(&|study| tests(study) == question.tests && !main_outcomes(study, true).is_empty());
    if rows.is_empty() {
        return;
    }
    if rows.len() <= IN_FULL {
        tell.add(lead).add(".");
        for study in those.among(&rows) {
            in_full(tell, study, question);
        }
        tell.add(rest).tell_of("Main outcomes", rows, &MAIN);
        return;
    }
    // What is to be known of all of them comes before their names.
    let mut rest = rest;
    for direction in Direction::ALL {
        let of_it = those.rows(&|study| {
            let mut main = main_outcomes(study, true).into_iter();
            tests(study) == question.tests && main.any(|it| it.direction == *direction)
        });
        if !of_it.is_empty() {
            tell.add(lead).add(".").add(std::mem::take(&mut rest));
            under(tell, &of_it, *direction, question.arm);
        }
    }
}

/// The studies with a main outcome that points this way, by name.
fn under(tell: &mut Telling<'_>, rows: &[usize], direction: Direction, arm: &str) {
    let mut items = Vec::new();
    for study in tell.those.among(rows) {
        for outcome in main_outcomes(study, true) {
            if outcome.direction == direction {
                items.push(format!("{} ({})", study.short_name, outcome.domain));
            }
        }
    }
    let points = capital(&points(direction, arm));
    tell.add(&format!(" {points}: ")).items(&items);
    tell.tell_of("Main outcomes", rows.to_vec(), &MAIN);
}

/// `Dakwar 2019 (55 people): cocaine use, abstinence, last 2 weeks (5 weeks; ketamine versus
/// midazolam, both with MBRP): favours the arm with ketamine, odds ratio 5.7, interval 1.3 to 25.1.`
fn in_full(tell: &mut Telling<'_>, study: &Study, question: &Question) {
    tell.add(" ").add(&study.short_name).add(" (");
    match study.n_enrolled.value() {
        Some(&people) => tell.people(people as usize),
        None => tell.add("size not found"),
    };
    let mut before = "): ";
    for outcome in main_outcomes(study, true) {
        tell.add(before).add(&outcome.domain);
        before = "; ";
        tell.add(", ").add(&outcome.measure).add(" (");
        let lost = outcome.timepoint == NOT_FOUND;
        tell.add(if lost { "time " } else { "" })
            .add(&outcome.timepoint);
        if question.tests != Some(Comparison::Nothing) {
            tell.add("; ").add(&outcome.compared);
        }
        tell.add("): ")
            .add(&points(outcome.direction, question.arm));
        size(tell, outcome, question.tests != Some(Comparison::Nothing));
    }
    tell.add(".");
}

/// Which way an outcome points, in words.
fn points(direction: Direction, arm: &str) -> String {
    match direction {
        Direction::FavoursKap => format!("favours {arm}"),
        Direction::Improved => "better than before, with nothing to compare with".to_owned(),
        Direction::Described => "described, with no direction".to_owned(),
        _ => direction.label().to_owned(),
    }
}

/// The estimate without its p value, which says nothing of size; where there is none, or nothing to
/// compare with, the result as the data put it.
fn size(tell: &mut Telling<'_>, outcome: &Outcome, compares: bool) {
    match &outcome.estimate {
        Some(estimate) if compares => {
            let text = estimate_text(&Estimate {
                p: None,
                ..estimate.clone()
            });
            // The direction "uncertain, includes no effect" has said it.
            let shorter = text.strip_suffix(" (includes no effect)");
            let said = outcome.direction == Direction::Uncertain;
            tell.add(", ");
            tell.add(shorter.filter(|_| said).unwrap_or(&text));
            if estimate.basis == Basis::Derived {
                tell.add(", worked out from reported numbers");
            }
        }
        _ => {
            let result = outcome.result.value();
            let result = result.map_or(NOT_FOUND.to_owned(), |result| quoted(result));
            tell.add("; ").add(&result);
        }
    }
    if outcome.result.status() == Status::Conflict {
        tell.add(" (sources disagree)");
    }
}

/// Main outcomes whose result was not found, and studies without any.
fn not_found(tell: &mut Telling<'_>) {
    let those = tell.those;
    let lost = those.rows(&|study| !main_outcomes(study, false).is_empty());
    let none = those.rows(&|study| {
        main_outcomes(study, true).is_empty() && main_outcomes(study, false).is_empty()
    });
    let mut before = "Not found: the result of the main outcome of ";
    for study in those.among(&lost) {
        for outcome in main_outcomes(study, false) {
            tell.add(before).add(&study.short_name);
            tell.add(" (").add(&outcome.domain).add(")");
            before = ", ";
        }
    }
    if !none.is_empty() {
        let lead = if lost.is_empty() {
            "Not found"
        } else {
            "; not found"
        };
        tell.add(lead).add(": any outcome of ").names(&none);
    }
    let rows = those.rows(&|study| {
        main_outcomes(study, true).is_empty() || !main_outcomes(study, false).is_empty()
    });
    if !rows.is_empty() {
        tell.add(".").tell_of("Main outcomes", rows, &MAIN);
    }
}
