//! The tables of the package, with the rows of the taken studies, as CSV.
//! They know the extract and the published tables, not the files that they go into.
//!
//! Beside each column whose values have a status stands one more with that status, so that no cell
//! is blank without a reason. The files begin with the mark of UTF-8 (a BOM): without it Excel reads
//! "1‐year" and "O’Malley" as gibberish, and nothing tells its user; other readers take it or leave it.

mod formula;
mod taken;
mod write;

pub(super) use taken::{Column, Kind, Taken, TakenTable, published};
pub use write::Decimals;
pub(super) use write::csv_text;

use super::status::status_column;
use super::{Extract, File};

/// The media type of the tables.
pub(super) const CSV: &str = "text/csv;charset=utf-8";

/// Each table of the package as a file of CSV: the rows of the taken studies, with a column of
/// statuses beside each column whose values have one, and the sources and references that they name
/// (all of them when no study is left out).
pub fn tables(extract: &Extract<'_>, decimals: Decimals) -> Vec<File> {
    table_files(&Taken::of(extract), decimals, |table| {
        decimals.file_name(&extract.file_name(table))
    })
}

/// The same under names of one's own.
pub(super) fn table_files(
    taken: &Taken,
    decimals: Decimals,
    name: impl Fn(&str) -> String,
) -> Vec<File> {
    let statuses = taken.statuses();
    let file = |table: &TakenTable| {
        let head = table.columns.iter().flat_map(|column| {
            let status = column.has_status.then(|| status_column(&column.name));
            [Some(column.name.clone()), status].into_iter().flatten()
        });
        let cells = |row: &Vec<String>| {
            let mut cells = Vec::new();
            for (column, cell) in table.columns.iter().zip(row) {
                cells.push(cell.clone());
                if column.has_status {
                    let known = statuses.get(&table.name, row, &column.name);
                    cells.push(known.map_or("", |known| known.status).to_owned());
                }
            }
            cells
        };
        let rows = table.rows.iter().map(cells);
        let rows = std::iter::once(head.collect()).chain(rows);
        File::text(name(&table.name), CSV, csv_text(rows, decimals))
    };
    taken.tables.iter().map(file).collect()
}
