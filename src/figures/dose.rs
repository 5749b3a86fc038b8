//! The ketamine dose of each KAP arm, in mg/kg on a logarithmic axis; beside it, the arms whose dose
//! was not found.

mod arms;
mod key;
mod plan;
mod plot;

use super::text::{list, noun, number, of_studies, span, studies};
use super::{DataCell, DataRow, DataTable, Figure, FigureId, Scene};
use crate::evidence::Route;
use crate::explore::Bits;

use arms::{Amount, Arm, arms};

/// Draws the figure.
pub(super) fn figure(scene: &Scene) -> Figure {
    let arms = arms(scene);
    let drawn = plot::draw(scene, &arms);
    let id = FigureId::Dose;
    Figure {
        id,
        title: id.title().to_string(),
        subtitle: subtitle(scene, &arms),
        summary: summary(scene, &arms),
        key: drawn.key,
        chart: drawn.chart,
        height: drawn.height,
        series: drawn.series,
        table: table(scene, &arms),
    }
}

/// The matching studies that have an arm of a kind.
fn with(scene: &Scene, arms: &[Arm], kind: impl Fn(&Arm) -> bool) -> Bits {
    let rows = arms.iter().filter(|arm| kind(arm)).map(|arm| arm.row);
    scene.now(&Bits::of(scene.table.rows(), rows))
}

/// The lowest and the highest dose among matching arms.
fn reach(scene: &Scene, arms: &[Arm], kind: impl Fn(&Arm) -> bool) -> Option<(f64, f64)> {
    arms.iter()
        .filter(|arm| scene.matching.contains(arm.row) && kind(arm))
        .filter_map(|arm| match arm.amount {
            Amount::PerKilogram(low, high) => Some((low, high)),
            _ => None,
        })
        .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
}

fn subtitle(scene: &Scene, arms: &[Arm]) -> String {
    if let Some(text) = scene.nothing_left() {
        return text;
    }
    let whole = scene.selected().studies;
    let found = with(scene, arms, Arm::is_found).count();
    let text = match reach(scene, arms, |_| true) {
        Some((low, high)) => format!(
            "A dose was found for {}: {} mg/kg. The scale is logarithmic: each equal distance multiplies the dose by the same factor.",
            of_studies(found, whole),
            span(low, high)
        ),
        None => format!(
            "No dose in mg/kg was found for {}.",
            match whole {
                1 => "the 1 study selected".to_string(),
                _ => format!("the {whole} studies selected"),
            }
        ),
    };
    text + &scene.measure_note()
}

fn summary(scene: &Scene, arms: &[Arm]) -> String {
    if let Some(text) = scene.nothing_left() {
        return text;
    }
    let matching: Vec<&Arm> = arms
        .iter()
        .filter(|arm| scene.matching.contains(arm.row))
        .collect();
    let mut text = format!(
        "Ketamine dose in the KAP arms of {}, {}. A dose in mg/kg was found for {}.",
        scene.those(),
        noun(matching.len(), "regimen", "regimens"),
        studies(with(scene, arms, Arm::is_found).count()),
    );
    for route in Route::ALL.iter().copied().map(Some).chain([None]) {
        let of_route = |arm: &Arm| arm.route == route;
        let label = route.map_or("Route not found".to_string(), |route| {
            format!("{} ({})", route.label(), route.hint())
        });
        let found = with(scene, arms, |arm| of_route(arm) && arm.is_found()).count();
        let lost = with(scene, arms, |arm| of_route(arm) && !arm.is_found()).count();
        let mut parts = Vec::new();
        if let Some((low, high)) = reach(scene, arms, of_route) {
            parts.push(format!("{} mg/kg in {}", span(low, high), studies(found)));
        }
        if lost > 0 {
            parts.push(format!("dose not found for {}", studies(lost)));
        }
        if !parts.is_empty() {
            text.push_str(&format!(" {label}: {}.", parts.join("; ")));
        }
    }
    let each: Vec<String> = matching
        .iter()
        .filter(|arm| arm.is_found())
        .map(|arm| format!("{} {}", arm.name, arm.amount.words()))
        .collect();
    if !each.is_empty() {
        text.push_str(&format!(" One by one: {}.", list(&each)));
    }
    text + &scene.measure_note()
}

fn table(scene: &Scene, arms: &[Arm]) -> DataTable {
    let one = |pick: Option<super::Pick>| pick.into_iter().collect::<Vec<_>>();
    let rows = arms
        .iter()
        .map(|arm| DataRow {
            header: DataCell::plain(arm.name.clone()),
            cells: vec![
                DataCell::new(arm.route_words(), one(arm.route_pick(scene))),
                DataCell::new(arm.amount.words(), one(arm.dose_pick(scene))),
                DataCell::new(
                    arm.people.map_or("not found".to_string(), number),
                    one(match arm.people {
                        Some(people) => scene.range("participants", people, people),
                        None => scene.missing("participants"),
                    }),
                ),
                DataCell::new(
                    arm.design.map_or("not found", |design| design.label()),
                    one(match arm.design {
                        Some(design) => scene.value("design", design.label()),
                        None => scene.missing("design"),
                    }),
                ),
                DataCell::plain(if scene.matching.contains(arm.row) {
                    "yes"
                } else {
                    "filtered out"
                }),
            ],
        })
        .collect();
    DataTable {
        caption: "Ketamine of each KAP arm; the ketamine of comparison arms is on the study cards. Participants are all who enrolled in the study, in all arms.".to_string(),
        columns: [
            "Study",
            "Route",
            "Dose",
            "Participants",
            "Study design",
            "In the selection",
        ]
        .map(String::from)
        .to_vec(),
        rows,
    }
}
