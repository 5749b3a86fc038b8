//! From the rows of the tables that hang on a study to its parts.

use super::amount::{Dose, Extent};
use super::facts::{Facts, extent};
use super::ledger::{Ledger, Place};
use super::read::next_number;
use super::sheet::{Cell, Row, Word};
use super::study::{Diagnosis, Estimate, Outcome, Regimen, Study, Therapy};
use super::value::{Basis, Fact};
use super::words::{Direction, FAMILIES, GROUPS, Timing, YesNo};

/// What says that a result could not be read.
const NOT_FOUND: &str = Direction::LABELS[Direction::NotFound as usize];

/// Adds one row of `regimens` to its study.
pub(super) fn regimen(row: Row<'_>, study: &mut Study, ledger: &mut Ledger<'_>) {
    let number = row.cell("regimen");
    next_number(number, study.regimens.len());
    let mut facts = Facts::new(row, &study.id, number.raw(), ledger);
    let dose_low = facts.amount("dose_low", f64::INFINITY);
    let dose_high = facts.amount("dose_high", f64::INFINITY);
    let ends = ["dose_low", "dose_high"].map(|column| row.cell(column));
    let dose = dose(extent(ends, &dose_low, &dose_high), row.cell("dose_unit"));
    let fewest = facts.whole("sessions_low", 1);
    let most = facts.whole("sessions_high", 1);
    let ends = ["sessions_low", "sessions_high"].map(|column| row.cell(column));
    let sessions = extent(ends, &fewest, &most);
    let regimen = Regimen {
        arm: row.word("arm"),
        route: facts.word("route"),
        formulation: facts.text("formulation"),
        dose,
        dose_low,
        dose_high,
        infusion_minutes: facts.amount("infusion_minutes", f64::INFINITY),
        sessions,
        schedule: facts.text("schedule"),
    };
    study.regimens.push(regimen);
}

/// The dose: an amount has a unit, a missing one has none.
fn dose(amount: Fact<Extent<f64>>, unit: Cell<'_>) -> Fact<Dose> {
    if amount.value().is_none() && !unit.is_empty() {
        unit.wrong(format_args!("a dose that is missing has no unit"));
    }
    amount.map(|amount| Dose {
        amount,
        unit: unit.word(),
    })
}

/// Adds one row of `therapies` to its study.
pub(super) fn therapy(row: Row<'_>, study: &mut Study, ledger: &mut Ledger<'_>) {
    let number = row.cell("therapy");
    next_number(number, study.therapies.len());
    let mut facts = Facts::new(row, &study.id, number.raw(), ledger);
    let low = facts.amount("session_minutes_low", f64::INFINITY);
    let high = facts.amount("session_minutes_high", f64::INFINITY);
    let ends = ["session_minutes_low", "session_minutes_high"].map(|column| row.cell(column));
    let therapy = Therapy {
        modality: row.text("modality"),
        name: row.text("name"),
        family: row.cell("family").one_of(&FAMILIES),
        before: facts.yes_no(Timing::Before),
        during: facts.yes_no(Timing::During),
        between: facts.yes_no(Timing::Between),
        after: facts.yes_no(Timing::After),
        sessions: facts.sessions("sessions"),
        session_minutes: extent(ends, &low, &high),
        weeks: facts.amount("weeks", f64::INFINITY),
        delivered_by: facts.text("delivered_by"),
    };
    study.therapies.push(therapy);
}

/// Adds one row of `diagnoses` to its study.
pub(super) fn diagnosis(row: Row<'_>, study: &mut Study, ledger: &mut Ledger<'_>) {
    let cell = row.cell("diagnosis");
    let name = cell.text();
    if study.diagnoses.iter().any(|known| known.name == name) {
        let id = &study.id;
        cell.wrong(format_args!("'{name}' stands a second time under {id}"));
    }
    let place = Place {
        study: &study.id,
        row: &name,
    };
    let (basis, origin) = ledger.known(cell, place);
    study.diagnoses.push(Diagnosis {
        group: row.cell("group").one_of(&GROUPS),
        role: row.word("role"),
        name,
        basis,
        origin,
    });
}

/// Adds one row of `outcomes` to its study.
pub(super) fn outcome(row: Row<'_>, study: &mut Study, ledger: &mut Ledger<'_>) {
    let number = row.cell("outcome");
    next_number(number, study.outcomes.len());
    let YesNo(main) = row.word("main");
    row.text("result");
    let mut facts = Facts::new(row, &study.id, number.raw(), ledger);
    study.outcomes.push(Outcome {
        result: result(row.cell("result"), &mut facts),
        main,
        domain: row.text("domain"),
        measure: row.text("measure"),
        timepoint: row.text("timepoint"),
        direction: row.word("direction"),
        compared: row.text("compared"),
        estimate: estimate(row),
    });
}

/// The result is never an empty cell: an outcome whose result could not be read says so in words, which
/// are "not found" or go on after "measured; ".
fn result<'a>(cell: Cell<'a>, facts: &mut Facts<'_, '_, 'a>) -> Fact<String> {
    let words = cell.raw();
    let is_measured = words.starts_with("measured; ");
    if words != NOT_FOUND && !is_measured {
        return facts.fact(cell, Cell::text);
    }
    let fact = facts.fact(cell.emptied(), Cell::text);
    let origin = fact.origin().clone();
    let origin = if is_measured {
        origin.or_noted(words)
    } else {
        origin
    };
    Fact::new(fact.content().clone(), origin)
}

/// The estimate of an outcome: its kind, number and status stand or fall together.
fn estimate(row: Row<'_>) -> Option<Estimate> {
    let cells = [
        "estimate",
        "estimate_kind",
        "ci_low",
        "ci_high",
        "p",
        "estimate_status",
    ];
    let [value, kind, low, high, p, status] = cells.map(|column| row.cell(column));
    if value.is_empty() {
        let rest = [kind, low, high, p, status];
        if let Some(cell) = rest.into_iter().find(|cell| !cell.is_empty()) {
            cell.wrong(format_args!(
                "there is no estimate, so this must be empty too"
            ));
        }
        return None;
    }
    let number = value.number();
    let interval = match (low.is_empty(), high.is_empty()) {
        (true, true) => None,
        (false, false) => Some((low.number(), high.number())),
        (low_is_missing, _) => {
            let cell = if low_is_missing { low } else { high };
            cell.wrong(format_args!("an interval needs both ends, or neither"));
            None
        }
    };
    if let Some((from, to)) = interval
        && !(from..=to).contains(&number)
    {
        let [number, from, to] = [value, low, high].map(Cell::raw);
        value.wrong(format_args!(
            "{number} lies outside its interval, {from} to {to}"
        ));
    }
    let EstimateBasis(basis) = status.word();
    Some(Estimate {
        kind: kind.text(),
        value: number,
        interval,
        p: p.optional(),
        basis,
    })
}

/// What an estimate may rest on.
#[derive(Clone, Copy)]
struct EstimateBasis(Basis);

impl Word for EstimateBasis {
    const WORDS: &'static [Self] = &[Self(Basis::Reported), Self(Basis::Derived)];
    const LABELS: &'static [&'static str] = &["reported", "derived"];
}
