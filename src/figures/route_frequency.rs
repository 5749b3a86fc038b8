//! Route by number of ketamine sessions, from the regimens of the KAP arms (after the review's
//! figure 3). The crossing is made regimen by regimen: a study with two routes is not counted as if
//! each route had the sessions of the other.

mod level;

use std::collections::BTreeMap;

use crate::explore::Bits;

use super::matrix::{Cell, Matrix, Row, Said};
use super::text::{Largest, capital, largest, list, number, of_studies, people};
use super::weight::{Weight, cell};
use level::{Level, RouteLevel, SessionsLevel, route_of, sessions_of};

use super::{DataCell, DataRow, DataTable, Figure, FigureId, Measure, Pick, Scene};

/// The crossing, over the studies of the scope.
struct Crossing {
    routes: Vec<RouteLevel>,
    sessions: Vec<SessionsLevel>,
    cells: BTreeMap<(RouteLevel, SessionsLevel), Bits>,
}

impl Crossing {
    fn of(scene: &Scene) -> Crossing {
        let mut cells: BTreeMap<(RouteLevel, SessionsLevel), Bits> = BTreeMap::new();
        for (row, study) in scene.studies() {
            for regimen in study.kap_regimens() {
                cells
                    .entry((route_of(regimen), sessions_of(regimen)))
                    .or_insert_with(|| scene.nobody())
                    .insert(row);
            }
        }
        let mut routes: Vec<_> = cells.keys().map(|(route, _)| *route).collect();
        routes.sort();
        routes.dedup();
        let mut sessions: Vec<_> = cells.keys().map(|(_, sessions)| *sessions).collect();
        sessions.sort();
        sessions.dedup();
        Crossing {
            routes,
            sessions,
            cells,
        }
    }

    /// The studies with a route, with a number of sessions, or both.
    fn studies(
        &self,
        scene: &Scene,
        route: Option<RouteLevel>,
        sessions: Option<SessionsLevel>,
    ) -> Bits {
        let mut set = scene.nobody();
        for ((r, s), studies) in &self.cells {
            if route.is_none_or(|route| route == *r)
                && sessions.is_none_or(|sessions| sessions == *s)
            {
                set.or_assign(studies);
            }
        }
        set
    }
}

/// Draws the figure.
pub(super) fn figure(scene: &Scene) -> Figure {
    let crossing = Crossing::of(scene);
    let index = |route, sessions| {
        let row = crossing.routes.iter().position(|r| *r == route)?;
        let column = crossing.sessions.iter().position(|s| *s == sessions)?;
        Some((row, column))
    };
    let matrix = Matrix {
        across: "Number of ketamine sessions",
        columns: crossing.sessions.iter().map(|s| s.label()).collect(),
        rows: crossing
            .routes
            .iter()
            .map(|route| Row::Line {
                label: route.label().to_string(),
                hint: match route {
                    Level::Found(route) => Some(route.hint().to_string()),
                    Level::NotFound => Some("in no source read".to_string()),
                    Level::NotApplicable => None,
                },
            })
            .collect(),
        cells: crossing
            .cells
            .iter()
            .filter_map(|((route, sessions), all)| {
                let (row, column) = index(*route, *sessions)?;
                Some(Cell {
                    row,
                    column,
                    said: Said::Yes,
                    all: all.clone(),
                    what: format!("{}, {}", route.phrase(), sessions.phrase()),
                    pick: picks(scene, Some(*route), Some(*sessions)),
                })
            })
            .collect(),
    };
    let drawn = matrix.draw(scene);
    let id = FigureId::RouteFrequency;
    Figure {
        id,
        title: id.title().to_string(),
        subtitle: subtitle(scene, &crossing),
        summary: summary(scene, &crossing),
        key: drawn.key,
        chart: drawn.chart,
        height: drawn.height,
        series: drawn.series,
        table: table(scene, &crossing),
    }
}

fn picks(scene: &Scene, route: Option<RouteLevel>, sessions: Option<SessionsLevel>) -> Vec<Pick> {
    let route = route.and_then(|route| route.pick(scene));
    let sessions = sessions.and_then(|sessions| sessions.pick(scene));
    route.into_iter().chain(sessions).collect()
}

