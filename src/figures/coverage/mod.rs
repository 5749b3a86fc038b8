//! What is known: each field of the study card against each study, with the status of its values.
//! It knows the scene and the study card, and no other figure.
//!
//! A value here is one line of the study card, or the result of one outcome: a study with two
//! regimens has two values of the route. A field of something that a study has no row of in the
//! data (a regimen, a psychotherapy, an outcome) has no value there, not even "not found", and is
//! in no count; its cell says so.

mod fields;

use std::sync::Arc;

use crate::evidence::Status;
use crate::narrative::{Ask, card, studies_of};

use fields::{Column, FIELDS, field};

use super::{Grid, GridCell, GridRow, Group, Head, Look, Scene};
use crate::figures::named;

/// The statuses as parts of a sentence, in the order of [`Status::ALL`].
const SAID: [&str; 6] = [
    "reported",
    "derived",
    "inferred",
    "with conflicting sources",
    "not found",
    "not applicable",
];

/// How many values, or studies, have each status, in the order of [`Status::ALL`].
type Tally = [usize; 6];

/// Each field of the study card against each study that matches. No study is compared with another:
/// what is counted is what could be read.
pub fn coverage(scene: &Scene) -> Grid {
    let mut columns: Vec<Column> = Vec::new();
    for (row, study) in scene.studies() {
        if scene.matching.contains(row) {
            columns.push(Column {
                row,
                study,
                lines: card(study)
                    .into_iter()
                    .flat_map(|group| group.lines)
                    .collect(),
                found: 0,
                values: 0,
            });
        }
    }
    let mut grid = Grid {
        subtitle: String::new(),
        summary: String::new(),
        corner: "Field".to_string(),
        columns: Vec::new(),
        rows: Vec::new(),
        key: Vec::new(),
    };
    if columns.is_empty() {
        let text = "No study matches the filters.";
        grid.subtitle.push_str(text);
        grid.summary.push_str(text);
        return grid;
    }
    let mut total: Tally = [0; 6];
    let (mut every, mut none) = (Vec::new(), Vec::new());
    for (title, names) in FIELDS {
        for (at, name) in names.iter().enumerate() {
            let (row, extent) = line(&mut columns, name, &mut total);
            match extent {
                Extent::Every => every.push(*name),
                Extent::None => none.push(*name),
                Extent::Some => {}
            }
            grid.rows.push(Arc::new(GridRow {
                group: (at == 0).then(|| Group {
                    text: title.to_string(),
                    comparison: None,
                }),
                ..row
            }));
        }
    }
    for column in columns {
        grid.columns.push(Head {
            text: named(column.study).into_owned(),
            note: format!("{} of {} values found", column.found, column.values),
            pick: Vec::new(),
            study: Some(column.row),
            ask: None,
        });
    }
    grid.subtitle = subtitle(scene, &total);
    scene.push_since(&mut grid.key);
    grid.summary.clone_from(&grid.subtitle);
    for (lead, names) in [
        (" Found for every study: ", every),
        (" Found for no study: ", none),
    ] {
        if !names.is_empty() {
            let list = names.join("; ");
            grid.summary.push_str(&format!("{lead}{list}."));
        }
    }
    grid
}

/// "Of 585 values looked for in 15 studies, 366 (63%) were found: 292 reported, 9 derived; 219 not
/// found. 12 more are not applicable."
fn subtitle(scene: &Scene, total: &Tally) -> String {
    let sought = total.iter().sum::<usize>() - total[NOT_APPLICABLE];
    let found = sought - total[NOT_FOUND];
    let percent = (found * 200 + sought) / (sought * 2).max(1);
    let mut text = format!(
        "Of {sought} values looked for in {}, {found} ({percent}%) were found",
        scene.those()
    );
    let mut before = ": ";
    for (at, (count, said)) in total.iter().zip(SAID).enumerate() {
        if at == NOT_FOUND {
            before = "; ";
        }
        if at == NOT_APPLICABLE {
            text.push('.');
            if *count > 0 {
                let is = if *count == 1 { "is" } else { "are" };
                text.push_str(&format!(" {count} more {is} {said}."));
            }
        } else if *count > 0 || at == NOT_FOUND {
            text.push_str(&format!("{before}{count} {said}"));
            before = ", ";
        }
    }
    text
}

