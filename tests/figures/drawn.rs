//! What is drawn, recounted: every number in every chart, at both sizes, from the marks' own studies.

use kap_explorer::explore::Bits;
use kap_explorer::figures::{Figure, FigureId, Measure, Scene, Size};

use crate::provenance::counted_once;
use crate::seen::{Seen, bars, grid, pixels, seen};

/// What holds of what is drawn.
pub fn check(scene: &Scene, drawn: &Figure) {
    let all = seen(drawn);
    in_its_room(scene, drawn, &all);
    match drawn.id {
        FigureId::RouteFrequency | FigureId::ModalityTiming => {
            numbers_of_cells(scene, &all);
            areas(scene, &all);
            apart(scene, drawn, &all);
        }
        FigureId::Diagnoses => lengths_of_bars(scene, drawn),
        FigureId::Dose => doses(scene, &all),
        FigureId::TimeLine => {}
    }
}

/// No mark leaves the picture.
fn in_its_room(scene: &Scene, drawn: &Figure, all: &[Seen]) {
    let (width, height) = (scene.room.width, f64::from(drawn.height));
    for seen in all.iter().filter(|seen| !seen.is_text()) {
        let (x, y) = pixels(drawn, width, seen);
        let half = seen.size / 2.0;
        let inside = x - half >= -4.0 && x + half <= width + 4.0 && y + half <= height + 4.0;
        assert!(
            inside,
            "{:?}: {seen:?} at {x} {y} of {width} {height}",
            drawn.id
        );
        let top = grid(drawn, seen.axes, width)[1];
        assert!(y + half >= top - 4.0, "{:?}: {seen:?}", drawn.id);
    }
    if let (Size::Glance, Some(height)) = (scene.room.size, scene.room.height) {
        assert!(
            f64::from(drawn.height) >= height.floor(),
            "it fills its place"
        );
        let fits = drawn.height == height.ceil() as u32 || drawn.height == drawn.least_height;
        assert!(fits, "{:?} is taller than it needs", drawn.id);
    }
}

/// The people of some studies, those of one sample once, and for how many that is not known.
fn people(scene: &Scene, rows: &[usize]) -> (usize, usize) {
    let is_unknown = |row: &&usize| scene.evidence.studies[**row].n_enrolled.value().is_none();
    let sum = counted_once(scene.evidence, rows).iter().sum();
    (sum, rows.iter().filter(is_unknown).count())
}

/// The number that stands for some studies: "6", "125 + n?".
fn number(scene: &Scene, rows: &[usize]) -> String {
    if scene.measure == Measure::Studies {
        return rows.len().to_string();
    }
    match people(scene, rows) {
        (_, unknown) if unknown == rows.len() && unknown > 0 => "n?".to_string(),
        (sum, 0) => sum.to_string(),
        (sum, _) => format!("{sum} + n?"),
    }
}

/// The studies of a mark that a selection keeps.
fn kept(rows: &[usize], by: &Bits) -> Vec<usize> {
    rows.iter()
        .copied()
        .filter(|row| by.contains(*row))
        .collect()
}

/// The number in each cell is that of the studies it means.
fn numbers_of_cells(scene: &Scene, all: &[Seen]) {
    for seen in all {
        let rows = &seen.mark.as_ref().unwrap().studies;
        let text = seen.text.replace('\n', " ");
        let look = seen.series.split(" (").next().unwrap();
        match look {
            "left out by the filters" => {
                assert!(text.is_empty() || text == "?");
                let out = |row: &usize| {
                    !scene.matching.contains(*row)
                        && !scene.other.is_some_and(|other| other.contains(*row))
                };
                assert!(rows.iter().all(out), "{seen:?}");
            }
            "counted" | "counted, number beside" | "size not found" => {
                assert_eq!(text, number(scene, &kept(rows, scene.matching)), "{seen:?}");
            }
            "selection A" | "selection A, number beside" => {
                // It means what A keeps; what B keeps of it is said of it as well.
                let other = scene.other.unwrap();
                assert!(text == number(scene, rows) || !kept(rows, other).is_empty());
            }
            "not found" | "in words" => {
                let words = text.trim_end_matches(" no").trim_end_matches(" n/a");
                let mine = words.rsplit('/').next().unwrap().trim_end_matches('?');
                let now = kept(rows, scene.matching);
                if !now.is_empty() {
                    assert_eq!(mine, number(scene, &now).trim_end_matches('?'), "{seen:?}");
                }
            }
            other => panic!("{other}"),
        }
    }
}