fn subtitle(scene: &Scene, crossing: &Crossing) -> String {
    if let Some(text) = scene.nothing_left() {
        return text;
    }
    let selected = scene.selected();
    let amounts: Vec<(String, f64)> = crossing
        .cells
        .iter()
        .filter_map(|((route, sessions), all)| {
            let amount = scene.weight(&scene.now(all)).amount(scene.measure)?;
            Some((format!("{}, {}", route.phrase(), sessions.phrase()), amount))
        })
        .collect();
    let share = |amount: f64| match scene.measure {
        Measure::Studies => of_studies(amount as usize, selected.studies),
        Measure::Participants => format!("{} of {}", number(amount), people(selected.people)),
    };
    let text = match largest(&amounts) {
        Largest::Nothing => "No selected study has a known size.".to_string(),
        Largest::These(labels, amount) => match labels.as_slice() {
            [one] => format!("Largest group: {one} ({}).", share(amount)),
            _ => format!(
                "Largest groups: {} ({} each).{}",
                labels.join("; "),
                share(amount),
                counted_in_each(scene, crossing)
            ),
        },
        Largest::Many(amount) => {
            format!("No combination holds more than {}.", share(amount))
        }
    };
    text + &scene.measure_note()
}

fn summary(scene: &Scene, crossing: &Crossing) -> String {
    if let Some(text) = scene.nothing_left() {
        return text;
    }
    let weigh = |set: &Bits| scene.weight(&scene.now(set));
    let words = |label: String, weight: Weight| {
        (weight.studies > 0).then(|| format!("{label}: {}", weight.words(scene.measure)))
    };
    let routes: Vec<String> = crossing
        .routes
        .iter()
        .filter_map(|route| {
            let set = crossing.studies(scene, Some(*route), None);
            words(route.phrase(), weigh(&set))
        })
        .collect();
    let sessions: Vec<String> = crossing
        .sessions
        .iter()
        .filter_map(|sessions| {
            let set = crossing.studies(scene, None, Some(*sessions));
            words(sessions.phrase(), weigh(&set))
        })
        .collect();
    let cells: Vec<String> = crossing
        .cells
        .iter()
        .filter_map(|((route, sessions), set)| {
            words(
                format!("{}, {}", route.phrase(), sessions.phrase()),
                weigh(set),
            )
        })
        .collect();
    let mut text = format!(
        "Ketamine regimens of the KAP arms of {}. By route: {}. By number of ketamine sessions: {}. Together: {}.",
        scene.those(),
        routes.join("; "),
        sessions.join("; "),
        cells.join("; ")
    );
    text.push_str(&counted_in_each(scene, crossing));
    text + &scene.total_note()
}

/// Names the matching studies that are in more than one cell.
fn counted_in_each(scene: &Scene, crossing: &Crossing) -> String {
    let several: Vec<String> = scene
        .studies()
        .filter(|(row, _)| scene.matching.contains(*row))
        .filter(|(row, _)| {
            let holding = |set: &&Bits| set.contains(*row);
            crossing.cells.values().filter(holding).count() > 1
        })
        .map(|(_, study)| study.short_name.clone())
        .collect();
    match several.as_slice() {
        [] => String::new(),
        [one] => format!(" {one} had more than one regimen and is counted in each."),
        _ => format!(
            " {} had more than one regimen and are counted in each.",
            list(&several)
        ),
    }
}

fn table(scene: &Scene, crossing: &Crossing) -> DataTable {
    let entry = |route: Option<RouteLevel>, sessions: Option<SessionsLevel>| {
        let all = crossing.studies(scene, route, sessions);
        let text = cell(
            scene.weight(&scene.now(&all)),
            scene.weight(&all),
            scene.measure,
        );
        let pick = if all.is_empty() {
            Vec::new()
        } else {
            picks(scene, route, sessions)
        };
        DataCell::new(text, pick)
    };
    let row = |header: DataCell, route: Option<RouteLevel>| DataRow {
        header,
        cells: crossing
            .sessions
            .iter()
            .map(|sessions| Some(*sessions))
            .chain([None])
            .map(|sessions| entry(route, sessions))
            .collect(),
    };
    let mut rows: Vec<DataRow> = crossing
        .routes
        .iter()
        .map(|route| {
            row(
                DataCell::new(capital(&route.phrase()), picks(scene, Some(*route), None)),
                Some(*route),
            )
        })
        .collect();
    rows.push(row(DataCell::plain("Any route"), None));
    let mut columns = vec!["Route".to_string()];
    columns.extend(crossing.sessions.iter().map(|s| capital(&s.phrase())));
    columns.push("Any number".to_string());
    DataTable {
        caption: format!(
            "{} by route and number of ketamine sessions, from the regimens of the KAP arms. A study counts once in each cell that it has, so cells may add to more than the last row and column. Sessions are filtered by overlap: “1” also keeps a study with 1 to 2.",
            match scene.measure {
                Measure::Studies => "Studies",
                Measure::Participants => "Participants enrolled, all arms,",
            }
        ),
        columns,
        rows,
    }
}
