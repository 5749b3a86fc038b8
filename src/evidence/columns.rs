//! The studies as a table of plain columns, one for each facet.

use std::cmp::Reverse;

use super::bins::{self, Bins};
use super::facets::FACETS;
use super::package::Evidence;
use super::study::Study;
use super::words::{
    Blinding, Comparison, Design, Direction, FAMILIES, GROUPS, Place, Role, Route, Timing,
};
use crate::explore::{Categories, Choice, Column, Facet, Numbers, Span, Table, TableError};

/// The facet that sets what "all studies" means.
const SCOPE: &str = "place";

/// The studies as a table with the facets of [`FACETS`], in that order; row `i` is `studies[i]`.
///
/// Sizes are the people enrolled. The scope is `place`, and its default is "included (inferred)".
///
/// # Errors
/// When two values of a facet would have the same name in a link.
pub fn facet_table(evidence: &Evidence) -> Result<Table, TableError> {
    let studies = evidence.studies.as_slice();
    let facets = FACETS
        .iter()
        .zip(columns(studies)?)
        .map(|(info, column)| Facet {
            key: info.key.to_owned(),
            title: info.title.to_owned(),
            default: default_of(info.key, &column),
            column,
        })
        .collect();
    let text = studies.iter().map(searchable).collect();
    let sizes = studies
        .iter()
        .map(|study| study.n_enrolled.value().copied().map(f64::from))
        .collect();
    Table::new(studies.len(), facets, Some(SCOPE), text, sizes)
}

/// What is chosen when a reader has chosen nothing.
fn default_of(key: &str, column: &Column) -> Choice {
    match column {
        Column::Categories(_) if key == SCOPE => {
            let included = Place::Included.label();
            let place = column.labels().position(|label| label == included);
            Choice::values(place, false)
        }
        _ => Choice::Any,
    }
}

/// The columns in the order of [`FACETS`].
fn columns(studies: &[Study]) -> Result<[Column; FACETS.len()], TableError> {
    Ok([
        // place
        one(studies, &words(Place::ALL, Place::label), |study| {
            Some(study.place.label())
        })?,
        // condition
        several(studies, &GROUPS, Study::conditions)?,
        // diagnosis
        diagnosis(studies)?,
        // route
        several(studies, &words(Route::ALL, Route::label), |study| {
            let routes = study.kap_regimens().filter_map(|kap| kap.route.value());
            routes.map(|route| route.label()).collect()
        })?,
        // dose
        numbers(studies, bins::DOSE, |study| {
            let doses = study.kap_regimens().filter_map(|kap| kap.dose.value());
            // A dose in another unit is not one in mg/kg, so it has no place here.
            let doses = doses.filter_map(|dose| dose.per_kilogram());
            doses.map(|dose| (dose.low(), dose.high())).collect()
        })?,
        // sessions
        numbers(studies, bins::SESSIONS, |study| {
            let counts = study.kap_regimens().filter_map(|kap| kap.sessions.value());
            counts
                .map(|count| (f64::from(count.low()), f64::from(count.high())))
                .collect()
        })?,
        // modality
        modality(studies)?,
        // family
        several(studies, &FAMILIES, |study| {
            let therapies = study.therapies.iter();
            therapies.map(|therapy| therapy.family.as_str()).collect()
        })?,
        // timing
        several(studies, &words(Timing::ALL, Timing::label), |study| {
            study.timings().into_iter().map(Timing::label).collect()
        })?,
        // design
        one(studies, &words(Design::ALL, Design::label), |study| {
            study.design.value().map(|design| design.label())
        })?,
        // comparison
        one(
            studies,
            &words(Comparison::ALL, Comparison::label),
            |study| study.comparison.value().map(|tested| tested.label()),
        )?,
        // blinding
        one(studies, &words(Blinding::ALL, Blinding::label), |study| {
            study.blinding.value().map(|blinding| blinding.label())
        })?,
        // direction
        direction(studies)?,
        // country
        country(studies)?,
        // year
        numbers(studies, bins::YEAR, |study| {
            let year = f64::from(study.citation.year);
            vec![(year, year)]
        })?,
        // participants
        numbers(studies, bins::PARTICIPANTS, |study| {
            let enrolled = study.n_enrolled.value().copied().map(f64::from);
            enrolled
                .map(|people| (people, people))
                .into_iter()
                .collect()
        })?,
        // followup
        numbers(studies, bins::FOLLOW_UP, |study| {
            let weeks = study.follow_up_weeks.value();
            weeks.map(|weeks| (*weeks, *weeks)).into_iter().collect()
        })?,
    ])
}

/// Diagnoses in the order of their groups, the more frequent first; comorbid ones after the others.
fn diagnosis(studies: &[Study]) -> Result<Column, TableError> {
    let mut met: Vec<((bool, usize), String)> = Vec::new();
    for diagnosis in studies.iter().flat_map(|study| &study.diagnoses) {
        let group = place_in(&GROUPS, &diagnosis.group);
        let comorbid = diagnosis.role == Role::Comorbid;
        met.push(((comorbid, group), diagnosis.facet_label()));
    }
    let order = ranked(met);
    several(studies, &borrowed(&order), |study| {
        study
            .diagnoses
            .iter()
            .map(|diagnosis| diagnosis.facet_label())
            .collect()
    })
}

