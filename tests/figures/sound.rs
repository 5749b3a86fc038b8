//! What holds for every figure, and for some selections that are easily got wrong.

use std::collections::BTreeSet;

use kap_explorer::explore::{Bits, Column};
use kap_explorer::figures::{Figure, FigureId, Mark, Measure, Pick, Scene, What, figure};
use serde_json::Value;

use crate::snapshots::text_of;
use crate::{Data, MEASURES};

/// Letters of the longest text alternative.
const LONGEST_SUMMARY: usize = 480;

/// What holds for every figure.
pub fn check(data: &Data, figure: &Figure) {
    let option = serde_json::to_value(&figure.chart).unwrap();
    let nothing = Vec::new();
    let series = option["series"].as_array().unwrap_or(&nothing);
    assert_eq!(series.len(), figure.series.len());
    for (drawn, marks) in series.iter().zip(&figure.series) {
        if !marks.is_empty() {
            assert_eq!(drawn["data"].as_array().unwrap().len(), marks.len());
        }
    }
    check_numbers(&option);
    assert_eq!(option["animation"], Value::Bool(false));
    // The page loads no other part of the charts library.
    let parts: Vec<&String> = option.as_object().unwrap().keys().collect();
    assert_eq!(parts, ["animation", "grid", "series", "xAxis", "yAxis"]);
    for drawn in series {
        let kind = drawn["type"].as_str().unwrap();
        assert!(["bar", "line", "scatter"].contains(&kind), "{kind}");
    }
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
    for word in ["effective", "nan", "infinity", "inf "] {
        assert!(!text.contains(word), "{word}");
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

fn axes(figure: &Figure) -> [Value; 3] {
    let option = serde_json::to_value(&figure.chart).unwrap();
    ["grid", "xAxis", "yAxis"].map(|key| option[key].clone())
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
            assert_eq!(axes(&full), axes(&empty));
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
