//! What every cell holds, counted anew from the facts, for many selections.

use std::collections::BTreeSet;

use kap_explorer::evidence::{Compared, Comparison, Direction, Outcome, Place, Study};
use kap_explorer::explore::{Bits, Column};
use kap_explorer::figures::{
    Fill, Grid, GridCell, GridMark, GridRow, Look, Measure, Palette, Scene, What, directions,
};
use kap_explorer::narrative::{Field, answer};
use proptest::prelude::*;

use crate::Data;

/// What holds for every selection.
fn check(data: &Data, scene: &Scene) {
    let grid = directions(scene);
    let domains = check_columns(data, scene, &grid);
    check_order(data, scene, &grid);
    let studies = data.studies(scene.scope);
    let mut last = None;
    let mut marks = 0;
    for row in &grid.rows {
        let at = row.head.study.unwrap();
        let study = &data.evidence.studies[at];
        let out = !scene.matching.contains(at);
        let comparison = study.comparison.value().copied();
        let begins = last != Some(comparison);
        assert_eq!(row.group.is_some(), begins, "{}", study.id);
        last = Some(comparison);
        check_head(scene, &grid, row, study, out);
        assert_eq!(row.cells.len(), domains.len());
        for (domain, cell) in domains.iter().zip(&row.cells) {
            marks += cell.marks.len();
            check_cell(data, cell, at, domain, out);
        }
    }
    let outcomes = studies.iter().map(|study| study.outcomes.len());
    assert_eq!(marks, outcomes.sum::<usize>());
    check_words(data, scene, &grid);
}

/// The columns: every domain once, those of most studies first, then as they come in the data.
fn check_columns<'a>(data: &'a Data, scene: &Scene, grid: &Grid) -> Vec<&'a str> {
    let all: Vec<usize> = scene.scope.iter().collect();
    let with = |rows: &[usize], domain: &str| -> Vec<usize> {
        let has = |row: &usize| {
            let outcomes = &data.evidence.studies[*row].outcomes;
            outcomes.iter().any(|outcome| outcome.domain == domain)
        };
        rows.iter().copied().filter(has).collect()
    };
    let mut domains: Vec<&str> = Vec::new();
    for outcome in all
        .iter()
        .flat_map(|row| &data.evidence.studies[*row].outcomes)
    {
        if !domains.contains(&outcome.domain.as_str()) {
            domains.push(&outcome.domain);
        }
    }
    domains.sort_by_key(|domain| usize::MAX - with(&all, domain).len());
    let now: Vec<usize> = scene.scope.and(scene.matching).iter().collect();
    let out_of = if now.is_empty() { all.len() } else { now.len() };
    let facet = data.table.facet(data.table.find("outcome").unwrap());
    let Column::Categories(facet) = &facet.column else {
        panic!("outcomes have names")
    };
    assert_eq!(domains.len(), grid.columns.len());
    for (domain, head) in domains.iter().zip(&grid.columns) {
        assert!(head.text.eq_ignore_ascii_case(domain), "{}", head.text);
        let here = with(&now, domain);
        assert_eq!(head.note, format!("{} of {out_of}", here.len()));
        let asked = head.ask.as_ref().map(|ask| ask.studies.clone());
        assert_eq!(asked.unwrap_or_default(), here);
        let [pick] = head.pick.as_slice() else {
            panic!("{domain} cannot be picked")
        };
        let What::Value(slug) = &pick.what else {
            panic!("{domain} is not a value")
        };
        let value = &facet.values()[facet.find(slug).unwrap()];
        assert_eq!(value.label, *domain);
    }
    domains
}

/// The rows: every study of the scope once, by what it compares, by year and by name.
fn check_order(data: &Data, scene: &Scene, grid: &Grid) {
    let rows: Vec<usize> = grid
        .rows
        .iter()
        .map(|row| row.head.study.unwrap())
        .collect();
    let mut expected: Vec<usize> = scene.scope.iter().collect();
    expected.sort_by_key(|row| {
        let study = &data.evidence.studies[*row];
        let tests = study.comparison.value();
        let rank = tests.map_or(99, |tests| {
            let mut all = Comparison::ALL.iter();
            all.position(|comparison| comparison == tests).unwrap()
        });
        (rank, study.citation.year, study.short_name.clone())
    });
    assert_eq!(rows, expected);
}

fn check_head(scene: &Scene, grid: &Grid, row: &GridRow, study: &Study, out: bool) {
    if let Some(group) = &row.group {
        assert_eq!(group.comparison, study.comparison.value().copied());
        let same = |rows: &Bits| {
            let studies = rows.iter().map(|row| &scene.evidence.studies[row]);
            let same = studies.filter(|other| other.comparison.value() == study.comparison.value());
            same.count()
        };
        let now = scene.scope.and(scene.matching);
        let count = format!(": {} of {} studies", same(&now), same(scene.scope));
        assert!(group.text.ends_with(&count), "{}", group.text);
        assert_eq!(grid.summary.contains(&group.text), !now.is_empty());
    }
    let people = study.n_enrolled.value();
    let mut note = people.map_or("n?".to_string(), |people| format!("n {people}"));
    if study.place == Place::Since {
        note.push_str(", since the review");
    }
    if study.outcomes.is_empty() {
        note.push_str(", no outcome found");
    }
    if out {
        note.push_str(", left out");
    }
    assert_eq!(row.head.note, note);
    assert_eq!(row.head.text, crate::worn(study));
}

