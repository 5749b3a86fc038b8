//! The numbers of the tables, counted anew from the facts by plain loops.

use std::collections::BTreeSet;

use kap_explorer::evidence::{Role, Route, Study, Timing};
use kap_explorer::explore::Bits;
use kap_explorer::figures::{FigureId, Measure, Scene, Size, figure};

use crate::provenance::counted_once;
use crate::seen::names;
use crate::{Data, worn};

/// What a cell must say, counted anew from the facts.
fn expected(data: &Data, now: &[&Study], all: &[&Study], measure: Measure) -> String {
    if all.is_empty() {
        return "no study".into();
    }
    if now.is_empty() {
        return format!("filtered out ({})", all.len());
    }
    let sizes: Vec<u32> = now
        .iter()
        .filter_map(|study| study.n_enrolled.value().copied())
        .collect();
    let noun = |count: usize| if count == 1 { "study" } else { "studies" };
    let unknown = now.len() - sizes.len();
    match measure {
        Measure::Studies if now.len() == all.len() => now.len().to_string(),
        Measure::Studies => format!("{} of {}", now.len(), all.len()),
        Measure::Participants if sizes.is_empty() => {
            format!("size not found ({unknown} {})", noun(unknown))
        }
        Measure::Participants => {
            let rows: Vec<usize> = now
                .iter()
                .filter_map(|study| Some(data.evidence.study(&study.id)?.0))
                .collect();
            let sum = counted_once(&data.evidence, &rows).iter().sum::<usize>();
            match unknown {
                0 => sum.to_string(),
                _ => format!("{sum} (size not found for {unknown} {})", noun(unknown)),
            }
        }
    }
}

/// The text that a table must have for the studies that are so.
fn recount(scene: &Scene, data: &Data, is: impl Fn(&Study) -> bool) -> String {
    let of = |rows: &Bits| -> Vec<&Study> {
        let studies = data.studies(rows);
        studies.into_iter().filter(|study| is(study)).collect()
    };
    let all = of(scene.scope);
    let now = of(&scene.scope.and(scene.matching));
    expected(data, &now, &all, scene.measure)
}

pub fn routes(data: &Data, scene: &Scene) {
    let drawn = figure(FigureId::RouteFrequency, scene);
    let sessions: Vec<Option<(u32, u32)>> = drawn.table.columns[1..drawn.table.columns.len() - 1]
        .iter()
        .map(|heading| {
            let numbers: Vec<u32> = heading
                .split(' ')
                .filter_map(|word| word.parse().ok())
                .collect();
            Some((*numbers.first()?, *numbers.last()?))
        })
        .collect();
    for row in &drawn.table.rows {
        let any = row.header.text == "Any route";
        let route = Route::ALL.iter().copied().find(|route| {
            row.header
                .text
                .to_lowercase()
                .starts_with(&format!("{} (", route.label()).to_lowercase())
        });
        assert!(any || route.is_some() || row.header.text == "Route not found");
        for (at, cell) in row.cells.iter().enumerate() {
            let text = recount(scene, data, |study| {
                study.kap_regimens().any(|regimen| {
                    let has_route = any || regimen.route.value().copied() == route;
                    let count = regimen.sessions.value().map(|c| (c.low(), c.high()));
                    let has_sessions = sessions.get(at).is_none_or(|sessions| *sessions == count);
                    has_route && has_sessions
                })
            });
            assert_eq!(cell.text, text, "{} {at}", row.header.text);
        }
    }
}

pub fn timing(data: &Data, scene: &Scene) {
    let drawn = figure(FigureId::ModalityTiming, scene);
    let mut seen = BTreeSet::new();
    for row in &drawn.table.rows {
        let modality = |study: &Study| -> Option<String> {
            let family = &row.cells[0].text;
            let heading = &row.header.text;
            study
                .therapies
                .iter()
                .filter(|therapy| &therapy.family == family)
                .map(|therapy| therapy.modality.clone())
                .find(|modality| {
                    heading == modality || heading.starts_with(&format!("{modality} ("))
                })
        };
        let name = data.evidence.studies.iter().find_map(modality).unwrap();
        seen.insert(name.clone());
        let has = |study: &Study| study.therapies.iter().any(|t| t.modality == name);
        assert_eq!(row.cells[1].text, recount(scene, data, has), "{name}");
        if scene.measure == Measure::Participants {
            continue;
        }
        for (timing, cell) in Timing::ALL.iter().zip(&row.cells[2..]) {
            let now = data.studies(&scene.scope.and(scene.matching));
            let count = |wanted: &str| {
                let found = now.iter().filter(|study| {
                    let mut says: Vec<&str> = study
                        .therapies
                        .iter()
                        .filter(|therapy| therapy.modality == name)
                        .map(|therapy| match therapy.at(*timing).value() {
                            Some(true) => "yes",
                            Some(false) => "no",
                            None => therapy.at(*timing).status().label(),
                        })
                        .collect();
                    let order = ["yes", "not found", "no", "not applicable"];
                    says.sort_by_key(|word| order.iter().position(|o| o == word));
                    says.first() == Some(&wanted)
                });
                found.count()
            };
            let words: Vec<String> = ["yes", "not found", "no", "not applicable"]
                .into_iter()
                .filter(|word| count(word) > 0)
                .map(|word| format!("{} {word}", count(word)))
                .collect();
            let text = match words.is_empty() {
                true => {
                    let there = data.studies(scene.scope);
                    let there = there.into_iter().filter(|study| has(study)).count();
                    format!("filtered out ({there})")
                }
                false => words.join(", "),
            };
            assert_eq!(cell.text, text, "{name} {}", timing.label());
        }
    }
    let there: BTreeSet<String> = data
        .studies(scene.scope)
        .iter()
        .flat_map(|study| study.therapies.iter().map(|t| t.modality.clone()))
        .collect();
    assert_eq!(seen, there);
}

