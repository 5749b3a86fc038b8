//! Diagnoses of the people studied, by the role that each plays in a study (after the review's
//! figure 2): stacked bars, a pattern for each role.
//! They know the scene and how bars are drawn, and no other figure.

mod bars;
mod key;
mod lines;
mod plan;
mod plot;

use crate::evidence::Role;
use crate::narrative::capital;

use lines::{Line, lines, role_phrase, treated};

use super::ask::asked;
use super::data_table::columns;
use super::largest::{Lead, largest};
use super::parts::Parts;
use super::{DataCell, DataRow, DataTable, Measure, Scene};

pub(super) fn parts(scene: &Scene) -> Parts {
    let lines = lines(scene);
    let mut sizes = Vec::new();
    for line in &lines {
        sizes.push((line.title().to_string(), scene.tally_now(&line.all)));
    }
    let lead = Lead {
        one: "Named most:",
        some: "Named most:",
        many: "Several are named equally often",
    };
    let largest = largest(scene, &sizes, &lead);
    let mut summary = format!("Diagnoses in {}. {largest}", scene.those());
    summary.push_str(match scene.measure {
        Measure::Studies => " Studies by the role of what they name:",
        Measure::Participants => " Participants in studies by the role of what they name:",
    });
    let mut comma = " ";
    for (at, role) in Role::ALL.iter().enumerate() {
        let mut all = scene.nobody();
        for line in &lines {
            if let Some(set) = line.roles.get(at) {
                all.or_assign(set);
            }
        }
        let now = scene.tally_now(&all);
        if now.rows > 0 {
            summary.push_str(&format!("{comma}{} {}", role.label(), scene.short(now)));
            comma = ", ";
        }
    }
    summary.push_str(". A study with several diagnoses is counted in each.");
    // Not every participant has every diagnosis of a study.
    let people =
        " A bar counts everyone in the studies that name the diagnosis, not the people who had it.";
    let mut subtitle = largest;
    if scene.measure == Measure::Participants {
        subtitle.push_str(people);
    }
    Parts {
        drawn: plot::draw(scene, &lines),
        lead: None,
        subtitle,
        summary,
        table: table(scene, &lines),
    }
}

fn table(scene: &Scene, lines: &[Line]) -> DataTable {
    let mut rows = Vec::new();
    for line in lines {
        // A comorbid diagnosis is no condition of its study: a pick of the group that loses a study
        // of the row is none.
        let of_row = line.all.and_count(&treated(scene, lines, line.group));
        let group = match of_row == line.all.count() {
            true => scene.value("condition", line.group),
            false => Vec::new(),
        };
        let name = capital(line.title());
        let ask = scene.ask_value(
            format!("{name}: {}", line.group),
            "A group of diagnoses of one broad kind.",
            &line.all,
            "diagnosis",
        );
        let mut cells = vec![DataCell::new(line.group.to_string(), group).asking(ask)];
        for (role, all) in Role::ALL.iter().zip(&line.roles) {
            let pick = match all.is_empty() {
                true => Vec::new(),
                false => line.pick(scene, *role),
            };
            let ask = scene.ask(
                format!("{}: ", role_phrase(line, *role)),
                all,
                &["diagnosis"],
            );
            cells.push(asked(DataCell::new(scene.cell(all), pick), ask));
        }
        let ask = scene.ask(format!("{name}, any role: "), &line.all, &["diagnosis"]);
        cells.push(asked(DataCell::plain(scene.cell(&line.all)), ask));
        rows.push(DataRow {
            header: DataCell::plain(line.title().to_string()),
            cells,
        });
    }
    let counted = match scene.measure {
        Measure::Studies => "Studies",
        Measure::Participants => {
            "Everyone enrolled, all arms, in the studies that name a diagnosis,"
        }
    };
    DataTable {
        caption: format!(
            "{counted} by diagnosis and by its role in the study. Not stated: the sources do not \
             say whether it was primary or comorbid. A study with several diagnoses is counted \
             in each."
        ),
        columns: columns(&[
            "Diagnosis",
            "Group",
            "Primary",
            "Comorbid",
            "Not stated",
            "Any role",
        ]),
        rows,
    }
}
