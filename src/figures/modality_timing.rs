//! Each psychotherapy by the times at which it took place, against the ketamine sessions. Taken
//! from the therapies themselves: a study with one therapy before and another after shows each at
//! its own time.

mod lines;

use std::collections::BTreeMap;

use crate::evidence::Timing;
use crate::explore::Bits;

use lines::{LONGEST_HINT, Line, lines};

use super::matrix::{Cell, Matrix, Row, Said};
use super::text::{capital, list, studies};
use super::{DataCell, DataRow, DataTable, Figure, FigureId, Measure, Scene};

/// What the data say, as part of a tooltip.
fn phrase(modality: &str, timing: Timing, says: Said) -> String {
    match says {
        Said::Yes => format!("{modality}, {}", timing.hint()),
        Said::NotFound => format!(
            "{modality}: not found whether it took place {}",
            timing.hint()
        ),
        Said::No => format!("{modality}: did not take place {}", timing.hint()),
        Said::NotApplicable => format!("{modality}: “{}” does not apply", timing.label()),
    }
}

/// Draws the figure.
pub(super) fn figure(scene: &Scene) -> Figure {
    let lines = lines(scene);
    let mut rows = Vec::new();
    let mut cells = Vec::new();
    let mut family = None;
    for line in &lines {
        if family != Some(line.family) {
            family = Some(line.family);
            rows.push(Row::Heading(capital(line.family)));
        }
        for (column, (time, timing)) in line.times.iter().zip(Timing::ALL).enumerate() {
            for (says, all) in time.iter().filter(|(_, all)| !all.is_empty()) {
                let modality = scene.value("modality", line.modality);
                let time = match says {
                    Said::Yes => scene.value("timing", timing.label()),
                    _ => None,
                };
                cells.push(Cell {
                    row: rows.len(),
                    column,
                    said: *says,
                    all: all.clone(),
                    what: phrase(&line.full(), *timing, *says),
                    pick: modality.into_iter().chain(time).collect(),
                });
            }
        }
        rows.push(Row::Line {
            label: line.modality.to_string(),
            hint: line
                .name
                .filter(|name| name.chars().count() <= LONGEST_HINT)
                .map(String::from),
        });
    }
    let matrix = Matrix {
        across: "When it took place, against the ketamine sessions",
        columns: Timing::ALL.iter().map(|t| capital(t.label())).collect(),
        rows,
        cells,
    };
    let drawn = matrix.draw(scene);
    let id = FigureId::ModalityTiming;
    Figure {
        id,
        title: id.title().to_string(),
        subtitle: subtitle(scene, &lines),
        summary: summary(scene, &lines),
        key: drawn.key,
        chart: drawn.chart,
        height: drawn.height,
        series: drawn.series,
        table: table(scene, &lines),
    }
}

/// The studies in which some psychotherapy took place at a time.
fn at(scene: &Scene, lines: &[Line], time: usize) -> Bits {
    let mut set = scene.nobody();
    let found = lines
        .iter()
        .filter_map(|line| line.times.get(time)?.get(&Said::Yes));
    for part in found {
        set.or_assign(part);
    }
    set
}

fn subtitle(scene: &Scene, lines: &[Line]) -> String {
    if let Some(text) = scene.nothing_left() {
        return text;
    }
    let whole = scene.selected();
    let times: Vec<String> = Timing::ALL
        .iter()
        .enumerate()
        .map(|(time, timing)| {
            let now = scene.weight(&scene.now(&at(scene, lines, time)));
            format!("{} {}", timing.label(), now.short(scene.measure))
        })
        .collect();
    let whole = match scene.measure {
        Measure::Studies => studies(whole.studies),
        Measure::Participants => super::text::people(whole.people),
    };
    format!(
        "Of {whole}, psychotherapy is known to have taken place: {}. Not found does not mean no.{}",
        list(&times),
        scene.measure_note()
    )
}

fn summary(scene: &Scene, lines: &[Line]) -> String {
    if let Some(text) = scene.nothing_left() {
        return text;
    }
    let mut parts = Vec::new();
    for line in lines {
        let now = scene.weight(&scene.now(&line.all(scene)));
        if now.studies == 0 {
            continue;
        }
        let times: Vec<String> = line
            .times
            .iter()
            .zip(Timing::ALL)
            .map(|(time, timing)| format!("{} {}", timing.label(), says(scene, time)))
            .collect();
        parts.push(format!(
            "{} ({}): {}",
            line.full(),
            now.words(scene.measure),
            times.join(", ")
        ));
    }
    format!(
        "Psychotherapies of {}, with the times at which each took place against the ketamine sessions. {}. A study with several psychotherapies is counted in each.{}",
        scene.those(),
        parts.join("; "),
        scene.total_note()
    )
}

/// What the matching studies say of one time: "2 yes, 1 not found", "yes (42 participants)".
fn says(scene: &Scene, time: &BTreeMap<Said, Bits>) -> String {
    let words: Vec<String> = time
        .iter()
        .filter_map(|(says, all)| {
            let now = scene.weight(&scene.now(all));
            let word = match says {
                Said::Yes => "yes",
                Said::NotFound => "not found",
                Said::No => "no",
                Said::NotApplicable => "not applicable",
            };
            (now.studies > 0).then(|| match scene.measure {
                Measure::Studies => format!("{} {word}", now.studies),
                Measure::Participants => format!("{word} ({})", now.words(scene.measure)),
            })
        })
        .collect();
    words.join(", ")
}

fn table(scene: &Scene, lines: &[Line]) -> DataTable {
    let rows = lines
        .iter()
        .map(|line| {
            let modality = scene.value("modality", line.modality);
            let all = line.all(scene);
            let times = line.times.iter().zip(Timing::ALL).map(|(time, timing)| {
                let said = says(scene, time);
                if said.is_empty() {
                    return DataCell::plain(format!("filtered out ({})", all.count()));
                }
                let took_place = time
                    .get(&Said::Yes)
                    .is_some_and(|set| !scene.now(set).is_empty());
                let pick = if took_place {
                    let timing = scene.value("timing", timing.label());
                    modality.clone().into_iter().chain(timing).collect()
                } else {
                    Vec::new()
                };
                DataCell::new(said, pick)
            });
            DataRow {
                header: DataCell::new(line.full(), modality.clone().into_iter().collect()),
                cells: [
                    DataCell::new(
                        line.family,
                        scene.value("family", line.family).into_iter().collect(),
                    ),
                    DataCell::plain(super::weight::cell(
                        scene.weight(&scene.now(&all)),
                        scene.weight(&all),
                        scene.measure,
                    )),
                ]
                .into_iter()
                .chain(times)
                .collect(),
            }
        })
        .collect();
    let mut columns = vec![
        "Psychotherapy".to_string(),
        "Family".to_string(),
        match scene.measure {
            Measure::Studies => "Studies".to_string(),
            Measure::Participants => "Participants".to_string(),
        },
    ];
    columns.extend(Timing::ALL.iter().map(|timing| capital(timing.hint())));
    DataTable {
        caption: "Each psychotherapy by when it took place, against the ketamine sessions. “Not found” is not “no”. A filter keeps whole studies: choosing a psychotherapy and a time keeps studies that have both, also when that time belongs to another psychotherapy of theirs.".to_string(),
        columns,
        rows,
    }
}
