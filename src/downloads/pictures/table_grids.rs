//! The numbers of the figures that are tables of cells: a row for each cell, or for each mark.

use crate::downloads::Extract;
use crate::figures::{Grid, GridCell, Look};
use crate::narrative::NOT_APPLICABLE;

use super::sheet::{STATUS, Sheet, headings, or, status_of};

/// What there is in a cell of the map.
fn look(look: Look) -> &'static str {
    match look {
        Look::Filled => "studies that match",
        Look::NotFound => "studies whose value was not found",
        Look::FilteredOut => "studies, all left out by the filters",
        Look::NoStudy => "no study at this place in the review",
    }
}

/// The words of all marks of a cell.
fn marks(cell: &GridCell) -> String {
    let labels: Vec<&str> = cell.marks.iter().map(|mark| mark.label.as_str()).collect();
    or(&labels.join("; next study: "), "no study")
}

/// A row for each cell.
pub(super) fn of_map(extract: &Extract, grid: &Grid) -> Sheet {
    let title = |key: &'static str| {
        let id = extract.table.find(key);
        id.map_or(key, |id| extract.table.facet(id).title.as_str())
    };
    let map = extract.view.map;
    let (down, across) = (title(map.down()), title(map.across()));
    let of = |name: &str| format!("{name}: studies that match");
    let mut rows = Vec::new();
    for row in &grid.rows {
        for (cell, column) in row.cells.iter().zip(&grid.columns) {
            rows.push(vec![
                row.head.text.clone(),
                row.head.note.clone(),
                column.text.clone(),
                column.note.clone(),
                look(cell.look).to_owned(),
                or(&cell.text, "0"),
                cell.label.clone(),
                marks(cell),
                status_of(extract, &cell.ask),
            ]);
        }
    }
    Sheet {
        columns: vec![
            down.to_owned(),
            of(down),
            across.to_owned(),
            of(across),
            "What there is".to_owned(),
            "Studies that match, in both".to_owned(),
            "In words".to_owned(),
            "Each study".to_owned(),
            STATUS.to_owned(),
        ],
        rows,
        about: grid.subtitle.clone(),
    }
}

/// A row for each outcome, and for each cell without one.
pub(super) fn of_directions(extract: &Extract, grid: &Grid) -> Sheet {
    let mut rows = Vec::new();
    let mut group = "";
    for row in &grid.rows {
        if let Some(begins) = &row.group {
            group = &begins.text;
        }
        for (cell, column) in row.cells.iter().zip(&grid.columns) {
            let status = status_of(extract, &cell.ask);
            let mut push = |words: &str, main: &str| {
                let head = &row.head;
                let texts = [group, &head.text, &head.note, &column.text, &column.note];
                let out = match cell.look {
                    Look::FilteredOut => "left out by the filters",
                    Look::NoStudy => "no such outcome found",
                    Look::Filled | Look::NotFound => "outcome found",
                };
                rows.push(headings(
                    &[&texts[..], &[out, words, main, &status]].concat(),
                ));
            };
            for mark in &cell.marks {
                push(&mark.label, if mark.main { "yes" } else { "no" });
            }
            if cell.marks.is_empty() {
                push("no such outcome found", NOT_APPLICABLE);
            }
        }
    }
    Sheet {
        columns: headings(&[
            "What the comparison tests",
            "Study",
            "People enrolled, all arms",
            "Outcome",
            "Outcome: studies that match",
            "What there is",
            "Outcome in words",
            "Main outcome, our choice",
            STATUS,
        ]),
        rows,
        about: grid.subtitle.clone(),
    }
}

/// A row for each field of each study.
pub(super) fn of_coverage(grid: &Grid) -> Sheet {
    let mut rows = Vec::new();
    let mut group = "";
    for row in &grid.rows {
        if let Some(begins) = &row.group {
            group = &begins.text;
        }
        for (cell, column) in row.cells.iter().zip(&grid.columns) {
            let statuses: Vec<&str> = cell.status.iter().map(|status| status.label()).collect();
            let status = or(&statuses.join(", "), "no such row in the data");
            let (field, study) = (&row.head, &column);
            let texts = [
                group,
                &field.text,
                &field.note,
                &study.text,
                &study.note,
                &status,
            ];
            rows.push(headings(&texts));
        }
    }
    Sheet {
        columns: headings(&[
            "Part of the study card",
            "Field",
            "Field in all studies",
            "Study",
            "Study in all fields",
            "Status of the values",
        ]),
        rows,
        about: grid.subtitle.clone(),
    }
}
