//! The numbers of the figure, each with where it comes from.

use super::arms::{Arm, Kind};
use crate::figures::{DataCell, DataRow, DataTable, Pick, Scene};
use crate::narrative::{Ask, Field, NOT_APPLICABLE, NOT_FOUND, fact_text, fact_with, number};

/// A column: its heading, and how a cell is made.
type Column = (String, fn(&Scene, &Arm) -> Made);

/// What is particular to a cell: its text, what it picks, which facts it shows.
type Made = (String, Vec<Pick>, Vec<Field>);

/// Where it is said what a study compares.
const COMPARED: [Field; 2] = [Field::Card("Comparator"), Field::Facet("comparison")];

pub(super) fn table(scene: &Scene, arms: &[Arm]) -> DataTable {
    let lens = scene.lens;
    let mut columns: Vec<Column> = Vec::new();
    let mut column =
        |name: &str, made: fn(&Scene, &Arm) -> Made| columns.push((name.to_string(), made));
    if lens.comparators {
        column("Arm", side);
    }
    column("Route", route);
    let what = if lens.course() {
        "Dose of the whole course"
    } else {
        "Dose"
    };
    column(&format!("{what}{}", lens.person(", ")), dose);
    if lens.course() {
        column("Ketamine sessions of one person", sessions);
    }
    if lens.minutes {
        column("Infusion, minutes", minutes);
    }
    column("Participants", participants);
    column("Study design", design);

    let mut rows = Vec::new();
    for arm in arms {
        let name = arm.name();
        let mut cells = Vec::new();
        for (at, (column, made)) in columns.iter().enumerate() {
            let (text, pick, fields) = made(scene, arm);
            let is_dose = at == usize::from(lens.comparators) + 1;
            let ask = Ask {
                what: format!("{name}. {column}: {text}"),
                how: (is_dose && arm.amount.derived).then(|| text.clone()),
                studies: vec![arm.row],
                fields,
            };
            cells.push(DataCell::new(text, pick).asking(ask));
        }
        let there = if scene.matching.contains(arm.row) {
            "yes"
        } else {
            "filtered out"
        };
        cells.push(DataCell::plain(there.to_string()));
        rows.push(DataRow {
            header: DataCell::plain(name),
            cells,
        });
    }
    let mut names = vec!["Study".to_string()];
    names.extend(columns.into_iter().map(|(name, _)| name));
    names.push("In the selection".to_string());
    DataTable {
        caption: caption(scene),
        columns: names,
        rows,
    }
}

fn caption(scene: &Scene) -> String {
    let arms = if scene.lens.comparators {
        "Ketamine of each KAP arm and of what it is compared with."
    } else {
        "Ketamine of each KAP arm; the ketamine of comparison arms is on the study cards."
    };
    let bounds = if scene.lens.course() {
        " Where the dose or the number of sessions is a range, a course is at least the lowest of both and at most the highest of both, multiplied."
    } else {
        ""
    };
    format!(
        "{arms}{}{bounds} Participants are all who enrolled in the study, in all arms.",
        scene.lens.notes()
    )
}

/// A cell about the ketamine of an arm: the facet of the KAP arms filters by it; a comparison arm has
/// its facts on the study card only, and a group without a regimen those on what it was given.
fn ketamine(arm: &Arm, text: String, pick: Vec<Pick>, facet: Field, card: &'static str) -> Made {
    match (arm.kind, arm.regimen) {
        (Kind::Kap, _) => (text, pick, vec![facet]),
        (_, Some(_)) => (text, Vec::new(), vec![Field::Card(card)]),
        (Kind::Without, None) => (NOT_APPLICABLE.to_string(), Vec::new(), COMPARED.to_vec()),
        _ => (NOT_FOUND.to_string(), Vec::new(), COMPARED.to_vec()),
    }
}

fn side(scene: &Scene, arm: &Arm) -> Made {
    match arm.kind {
        Kind::Kap => ("KAP".to_string(), Vec::new(), COMPARED.to_vec()),
        _ => (
            "comparator".to_string(),
            arm.comparison_pick(scene),
            COMPARED.to_vec(),
        ),
    }
}

fn route(scene: &Scene, arm: &Arm) -> Made {
    let (text, pick) = (arm.route_words(), arm.route_pick(scene));
    ketamine(arm, text, pick, Field::Facet("route"), "Route")
}

fn dose(scene: &Scene, arm: &Arm) -> Made {
    let text = arm.amount.words.clone();
    let (facet, card) = (Field::Facet("dose"), "Dose per session");
    let mut made = ketamine(arm, text.clone(), arm.dose_pick(scene), facet, card);
    made.0 = text;
    if scene.lens.course() && arm.regimen.is_some() {
        made.2.extend(sessions(scene, arm).2);
    }
    made
}

fn sessions(scene: &Scene, arm: &Arm) -> Made {
    let text = arm.regimen.map(|regimen| fact_text(&regimen.sessions));
    let (pick, facet) = (arm.sessions_pick(scene), Field::Facet("sessions"));
    ketamine(
        arm,
        text.unwrap_or_default(),
        pick,
        facet,
        "Ketamine sessions",
    )
}

fn minutes(_: &Scene, arm: &Arm) -> Made {
    const CARD: &str = "Length of an infusion";
    let minutes = arm.regimen.map(|regimen| &regimen.infusion_minutes);
    let text = minutes.map(|minutes| fact_with(minutes, |&minutes| number(minutes)));
    ketamine(
        arm,
        text.unwrap_or_default(),
        Vec::new(),
        Field::Card(CARD),
        CARD,
    )
}

fn participants(scene: &Scene, arm: &Arm) -> Made {
    let (text, pick) = match arm.people {
        Some(people) => (number(people), scene.range("participants", people, people)),
        None => (NOT_FOUND.to_string(), scene.missing("participants")),
    };
    (text, pick, vec![Field::Facet("participants")])
}

fn design(scene: &Scene, arm: &Arm) -> Made {
    let (text, pick) = match arm.design {
        Some(design) => (design.label(), scene.value("design", design.label())),
        None => (NOT_FOUND, scene.missing("design")),
    };
    (text.to_string(), pick, vec![Field::Facet("design")])
}