fn check_cell(data: &Data, cell: &GridCell, row: usize, domain: &str, out: bool) {
    let study = &data.evidence.studies[row];
    let outcomes = study.outcomes.iter().enumerate();
    let here: Vec<(usize, &Outcome)> = outcomes
        .filter(|(_, outcome)| outcome.domain == domain)
        .collect();
    let (look, after) = match (here.is_empty(), out) {
        (true, _) => (Look::NoStudy, ": no such outcome found"),
        (false, true) => (Look::FilteredOut, ", left out by the filters: "),
        (false, false) => (Look::Filled, ": "),
    };
    assert_eq!(cell.look, look, "{}", cell.label);
    let marks: Vec<&str> = cell.marks.iter().map(|mark| mark.label.as_str()).collect();
    let label = [&study.short_name, ", ", domain, after, &marks.join(". ")].concat();
    assert_eq!(cell.label, label);
    assert_eq!(cell.marks.len(), here.len());
    for ((_, outcome), mark) in here.iter().zip(&cell.marks) {
        check_mark(outcome, mark, out);
    }
    let Some(ask) = &cell.ask else {
        assert!(here.is_empty(), "{label}");
        return;
    };
    assert_eq!(ask.studies, [row]);
    let places = here.iter().map(|(place, _)| Field::Outcome(*place));
    let fields: Vec<Field> = places.chain([Field::Facet("participants")]).collect();
    assert_eq!(ask.fields, fields);
    let answers = answer(&data.evidence, ask);
    let lines = &answers[0].lines;
    let people = "Participants enrolled, all arms";
    assert!(lines.iter().any(|line| line.name == people));
    for (_, outcome) in &here {
        let when = &outcome.timepoint;
        assert!(lines.iter().any(|line| line.text.contains(when)), "{label}");
    }
}

fn check_mark(outcome: &Outcome, mark: &GridMark, out: bool) {
    let measure = outcome.measure.to_lowercase();
    assert!(mark.label.to_lowercase().starts_with(&measure));
    assert!(mark.label.contains(outcome.direction.label()));
    assert_eq!(mark.main, outcome.main);
    assert_eq!(mark.label.ends_with("; main outcome"), outcome.main);
    let fill = match (out, outcome.direction, Compared::of(outcome)) {
        (true, ..) => Fill::Ghost,
        (_, Direction::NotFound, _) => Fill::Hollow,
        (_, _, Compared::BetweenArms) => Fill::Solid,
        (_, _, Compared::WithinGroup) => Fill::Striped,
        (_, _, Compared::OnePerson) => Fill::Hollow,
    };
    assert_eq!(mark.sign.fill, fill, "{}", mark.label);
}

fn check_words(data: &Data, scene: &Scene, grid: &Grid) {
    // No direction is named, so none is counted.
    for text in [&grid.subtitle, &grid.summary] {
        for direction in Direction::ALL.iter().filter(|d| **d != Direction::NotFound) {
            assert!(!text.contains(direction.label()), "{text}");
        }
        for word in ["favour", "improve", "positive", "effective", "—"] {
            assert!(!text.contains(word), "{text}");
        }
    }
    let now = data.studies(&scene.scope.and(scene.matching));
    let outcomes: Vec<&Outcome> = now.iter().flat_map(|study| &study.outcomes).collect();
    if outcomes.is_empty() {
        return;
    }
    let total = outcomes.len();
    let noun = if total == 1 { "outcome" } else { "outcomes" };
    assert!(
        grid.subtitle.starts_with(&format!("{total} {noun} of ")),
        "{}",
        grid.subtitle
    );
    let domains: BTreeSet<&str> = outcomes
        .iter()
        .map(|outcome| outcome.domain.as_str())
        .collect();
    assert!(grid.subtitle.contains(&format!(", in {}", domains.len())));
    for (kind, name) in [
        (Compared::BetweenArms, "Between arms"),
        (Compared::WithinGroup, "within one group"),
        (Compared::OnePerson, "one person"),
    ] {
        let count = outcomes
            .iter()
            .filter(|outcome| Compared::of(outcome) == kind)
            .count();
        let text = format!("{name}: {count} of {total}");
        assert!(grid.subtitle.contains(&text), "{text}: {}", grid.subtitle);
    }
    for study in now.iter().filter(|study| study.outcomes.is_empty()) {
        let (_, lost) = grid
            .summary
            .split_once("No outcome was found for ")
            .unwrap();
        assert!(lost.contains(&study.short_name), "{lost}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 96,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn every_cell_holds_the_outcomes_of_its_study_for_every_selection(
        bits in proptest::collection::vec(any::<bool>(), 47),
        few in any::<bool>(),
        place in 0usize..3,
        dark in any::<bool>(),
    ) {
        let data = Data::read();
        let (scope, chosen) = data.chosen(place, |row| bits[row] && !(few && row % 4 != 0));
        let matching = chosen.and(&scope);
        let scene = Scene {
            palette: if dark { Palette::dark() } else { Palette::light() },
            ..data.scene(&matching, &scope, Measure::Studies)
        };
        check(&data, &scene);
    }
}
