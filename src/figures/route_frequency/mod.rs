//! Route by number of ketamine sessions, from the regimens of the KAP arms (after the review's
//! figure 3). The crossing is made regimen by regimen: a study with two routes is not counted as if
//! each route had the sessions of the other.
//! It knows the scene and the matrix that it shares, and no other figure.

mod level;

use crate::explore::Bits;
use crate::narrative::{all_of, capital, studies};

use super::ask::asked;
use super::largest::{Lead, largest};
use super::matrix::{Cell, Matrix, Row, Said};
use level::{Level, route_of, sessions_of};

use super::parts::Parts;
use super::{DataCell, DataRow, DataTable, Measure, Scene, scene::both};

/// The crossing, over the studies of the scope.
struct Crossing {
    routes: Vec<Level>,
    sessions: Vec<Level>,
    /// The studies at each route and each number of sessions, route by route.
    cells: Vec<Bits>,
}

impl Crossing {
    fn of(scene: &Scene) -> Crossing {
        let (mut routes, mut sessions) = (Vec::new(), Vec::new());
        for (_, study) in scene.studies() {
            for regimen in study.kap_regimens() {
                add(&mut routes, route_of(scene, regimen));
                add(&mut sessions, sessions_of(scene, regimen));
            }
        }
        let mut cells = vec![scene.nobody(); routes.len() * sessions.len()];
        for (row, study) in scene.studies() {
            for regimen in study.kap_regimens() {
                let route = place(&routes, &route_of(scene, regimen));
                let number = place(&sessions, &sessions_of(scene, regimen));
                if let Some(cell) = cells.get_mut(route * sessions.len() + number) {
                    cell.insert(row);
                }
            }
        }
        Crossing {
            routes,
            sessions,
            cells,
        }
    }

    /// The studies with a route, with a number of sessions, or both; a place beyond the last stands
    /// for any.
    fn studies(&self, scene: &Scene, route: usize, number: usize) -> Bits {
        let mut set = scene.nobody();
        for (at, studies) in self.cells.iter().enumerate() {
            let (r, n) = (at / self.sessions.len(), at % self.sessions.len());
            if (r == route || route == self.routes.len())
                && (n == number || number == self.sessions.len())
            {
                set.or_assign(studies);
            }
        }
        set
    }

    /// The cells that have studies, with their route and number of sessions.
    fn found(&self) -> Vec<(usize, usize, &Level, &Level, &Bits)> {
        let mut found = Vec::new();
        let mut cells = self.cells.iter();
        for (row, route) in self.routes.iter().enumerate() {
            for (column, sessions) in self.sessions.iter().enumerate() {
                if let Some(cell) = cells.next()
                    && !cell.is_empty()
                {
                    found.push((row, column, route, sessions, cell));
                }
            }
        }
        found
    }
}

/// The place of a level among those in order, or the place that it should have.
fn place(levels: &[Level], level: &Level) -> usize {
    let mut at = 0;
    while levels.get(at).is_some_and(|l| l.order < level.order) {
        at += 1;
    }
    at
}

fn add(levels: &mut Vec<Level>, level: Level) {
    let at = place(levels, &level);
    if levels.get(at).is_none_or(|l| l.order != level.order) {
        levels.insert(at, level);
    }
}

