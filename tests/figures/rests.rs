//! The studies that the cells of the tables rest on, found anew from the facts.

use kap_explorer::evidence::{Role, Study, Timing};
use kap_explorer::figures::{DataCell, Figure, Measure, Scene};
use kap_explorer::narrative::Field;

use crate::Data;

/// The studies that a cell must rest on, from the facts: those that match, or all when none does.
fn counted(data: &Data, scene: &Scene, is: &dyn Fn(&Study) -> bool) -> Vec<usize> {
    let there = scene.scope.iter();
    let all: Vec<usize> = there
        .filter(|row| is(&data.evidence.studies[*row]))
        .collect();
    let matches = |row: &&usize| scene.matching.contains(**row);
    let now: Vec<usize> = all.iter().filter(matches).copied().collect();
    if now.is_empty() { all } else { now }
}

/// A cell rests on the studies that are counted anew.
fn rests_on(cell: &DataCell, studies: Vec<usize>, keys: &[&'static str], measure: Measure) {
    match &cell.ask {
        None => assert!(studies.is_empty()),
        Some(ask) => {
            assert_eq!(ask.studies, studies, "{}", ask.what);
            let mut fields: Vec<Field> = keys.iter().map(|key| Field::Facet(key)).collect();
            // A number of people, not a name and not what is filtered out.
            let adds = ask.how.as_ref().is_some_and(|how| {
                ["Sum", "Everyone", "No number"]
                    .iter()
                    .any(|begin| how.starts_with(begin))
            });
            if adds {
                assert_eq!(measure, Measure::Participants);
                fields.push(Field::Facet("participants"));
            }
            assert_eq!(ask.fields, fields, "{}", ask.what);
        }
    }
}

pub fn routes(data: &Data, scene: &Scene, drawn: &Figure) {
    for row in &drawn.table.rows {
        for (heading, cell) in drawn.table.columns[1..].iter().zip(&row.cells) {
            let numbers: Vec<u32> = heading
                .split(' ')
                .filter_map(|word| word.parse().ok())
                .collect();
            let studies = counted(data, scene, &|study| {
                study.kap_regimens().any(|regimen| {
                    let route = match row.header.text.as_str() {
                        "Any route" => true,
                        "Route not found" => regimen.route.value().is_none(),
                        // "IV (into a vein)", "Sublingual (under the tongue)"
                        text => regimen.route.value().is_some_and(|route| {
                            text.to_lowercase()
                                .starts_with(&route.label().to_lowercase())
                        }),
                    };
                    let sessions = match (heading.as_str(), regimen.sessions.value()) {
                        ("Any number", _) | ("Sessions not found", None) => true,
                        (_, Some(count)) => {
                            (numbers.first(), numbers.last())
                                == (Some(&count.low()), Some(&count.high()))
                        }
                        _ => false,
                    };
                    route && sessions
                })
            });
            rests_on(cell, studies, &["route", "sessions"], scene.measure);
        }
    }
}

pub fn timing(data: &Data, scene: &Scene, drawn: &Figure) {
    for row in &drawn.table.rows {
        let is_of = |modality: &str| {
            let heading = &row.header.text;
            heading == modality || heading.starts_with(&format!("{modality} ("))
        };
        let studies = counted(data, scene, &|study| {
            let mut therapies = study.therapies.iter();
            therapies.any(|t| t.family == row.cells[0].text && is_of(&t.modality))
        });
        rests_on(&row.cells[0], studies.clone(), &["family"], scene.measure);
        rests_on(&row.cells[1], studies.clone(), &["modality"], scene.measure);
        for (timing, cell) in Timing::ALL.iter().zip(&row.cells[2..]) {
            rests_on(
                cell,
                studies.clone(),
                &["modality", "timing"],
                scene.measure,
            );
            let what = &cell.ask.as_ref().unwrap().what;
            assert!(
                what.contains(&[", ", timing.hint(), ": "].concat()),
                "{what}"
            );
            if cell.text.starts_with(|c: char| c.is_ascii_digit()) {
                assert!(
                    what.contains(&[": ", &cell.text, "; in all "].concat()),
                    "{what}"
                );
            }
        }
    }
}

pub fn diagnoses(data: &Data, scene: &Scene, drawn: &Figure) {
    for row in &drawn.table.rows {
        let of = |role: Option<Role>| {
            counted(data, scene, &|study| {
                study.diagnoses.iter().any(|diagnosis| {
                    diagnosis.name == row.header.text
                        && role.is_none_or(|role| role == diagnosis.role)
                })
            })
        };
        rests_on(&row.cells[0], of(None), &["diagnosis"], scene.measure);
        let roles = Role::ALL.iter().copied().map(Some).chain([None]);
        for (role, cell) in roles.zip(&row.cells[1..]) {
            rests_on(cell, of(role), &["diagnosis"], scene.measure);
        }
    }
}
