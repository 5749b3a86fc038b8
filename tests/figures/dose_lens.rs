//! The ways to look at the doses: what each says of the studies that try it most.

mod comparators;
mod minutes;
mod recount;

use kap_explorer::evidence::{Basis, Content, Dose, DoseUnit, Extent, Fact, Origin, facet_table};
use kap_explorer::figures::{
    DataCell, DoseLens, Figure, FigureId, Measure, Per, Room, Scene, figure,
};
use kap_explorer::narrative::answer;

use crate::seen::{axes, seen};
use crate::snapshots::text_of;
use crate::{Data, sound};

const COURSE: DoseLens = DoseLens {
    per: Per::Course,
    weight: None,
    minutes: false,
    comparators: false,
};
/// The axes of the doses, and of those not found.
const DOSES: usize = 0;
const LOST: usize = 1;
const ALL: DoseLens = DoseLens {
    per: Per::Course,
    weight: Some(70.0),
    minutes: true,
    comparators: true,
};

fn drawn(data: &Data, link: &str, lens: DoseLens, width: f64) -> Figure {
    let counts = data.counts(link);
    let scene = Scene {
        lens,
        other: None,
        room: Room::enlarged(width),
        ..data.scene(&counts.matching, &counts.scope, Measure::Studies)
    };
    figure(FigureId::Dose, &scene)
}

/// The cells of a column, by the beginning of its heading, with the headings of their rows.
fn column<'a>(drawn: &'a Figure, heading: &str) -> Vec<(&'a str, &'a DataCell)> {
    let at = drawn
        .table
        .columns
        .iter()
        .position(|name| name.starts_with(heading))
        .unwrap_or_else(|| panic!("no column {heading}"));
    let rows = drawn.table.rows.iter();
    rows.map(|row| (row.header.text.as_str(), &row.cells[at - 1]))
        .collect()
}

fn cell<'a>(drawn: &'a Figure, heading: &str, row: &str) -> &'a str {
    let cells = column(drawn, heading);
    let mut found = cells.iter().filter(|(name, _)| *name == row);
    let (_, cell) = found.next().unwrap_or_else(|| panic!("no row {row}"));
    assert!(found.next().is_none(), "{row} is there twice");
    &cell.text
}

/// Every interactive point: on which axes it is, where, and its label.
fn points(drawn: &Figure) -> Vec<(usize, f64, String)> {
    let seen = seen(drawn).into_iter();
    seen.filter_map(|seen| Some((seen.axes, seen.x, seen.mark?.label)))
        .collect()
}

/// The titles of the axes, without their breaks.
fn titles(drawn: &Figure) -> Vec<String> {
    let axes = axes(drawn, "xAxis").into_iter();
    axes.filter_map(|axis| Some(axis["name"].as_str()?.replace('\n', " ")))
        .collect()
}

#[test]
fn a_course_shows_its_sum_in_the_table_and_at_the_mark() {
    let data = Data::read();
    let drawn = drawn(
        &data,
        "place=included-inferred,cited-inclusion-unresolved",
        COURSE,
        700.0,
    );
    let sum = |name: &str| cell(&drawn, "Dose of the whole course", name);
    let said = "0.5 mg/kg × 6 sessions = 3 mg/kg, derived";
    assert_eq!(sum("Wilkinson 2021"), said);
    assert_eq!(
        sum("Azhari 2021"),
        "at least 0.71 mg/kg × 1 session = 0.71 mg/kg, at most 1.41 mg/kg × 2 sessions = 2.82 mg/kg, derived"
    );
    assert_eq!(
        sum("Krupitsky & Grinenko 1997"),
        "not found (dose found, number of sessions not found)"
    );
    assert_eq!(
        sum("Ocker 2020"),
        "not found (number of sessions found, dose not found)"
    );
    assert_eq!(
        sum("Adams 2017"),
        "not found (neither dose nor number of sessions found)"
    );
    let points = points(&drawn);
    let of = |name: &str| {
        points
            .iter()
            .find(|point| point.2.starts_with(name))
            .unwrap()
    };
    assert!(of("Wilkinson 2021").2.contains(said));
    let (grid, _, label) = of("Krupitsky & Grinenko 1997");
    assert_eq!(*grid, LOST, "in the lane");
    assert!(label.contains("course dose not found (dose found, number of sessions not found)"));
    assert_eq!(
        titles(&drawn),
        ["Dose of the whole course, mg/kg (derived: dose × sessions)"]
    );
    let cells = column(&drawn, "Dose");
    let (_, dose) = cells
        .iter()
        .find(|(name, _)| *name == "Wilkinson 2021")
        .unwrap();
    let ask = dose.ask.as_ref().unwrap();
    assert_eq!(ask.how.as_deref(), Some(said));
    let [study] = answer(&data.evidence, ask).try_into().unwrap();
    let names: Vec<&str> = study.lines.iter().map(|line| line.name.as_str()).collect();
    assert_eq!(names, ["Dose per session", "Ketamine sessions"]);
    assert!(
        drawn
            .summary
            .contains("for 8 of 19 regimens, in 1 for want of the number of sessions.")
    );
}

