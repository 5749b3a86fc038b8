//! In whom, and what was done.

use crate::evidence::Role;

use super::super::ask::Field;
use super::super::counts::once;
use super::super::words::number;
use super::telling::Telling;

pub(super) fn people(tell: &mut Telling<'_>) {
    enrolled(tell);
    conditions(tell);
    tell.tell_facet("country", "Countries", "");
    let those = tell.those;
    let age = those.range(&|study| study.mean_age.value().copied());
    let women = those.range(&|study| study.female_percent.value().copied());
    tell.ranged("Mean age", " years", &age).add(" ");
    tell.ranged("Women", "%", &women);
    let fields = [Field::Card("Mean age"), Field::Card("Women")];
    tell.tell("Age and sex", &fields);
}

/// The sum of the enrolled, what is missing from it, and whether one study holds much of it.
fn enrolled(tell: &mut Telling<'_>) {
    const WHAT: &str = "Participants";
    let those = tell.those;
    let tally = those.table.tally(those.matching);
    let known = tally.rows - tally.unknown;
    if known == 0 {
        tell.all_missing(WHAT);
    } else {
        tell.who(known).add(" enrolled ").add(&number(tally.sum));
        tell.add(if tally.sum == 1.0 {
            " person"
        } else {
            " people"
        });
        tell.add(if known > 1 { " in total" } else { "" });
        tell.add(once(tally.shared));
        tell.lacking("size not found", tally.unknown).add(".");
    }
    for (_, study) in &those.studies {
        let size = study.n_enrolled.value().copied().unwrap_or_default();
        if known > 2 && f64::from(size) * 3.0 >= tally.sum {
            tell.add(" ").add(&size.to_string());
            tell.add(" of them were in one study, ");
            tell.add(&study.short_name).add(".");
        }
    }
    tell.tell(WHAT, &[Field::Facet("participants")]);
}

/// What was treated; a study can have several kinds, and not all say which of them was treated.
fn conditions(tell: &mut Telling<'_>) {
    let those = tell.those;
    let single = those.len() == 1;
    let several = those.rows(&|study| study.conditions().len() > 1);
    let unclear = those.rows(&|study| {
        let mut diagnoses = study.diagnoses.iter();
        diagnoses.any(|diagnosis| diagnosis.role == Role::NotStated)
    });
    tell.listing("Kinds of condition", "condition");
    if !single && !several.is_empty() {
        tell.add(" A study counts in each of its kinds.");
    }
    if !unclear.is_empty() {
        tell.add(" Which diagnosis was treated and which came besides: not stated");
        if !single {
            tell.add(" in ").out_of(unclear.len());
        }
        tell.add(".");
    }
    tell.tell("Kinds of condition", &[Field::Facet("condition")]);
}

pub(super) fn done(tell: &mut Telling<'_>) {
    tell.tell_facet("route", "Route of ketamine", "");
    let dose = tell.those.facet_range("dose");
    let sessions = tell.those.facet_range("sessions");
    tell.ranged("Dose in one session of the KAP arm", " mg/kg", &dose);
    tell.add(" ");
    tell.ranged("Ketamine sessions for one person", "", &sessions);
    let fields = [Field::Facet("dose"), Field::Facet("sessions")];
    tell.tell("Dose and number of ketamine sessions", &fields);
    tell.tell_facet("family", "Psychotherapy, by family", "");
    tell.tell_facet(
        "timing",
        "When therapy took place, against the ketamine sessions",
        " A time that is not named may only not have been found.",
    );
}