const NOT_FOUND: usize = Status::NotFound as usize;
const NOT_APPLICABLE: usize = Status::NotApplicable as usize;

/// For which of the studies a field was found.
enum Extent {
    Every,
    Some,
    None,
}

/// The row of a field; its values are added to those of the columns and to the total.
fn line(columns: &mut [Column], name: &'static str, total: &mut Tally) -> (GridRow, Extent) {
    let mut cells = Vec::new();
    let mut values: Tally = [0; 6];
    // How many studies: found, found in part, not found, not applicable, no row.
    let mut count = [0; 5];
    // How many studies have a value of each status.
    let mut with: Tally = [0; 6];
    for column in columns.iter_mut() {
        let statuses = column.statuses(name);
        let mut own: Tally = [0; 6];
        for status in statuses {
            own[status as usize] += 1;
        }
        let all: usize = own.iter().sum();
        let found = all - own[NOT_FOUND] - own[NOT_APPLICABLE];
        column.found += found;
        column.values += all - own[NOT_APPLICABLE];
        let mut status = Vec::new();
        for (at, &one) in Status::ALL.iter().enumerate() {
            values[at] += own[at];
            total[at] += own[at];
            if own[at] > 0 {
                with[at] += 1;
                status.push(one);
            }
        }
        count[match (found, own[NOT_FOUND], all) {
            (_, _, 0) => 4,
            (0, 0, _) => 3,
            (0, _, _) => 2,
            (_, 0, _) => 0,
            _ => 1,
        }] += 1;
        cells.push(cell(column, name, status));
    }
    let [found, part, not_found, not_applicable, no_row] = count;
    let there = columns.len() - no_row;
    let mut note = format!("found for {}", studies_of(found, there));
    let mut before = " (";
    for at in 1..NOT_FOUND {
        if with[at] > 0 {
            note.push_str(&format!("{before}{} for {}", SAID[at], with[at]));
            before = ", ";
        }
    }
    if before == ", " {
        note.push(')');
    }
    let mut push = |before: &str, count: usize| {
        if count > 0 {
            note.push_str(before);
            note.push_str(&count.to_string());
        }
    };
    push("; found in part for ", part);
    push("; not found for ", not_found);
    push("; not applicable to ", not_applicable);
    push("; no such row in ", no_row);
    let extent = match found + part {
        0 => Extent::None,
        _ if found == columns.len() => Extent::Every,
        _ => Extent::Some,
    };
    let share = Status::ALL.iter().copied().zip(values);
    let row = GridRow {
        group: None,
        head: Head {
            text: name.to_string(),
            pick: Vec::new(),
            study: None,
            ask: Some(Ask {
                what: format!("{name}: {note}"),
                how: None,
                studies: columns.iter().map(|column| column.row).collect(),
                fields: vec![field(name)],
            }),
            note,
        },
        cells,
        share: share.filter(|(_, count)| *count > 0).collect(),
    };
    (row, extent)
}

/// A field of a study.
fn cell(column: &Column, name: &'static str, status: Vec<Status>) -> GridCell {
    let who = format!("{name}, {}", column.study.short_name);
    let mut label = format!("{who}: ");
    for (at, status) in status.iter().enumerate() {
        label.push_str(if at > 0 { ", " } else { "" });
        label.push_str(status.label());
    }
    let look = match status.as_slice() {
        [] => {
            label.push_str("no such row");
            Look::NoStudy
        }
        [Status::NotFound] => Look::NotFound,
        _ => Look::Filled,
    };
    GridCell {
        look,
        text: String::new(),
        note: String::new(),
        label,
        marks: Vec::new(),
        ask: (look != Look::NoStudy).then(|| Ask {
            what: who,
            how: None,
            studies: vec![column.row],
            fields: vec![field(name)],
        }),
        status,
        pick: Vec::new(),
    }
}
