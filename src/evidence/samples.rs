//! The tables `samples` and `changes`.

use super::sheet::{Row, Sheet};
use super::study::{Change, SharedSample, Study};
use super::words::YesNo;

/// The columns of the table `samples`.
pub(super) const SAMPLES: &[&str] = &["sample", "study_id", "certain", "counted", "note"];

/// The columns of the table `changes`.
pub(super) const CHANGES: &[&str] = &["version", "date", "what"];

/// The table `samples`: one row for each report; those of one sample stand together.
pub(super) fn samples<'a>(sheet: &'a Sheet<'a>, studies: &[Study]) -> Vec<SharedSample> {
    let rows: Vec<Row<'a>> = sheet.rows().collect();
    let mut seen: Vec<&str> = Vec::new();
    for row in &rows {
        let cell = row.cell("study_id");
        let id = cell.raw();
        if seen.contains(&id) {
            cell.wrong(format_args!("'{id}' is in a sample already"));
        }
        seen.push(id);
    }
    let name = |row: &Row<'a>| row.cell("sample").raw();
    let same = |one: &Row<'a>, other: &Row<'a>| name(one) == name(other);
    let samples = rows.chunk_by(same).filter_map(|rows| sample(rows, studies));
    samples.collect()
}

/// The rows of one sample. It is counted at one of them, which is its largest.
fn sample(rows: &[Row<'_>], studies: &[Study]) -> Option<SharedSample> {
    let first = *rows.first()?;
    let YesNo(is_certain) = first.word("certain");
    let note = first.text("note");
    let mut all = Vec::new();
    let mut counted = None;
    for row in rows {
        for column in ["certain", "note"] {
            if row.cell(column).raw() != first.cell(column).raw() {
                row.cell(column)
                    .wrong(format_args!("the rows of one sample must say the same"));
            }
        }
        let cell = row.cell("study_id");
        let id = cell.raw();
        let Some(study) = studies.iter().position(|study| study.id == id) else {
            cell.wrong(format_args!(
                "'{id}' is not a study_id of the table studies"
            ));
            continue;
        };
        all.push(study);
        let YesNo(is_counted) = row.word("counted");
        if is_counted && counted.replace(study).is_some() {
            row.cell("counted")
                .wrong(format_args!("a sample is counted at one report"));
        }
    }
    let size = |study: usize| studies.get(study)?.n_enrolled.value();
    let Some(counted) =
        counted.filter(|counted| all.iter().all(|row| size(*row) <= size(*counted)))
    else {
        first.wrong(format_args!(
            "a sample is counted at its largest report, which says 'yes' under counted"
        ));
        return None;
    };
    Some(SharedSample {
        name: first.text("sample"),
        studies: all,
        counted,
        is_certain,
        note,
    })
}

/// The table `changes`.
pub(super) fn changes<'a>(sheet: &'a Sheet<'a>) -> Vec<Change> {
    let change = |row: Row<'_>| Change {
        version: row.text("version"),
        date: row.text("date"),
        what: row.text("what"),
    };
    sheet.rows().map(change).collect()
}
