//! The differences that are told of the real figures, against a recount.

use kap_explorer::evidence::Study;
use kap_explorer::figures::{
    Crossing, DataTable, DoseLens, FigureId, Grid, Per, Scene, coverage, directions, evidence_map,
    figure, grid_differences, table_differences,
};
use kap_explorer::narrative::capital;

use super::{DIFFER, SAME};
use crate::{Data, MEASURES};

/// The places of a figure, by name, each with what stands there.
type Places = Vec<(String, String)>;

fn places_of_table(table: &DataTable) -> Places {
    let mut places: Places = Vec::new();
    for row in &table.rows {
        for (at, cell) in row.cells.iter().enumerate() {
            let name = format!("{} × {}", row.header.text, table.columns[at + 1]);
            places.push((name, cell.text.clone()));
        }
    }
    places
}

/// What stands in each cell of the evidence map and of the coverage.
fn places_of_grid(grid: &Grid) -> Places {
    let mut places: Places = Vec::new();
    for row in &grid.rows {
        for (cell, column) in row.cells.iter().zip(&grid.columns) {
            let name = format!("{} × {}", row.head.text, column.text);
            let known: Vec<&str> = cell.status.iter().map(|one| one.label()).collect();
            places.push((name, [cell.text.as_str(), &known.join(", ")].concat()));
        }
    }
    places
}

/// How many outcomes each study has in each domain, from the facts.
fn places_of_outcomes(data: &Data, scene: &Scene) -> Places {
    let mut places: Places = Vec::new();
    for row in scene.scope.iter() {
        let study: &Study = &data.evidence.studies[row];
        for outcome in &study.outcomes {
            let domain = &outcome.domain;
            let name = format!("{} × {}", crate::worn(study), capital(domain));
            if places.iter().any(|(known, _)| *known == name) {
                continue;
            }
            let count = study.outcomes.iter().filter(|one| one.domain == *domain);
            let text = if scene.matching.contains(row) {
                count.count().to_string()
            } else {
                "left out".to_owned()
            };
            places.push((name, text));
        }
    }
    places
}

/// The differences of two figures: all that stands at a place in one of them, and not in the
/// other, row of one name by row of one name.
fn expected(a: &Places, b: &Places) -> Vec<String> {
    let at = |places: &Places, name: &str, nth: usize| -> String {
        let mut same = places.iter().filter(|(known, _)| known == name);
        let text = same.nth(nth).map(|(_, text)| text.clone());
        let text = text.filter(|text| !text.is_empty());
        text.unwrap_or("nothing".to_owned())
    };
    let mut names: Vec<&str> = a.iter().chain(b).map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let mut told = Vec::new();
    for name in names {
        let times = |places: &Places| places.iter().filter(|(known, _)| known == name).count();
        for nth in 0..times(a).max(times(b)) {
            let (in_a, in_b) = (at(a, name, nth), at(b, name, nth));
            if in_a != in_b {
                told.push(format!("{name}: A {in_a}, B {in_b}"));
            }
        }
    }
    told
}

/// Every difference that is told is one of those expected; eight are told, the others counted.
fn check(told: &str, mut expected: Vec<String>, what: &str) {
    let whole = expected.len();
    if whole == 0 {
        assert_eq!(told, SAME, "{what}");
        return;
    }
    let mut rest = told.strip_prefix(DIFFER).unwrap();
    for at in 0..whole.min(8) {
        let next = |one: &String| {
            let after = rest.strip_prefix(one.as_str());
            after.is_some_and(|after| after.starts_with("; ") || after.starts_with('.'))
        };
        let place = expected.iter().position(next);
        let place = place.unwrap_or_else(|| panic!("{what}, difference {at}: {rest}"));
        rest = &rest[expected.remove(place).len()..];
        rest = rest.strip_prefix("; ").unwrap_or(rest);
    }
    let end = match expected.len() {
        0 => ".".to_owned(),
        1 => "and in 1 more place.".to_owned(),
        more => format!("and in {more} more places."),
    };
    assert_eq!(rest, end, "{what}");
}

/// The lenses under which the figure of doses has other rows and columns.
fn lenses() -> [DoseLens; 2] {
    let plain = DoseLens::default();
    let all = DoseLens {
        per: Per::Course,
        weight: Some(70.0),
        minutes: true,
        comparators: true,
    };
    [plain, all]
}

/// All figures of two selections, each with what is told and what is expected.
fn check_all(data: &Data, a: &str, b: &str) -> usize {
    let (in_a, in_b) = (data.counts(a), data.counts(b));
    let mut differing = 0;
    let mut see = |told: String, a: Places, b: Places, what: &str| {
        let expected = expected(&a, &b);
        differing += usize::from(!expected.is_empty());
        check(&told, expected, what);
    };
    for measure in MEASURES {
        for lens in lenses() {
            let [a, b] = [&in_a, &in_b].map(|counts| Scene {
                lens,
                ..data.scene(&counts.matching, &counts.scope, measure)
            });
            for id in FigureId::ALL {
                let (a, b) = (figure(id, &a).table, figure(id, &b).table);
                let told = table_differences(&a, &b);
                see(told, places_of_table(&a), places_of_table(&b), id.slug());
            }
        }
        let [a, b] =
            [&in_a, &in_b].map(|counts| data.scene(&counts.matching, &counts.scope, measure));
        let crossing = Crossing::default();
        let (map_a, map_b) = (evidence_map(&crossing, &a), evidence_map(&crossing, &b));
        let told = grid_differences(&map_a, &map_b);
        see(told, places_of_grid(&map_a), places_of_grid(&map_b), "map");
        let (known_a, known_b) = (coverage(&a), coverage(&b));
        let told = grid_differences(&known_a, &known_b);
        let places = (places_of_grid(&known_a), places_of_grid(&known_b));
        see(told, places.0, places.1, "coverage");
        let told = grid_differences(&directions(&a), &directions(&b));
        let places = (places_of_outcomes(data, &a), places_of_outcomes(data, &b));
        see(told, places.0, places.1, "directions");
    }
    differing
}

/// Each measure has every figure under two lenses, and three grids.
const DRAWN: usize = 2 * (2 * FigureId::ALL.len() + 3);

#[test]
fn what_is_told_of_the_real_figures_is_what_differs() {
    let data = Data::read();
    let differing = check_all(&data, "condition=depression", "condition=substance-use");
    assert_eq!(differing, DRAWN, "every figure differs");
    for (a, b) in [
        ("", "without=dore-2019"),
        ("", "place=any"),
        ("route=iv", "route=im"),
        ("route=iv", "q=zebra"),
        (
            "place=any&design=case-report",
            "without=dakwar-2020,ocker-2020",
        ),
        ("place=cited-inclusion-unresolved", "dose=2.."),
    ] {
        assert!(check_all(&data, a, b) > 0, "{a} and {b}");
        assert_eq!(check_all(&data, b, a), check_all(&data, a, b));
    }
}

#[test]
fn nothing_is_told_of_two_equal_selections() {
    let data = Data::read();
    for link in [
        "",
        "place=any",
        "condition=depression",
        "condition=substance-use",
        "q=zebra",
        "without=dore-2019",
        "place=any&route=iv&without=dakwar-2020",
    ] {
        assert_eq!(check_all(&data, link, link), 0, "{link}");
    }
}
