//! The studies as a table of plain columns, one for each facet.

use super::bins::{self, Bins};
use super::facets::FACETS;
use super::package::Evidence;
use super::sheet::{Word, place};
use super::study::{Diagnosis, Study, Therapy};
use super::words::{
    Blinding, Comparison, Design, Direction, DoseUnit, FAMILIES, GROUPS, Place, Role, Route, Timing,
};
use crate::explore::{
    Categories, Choice, Column, Facet, Numbers, RowName, Sample, Span, Table, TableError,
};

/// A value that is missing; it is never one of the values of a facet.
const NOT_FOUND: &str = Direction::LABELS[Direction::NotFound as usize];

/// What stands in the facet of doses beside those in mg/kg.
const FIXED_DOSE: &str = "fixed dose in mg";

/// The facet that sets what "all studies" means.
const SCOPE: &str = "place";

/// The studies as a table with the facets of [`FACETS`], in that order; row `i` is `studies[i]`.
///
/// Sizes are the people enrolled; those of reports about the same people are counted once. The scope is `place`, and its default is "included (inferred)".
///
/// # Errors
/// When two values of a facet would have the same name in a link.
pub fn facet_table(evidence: &Evidence) -> Result<Table, TableError> {
    let studies = evidence.studies.as_slice();
    let mut facets = Vec::with_capacity(FACETS.len());
    for (info, make) in FACETS.iter().zip(&COLUMNS) {
        let column = column(make, studies)?;
        facets.push(Facet {
            key: info.key.to_owned(),
            title: info.title.to_owned(),
            default: default_of(info.key, &column),
            column,
        });
    }
    let text = studies.iter().map(searchable).collect();
    let sizes = studies
        .iter()
        .map(|study| study.n_enrolled.value().copied().map(f64::from))
        .collect();
    let names = studies.iter().map(|study| RowName {
        key: study.id.clone(),
        label: study.short_name.clone(),
    });
    let samples = evidence.samples.iter().map(|sample| Sample {
        rows: sample.studies.clone(),
        is_certain: sample.is_certain,
    });
    Table::new(studies.len(), facets, Some(SCOPE), text, sizes)?
        .with_names(names.collect())?
        .with_samples(samples.collect())
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

/// A named value beside numbers, and which studies have it.
type Beside = (&'static str, fn(&Study) -> bool);

/// What the column of a facet is made of.
enum Make {
    /// Named values.
    Values {
        /// Values that are always there, in display order; others follow.
        order: &'static [&'static str],
        /// Whether a study can have more than one.
        several: bool,
        /// The values of a study, each with its rank among those that are not in `order`.
        of: fn(&Study) -> Vec<Ranked>,
    },
    /// Numbers and intervals: the bins, the ends of those of a study, and what of it is known but is no
    /// such number.
    Numbers {
        /// The bins.
        bins: Bins,
        /// The ends of each number or interval of a study.
        of: fn(&Study) -> Vec<(f64, f64)>,
        /// Named values beside the numbers.
        beside: &'static [Beside],
    },
}

/// A rank and a value. Of one rank the more frequent value stands first, then the alphabet decides.
type Ranked = (usize, String);

const fn one(order: &'static [&'static str], of: fn(&Study) -> Vec<Ranked>) -> Make {
    Make::Values {
        order,
        several: false,
        of,
    }
}

const fn several(order: &'static [&'static str], of: fn(&Study) -> Vec<Ranked>) -> Make {
    Make::Values {
        order,
        several: true,
        of,
    }
}

const fn numbers(bins: Bins, of: fn(&Study) -> Vec<(f64, f64)>) -> Make {
    Make::Numbers {
        bins,
        of,
        beside: &[],
    }
}

/// The columns in the order of [`FACETS`].
const COLUMNS: [Make; FACETS.len()] = [
    // place
    one(Place::LABELS, |study| only(Some(study.place.label()))),
    // condition
    several(&GROUPS, |study| all(study.conditions())),
    // diagnosis: in the order of their groups, comorbid ones after the others
    several(&[], |study| {
        let rank = |diagnosis: &Diagnosis| {
            let comorbid = diagnosis.role == Role::Comorbid;
            rank_in(&GROUPS, &diagnosis.group) + if comorbid { GROUPS.len() + 1 } else { 0 }
        };
        let diagnoses = study.diagnoses.iter();
        diagnoses
            .map(|diagnosis| (rank(diagnosis), diagnosis.facet_label()))
            .collect()
    }),
    // route
    several(Route::LABELS, |study| {
        let routes = study.kap_regimens().filter_map(|kap| kap.route.value());
        all(routes.map(|route| route.label()).collect())
    }),
    // dose
    Make::Numbers {
        bins: bins::DOSE,
        of: |study| {
            let doses = study.kap_regimens().filter_map(|kap| kap.dose.value());
            // A dose in another unit is not one in mg/kg, so it has no place among them.
            let doses = doses.filter_map(|dose| dose.per_kilogram());
            doses.map(|dose| (dose.low(), dose.high())).collect()
        },
        beside: &[(FIXED_DOSE, |study| {
            let mut doses = study.kap_regimens().filter_map(|kap| kap.dose.value());
            doses.any(|dose| dose.unit == DoseUnit::Mg)
        })],
    },
    // sessions
    numbers(bins::SESSIONS, |study| {
        let counts = study.kap_regimens().filter_map(|kap| kap.sessions.value());
        counts
            .map(|count| (f64::from(count.low()), f64::from(count.high())))
            .collect()
    }),
    // modality: in the order of their families
    several(&[], |study| {
        let rank = |therapy: &Therapy| rank_in(&FAMILIES, &therapy.family);
        let therapies = study.therapies.iter();
        therapies
            .map(|therapy| (rank(therapy), therapy.modality.clone()))
            .collect()
    }),
    // family
    several(&FAMILIES, |study| {
        let therapies = study.therapies.iter();
        all(therapies.map(|therapy| therapy.family.as_str()).collect())
    }),
    // timing
    several(Timing::LABELS, |study| {
        all(study.timings().into_iter().map(Timing::label).collect())
    }),
    // design
    one(Design::LABELS, |study| {
        only(study.design.value().map(|design| design.label()))
    }),
    // comparison
    one(Comparison::LABELS, |study| {
        only(study.comparison.value().map(|tested| tested.label()))
    }),
    // blinding
    one(Blinding::LABELS, |study| {
        only(study.blinding.value().map(|blinding| blinding.label()))
    }),
    // outcome: in the order in which the studies name them, the more frequent first
    several(&[], |study| {
        let outcomes = study.outcomes.iter();
        all(outcomes.map(|outcome| outcome.domain.as_str()).collect())
    }),
    // direction
    several(Direction::LABELS, |study| {
        let outcomes = study.main_outcomes();
        all(outcomes.map(|outcome| outcome.direction.label()).collect())
    }),
    // country
    several(&[], |study| {
        let countries = study.country.value().map_or("", String::as_str);
        let countries = countries.split("; ").filter(|country| !country.is_empty());
        all(countries.collect())
    }),
    // year
    numbers(bins::YEAR, |study| {
        point(Some(f64::from(study.citation.year)))
    }),
    // participants
    numbers(bins::PARTICIPANTS, |study| {
        point(study.n_enrolled.value().map(|&people| f64::from(people)))
    }),
    // followup
    numbers(bins::FOLLOW_UP, |study| {
        point(study.follow_up_weeks.value().copied())
    }),
];

