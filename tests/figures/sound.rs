//! What holds for every figure, and for some selections that are easily got wrong.

use std::collections::BTreeSet;

use kap_explorer::explore::{Bits, Column};
use kap_explorer::figures::{Figure, FigureId, Mark, Measure, Pick, Room, Scene, What, figure};
use serde_json::Value;

use crate::seen::{axes, names, seen};
use crate::snapshots::text_of;
use crate::{Data, MEASURES};

/// Letters of the longest text alternative.
const LONGEST_SUMMARY: usize = 640;

/// What holds for every figure.
pub fn check(data: &Data, figure: &Figure) {
    let option = figure.chart.option();
    let series = option["series"].as_array().unwrap();
    assert_eq!(series.len(), figure.series.len());
    for (drawn, marks) in series.iter().zip(&figure.series) {
        let own = drawn["data"].as_array().map_or(0, Vec::len);
        assert!(marks.is_empty() || drawn["datasetIndex"].is_number() || own == marks.len());
        // One without data would be drawn with those of another.
        assert!(drawn["datasetIndex"].is_number() || drawn["data"].is_array());
    }
    let ids: BTreeSet<&str> = series.iter().filter_map(|one| one["id"].as_str()).collect();
    assert_eq!(ids.len(), series.len(), "a series is followed by its name");
    check_numbers(option);
    assert_eq!(option["animation"], Value::Bool(false));
    // The page loads no other part of the charts library.
    let known = [
        "animation",
        "animationDuration",
        "animationDurationUpdate",
        "animationEasingUpdate",
        "dataset",
        "grid",
        "series",
        "textStyle",
        "visualMap",
        "xAxis",
        "yAxis",
    ];
    for part in option.as_object().unwrap().keys() {
        assert!(known.contains(&part.as_str()), "{part}");
    }
    for drawn in series {
        let kind = drawn["type"].as_str().unwrap();
        assert!(["bar", "line", "scatter"].contains(&kind), "{kind}");
    }
    assert!(figure.least_height <= figure.height);
    seen(figure);
    let marks = figure.series.iter().flatten().flatten();
    for Mark {
        label,
        pick,
        studies,
    } in marks
    {
        assert!(!label.is_empty() && !studies.is_empty());
        check_picks(data, pick);
    }
    for row in &figure.table.rows {
        assert_eq!(row.cells.len() + 1, figure.table.columns.len());
        for cell in std::iter::once(&row.header).chain(&row.cells) {
            assert!(!cell.text.is_empty());
            check_picks(data, &cell.pick);
        }
    }
    let text = text_of(figure).to_lowercase();
    for word in text.split(|letter: char| !letter.is_alphabetic()) {
        assert!(
            !["effective", "nan", "infinity", "inf"].contains(&word),
            "{word}"
        );
    }
    // A paragraph, not a dump: the table has the rest.
    let length = figure.summary.chars().count();
    assert!(length <= LONGEST_SUMMARY, "{length}: {}", figure.summary);
}

/// No number of an option is missing: serde writes NaN and infinity as null.
fn check_numbers(value: &Value) {
    match value {
        Value::Null => panic!("a number is not finite"),
        Value::Array(values) => values.iter().for_each(check_numbers),
        Value::Object(values) => values.values().for_each(check_numbers),
        _ => {}
    }
}

fn check_picks(data: &Data, picks: &[Pick]) {
    for pick in picks {
        let id = data.table.find(pick.facet).expect(pick.facet);
        match (&data.table.facet(id).column, &pick.what) {
            (Column::Categories(column), What::Value(slug)) => {
                assert!(column.find(slug).is_some(), "{} {slug}", pick.facet);
            }
            (column, What::Missing) => assert!(!column.missing().is_empty()),
            (Column::Numbers(_), What::Range(low, high)) => {
                assert!(low.is_finite() && high.is_finite() && low <= high);
            }
            (_, what) => panic!("{} cannot be picked by {what:?}", pick.facet),
        }
    }
}

/// The studies that a figure's marks stand for are all that match and have something to show.
pub fn check_marks(scene: &Scene, drawn: &Figure) {
    let shown: BTreeSet<usize> = drawn
        .series
        .iter()
        .flatten()
        .flatten()
        .flat_map(|mark| mark.studies.iter().copied())
        .collect();
    let there: BTreeSet<usize> = scene.scope.iter().collect();
    assert!(shown.is_subset(&there));
    let matching: BTreeSet<usize> = scene.scope.and(scene.matching).iter().collect();
    assert!(matching.is_subset(&shown), "{:?} hides a study", drawn.id);
}

/// The axes, without the headings, which count what matches.
fn axes_of(figure: &Figure) -> [Vec<Value>; 3] {
    let unnamed = |mut axis: Value| {
        if axis["axisLabel"]["fontWeight"] == "bold" {
            axis["data"] = Value::Null;
        }
        axis
    };
    ["grid", "xAxis", "yAxis"].map(|key| axes(figure, key).into_iter().map(unnamed).collect())
}

