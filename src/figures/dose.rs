//! The ketamine dose of each KAP arm, in mg/kg on a logarithmic axis; beside it, the arms whose dose
//! was not found.

mod arms;
mod key;
mod lens;
mod plan;
mod plot;

use crate::evidence::Route;
use crate::explore::Bits;
use crate::narrative::{NOT_FOUND, number, span, studies, studies_of};

use super::{DataCell, DataRow, DataTable, Parts, Scene, columns};
pub use lens::{DoseLens, Per};

use arms::{Arm, arms};
use plan::reach;

pub(super) fn parts(scene: &Scene) -> Parts {
    let arms = arms(scene);
    let lead = lead(scene, &arms);
    let logarithmic =
        " The scale is logarithmic: each equal distance multiplies the dose by the same factor.";
    let mut subtitle = lead.clone();
    if reach(&arms, &|arm| scene.matching.contains(arm.row)).is_some() {
        subtitle.push_str(logarithmic);
    }
    Parts {
        drawn: plot::draw(scene, &arms),
        subtitle,
        summary: summary(scene, &arms, &lead),
        table: table(scene, &arms),
    }
}

/// The matching studies that have an arm with a dose, by a route or by any.
fn with_dose(scene: &Scene, arms: &[Arm], kind: &dyn Fn(&Arm) -> bool) -> Bits {
    let mut found = scene.nobody();
    for arm in arms {
        if arm.dose().is_some() && kind(arm) {
            found.insert(arm.row);
        }
    }
    scene.now(&found)
}

/// "A dose was found for 10 of 15 studies: 0.5 to 2 mg/kg."
fn lead(scene: &Scene, arms: &[Arm]) -> String {
    let whole = scene.selected().rows;
    match reach(arms, &|arm| scene.matching.contains(arm.row)) {
        Some((low, high)) => {
            let found = with_dose(scene, arms, &|_| true).count();
            let found = studies_of(found, whole);
            [
                "A dose was found for ",
                &found,
                ": ",
                &span(low, high),
                " mg/kg.",
            ]
            .concat()
        }
        None => [
            "No dose in mg/kg was found for the ",
            &studies(whole),
            " selected.",
        ]
        .concat(),
    }
}

fn summary(scene: &Scene, arms: &[Arm], lead: &str) -> String {
    let (mut all, mut lost) = (0, 0);
    for arm in arms {
        if scene.matching.contains(arm.row) {
            all += 1;
            lost += usize::from(arm.dose().is_none());
        }
    }
    let mut text = [
        "Ketamine dose in the KAP arms of ",
        &scene.those(),
        ". ",
        lead,
    ]
    .concat();
    let mut begun = false;
    for at in 0..=Route::ALL.len() {
        let route = Route::ALL.get(at).copied();
        let here = |arm: &Arm| arm.route == route && scene.matching.contains(arm.row);
        if let Some((low, high)) = reach(arms, &here) {
            text.push_str(if begun { "; " } else { " By route: " });
            begun = true;
            let label = route.map_or("route not found", Route::label);
            let found = with_dose(scene, arms, &here).count();
            let part = [label, " ", &span(low, high), " mg/kg in ", &studies(found)].concat();
            text.push_str(&part);
        }
    }
    if begun {
        text.push('.');
    }
    if lost > 0 {
        text.push_str(" No dose in mg/kg was found for ");
        text.push_str(&lost.to_string());
        text.push_str(" of ");
        text.push_str(&all.to_string());
        text.push_str(if all == 1 { " regimen." } else { " regimens." });
    }
    text
}

fn table(scene: &Scene, arms: &[Arm]) -> DataTable {
    let mut rows = Vec::new();
    for arm in arms {
        let (people, people_pick) = match arm.people {
            Some(people) => (number(people), scene.range("participants", people, people)),
            None => (NOT_FOUND.to_string(), scene.missing("participants")),
        };
        let (design, design_pick) = match arm.design {
            Some(design) => (design.label(), scene.value("design", design.label())),
            None => (NOT_FOUND, scene.missing("design")),
        };
        let there = if scene.matching.contains(arm.row) {
            "yes"
        } else {
            "filtered out"
        };
        rows.push(DataRow {
            header: DataCell::plain(arm.study.short_name.clone()),
            cells: vec![
                DataCell::new(arm.route_words(), arm.route_pick(scene)),
                DataCell::new(arm.amount.words(), arm.dose_pick(scene)),
                DataCell::new(people, people_pick),
                DataCell::new(design.to_string(), design_pick),
                DataCell::plain(there.to_string()),
            ],
        });
    }
    DataTable {
        caption: "Ketamine of each KAP arm; the ketamine of comparison arms is on the study cards. Participants are all who enrolled in the study, in all arms.".to_string(),
        columns: columns(&[
            "Study",
            "Route",
            "Dose",
            "Participants",
            "Study design",
            "In the selection",
        ]),
        rows,
    }
}