pub fn diagnoses(data: &Data, scene: &Scene) {
    let drawn = figure(FigureId::Diagnoses, scene);
    let mut seen = BTreeSet::new();
    for row in &drawn.table.rows {
        let name = &row.header.text;
        seen.insert(name.clone());
        let roles = Role::ALL.iter().copied().map(Some).chain([None]);
        for (role, cell) in roles.zip(&row.cells[1..]) {
            let text = recount(scene, data, |study| {
                study.diagnoses.iter().any(|diagnosis| {
                    &diagnosis.name == name && role.is_none_or(|role| role == diagnosis.role)
                })
            });
            assert_eq!(cell.text, text, "{name} {role:?}");
        }
    }
    let there: BTreeSet<String> = data
        .studies(scene.scope)
        .iter()
        .flat_map(|study| study.diagnoses.iter().map(|d| d.name.clone()))
        .collect();
    assert_eq!(seen, there);
}

/// The headings of the groups, and what a pick of a group keeps.
pub fn groups(data: &Data, scene: &Scene) {
    let drawn = figure(FigureId::Diagnoses, scene);
    let names = names(&drawn);
    let there = data.studies(scene.scope);
    let groups: BTreeSet<&str> = there
        .iter()
        .flat_map(|study| study.diagnoses.iter().map(|d| d.group.as_str()))
        .collect();
    for group in groups {
        let of = |studies: Vec<&Study>, treated: bool| {
            let has = |study: &&Study| {
                study
                    .diagnoses
                    .iter()
                    .any(|d| d.group == group && !(treated && d.role == Role::Comorbid))
            };
            studies.iter().filter(|study| has(study)).count()
        };
        let now = data.studies(&scene.scope.and(scene.matching));
        let (all, some) = (of(there.clone(), false), of(now.clone(), false));
        let only = some - of(now, true);
        let count = match (some == all, all) {
            (true, 1) => "1 study".to_string(),
            (true, all) => format!("{all} studies"),
            (false, all) => format!("{some} of {all} studies"),
        };
        let text = format!("{}: {count}", kap_explorer::narrative::capital(group));
        let said = match only {
            _ if scene.room.size == Size::Glance => continue,
            0 => names.contains(&text),
            only => ["of them only as comorbid", "only comorbid"]
                .iter()
                .any(|tail| names.contains(&format!("{text}, {only} {tail}"))),
        };
        assert!(said, "{text} {only}");
    }
    // Who picks a group from a row of the table loses no study of that row.
    for row in &drawn.table.rows {
        let (name, group) = (&row.header.text, &row.cells[0]);
        let lost = there.iter().any(|study| {
            study.diagnoses.iter().any(|d| &d.name == name)
                && !study.conditions().contains(&group.text.as_str())
        });
        assert_eq!(group.pick.is_empty(), lost, "{name}");
    }
}

pub fn doses(data: &Data, scene: &Scene) {
    let drawn = figure(FigureId::Dose, scene);
    let mut rows: Vec<[String; 4]> = drawn
        .table
        .rows
        .iter()
        .map(|row| {
            let cell = |at: usize| row.cells[at].text.clone();
            [row.header.text.clone(), cell(1), cell(2), cell(4)]
        })
        .collect();
    let mut arms: Vec<[String; 4]> = Vec::new();
    for row in scene.scope.iter() {
        let study = &data.evidence.studies[row];
        for regimen in study.kap_regimens() {
            let dose = regimen
                .dose
                .value()
                .map_or("not found".into(), |dose| dose.to_string());
            let size = study
                .n_enrolled
                .value()
                .map_or("not found".into(), u32::to_string);
            let there = match scene.matching.contains(row) {
                true => "yes",
                false => "filtered out",
            };
            arms.push([worn(study), dose, size, there.into()]);
        }
    }
    rows.sort();
    arms.sort();
    assert_eq!(rows, arms);
    let marks: usize = drawn.series.iter().flatten().flatten().count();
    assert_eq!(
        marks,
        arms.len(),
        "each arm is one mark, with a dose or without"
    );
}