#[test]
fn an_empty_selection_says_so_and_keeps_the_axes() {
    let data = Data::read();
    let all = data.counts("");
    let none = data.counts("q=nosuchword");
    for id in FigureId::ALL {
        for measure in MEASURES {
            let full = figure(id, &data.scene(&all.matching, &all.scope, measure));
            let empty = figure(id, &data.scene(&none.matching, &none.scope, measure));
            assert!(empty.subtitle.starts_with("No study matches"), "{id:?}");
            assert!(empty.summary.starts_with("No study matches"), "{id:?}");
            assert_eq!(full.height, empty.height);
            assert_eq!(axes_of(&full), axes_of(&empty));
            assert_eq!(full.table.rows.len(), empty.table.rows.len());
        }
    }
}

#[test]
fn a_scope_without_studies_is_no_trouble() {
    let data = Data::read();
    let nobody = Bits::none(data.table.rows());
    for id in FigureId::ALL {
        for measure in MEASURES {
            let drawn = figure(id, &data.scene(&nobody, &nobody, measure));
            assert_eq!(drawn.subtitle, "There is no study here.");
            check(&data, &drawn);
        }
    }
}

#[test]
fn a_study_shows_each_psychotherapy_at_its_own_time() {
    // MET came before the infusions and MBRP after them.
    let data = Data::read();
    let (row, _) = data.evidence.study("azhari-2021").unwrap();
    let one = Bits::of(data.table.rows(), [row]);
    let drawn = figure(
        FigureId::ModalityTiming,
        &data.scene(&one, &one, Measure::Studies),
    );
    let rows: Vec<[&str; 3]> = drawn
        .table
        .rows
        .iter()
        .map(|row| {
            let cell = |at: usize| row.cells[at].text.as_str();
            [row.header.text.as_str(), cell(2), cell(5)]
        })
        .collect();
    assert_eq!(
        rows,
        [
            [
                "MBRP (mindfulness-based relapse prevention)",
                "1 not found",
                "1 yes"
            ],
            [
                "MET (motivational enhancement therapy)",
                "1 yes",
                "1 not found"
            ],
        ]
    );
}

#[test]
fn participants_are_those_of_studies_not_those_who_had_a_therapy() {
    let data = Data::read();
    let all = data.counts("");
    let scene = data.scene(&all.matching, &all.scope, Measure::Participants);
    let drawn = figure(FigureId::ModalityTiming, &scene);
    assert!(
        drawn.subtitle.starts_with(
            "Of 570 participants, those in studies where psychotherapy is known to have taken \
             place: before 419, during 129 + n?, between 89 and after 489."
        ),
        "{}",
        drawn.subtitle
    );
    assert!(
        drawn
            .summary
            .contains("Used most: KAP (in studies of 235 of 570 participants).")
    );
    assert!(
        drawn.summary.contains(
            "Participants in studies where one is known to have taken place: before 419,"
        )
    );
    let labels = drawn.series.iter().flatten().flatten();
    for Mark { label, .. } in labels {
        assert!(label.contains("\nEnrolled, all arms: "), "{label}");
    }
}

#[test]
fn one_long_name_does_not_push_every_label_above_its_row() {
    let data = Data::read();
    let all = data.counts("place=any");
    for width in [760.0, 900.0, 1100.0] {
        let scene = Scene {
            other: None,
            room: Room::enlarged(width),
            ..data.scene(&all.matching, &all.scope, Measure::Studies)
        };
        let drawn = figure(FigureId::Dose, &scene);
        let inside = axes(&drawn, "yAxis")
            .iter()
            .any(|axis| axis["axisLabel"]["inside"] == true);
        assert!(!inside, "the names are beside their marks at {width}");
        let long = "Khorramzadeh & Lotfy 1973";
        assert!(drawn.table.rows.iter().any(|row| row.header.text == long));
        assert!(names(&drawn).iter().any(|name| name == long));
    }
}

#[test]
fn letters_grow_with_the_room_and_with_the_text_of_the_page() {
    let data = Data::read();
    let all = data.counts("");
    let enlarged = [(330.0, 13.0), (519.0, 13.0), (699.0, 14.0), (700.0, 16.0)];
    let rooms = enlarged.map(|(width, size)| (Room::enlarged(width), size));
    let glance = Room::glance(400.0, Some(300.0));
    for (room, size) in rooms.into_iter().chain([(glance, 13.0)]) {
        for text in [16.0, 24.0, 32.0] {
            for id in FigureId::ALL {
                let scene = Scene {
                    other: None,
                    room: Room { text, ..room },
                    ..data.scene(&all.matching, &all.scope, Measure::Participants)
                };
                let drawn = figure(id, &scene);
                // The lanes of doses are low, and so are the letters of their names.
                let axis = match id {
                    FigureId::Dose => axes(&drawn, "xAxis").swap_remove(0),
                    _ => axes(&drawn, "yAxis").pop().unwrap(),
                };
                let label = &axis["axisLabel"]["fontSize"];
                assert_eq!(label.as_f64(), Some(size * text / 16.0), "{id:?} {room:?}");
            }
        }
    }
}

#[test]
fn a_study_of_unknown_size_is_never_drawn_as_nought() {
    let data = Data::read();
    let (row, _) = data.evidence.study("keizer-2020").unwrap();
    let one = Bits::of(data.table.rows(), [row]);
    let scene = data.scene(&one, &one, Measure::Participants);
    for id in FigureId::ALL {
        let drawn = figure(id, &scene);
        let option = serde_json::to_string(&drawn.chart).unwrap();
        assert!(option.contains("n?"), "{id:?}");
        assert!(
            drawn.summary.contains("size not found for 1 study"),
            "{id:?}"
        );
    }
}
