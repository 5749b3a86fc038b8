//! What a study has in each facet, read from the facts by plain loops.

use kap_explorer::evidence::{Direction, DoseUnit, Study};
use kap_explorer::explore::{Choice, Column, Interval, Selection, slug};
use kap_explorer::figures::{Pick, What};

use crate::Data;
use crate::provenance::counted_once;

/// What a study has in a facet, read from the facts.
pub enum Has {
    Words(Vec<String>),
    Spans(Vec<(f64, f64)>),
    /// Spans, and values beside them by their slugs.
    SpansOr(Vec<(f64, f64)>, Vec<&'static str>),
}

pub fn has(study: &Study, key: &str) -> Has {
    let words = |values: Vec<&str>| Has::Words(values.into_iter().map(str::to_owned).collect());
    let one = |value: Option<f64>| Has::Spans(value.into_iter().map(|v| (v, v)).collect());
    let kap = || study.kap_regimens();
    match key {
        "place" => words(vec![study.place.label()]),
        "condition" => words(study.conditions()),
        "diagnosis" => Has::Words(study.diagnoses.iter().map(|d| d.facet_label()).collect()),
        "route" => words(
            kap()
                .filter_map(|k| Some(k.route.value()?.label()))
                .collect(),
        ),
        "dose" => Has::SpansOr(
            kap()
                .filter_map(|k| k.dose.value()?.per_kilogram())
                .map(|dose| (dose.low(), dose.high()))
                .collect(),
            kap()
                .filter(|k| k.dose.value().is_some_and(|dose| dose.unit == DoseUnit::Mg))
                .map(|_| "fixed-dose-in-mg")
                .collect(),
        ),
        "sessions" => Has::Spans(
            kap()
                .filter_map(|k| k.sessions.value())
                .map(|count| (f64::from(count.low()), f64::from(count.high())))
                .collect(),
        ),
        "modality" => words(
            study
                .therapies
                .iter()
                .map(|t| t.modality.as_str())
                .collect(),
        ),
        "family" => words(study.therapies.iter().map(|t| t.family.as_str()).collect()),
        "timing" => words(study.timings().into_iter().map(|t| t.label()).collect()),
        "design" => words(
            study
                .design
                .value()
                .map(|d| d.label())
                .into_iter()
                .collect(),
        ),
        "comparison" => words(
            study
                .comparison
                .value()
                .map(|c| c.label())
                .into_iter()
                .collect(),
        ),
        "blinding" => words(
            study
                .blinding
                .value()
                .map(|b| b.label())
                .into_iter()
                .collect(),
        ),
        "outcome" => words(study.outcomes.iter().map(|o| o.domain.as_str()).collect()),
        "direction" => words(
            study
                .main_outcomes()
                .filter(|main| main.direction != Direction::NotFound)
                .map(|main| main.direction.label())
                .collect(),
        ),
        "country" => words(
            study
                .country
                .value()
                .into_iter()
                .flat_map(|country| country.split("; "))
                .collect(),
        ),
        "year" => one(Some(f64::from(study.citation.year))),
        "participants" => one(study.n_enrolled.value().copied().map(f64::from)),
        "followup" => one(study.follow_up_weeks.value().copied()),
        _ => panic!("{key} has no recount"),
    }
}

pub fn is(study: &Study, pick: &Pick) -> bool {
    match (has(study, pick.facet), &pick.what) {
        (Has::Words(values), What::Value(wanted)) => values.iter().any(|v| &slug(v) == wanted),
        (Has::Words(values), What::Missing) => values.is_empty(),
        (Has::Spans(spans), What::Missing) => spans.is_empty(),
        (Has::Spans(spans), What::Range(low, high)) => {
            spans.iter().any(|span| span.0 <= *high && *low <= span.1)
        }
        (Has::SpansOr(_, values), What::Value(wanted)) => values.contains(&wanted.as_str()),
        (Has::SpansOr(spans, values), What::Missing) => spans.is_empty() && values.is_empty(),
        (Has::SpansOr(spans, _), What::Range(low, high)) => {
            spans.iter().any(|span| span.0 <= *high && *low <= span.1)
        }
        _ => panic!("{} is picked by the wrong kind", pick.facet),
    }
}

/// The choice that the page makes of a pick.
pub fn choose(data: &Data, selection: &mut Selection, pick: &Pick) {
    let id = data.table.find(pick.facet).unwrap();
    let choice = match (&data.table.facet(id).column, &pick.what) {
        (Column::Categories(column), What::Value(slug)) => {
            Choice::values([column.find(slug).unwrap()], false)
        }
        (Column::Categories(_), What::Missing) => Choice::values([], true),
        (column @ Column::Numbers(_), What::Value(wanted)) => {
            let place = column.named().find(|(_, value)| &value.slug == wanted);
            Choice::range(None, false).or_values([place.unwrap().0])
        }
        (Column::Numbers(_), What::Missing) => Choice::range(None, true),
        (Column::Numbers(_), What::Range(low, high)) => {
            Choice::range(Some(Interval::new(*low, *high).unwrap()), false)
        }
        _ => panic!("{} is picked by the wrong kind", pick.facet),
    };
    selection.set_choice(id, choice);
}

/// "3 studies, 129 participants; size not found for 1", counted by hand.
pub fn sizes(data: &Data, studies: &[&Study]) -> (String, String) {
    let found = studies.iter().map(|study| data.evidence.study(&study.id));
    let rows: Vec<usize> = found.map(|found| found.unwrap().0).collect();
    let size = |row: &usize| data.evidence.studies[*row].n_enrolled.value().copied();
    let known: Vec<usize> = rows
        .iter()
        .copied()
        .filter(|row| size(row).is_some())
        .collect();
    let unknown = rows.len() - known.len();
    let sum = counted_once(&data.evidence, &rows).iter().sum::<usize>();
    let mut once = "";
    for sample in &data.evidence.samples {
        let there = sample.studies.iter().filter(|row| known.contains(row));
        once = match (there.count() < 2, sample.is_certain, once) {
            (true, _, once) => once,
            (false, true, "") => ", counting people who are in several reports once",
            (false, true, once) => once,
            (false, false, _) => ", counting people who may be in several reports once",
        };
    }
    let noun = if sum == 1 {
        "participant"
    } else {
        "participants"
    };
    match (known.len(), unknown) {
        (0, _) => ("n?".into(), "participants not found".into()),
        (_, 0) => (sum.to_string(), format!("{sum} {noun}{once}")),
        _ => (
            format!("{sum} + n?"),
            format!("{sum} {noun}{once}; size not found for {unknown}"),
        ),
    }
}
