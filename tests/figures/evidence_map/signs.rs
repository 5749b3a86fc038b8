//! How studies and empty cells look.

use kap_explorer::evidence::Direction;
use kap_explorer::explore::Bits;
use kap_explorer::figures::{Crossing, Fill, Look, Measure, Order, Palette, Scene, evidence_map};

use super::{cell, draw};
use crate::Data;

#[test]
fn the_mark_of_a_study_has_the_shape_of_its_design_and_the_tone_of_its_direction() {
    let data = Data::read();
    for palette in [Palette::light(), Palette::dark()] {
        let counts = data.counts("place=any");
        let some = Bits::of(47, counts.scope.iter().filter(|row| row % 3 > 0));
        let scene = Scene {
            palette,
            ..data.scene(&some, &counts.scope, Measure::Studies)
        };
        let crossing = Crossing::new("direction", "design", Order::Count).unwrap();
        let grid = evidence_map(&crossing, &scene);
        let mut seen = Vec::new();
        for row in &grid.rows {
            for (head, cell) in grid.columns.iter().zip(&row.cells) {
                for mark in &cell.marks {
                    assert_eq!(
                        mark.sign.fill == Fill::Ghost,
                        mark.label.ends_with("; left out by the filters")
                    );
                    if mark.sign.fill == Fill::Ghost {
                        continue;
                    }
                    // Of several main outcomes, the mark has the tone of the first with a direction.
                    let study = mark.label.split(": ").next();
                    let study = data
                        .evidence
                        .studies
                        .iter()
                        .find(|s| study.is_some_and(|name| crate::worn(s) == name));
                    let known = study.unwrap().main_outcomes().map(|main| main.direction);
                    let known: Vec<_> = known
                        .filter(|known| *known != Direction::NotFound)
                        .collect();
                    let first = known.first().map_or("not found", |known| known.label());
                    assert!(first == row.head.text || known.len() > 1, "{}", mark.label);
                    let (fill, colour, text) = match first {
                        "favours the KAP arm" => (Fill::Solid, palette.accent, None),
                        "improved, nothing to compare with" => (Fill::Hollow, palette.third, None),
                        "uncertain, includes no effect" | "no difference found" | "mixed" => {
                            (Fill::Striped, palette.second, None)
                        }
                        "described, no direction" => (Fill::Dotted, palette.second, None),
                        _ => (Fill::Hollow, palette.muted, Some("?")),
                    };
                    let sign = mark.sign;
                    assert_eq!(
                        (sign.fill, sign.colour, sign.text),
                        (fill, colour, text),
                        "{}",
                        mark.label
                    );
                    seen.push((head.text.clone(), sign.shape));
                }
            }
        }
        // One shape for each design, and the other way round; the key has them all.
        for (design, shape) in &seen {
            assert!(seen.iter().all(|(d, s)| (d == design) == (s == shape)));
            let words = if design == "not found" {
                "design not found"
            } else {
                design
            };
            let entry = grid.key.iter().find(|entry| entry.text == words);
            assert_eq!(entry.unwrap().sign.shape, *shape);
        }
        assert!(seen.len() >= 10);
    }
    let grid = draw(&data, "", &Crossing::default());
    let marks = grid
        .rows
        .iter()
        .flat_map(|row| row.cells.iter().flat_map(|cell| &cell.marks));
    let labels: Vec<&str> = marks.map(|mark| mark.label.as_str()).collect();
    for label in [
        "Krupitsky 2002: randomised controlled trial; favours the KAP arm: 2.0 versus 0.2 mg/kg, same therapy; 70 participants",
        "Keizer 2020: case series; direction not found; participants not found",
        "Ocker 2020: case report; improved, nothing to compare with; 1 participant",
    ] {
        assert!(labels.contains(&label), "{label}");
    }
}

#[test]
fn the_three_empties_differ_and_stand_in_the_key() {
    let data = Data::read();
    let crossing = Crossing::new("country", "design", Order::Count).unwrap();
    let grid = draw(&data, "design=case-report", &crossing);
    let out = cell(&grid, "United States", "randomised controlled trial");
    assert_eq!((out.look, out.text.as_str()), (Look::FilteredOut, "0"));
    assert!(!out.pick.is_empty() && out.ask.is_none());
    assert_eq!(cell(&grid, "not found", "case report").look, Look::NotFound);
    let none = cell(&grid, "Russia", "case report");
    assert_eq!((none.look, none.text.as_str()), (Look::NoStudy, ""));
    assert!(none.pick.is_empty() && none.ask.is_none());
    let key: Vec<&str> = grid.key.iter().map(|entry| entry.text.as_str()).collect();
    for text in [
        "left out by the filters",
        "studies there, all left out by the filters",
        "row or column of the studies whose value was not found",
        "no study at this place in the review",
    ] {
        assert!(key.contains(&text), "{text}");
    }
}

#[test]
fn main_outcomes_that_differ_are_all_named_and_mixed_only_where_one_is() {
    let mut data = Data::read();
    let (row, _) = data.evidence.study("krupitsky-2007").unwrap();
    let mark = |data: &Data| {
        let grid = draw(data, "", &Crossing::default());
        cell(&grid, "substance use", "counselling").marks[0].clone()
    };
    let main = |data: &mut Data, at: usize, direction| {
        let outcome = &mut data.evidence.studies[row].outcomes[at];
        (outcome.main, outcome.direction) = (true, direction);
    };
    main(&mut data, 1, Direction::NotFound);
    assert_eq!(mark(&data).sign.fill, Fill::Solid);
    main(&mut data, 1, Direction::NoDifference);
    assert_eq!(mark(&data).sign.fill, Fill::Solid);
    assert!(mark(&data).label.contains(
        "favours the KAP arm: three sessions versus one, no difference found: three sessions versus one;"
    ));
    main(&mut data, 1, Direction::Mixed);
    assert_eq!(mark(&data).sign.fill, Fill::Striped);
}