pub(super) fn parts(scene: &Scene) -> Parts {
    let crossing = Crossing::of(scene);
    let mut cells = Vec::new();
    let mut sizes = Vec::new();
    for (row, column, route, sessions, all) in crossing.found() {
        let what = format!("{}, {}", route.phrase, sessions.phrase);
        sizes.push((what.clone(), scene.tally_now(all)));
        cells.push(Cell {
            row,
            column,
            said: Said::Yes,
            all: all.clone(),
            what,
            pick: both(route.pick.clone(), &sessions.pick),
        });
    }
    let mut rows = Vec::new();
    for route in &crossing.routes {
        rows.push(Row::Line {
            label: route.label.clone(),
            hint: route.hint.map(String::from),
        });
    }
    let matrix = Matrix {
        across: "Number of ketamine sessions",
        columns: crossing.sessions.iter().map(|s| s.label.clone()).collect(),
        rows,
        cells,
    };
    let largest = largest(scene, &sizes, &LEAD);
    let several = counted_in_each(scene, &crossing);
    let mut subtitle = largest.clone();
    if subtitle.starts_with(LEAD.some) {
        subtitle.push_str(&several);
    }
    let counted = match scene.measure {
        Measure::Studies => "Studies",
        Measure::Participants => "Participants in studies",
    };
    let mut summary = format!("{counted} by route in the KAP arms of {}.", scene.those());
    let mut comma = " ";
    for (row, route) in crossing.routes.iter().enumerate() {
        let now = scene.tally_now(&crossing.studies(scene, row, crossing.sessions.len()));
        if now.rows > 0 {
            summary.push_str(&format!("{comma}{}: {}", route.name(), scene.short(now)));
            comma = ", ";
        }
    }
    summary.push('.');
    // When several are largest, the subtitle names them, at length.
    if !largest.starts_with(LEAD.some) {
        summary.push_str(&format!(" {largest}"));
    }
    for (number, level) in crossing.sessions.iter().enumerate() {
        let lost = scene.now(&crossing.studies(scene, crossing.routes.len(), number));
        if level.is_not_found() && !lost.is_empty() {
            summary.push_str(&format!(
                " Sessions not found for {}.",
                studies(lost.count())
            ));
        }
    }
    summary.push_str(&several);
    Parts {
        drawn: matrix.draw(scene),
        lead: None,
        subtitle,
        summary,
        table: table(scene, &crossing),
    }
}

const LEAD: Lead = Lead {
    one: "Largest group:",
    some: "Largest groups:",
    many: "Several groups are equally large",
};

/// Names the matching studies that are in more than one cell.
fn counted_in_each(scene: &Scene, crossing: &Crossing) -> String {
    let mut several = Vec::new();
    for (row, study) in scene.studies() {
        let cells = crossing.cells.iter().filter(|cell| cell.contains(row));
        if scene.matching.contains(row) && cells.count() > 1 {
            several.push(study.short_name.as_str());
        }
    }
    let verb = match several.len() {
        0 => return String::new(),
        1 => " had more than one regimen and is counted in each.",
        _ => " had more than one regimen and are counted in each.",
    };
    format!(" {}{verb}", all_of(&several))
}

fn table(scene: &Scene, crossing: &Crossing) -> DataTable {
    let mut names = vec!["Route".to_string()];
    for sessions in &crossing.sessions {
        names.push(capital(&sessions.phrase));
    }
    names.push("Any number".to_string());
    let mut rows = Vec::new();
    for route in 0..=crossing.routes.len() {
        let level = crossing.routes.get(route);
        let pick = level.map(|level| level.pick.clone()).unwrap_or_default();
        let header = level.map_or("Any route".to_string(), |level| capital(&level.phrase));
        let mut cells = Vec::new();
        for number in 0..=crossing.sessions.len() {
            let all = crossing.studies(scene, route, number);
            let sessions = crossing.sessions.get(number);
            let more = sessions.map_or(&[][..], |sessions| &sessions.pick);
            let pick = if all.is_empty() {
                Vec::new()
            } else {
                both(pick.clone(), more)
            };
            let sessions = sessions.map_or("any number of sessions", |sessions| &sessions.phrase);
            let what = format!("{header}, {sessions}: ");
            let ask = scene.ask(what, &all, &["route", "sessions"]);
            cells.push(asked(DataCell::new(scene.cell(&all), pick), ask));
        }
        rows.push(DataRow {
            header: DataCell::new(header, pick),
            cells,
        });
    }
    let counted = match scene.measure {
        Measure::Studies => "Studies",
        Measure::Participants => "Everyone enrolled, all arms, in the studies,",
    };
    DataTable {
        caption: format!(
            "{counted} by route and number of ketamine sessions, from the regimens of the KAP \
             arms. A study counts once in each cell that it has, so cells may add to more than \
             the last row and column. Sessions are filtered by overlap: “1” also keeps a study \
             with 1 to 2."
        ),
        columns: names,
        rows,
    }
}
