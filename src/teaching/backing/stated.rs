//! What the data say of a study, of an outcome, and of the review.

use crate::evidence::{Arm, Estimate, Fact, Outcome, Place, Regimen, Study};
use crate::narrative::{estimate_text, no_effect, number, outcome_about};
use crate::teaching::amount::Amount;
use crate::teaching::numbers::numbers_in;

use super::found::{Backing, BackingError, Data, Found};

/// A phrase that reads a number; none when it begins with another word.
pub(super) fn read(data: &Data<'_>, kind: &str, rest: &str) -> Option<Found> {
    let of_estimate = |read: fn(&Estimate) -> Option<f64>| {
        Some(outcome(data, rest).and_then(|found| of_estimate(&found, kind, read)))
    };
    match kind {
        "estimate" => of_estimate(|estimate| Some(estimate.value)),
        "low" => of_estimate(|estimate| Some(estimate.interval?.0)),
        "high" => of_estimate(|estimate| Some(estimate.interval?.1)),
        "no-effect" => of_estimate(no_effect),
        "told" => Some(told(data, rest)),
        "stated" => Some(stated(data, rest)),
        "kap-dose" => Some(arm(data, rest, Arm::Kap, "dose in mg/kg", dose)),
        "compared-dose" => Some(arm(data, rest, Arm::Comparator, "dose in mg/kg", dose)),
        "kap-sessions" => Some(arm(data, rest, Arm::Kap, "number of sessions", sessions)),
        "compared-sessions" => Some(arm(
            data,
            rest,
            Arm::Comparator,
            "number of sessions",
            sessions,
        )),
        "review" => review(data, rest),
        _ => None,
    }
}

/// The link that opens the card of a study.
fn card(id: &str) -> String {
    format!("study={id}")
}

/// An outcome, with the study it belongs to.
struct Told<'a> {
    study: &'a Study,
    outcome: &'a Outcome,
}

impl Told<'_> {
    fn view(&self) -> Option<String> {
        Some(card(&self.study.id))
    }
}

/// The outcome with this name: the key of the study and its number there, as `dakwar-2019/1`.
fn outcome<'a>(data: &Data<'a>, name: &str) -> Result<Told<'a>, BackingError> {
    let found = name.split_once('/').and_then(|(id, place)| {
        let (_, study) = data.evidence.study(id)?;
        let place = place.parse::<usize>().ok()?.checked_sub(1)?;
        let outcome = study.outcomes.get(place)?;
        Some(Told { study, outcome })
    });
    found.ok_or_else(|| BackingError::NotFound(format!("outcome “{name}”")))
}

fn of_estimate(found: &Told<'_>, kind: &str, read: fn(&Estimate) -> Option<f64>) -> Found {
    let estimate = found.outcome.estimate.as_ref();
    let Some((estimate, value)) = estimate.and_then(|estimate| Some((estimate, read(estimate)?)))
    else {
        let what = format!("such number for {}", outcome_about(found.outcome));
        return Err(BackingError::NotFound(what));
    };
    let before = match kind {
        "low" => "the lower end of the interval of ",
        "high" => "the upper end of the interval of ",
        "no-effect" => "the value that means no difference for ",
        _ => "",
    };
    let words = format!(
        "{before}{}, {} {}",
        found.study.short_name,
        outcome_about(found.outcome),
        estimate_text(estimate)
    );
    let value = match estimate.kind.as_str() {
        "percent lower" => Amount::Percent(value),
        "proportion" | "risk difference" => Amount::Share {
            part: value,
            whole: 1.0,
        },
        _ => Amount::Exact(value),
    };
    Ok(Backing {
        value,
        words,
        view: found.view(),
    })
}

/// A number that stands in the words of the data on an outcome.
fn told(data: &Data<'_>, rest: &str) -> Found {
    let Some((name, said)) = rest.split_once(' ') else {
        return Err(BackingError::Unreadable(rest.to_owned()));
    };
    let found = outcome(data, name)?;
    let result = found.outcome.result.value().map_or("", String::as_str);
    let p = (found.outcome.estimate.as_ref()).and_then(|estimate| estimate.p.as_deref());
    let (measure, timepoint) = (&found.outcome.measure, &found.outcome.timepoint);
    let p = p.unwrap_or_default();
    let text = format!("{measure}; {timepoint}; {result}; {p}");
    let there = numbers_in(&text, &[]);
    let Some(number) = there.iter().find(|number| number.digits() == Some(said)) else {
        return Err(BackingError::NotFound(format!("“{said}” in “{text}”")));
    };
    let words = format!(
        "{}, {} Result: {result}",
        found.study.short_name,
        outcome_about(found.outcome)
    );
    Ok(Backing {
        value: number.amount(),
        words,
        view: found.view(),
    })
}