/// Psychotherapies in the order of their families, the more frequent first.
fn modality(studies: &[Study]) -> Result<Column, TableError> {
    let therapies = studies.iter().flat_map(|study| &study.therapies);
    let order = ranked(
        therapies
            .map(|therapy| {
                (
                    place_in(&FAMILIES, &therapy.family),
                    therapy.modality.clone(),
                )
            })
            .collect(),
    );
    several(studies, &borrowed(&order), |study| {
        let therapies = study.therapies.iter();
        therapies.map(|therapy| therapy.modality.as_str()).collect()
    })
}

/// Directions of the main outcomes; one that was not found is a missing value.
fn direction(studies: &[Study]) -> Result<Column, TableError> {
    let found = |direction: &Direction| *direction != Direction::NotFound;
    let order: Vec<&str> = Direction::ALL
        .iter()
        .copied()
        .filter(found)
        .map(Direction::label)
        .collect();
    several(studies, &order, |study| {
        let directions = study.main_outcomes().map(|outcome| outcome.direction);
        directions.filter(found).map(Direction::label).collect()
    })
}

/// Countries, the more frequent first.
fn country(studies: &[Study]) -> Result<Column, TableError> {
    let countries = studies.iter().filter_map(|study| study.country.value());
    let order = ranked(countries.map(|country| ((), country.clone())).collect());
    one(studies, &borrowed(&order), |study| {
        study.country.value().map(String::as_str)
    })
}

/// A column of one value, or none, for each study.
fn one(
    studies: &[Study],
    order: &[&str],
    value: impl Fn(&Study) -> Option<&str>,
) -> Result<Column, TableError> {
    let cells: Vec<Vec<String>> = studies
        .iter()
        .map(|study| value(study).map(str::to_owned).into_iter().collect())
        .collect();
    Categories::new(order, &cells, false).map(Column::Categories)
}

/// A column of any number of values for each study.
fn several<'s, S: Into<String>>(
    studies: &'s [Study],
    order: &[&str],
    values: impl Fn(&'s Study) -> Vec<S>,
) -> Result<Column, TableError> {
    let cells: Vec<Vec<String>> = studies
        .iter()
        .map(|study| values(study).into_iter().map(Into::into).collect())
        .collect();
    Categories::new(order, &cells, true).map(Column::Categories)
}

/// A column of any number of intervals for each study, from their ends.
fn numbers(
    studies: &[Study],
    bins: Bins,
    ends: impl Fn(&Study) -> Vec<(f64, f64)>,
) -> Result<Column, TableError> {
    let bins: Vec<_> = bins
        .iter()
        .map(|(label, low, high)| ((*label).to_owned(), *low, *high))
        .collect();
    let cells: Vec<Vec<Span>> = studies
        .iter()
        .map(|study| {
            let ends = ends(study).into_iter();
            ends.filter_map(|(low, high)| Span::new(low, high))
                .collect()
        })
        .collect();
    Numbers::new(&bins, &cells).map(Column::Numbers)
}

/// The words of a vocabulary.
fn words<W: Copy>(all: &[W], label: fn(W) -> &'static str) -> Vec<&'static str> {
    all.iter().copied().map(label).collect()
}

fn borrowed(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

/// Where a text stands in a list; after its end if it is not there.
fn place_in(list: &[&str], text: &str) -> usize {
    list.iter()
        .position(|known| *known == text)
        .unwrap_or(list.len())
}

/// Each text once: by rank, then the more frequent first, then by alphabet.
fn ranked<R: Ord + Copy>(met: Vec<(R, String)>) -> Vec<String> {
    let mut counted: Vec<(R, Reverse<usize>, String)> = Vec::new();
    for (rank, text) in met {
        match counted.iter_mut().find(|(_, _, known)| *known == text) {
            Some((_, Reverse(count), _)) => *count += 1,
            None => counted.push((rank, Reverse(1), text)),
        }
    }
    counted.sort();
    counted.into_iter().map(|(_, _, text)| text).collect()
}

/// What a search looks through: names, titles, diagnoses, psychotherapies and results.
fn searchable(study: &Study) -> String {
    let mut text: Vec<&str> = vec![&study.short_name, &study.citation.title];
    text.extend(study.citation.authors.iter().map(String::as_str));
    for diagnosis in &study.diagnoses {
        text.extend([diagnosis.name.as_str(), &diagnosis.group]);
        // The words of the source, where they differ from the common name.
        text.extend(diagnosis.origin.note.as_deref());
    }
    for therapy in &study.therapies {
        text.extend([therapy.modality.as_str(), &therapy.name]);
    }
    for outcome in &study.outcomes {
        text.extend([outcome.domain.as_str(), &outcome.measure]);
        text.extend(outcome.result.value().map(String::as_str));
    }
    text.join("\n")
}
