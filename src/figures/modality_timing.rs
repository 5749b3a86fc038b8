//! Each psychotherapy by the times at which it took place, against the ketamine sessions. Taken
//! from the therapies themselves: a study with one therapy before and another after shows each at
//! its own time.

mod lines;

use crate::evidence::Timing;
use crate::explore::{Bits, Tally};
use crate::narrative::{all_of, capital};

use lines::{Line, lines};

use super::largest::{Lead, largest};
use super::matrix::{Cell, Matrix, Row, Said};
use super::{DataCell, DataRow, DataTable, Measure, Parts, Scene, columns, scene::both};

/// A longer name would not stand beside the short one.
const LONGEST_HINT: usize = 40;

/// What the data say, as part of a tooltip.
fn phrase(line: &Line, timing: Timing, said: Said) -> String {
    let says = match said {
        Said::Yes => ", ",
        Said::NotFound => ": not found whether it took place ",
        Said::No => ": did not take place ",
        Said::NotApplicable => {
            return [&line.full(), ": “", timing.label(), "” does not apply"].concat();
        }
    };
    [&line.full(), says, timing.hint()].concat()
}

pub(super) fn parts(scene: &Scene) -> Parts {
    let lines = lines(scene);
    let mut rows = Vec::new();
    let mut cells = Vec::new();
    let mut sizes = Vec::new();
    let mut family = "";
    for line in &lines {
        if family != line.family {
            family = line.family;
            rows.push(Row::Heading(capital(family)));
        }
        let modality = scene.value("modality", line.modality);
        for (column, (time, timing)) in line.times.iter().zip(Timing::ALL).enumerate() {
            for (said, all) in Said::ALL.into_iter().zip(time) {
                if all.is_empty() {
                    continue;
                }
                let mut pick = modality.clone();
                if said == Said::Yes {
                    pick = both(pick, &scene.value("timing", timing.label()));
                }
                cells.push(Cell {
                    row: rows.len(),
                    column,
                    said,
                    all: all.clone(),
                    what: phrase(line, *timing, said),
                    pick,
                });
            }
        }
        let hint = line.name.filter(|name| name.len() <= LONGEST_HINT);
        rows.push(Row::Line {
            label: line.modality.to_string(),
            hint: hint.map(String::from),
        });
        sizes.push((line.modality.to_string(), scene.tally_now(&line.all)));
    }
    let matrix = Matrix {
        across: "When it took place, against the ketamine sessions",
        columns: Timing::ALL.iter().map(|t| capital(t.label())).collect(),
        rows,
        cells,
    };
    let (mut shown, mut known, mut lost) = (Vec::new(), Vec::new(), Vec::new());
    for (at, timing) in Timing::ALL.iter().enumerate() {
        let yes = scene.tally_now(&says(scene, &lines, at, Said::Yes));
        let not_found = scene.tally_now(&says(scene, &lines, at, Said::NotFound));
        shown.push([timing.label(), " ", &scene.short(yes)].concat());
        known.push([timing.label(), " ", &yes.rows.to_string()].concat());
        lost.push([timing.label(), " ", &not_found.rows.to_string()].concat());
    }
    let whole = scene.words(Tally {
        unknown: 0,
        ..scene.selected()
    });
    let most = largest(scene, &sizes, &LEAD);
    Parts {
        drawn: matrix.draw(scene),
        subtitle: [
            "Of ",
            &whole,
            ", psychotherapy is known to have taken place: ",
            &all_of(&shown),
            ". Not found does not mean no.",
        ]
        .concat(),
        summary: [
            "Psychotherapies of ",
            &scene.those(),
            ", against the ketamine sessions. ",
            &most,
            " Studies where psychotherapy is known to have taken place: ",
            &all_of(&known),
            ". Studies where this was not found for a psychotherapy: ",
            &all_of(&lost),
            ".",
        ]
        .concat(),
        table: table(scene, &lines),
    }
}

const LEAD: Lead = Lead {
    one: "Used most:",
    some: "Used most:",
    many: "Several were used equally often",
    of: "",
};

/// The studies of which some psychotherapy says so of a time.
fn says(scene: &Scene, lines: &[Line], time: usize, said: Said) -> Bits {
    let mut set = scene.nobody();
    for line in lines {
        if let Some(part) = line
            .times
            .get(time)
            .and_then(|time| time.get(said as usize))
        {
            set.or_assign(part);
        }
    }
    set
}

/// What the matching studies say of one time: "2 yes, 1 not found", "yes (42 participants)".
fn words(scene: &Scene, time: &[Bits]) -> String {
    let mut text = String::new();
    for (said, all) in Said::ALL.into_iter().zip(time) {
        let now = scene.tally_now(all);
        if now.rows == 0 {
            continue;
        }
        if !text.is_empty() {
            text.push_str(", ");
        }
        let part = match scene.measure {
            Measure::Studies => [&now.rows.to_string(), " ", said.word()].concat(),
            Measure::Participants => [said.word(), " (", &scene.words(now), ")"].concat(),
        };
        text.push_str(&part);
    }
    text
}

fn table(scene: &Scene, lines: &[Line]) -> DataTable {
    let mut rows = Vec::new();
    for line in lines {
        let modality = scene.value("modality", line.modality);
        let mut cells = vec![
            DataCell::new(line.family.to_string(), scene.value("family", line.family)),
            DataCell::plain(scene.cell(&line.all)),
        ];
        for (time, timing) in line.times.iter().zip(Timing::ALL) {
            let mut text = words(scene, time);
            if text.is_empty() {
                text = scene.cell(&line.all);
            }
            let took_place = time.first().is_some_and(|yes| !scene.now(yes).is_empty());
            let pick = if took_place {
                both(modality.clone(), &scene.value("timing", timing.label()))
            } else {
                Vec::new()
            };
            cells.push(DataCell::new(text, pick));
        }
        rows.push(DataRow {
            header: DataCell::new(line.full(), modality),
            cells,
        });
    }
    let counted = match scene.measure {
        Measure::Studies => "Studies",
        Measure::Participants => "Participants",
    };
    let mut columns = columns(&["Psychotherapy", "Family", counted]);
    for timing in Timing::ALL {
        columns.push(capital(timing.hint()));
    }
    DataTable {
        caption: "Each psychotherapy by when it took place, against the ketamine sessions. “Not found” is not “no”. A filter keeps whole studies: choosing a psychotherapy and a time keeps studies that have both, also when that time belongs to another psychotherapy of theirs.".to_string(),
        columns,
        rows,
    }
}