fn only(value: Option<&str>) -> Vec<Ranked> {
    all(value.into_iter().collect())
}

/// These values, of one rank. A direction that was not found is a missing value, not one of them.
fn all(values: Vec<&str>) -> Vec<Ranked> {
    let found = values.into_iter().filter(|value| *value != NOT_FOUND);
    found.map(|value| (0, value.to_owned())).collect()
}

fn point(number: Option<f64>) -> Vec<(f64, f64)> {
    number.into_iter().map(|number| (number, number)).collect()
}

fn column(make: &Make, studies: &[Study]) -> Result<Column, TableError> {
    match make {
        Make::Values { order, several, of } => {
            let cells: Vec<Vec<Ranked>> = studies.iter().map(of).collect();
            let mut order: Vec<String> = order
                .iter()
                .filter(|label| **label != NOT_FOUND)
                .map(|label| (*label).to_owned())
                .collect();
            order.extend(by_rank(&cells, &order));
            let cells: Vec<Vec<String>> = cells.into_iter().map(unranked).collect();
            let order: Vec<&str> = order.iter().map(String::as_str).collect();
            Categories::new(&order, &cells, *several).map(Column::Categories)
        }
        Make::Numbers { bins, of, beside } => {
            let bins: Vec<_> = bins
                .iter()
                .map(|(label, low, high)| ((*label).to_owned(), *low, *high))
                .collect();
            let span = |(low, high)| Span::new(low, high);
            let cells: Vec<Vec<Span>> = studies
                .iter()
                .map(|study| of(study).into_iter().filter_map(span).collect())
                .collect();
            let numbers = Numbers::new(&bins, &cells)?;
            let labels: Vec<&str> = beside.iter().map(|(label, _)| *label).collect();
            let entries = studies.iter().enumerate().flat_map(|(row, study)| {
                let held = beside.iter().enumerate().filter(|(_, (_, has))| has(study));
                held.map(move |(value, _)| (row, value)).collect::<Vec<_>>()
            });
            let beside = Categories::coded(&labels, studies.len(), entries, true)?;
            Ok(Column::Numbers(numbers.with_beside(&beside)))
        }
    }
}

fn unranked(values: Vec<Ranked>) -> Vec<String> {
    values.into_iter().map(|(_, value)| value).collect()
}

/// Where a text stands in a list; after its end if it is not there.
fn rank_in(list: &[&str], text: &str) -> usize {
    place(list, text).unwrap_or(list.len())
}

/// The values that are not `listed`, each once: by rank, then the more frequent first, then by
/// alphabet.
fn by_rank(cells: &[Vec<Ranked>], listed: &[String]) -> Vec<String> {
    let mut counted: Vec<(Ranked, usize)> = Vec::new();
    let met = cells.iter().flatten();
    for value in met.filter(|(_, label)| !listed.contains(label)) {
        match counted.iter_mut().find(|(known, _)| known.1 == value.1) {
            Some((_, count)) => *count += 1,
            None => counted.push((value.clone(), 1)),
        }
    }
    counted.sort_unstable_by(|((rank, label), count), (other, other_count)| {
        let by_count = other_count.cmp(count);
        rank.cmp(&other.0).then(by_count).then(label.cmp(&other.1))
    });
    unranked(counted.into_iter().map(|(value, _)| value).collect())
}

/// What a search looks through: names, titles, diagnoses, psychotherapies and results.
fn searchable(study: &Study) -> String {
    let mut text: Vec<&str> = vec![&study.short_name, &study.citation.title];
    text.extend(study.citation.authors.iter().map(String::as_str));
    for diagnosis in &study.diagnoses {
        text.extend([diagnosis.name.as_str(), &diagnosis.group]);
        // The words of the source, where they differ from the common name.
        text.extend(diagnosis.origin.note_at_hand());
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
