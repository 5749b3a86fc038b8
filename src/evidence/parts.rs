//! From the rows of the tables that hang on a study to its parts.

use super::amount::{Dose, Extent};
use super::error::PackageError;
use super::facts::{Facts, extent};
use super::ledger::{Ledger, Place};
use super::read::next_number;
use super::sheet::{Cell, Row, Word};
use super::study::{Diagnosis, Estimate, Outcome, Regimen, Study, Therapy};
use super::value::{Basis, Content, Fact};
use super::words::{FAMILIES, GROUPS, Timing, YesNo};

/// Adds one row of `regimens` to its study.
pub(super) fn regimen(
    row: Row<'_>,
    study: &mut Study,
    ledger: &mut Ledger<'_>,
) -> Result<(), PackageError> {
    let number = row.cell("regimen");
    next_number(number, study.regimens.len())?;
    let mut facts = Facts::new(row, &study.id, number.raw(), ledger);
    let dose_low = facts.amount("dose_low", f64::INFINITY)?;
    let dose_high = facts.amount("dose_high", f64::INFINITY)?;
    let amount = extent(row.cell("dose_high"), "dose_low", &dose_low, &dose_high)?;
    let dose = dose(&amount, row.cell("dose_unit"))?;
    let fewest = facts.whole("sessions_low", 1)?;
    let most = facts.whole("sessions_high", 1)?;
    let sessions = extent(row.cell("sessions_high"), "sessions_low", &fewest, &most)?;
    let regimen = Regimen {
        arm: row.cell("arm").word()?,
        route: facts.word("route")?,
        formulation: facts.text("formulation")?,
        dose,
        dose_low,
        dose_high,
        infusion_minutes: facts.amount("infusion_minutes", f64::INFINITY)?,
        sessions,
        schedule: facts.text("schedule")?,
    };
    study.regimens.push(regimen);
    Ok(())
}

/// The dose: an amount has a unit, a missing one has none.
fn dose(amount: &Fact<Extent<f64>>, unit: Cell<'_>) -> Result<Fact<Dose>, PackageError> {
    let content = match amount.content() {
        Content::Known(amount, basis) => {
            let dose = Dose {
                amount: *amount,
                unit: unit.word()?,
            };
            Content::Known(dose, *basis)
        }
        _ if !unit.is_empty() => return Err(unit.error("a dose that is missing has no unit")),
        Content::NotFound => Content::NotFound,
        Content::NotApplicable => Content::NotApplicable,
    };
    Ok(Fact::new(content, amount.origin().clone()))
}

/// Adds one row of `therapies` to its study.
pub(super) fn therapy(
    row: Row<'_>,
    study: &mut Study,
    ledger: &mut Ledger<'_>,
) -> Result<(), PackageError> {
    let number = row.cell("therapy");
    next_number(number, study.therapies.len())?;
    let mut facts = Facts::new(row, &study.id, number.raw(), ledger);
    let low = facts.amount("session_minutes_low", f64::INFINITY)?;
    let high = facts.amount("session_minutes_high", f64::INFINITY)?;
    let therapy = Therapy {
        modality: row.cell("modality").text()?,
        name: row.cell("name").text()?,
        family: row.cell("family").one_of(&FAMILIES)?,
        before: facts.yes_no(Timing::Before)?,
        during: facts.yes_no(Timing::During)?,
        between: facts.yes_no(Timing::Between)?,
        after: facts.yes_no(Timing::After)?,
        sessions: facts.whole("sessions", 1)?,
        session_minutes: extent(
            row.cell("session_minutes_high"),
            "session_minutes_low",
            &low,
            &high,
        )?,
        weeks: facts.amount("weeks", f64::INFINITY)?,
        delivered_by: facts.text("delivered_by")?,
    };
    study.therapies.push(therapy);
    Ok(())
}

/// Adds one row of `diagnoses` to its study.
pub(super) fn diagnosis(
    row: Row<'_>,
    study: &mut Study,
    ledger: &mut Ledger<'_>,
) -> Result<(), PackageError> {
    let cell = row.cell("diagnosis");
    let name = cell.text()?;
    if study.diagnoses.iter().any(|known| known.name == name) {
        return Err(cell.error(format!("'{name}' stands a second time under {}", study.id)));
    }
    let place = Place {
        study: &study.id,
        row: &name,
    };
    let (basis, origin) = ledger.known(cell, place)?;
    study.diagnoses.push(Diagnosis {
        group: row.cell("group").one_of(&GROUPS)?,
        role: row.cell("role").word()?,
        name,
        basis,
        origin,
    });
    Ok(())
}

/// Adds one row of `outcomes` to its study.
pub(super) fn outcome(
    row: Row<'_>,
    study: &mut Study,
    ledger: &mut Ledger<'_>,
) -> Result<(), PackageError> {
    next_number(row.cell("outcome"), study.outcomes.len())?;
    let YesNo(main) = row.cell("main").word()?;
    row.cell("result").text()?;
    let place = Place {
        study: &study.id,
        row: row.cell("outcome").raw(),
    };
    // The result is never an empty cell: an outcome whose result could not be read says so in words.
    let result = ledger.fact(
        row.cell("result").emptied_if("not found"),
        place,
        Cell::text,
    )?;
    study.outcomes.push(Outcome {
        main,
        domain: row.cell("domain").text()?,
        measure: row.cell("measure").text()?,
        timepoint: row.cell("timepoint").text()?,
        result,
        direction: row.cell("direction").word()?,
        compared: row.cell("compared").text()?,
        estimate: estimate(row)?,
    });
    Ok(())
}

/// The estimate of an outcome: its kind, number and status stand or fall together.
fn estimate(row: Row<'_>) -> Result<Option<Estimate>, PackageError> {
    let [kind, value, low, high, p, status] = [
        "estimate_kind",
        "estimate",
        "ci_low",
        "ci_high",
        "p",
        "estimate_status",
    ]
    .map(|column| row.cell(column));
    if value.is_empty() {
        return match [kind, low, high, p, status]
            .into_iter()
            .find(|cell| !cell.is_empty())
        {
            Some(cell) => Err(cell.error("there is no estimate, so this must be empty too")),
            None => Ok(None),
        };
    }
    let number = value.number()?;
    let interval = match (low.is_empty(), high.is_empty()) {
        (true, true) => None,
        (false, false) => Some((low.number()?, high.number()?)),
        (false, true) => return Err(high.error("an interval needs both ends, or neither")),
        (true, false) => return Err(low.error("an interval needs both ends, or neither")),
    };
    if let Some((from, to)) = interval
        && !(from..=to).contains(&number)
    {
        return Err(value.error(format!(
            "{number} lies outside its interval, {from} to {to}"
        )));
    }
    let EstimateBasis(basis) = status.word()?;
    Ok(Some(Estimate {
        kind: kind.text()?,
        value: number,
        interval,
        p: p.optional()?,
        basis,
    }))
}

/// What an estimate may rest on.
#[derive(Clone, Copy)]
struct EstimateBasis(Basis);

impl Word for EstimateBasis {
    const LABELS: &'static [&'static str] = &["reported", "derived"];

    fn of(label: &str) -> Option<Self> {
        match label {
            "reported" => Some(Self(Basis::Reported)),
            "derived" => Some(Self(Basis::Derived)),
            _ => None,
        }
    }
}
