//! Each psychotherapy by the times at which it took place, against the ketamine sessions. Taken
//! from the therapies themselves: a study with one therapy before and another after shows each at
//! its own time.
//! It knows the scene and the matrix that it shares, and no other figure.

mod lines;

use crate::evidence::Timing;
use crate::explore::Bits;
use crate::narrative::{all_of, capital, studies};

use lines::{Level, Line, lines};

use super::ask::asked;
use super::data_table::columns;
use super::largest::{Lead, largest};
use super::matrix::{Cell, Matrix, Row, Said};
use super::parts::Parts;
use super::weight::people;
use super::{DataCell, DataRow, DataTable, Measure, Scene, scene::both};

/// A longer name would not stand beside the short one.
const LONGEST_HINT: usize = 40;

/// What the data say, as part of a tooltip.
fn phrase(line: &Line, timing: Timing, said: Said) -> String {
    let says = match said {
        Said::Yes => ", ",
        Said::NotFound => ": not found whether it took place ",
        Said::No => ": did not take place ",
        Said::NotApplicable => {
            return format!("{}: “{}” does not apply", line.full(), timing.label());
        }
    };
    format!("{}{says}{}", line.full(), timing.hint())
}

/// The matrix: a row for each psychotherapy under its family; at a glance, one for each family.
fn matrix(scene: &Scene) -> Matrix {
    let level = match scene.glance() {
        true => Level::Family,
        false => Level::Therapy,
    };
    let mut rows = Vec::new();
    let mut cells = Vec::new();
    let mut family = "";
    for line in &lines(scene, level) {
        if level == Level::Therapy && family != line.family {
            family = line.family;
            rows.push(Row::Heading(capital(family)));
        }
        let chosen = line.pick(scene);
        for (column, (time, timing)) in line.times.iter().zip(Timing::ALL).enumerate() {
            for (said, all) in Said::ALL.into_iter().zip(time) {
                if all.is_empty() {
                    continue;
                }
                let mut pick = chosen.clone();
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
            label: line.short().to_string(),
            hint: hint.map(String::from),
        });
    }
    Matrix {
        across: "When it took place, against the ketamine sessions",
        columns: Timing::ALL.iter().map(|t| capital(t.label())).collect(),
        rows,
        cells,
    }
}

pub(super) fn parts(scene: &Scene) -> Parts {
    let lines = lines(scene, Level::Therapy);
    let sizes: Vec<_> = lines
        .iter()
        .map(|line| (line.short().to_string(), scene.tally_now(&line.all)))
        .collect();
    let (mut known, mut lost) = (Vec::new(), Vec::new());
    for (at, timing) in Timing::ALL.iter().enumerate() {
        let count = |said| {
            let now = scene.tally_now(&says(scene, &lines, at, said));
            format!("{} {}", timing.label(), scene.short(now))
        };
        known.push(count(Said::Yes));
        lost.push(count(Said::NotFound));
    }
    let (known, lost) = (all_of(&known), all_of(&lost));
    let whole = scene.selected();
    let short = (scene.measure == Measure::Studies)
        .then(|| format!("Known: {known} of {}.", studies(whole.rows)));
    let whole = match scene.measure {
        Measure::Studies => format!("Of {},", studies(whole.rows)),
        // Not everyone enrolled had psychotherapy: the arms that had none are counted as well.
        Measure::Participants if whole.rows == whole.unknown => {
            "Participants in studies where".to_string()
        }
        Measure::Participants => format!("Of {}, those in studies where", people(whole)),
    };
    let who = match scene.measure {
        Measure::Studies => " Studies",
        Measure::Participants => " Participants in studies",
    };
    let most = largest(scene, &sizes, &LEAD);
    Parts {
        drawn: matrix(scene).draw(scene),
        lead: short,
        subtitle: format!(
            "{whole} psychotherapy is known to have taken place: {known}. Not found does not \
             mean no."
        ),
        summary: format!(
            "Psychotherapies of {}, against the ketamine sessions. {most}{who} where one is \
             known to have taken place: {known}. Not found for a psychotherapy: {lost}.",
            scene.those()
        ),
        table: table(scene, &lines),
    }
}

const LEAD: Lead = Lead {
    one: "Used most:",
    some: "Used most:",
    many: "Several were used equally often",
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
            Measure::Studies => format!("{} {}", now.rows, said.word()),
            Measure::Participants => format!("{} ({})", said.word(), scene.words(now)),
        };
        text.push_str(&part);
    }
    text
}

fn table(scene: &Scene, lines: &[Line]) -> DataTable {
    let mut rows = Vec::new();
    for line in lines {
        let modality = line.pick(scene);
        let full = line.full();
        let family = scene.ask_value(
            format!("{full}: {}", line.family),
            "The family is our grouping.",
            &line.all,
            "family",
        );
        let count = scene.ask(format!("{full}: "), &line.all, &["modality"]);
        let family_pick = scene.value("family", line.family);
        let mut cells = vec![
            DataCell::new(line.family.to_string(), family_pick).asking(family),
            asked(DataCell::plain(scene.cell(&line.all)), count),
        ];
        for (time, timing) in line.times.iter().zip(Timing::ALL) {
            let mut text = words(scene, time);
            let mut what = format!("{full}, {}: ", timing.hint());
            if !text.is_empty() {
                what.push_str(&format!("{text}; in all "));
            }
            let ask = scene.ask(what, &line.all, &["modality", "timing"]);
            if text.is_empty() {
                text = scene.cell(&line.all);
            }
            let took_place = time.first().is_some_and(|yes| !scene.now(yes).is_empty());
            let pick = if took_place {
                both(modality.clone(), &scene.value("timing", timing.label()))
            } else {
                Vec::new()
            };
            cells.push(asked(DataCell::new(text, pick), ask));
        }
        rows.push(DataRow {
            header: DataCell::new(full, modality),
            cells,
        });
    }
    let counted = match scene.measure {
        Measure::Studies => "Studies",
        Measure::Participants => "Participants, all arms",
    };
    let mut columns = columns(&["Psychotherapy", "Family", counted]);
    for timing in Timing::ALL {
        columns.push(capital(timing.hint()));
    }
    let mut caption = "Each psychotherapy by when it took place, against the ketamine sessions. “Not found” is not “no”. A filter keeps whole studies: choosing a psychotherapy and a time keeps studies that have both, also when that time belongs to another psychotherapy of theirs.".to_string();
    if scene.measure == Measure::Participants {
        caption.push_str(" Participants are everyone enrolled in these studies, in all arms.");
    }
    DataTable {
        caption,
        columns,
        rows,
    }
}
