//! The evidence map: any two facets against each other, to show what was studied and what was not.
//! It knows the scene, and no other figure.
//!
//! It crosses whole studies: a study stands in each cell both of whose values it has, even where
//! they belong to different arms or therapies of it; the subtitle says so where that can be.

mod axis;
mod marks;

use std::sync::Arc;

use crate::explore::{Bits, CrossTab};
use crate::narrative::{Ask, Field, participants, studies, studies_of};

use axis::{Axis, Value};

use super::largest::{Lead, largest};
use super::{Crossing, Grid, GridCell, GridRow, Head, Look, Measure, Scene};
use crate::figures::named;

/// How the numbers of a cell are made of the facts.
const HOW: &str = "Each study counts once in a cell; participants are everyone enrolled, all arms.";

/// How the cell with the most studies is introduced.
const MOST: Lead = Lead {
    one: "Most studies:",
    some: "Most studies:",
    many: "Several cells have the most studies",
};

/// Two facets against each other.
pub fn evidence_map(crossing: &Crossing, scene: &Scene) -> Grid {
    // Both numbers are always there, whatever is counted elsewhere.
    let scene = &Scene {
        measure: Measure::Participants,
        ..*scene
    };
    let axis = |key| Axis::of(scene, key, crossing.order);
    match (axis(crossing.down()), axis(crossing.across())) {
        (Some(down), Some(across)) => crossed(scene, &down, &across),
        // Only a table of other facets is without them.
        _ => {
            let text = "The data do not have these facets.".to_string();
            Grid {
                subtitle: text.clone(),
                summary: text,
                corner: String::new(),
                columns: Vec::new(),
                rows: Vec::new(),
                key: Vec::new(),
            }
        }
    }
}

fn crossed(scene: &Scene, down: &Axis, across: &Axis) -> Grid {
    let cross = CrossTab::of(scene.table, down.id, across.id, scene.scope);
    let facets = [Field::Facet(down.key), Field::Facet(across.key)];
    let mut items = Vec::new();
    let mut rows = Vec::new();
    let (mut filled, mut left_out, mut empty) = (0, 0, 0);
    for value in &down.values {
        let mut cells = Vec::new();
        for other in &across.values {
            let all = cross.cell(value.at, other.at);
            let cell = cell(scene, all, value, other, &facets);
            match cell.look {
                Look::NoStudy => empty += 1,
                Look::FilteredOut => left_out += 1,
                Look::Filled | Look::NotFound => {
                    filled += 1;
                    let name = format!("{} × {}", value.full, other.full);
                    items.push((name, scene.tally_now(all)));
                }
            }
            cells.push(cell);
        }
        rows.push(Arc::new(GridRow {
            group: None,
            head: head(scene, down, value),
            cells,
            share: Vec::new(),
        }));
    }
    let cells = filled + left_out + empty;
    let selected = scene.selected();
    let whole = studies_of(selected.rows, scene.scope.count());
    let (subtitle, mut summary) = match scene.nothing_left() {
        Some(text) => (text.clone(), text),
        None => {
            let several = match (down.several(scene), across.several(scene)) {
                (true, true) => {
                    " A study stands in every cell whose two values it has; they may belong to different arms or therapies of it."
                }
                (false, false) => "",
                _ => " A study can stand in several cells, for it can have several values.",
            };
            let of_studies = Scene {
                measure: Measure::Studies,
                ..*scene
            };
            let left_out = match left_out {
                0 => String::new(),
                _ => format!(", {left_out} only studies that the filters leave out"),
            };
            let summary = format!(
                "Of {cells} cells, {filled} hold studies that match{left_out}; {empty} have no \
                 study. {} In all: {whole}, {}.",
                largest(&of_studies, &items, &MOST),
                participants(&selected)
            );
            (format!("{whole}.{several}"), summary)
        }
    };
    for axis in [down, across] {
        if !axis.unstudied.is_empty() {
            let values = axis.unstudied.join("; ");
            summary.push_str(&format!(
                " No study at this place in the review under “{}”: {values}.",
                axis.title
            ));
        }
    }
    Grid {
        subtitle,
        summary,
        corner: format!("{} (down), {} (across)", down.title, across.title),
        columns: across
            .values
            .iter()
            .map(|value| head(scene, across, value))
            .collect(),
        rows,
        key: marks::key(scene),
    }
}

fn head(scene: &Scene, axis: &Axis, value: &Value) -> Head {
    let now = scene.now(&value.all);
    let (count, whole) = (now.count(), scene.scope.count());
    let ask = (count > 0).then(|| Ask {
        what: format!(
            "{}: {}, {}",
            axis.title,
            value.head,
            studies_of(count, whole)
        ),
        how: Some("Each study counts once.".to_string()),
        studies: now.iter().collect(),
        fields: vec![Field::Facet(axis.key)],
    });
    Head {
        text: value.head.clone(),
        note: format!("{count} of {whole}"),
        pick: vec![value.pick.clone()],
        study: None,
        ask,
    }
}

/// The studies with both values, of which `all` are in the scope.
fn cell(scene: &Scene, all: &Bits, value: &Value, other: &Value, facets: &[Field; 2]) -> GridCell {
    let now = scene.now(all);
    let tally = scene.tally(&now);
    let left = all.count() - tally.rows;
    let mut cell = GridCell {
        look: Look::NoStudy,
        text: String::new(),
        note: String::new(),
        label: format!("{} × {}: ", value.full, other.full),
        marks: Vec::new(),
        status: Vec::new(),
        pick: Vec::new(),
        ask: None,
    };
    if all.is_empty() {
        cell.label.push_str("no study");
        return cell;
    }
    cell.pick = vec![value.pick.clone(), other.pick.clone()];
    cell.text = tally.rows.to_string();
    if tally.rows == 0 {
        cell.look = Look::FilteredOut;
        cell.note = format!("{left} left out");
        cell.label
            .push_str(&format!("{}, left out by the filters", studies(left)));
    } else {
        cell.look = if value.missing || other.missing {
            Look::NotFound
        } else {
            Look::Filled
        };
        cell.note = scene.short(tally);
        cell.label.push_str(&format!(
            "{}, {}",
            studies(tally.rows),
            participants(&tally)
        ));
        let [down, across] = *facets;
        cell.ask = Some(Ask {
            what: cell.label.clone(),
            how: Some(HOW.to_string()),
            studies: now.iter().collect(),
            fields: vec![
                down,
                across,
                Field::Facet("participants"),
                Field::Facet("direction"),
                Field::Facet("design"),
            ],
        });
    }
    // Those that match stand first; names and marks have one order.
    let mut ghosts = Vec::new();
    let mut names = ": ";
    for (row, study) in scene.studies().filter(|(row, _)| all.contains(*row)) {
        let mark = marks::mark(scene, row, study);
        let matches = now.contains(row);
        if matches || tally.rows == 0 {
            cell.label.push_str(names);
            cell.label.push_str(&named(study));
            names = ", ";
        }
        if matches {
            cell.marks.push(mark);
        } else {
            ghosts.push(mark);
        }
    }
    cell.marks.append(&mut ghosts);
    if left > 0 && tally.rows > 0 {
        let more = format!("; {left} more left out by the filters");
        cell.label.push_str(&more);
    }
    cell
}