/// A number that stands in a value of a study, or in the note on it: `wilkinson-2021 n_enrolled 28`.
fn stated(data: &Data<'_>, rest: &str) -> Found {
    let mut parts = rest.split_whitespace();
    let (Some(id), Some(field), Some(said)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(BackingError::Unreadable(rest.to_owned()));
    };
    let Some((_, study)) = data.evidence.study(id) else {
        return Err(BackingError::NotFound(format!("study “{id}”")));
    };
    let Some(text) = value_and_note(study, field) else {
        return Err(BackingError::Unreadable(rest.to_owned()));
    };
    let there = numbers_in(&text, &[]);
    let Some(number) = there.iter().find(|number| number.digits() == Some(said)) else {
        return Err(BackingError::NotFound(format!("“{said}” in “{text}”")));
    };
    Ok(Backing {
        value: number.amount(),
        words: format!("{}, {field}: {text}", study.short_name),
        view: Some(card(id)),
    })
}

/// The value of a column of `studies.csv` with the note on it; none for a column without numbers.
fn value_and_note(study: &Study, field: &str) -> Option<String> {
    fn both<T: ToString>(fact: &Fact<T>) -> String {
        let value = fact.value().map(T::to_string);
        let parts: Vec<String> = value.into_iter().chain(fact.note()).collect();
        parts.join("; ")
    }
    Some(match field {
        "comparator" => both(&study.comparator),
        "population" => both(&study.population),
        "n_enrolled" => both(&study.n_enrolled),
        "n_kap" => both(&study.n_kap),
        "n_analysed" => both(&study.n_analysed),
        "treatment_weeks" => both(&study.treatment_weeks),
        "follow_up_weeks" => both(&study.follow_up_weeks),
        "withdrawals" => both(&study.withdrawals),
        _ => return None,
    })
}

fn dose(regimen: &Regimen) -> Option<f64> {
    let amount = regimen.dose.value()?.per_kilogram()?;
    amount.is_single().then(|| amount.low())
}

fn sessions(regimen: &Regimen) -> Option<f64> {
    let count = regimen.sessions.value()?;
    count.is_single().then(|| f64::from(count.low()))
}

/// A number of the regimen of an arm, where the arm has just that number.
fn arm(
    data: &Data<'_>,
    id: &str,
    arm: Arm,
    what: &str,
    read: fn(&Regimen) -> Option<f64>,
) -> Found {
    let missing = || BackingError::NotFound(format!("{what} for “{id}”, {arm} arm"));
    let (_, study) = data.evidence.study(id).ok_or_else(missing)?;
    let mut regimens = study.regimens.iter().filter(|regimen| regimen.arm == arm);
    let value = regimens.next().and_then(read).ok_or_else(missing)?;
    if regimens.next().is_some() {
        return Err(missing());
    }
    let words = format!("{}, {arm} arm, {what}: {}", study.short_name, number(value));
    Backing::exact(value, words, Some(card(id)))
}

/// What the review says of itself, and what is missing from our list of it.
fn review(data: &Data<'_>, what: &str) -> Option<Found> {
    let review = &data.evidence.about().review;
    let included = || {
        let studies = data.evidence.studies.iter();
        studies.filter(|study| study.place == Place::Included)
    };
    let says = "The review says that it includes ";
    let (value, words) = match what {
        "articles" => (
            review.articles,
            format!("{says}{} articles", review.articles),
        ),
        "participants" => (
            review.participants,
            format!("{says}{} participants", review.participants),
        ),
        "year" => (
            review.year,
            format!("The review was published in {}", review.year),
        ),
        "missing-articles" => {
            let known = u32::try_from(included().count()).ok()?;
            let words = format!(
                "{} articles that the review includes, less {known} that could be inferred",
                review.articles
            );
            (review.articles.checked_sub(known)?, words)
        }
        "missing-participants" => {
            let known: u32 = included()
                .filter_map(|study| study.n_enrolled.value())
                .sum();
            let words = format!(
                "{} participants that the review counts, less {known} of the studies here",
                review.participants
            );
            (review.participants.checked_sub(known)?, words)
        }
        _ => return None,
    };
    Some(Backing::exact(f64::from(value), words, Some(String::new())))
}
