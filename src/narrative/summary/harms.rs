//! Harms: what the data says of adverse events, in its own words, and who did not finish.

use crate::evidence::{Status, Study};

use super::super::ask::Field;
use super::super::words::{NOT_APPLICABLE, NOT_FOUND};
use super::telling::Telling;

pub(super) fn harms(tell: &mut Telling<'_>) {
    let those = tell.those;
    let events = |study: &Study| study.adverse_events.status();
    tell.add("Adverse events, as the data puts them: ");
    let mut before = "";
    let mut quoted: Vec<&str> = Vec::new();
    for (_, study) in &those.studies {
        let Some(quote) = study.adverse_events.value() else {
            continue;
        };
        // Studies of which the same is said are named together, where the first is.
        if quoted.contains(&quote.as_str()) {
            continue;
        }
        quoted.push(quote);
        let same = those.rows(&|other| other.adverse_events.value() == Some(quote));
        tell.add(before).names(&same);
        tell.add(": “").add(quote).add("”");
        before = "; ";
    }
    if without(tell, before, &events) {
        tell.add(" That does not mean that there were none.");
    }
    tell.add(" The data does not say how harms were looked for.");
    tell.tell("Adverse events", &[Field::Card("Adverse events")]);

    tell.add("People who did not finish or were not analysed: ");
    before = "";
    for (_, study) in &those.studies {
        if let Some(people) = study.withdrawals.value() {
            tell.add(before).add(&study.short_name).add(": ");
            tell.count(*people as usize);
            if let Some(whole) = study.n_enrolled.value() {
                tell.add(" of ").count(*whole as usize);
            }
            before = "; ";
        }
    }
    without(tell, before, &|study| study.withdrawals.status());
    tell.tell("Withdrawals", &[Field::Card("Withdrawals")]);
}

/// For how many studies a fact was not found or does not apply; whether there are any.
fn without(tell: &mut Telling<'_>, before: &str, of: &dyn Fn(&Study) -> Status) -> bool {
    let those = tell.those;
    let mut before = before;
    let mut any = false;
    for (status, words) in [
        (Status::NotFound, NOT_FOUND),
        (Status::NotApplicable, NOT_APPLICABLE),
    ] {
        let count = those.rows(&|study| of(study) == status).len();
        if count > 0 {
            tell.add(before).add(words);
            if those.len() > 1 {
                tell.add(" for ").out_of(count);
            }
            before = "; ";
            any = true;
        }
    }
    tell.add(".");
    any
}