/// Areas are in proportion to what is counted, but for those that would be too small to be seen.
fn areas(scene: &Scene, all: &[Seen]) {
    let counted = all.iter().filter(|seen| seen.series.starts_with("counted"));
    let sized: Vec<(f64, f64)> = counted
        .filter_map(|seen| {
            let rows = kept(&seen.mark.as_ref()?.studies, scene.matching);
            let amount = match scene.measure {
                Measure::Studies => rows.len() as f64,
                Measure::Participants => people(scene, &rows).0 as f64,
            };
            Some((amount, seen.size))
        })
        .collect();
    for (amount, size) in &sized {
        for (other, larger) in &sized {
            if amount < other {
                assert!(size <= larger);
                let share = (size / larger).powi(2);
                assert!(share + 0.02 >= amount / other, "{amount} of {other}");
            }
        }
    }
}

/// No two marks of a matrix overlap.
fn apart(scene: &Scene, drawn: &Figure, all: &[Seen]) {
    // What is left out stands behind what is kept of the same cell.
    let marks: Vec<&Seen> = all
        .iter()
        .filter(|seen| !seen.is_text() && !seen.series.starts_with("left out"))
        .collect();
    for (at, one) in marks.iter().enumerate() {
        let a = pixels(drawn, scene.room.width, one);
        for other in &marks[at + 1..] {
            let b = pixels(drawn, scene.room.width, other);
            let apart = (a.0 - b.0).hypot(a.1 - b.1);
            assert!(
                apart + 1.0 >= (one.size + other.size) / 2.0,
                "{one:?} {other:?}"
            );
        }
    }
}

/// Each stretch of a bar is as long as what it means.
fn lengths_of_bars(scene: &Scene, drawn: &Figure) {
    let series = drawn.chart.option()["series"].as_array().unwrap();
    let marks = series
        .iter()
        .zip(&drawn.series)
        .filter(|(one, _)| one["type"] == "bar");
    let marks: Vec<_> = marks.map(|(_, marks)| marks).collect();
    for ((id, lengths), marks) in bars(drawn).into_iter().zip(marks) {
        for (length, mark) in lengths.iter().zip(marks) {
            let (Some(length), Some(mark)) = (length, mark) else {
                assert!(length.is_none() || mark.is_some(), "{id}");
                continue;
            };
            if id == "left out by the filters" {
                continue;
            }
            let by = match (id.starts_with("A, "), scene.other) {
                (true, Some(other)) => other,
                _ => scene.matching,
            };
            let rows = kept(&mark.studies, by);
            let amount = match scene.measure {
                Measure::Studies => rows.len() as f64,
                Measure::Participants => people(scene, &rows).0 as f64,
            };
            assert_eq!(*length, amount, "{id}: {}", mark.label);
        }
    }
}

/// Each arm stands at its dose, with the people of its study.
fn doses(scene: &Scene, all: &[Seen]) {
    for seen in all
        .iter()
        .filter(|seen| seen.axes == 0 && seen.mark.is_some())
    {
        let study = &scene.evidence.studies[seen.mark.as_ref().unwrap().studies[0]];
        let doses = study
            .kap_regimens()
            .filter_map(|regimen| regimen.dose.value());
        let there = doses
            .filter_map(|dose| dose.per_kilogram())
            .any(|dose| ((dose.low() * dose.high()).sqrt() - seen.x).abs() < 0.001);
        assert!(there, "{seen:?}");
        if let Some(people) = seen.text.strip_prefix("n ") {
            assert_eq!(
                study.n_enrolled.value().map(u32::to_string).as_deref(),
                Some(people)
            );
        }
    }
}