#[test]
fn a_weight_is_called_an_assumption_wherever_it_changes_a_number() {
    let data = Data::read();
    for (weight, words) in [(70.0, "70"), (62.5, "62.5")] {
        let lens = DoseLens {
            weight: Some(weight),
            ..DoseLens::default()
        };
        let drawn = drawn(&data, "", lens, 1100.0);
        let said = format!("for a person of {words} kg (an assumption)");
        assert_eq!(titles(&drawn), [format!("Dose, mg, {said}")]);
        for text in [&drawn.subtitle, &drawn.summary, &drawn.table.caption] {
            assert!(text.contains(&said), "{text}");
        }
    }
}

#[test]
fn a_fixed_dose_keeps_its_unit_and_is_never_multiplied_by_a_weight() {
    let mut data = Data::read();
    let (row, _) = data.evidence.study("shiroma-2020").unwrap();
    let dose = Dose {
        amount: Extent::new(50.0, 50.0).unwrap(),
        unit: DoseUnit::Mg,
    };
    let known = Content::Known(dose, Basis::Reported);
    data.evidence.studies[row].regimens[0].dose = Fact::new(known, Origin::default());
    data.table = facet_table(&data.evidence).unwrap();
    let weight = DoseLens {
        weight: Some(70.0),
        ..DoseLens::default()
    };
    let course = DoseLens {
        per: Per::Course,
        ..weight
    };
    for (lens, grid, text, x) in [
        (DoseLens::default(), LOST, "50 mg", None),
        (weight, DOSES, "50 mg", Some(50.0)),
        (COURSE, LOST, "50 mg × 3 sessions = 150 mg, derived", None),
        (
            course,
            DOSES,
            "50 mg × 3 sessions = 150 mg, derived",
            Some(150.0),
        ),
    ] {
        let drawn = drawn(&data, "", lens, 700.0);
        sound::check(&data, &drawn);
        assert_eq!(cell(&drawn, "Dose", "Shiroma 2020"), text);
        let points = points(&drawn);
        let mut points = points.iter().filter(|point| point.2.starts_with("Shiroma"));
        let point = points.next().unwrap();
        assert_eq!(point.0, grid, "{lens:?}");
        assert!(x.is_none_or(|x| x == point.1), "{point:?}");
        assert!(point.2.contains(text) && !point.2.contains("not found"));
    }
}

#[test]
fn doses_by_several_routes_are_said_not_to_be_equivalent() {
    let data = Data::read();
    for lens in [DoseLens::default(), COURSE, ALL] {
        let said = |link| {
            drawn(&data, link, lens, 700.0)
                .subtitle
                .contains("not equivalent")
        };
        assert!(said(""));
        assert!(!said("route=in"), "one route");
        assert!(!said("route=not-found"), "no route");
    }
}

#[test]
fn each_lens_is_as_it_was_when_it_was_looked_at() {
    let data = Data::read();
    let minutes = DoseLens {
        weight: Some(70.0),
        minutes: true,
        ..DoseLens::default()
    };
    let comparators = DoseLens {
        comparators: true,
        ..DoseLens::default()
    };
    for (name, link, lens, width) in [
        ("course", "", COURSE, 700.0),
        ("weight_minutes", "route=iv", minutes, 330.0),
        (
            "comparators",
            "place=included-inferred,cited-inclusion-unresolved",
            comparators,
            1100.0,
        ),
    ] {
        let drawn = drawn(&data, link, lens, width);
        insta::assert_snapshot!(format!("dose_lens_{name}"), text_of(&drawn));
    }
}
