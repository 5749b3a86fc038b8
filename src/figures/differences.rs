//! In what one figure differs between two selections, in words.

use super::{DataTable, Grid, GridCell, Look};

/// So many differences are told one by one.
const MOST: usize = 8;

/// What is told of a place that a figure does not have, or in which it has nothing.
const NOTHING: &str = "nothing";

/// A number of a figure and what it belongs to: `IV × 1` and `3 of 5`.
type Told = (String, String);

/// In what two data tables of one figure differ: `IV × 1: A 3, B 5; …`.
pub fn table_differences(a: &DataTable, b: &DataTable) -> String {
    let told = |table: &DataTable| {
        let mut told: Vec<Told> = Vec::new();
        for row in &table.rows {
            for (column, cell) in table.columns.iter().skip(1).zip(&row.cells) {
                told.push((crossed(&row.header.text, column), cell.text.clone()));
            }
        }
        told
    };
    differences(&told(a), &told(b))
}

/// In what two grids of one figure differ.
pub fn grid_differences(a: &Grid, b: &Grid) -> String {
    let told = |grid: &Grid| {
        let mut told: Vec<Told> = Vec::new();
        for row in &grid.rows {
            for (column, cell) in grid.columns.iter().zip(&row.cells) {
                told.push((crossed(&row.head.text, &column.text), shown(cell)));
            }
        }
        told
    };
    differences(&told(a), &told(b))
}

/// What a cell of a grid shows: its number, how many marks it has, or what is known of its values.
fn shown(cell: &GridCell) -> String {
    if !cell.text.is_empty() {
        return cell.text.clone();
    }
    // Its marks are still drawn, in grey.
    if cell.look == Look::FilteredOut {
        return "left out".to_owned();
    }
    if !cell.marks.is_empty() {
        return cell.marks.len().to_string();
    }
    let known: Vec<&str> = cell.status.iter().map(|status| status.label()).collect();
    if known.is_empty() {
        NOTHING.to_owned()
    } else {
        known.join(", ")
    }
}

fn crossed(row: &str, column: &str) -> String {
    format!("{row} × {column}")
}

fn differences(a: &[Told], b: &[Told]) -> String {
    let mut text = String::new();
    let mut count = 0;
    // What is only in B is told when A is looked through from B.
    for (from, other, a_first) in [(a, b, true), (b, a, false)] {
        for (place, (name, here)) in from.iter().enumerate() {
            // A study with two arms has two rows of one name: the first belongs to the first.
            let same = |told: &&Told| &told.0 == name;
            let before = from.iter().take(place).filter(same).count();
            let there = other.iter().filter(same).nth(before);
            if there.is_some() && !a_first {
                continue;
            }
            let there = there.map_or(NOTHING, |(_, there)| there);
            if here == there {
                continue;
            }
            count += 1;
            if count <= MOST {
                let (one, two) = if a_first {
                    (here.as_str(), there)
                } else {
                    (there, here.as_str())
                };
                text.push_str(if count == 1 { "" } else { "; " });
                text.push_str(&format!("{name}: A {one}, B {two}"));
            }
        }
    }
    if count == 0 {
        return "A and B do not differ in this figure.".to_owned();
    }
    if count > MOST {
        let more = count - MOST;
        let places = if more == 1 { "place" } else { "places" };
        text.push_str(&format!("; and in {more} more {places}"));
    }
    format!("Where A and B differ: {text}.")
}
