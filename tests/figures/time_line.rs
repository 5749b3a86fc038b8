//! The time line: every study once, at its year, of its size, and none over another.

mod words;

use kap_explorer::evidence::Study;
use kap_explorer::figures::{Figure, FigureId, Measure, Room, Scene, Size, figure};

use crate::Data;
use crate::seen::{Seen, axes, grid, names, pixels, seen};

/// Left, right, top and bottom of the name of a mark, with letters as narrow as they can be.
fn name_box(seen: &Seen, (x, y): (f64, f64)) -> Option<[f64; 4]> {
    let lines: Vec<&str> = seen.text.split('\n').collect();
    let longest = lines.iter().map(|line| line.chars().count()).max()?;
    let wide = longest as f64 * seen.letters * 0.45;
    let half = seen.letters * lines.len() as f64 / 2.0;
    let away = seen.size / 2.0;
    match seen.place.as_str() {
        "left" => Some([x - away - wide, x - away, y - half, y + half]),
        "right" => Some([x + away, x + away + wide, y - half, y + half]),
        _ => None,
    }
}

/// The decades at the axis.
fn decades(drawn: &Figure) -> Vec<String> {
    let years = names(drawn).into_iter();
    years.filter(|name| name.parse::<u32>().is_ok()).collect()
}

/// What holds for every selection and room.
pub fn check(data: &Data, scene: &Scene) {
    let drawn = figure(FigureId::TimeLine, scene);
    let (width, height) = (scene.room.width, f64::from(drawn.height));
    let seen = seen(&drawn);
    let marks: Vec<(&Seen, &Study, (f64, f64))> = seen
        .iter()
        .filter_map(|seen| {
            let row = seen.mark.as_ref()?.studies[0];
            Some((
                seen,
                &data.evidence.studies[row],
                pixels(&drawn, width, seen),
            ))
        })
        .collect();
    assert_eq!(marks.len(), scene.scope.count(), "each study once");

    // The end of the review, and its words.
    let option = drawn.chart.option();
    let carrier = option["series"].as_array().unwrap().iter();
    let line = carrier
        .map(|series| &series["markLine"])
        .find(|line| line.is_object())
        .unwrap();
    let end = line["data"][0]["xAxis"].as_f64().unwrap();
    assert!((end - (2022.0 + 5.5 / 12.0)).abs() < 0.001);
    let said = line["label"]["formatter"].as_str().unwrap();
    match scene.room.size {
        Size::Glance => assert_eq!(said, "the review ends"),
        Size::Enlarged => {
            assert!(said.contains("evidence ends here") && said.contains("June 2022"))
        }
    }
    // The names of the years stand where the years are.
    let all = axes(&drawn, "xAxis");
    let years = all[1]["data"].as_array().unwrap();
    let (begin, last) = (
        all[0]["min"].as_f64().unwrap(),
        all[0]["max"].as_f64().unwrap(),
    );
    assert_eq!(all[1]["boundaryGap"], false);
    assert_eq!(years.len() as f64 - 1.0, last - begin);
    for (at, year) in years.iter().enumerate() {
        let year = year.as_str().unwrap();
        assert!(year.is_empty() || year.parse::<f64>().unwrap() == begin + at as f64);
    }
    let most = marks
        .iter()
        .filter_map(|(_, study, _)| study.n_enrolled.value().copied())
        .max();
    let largest = marks
        .iter()
        .filter(|(_, study, _)| study.n_enrolled.value().copied() == most && most.is_some())
        .map(|(seen, ..)| seen.size)
        .fold(0.0, f64::max);
    let [left, top, right, _] = grid(&drawn, 0, width);
    for (seen, study, (x, y)) in &marks {
        assert_eq!(seen.x, f64::from(study.citation.year));
        let row = seen.mark.as_ref().unwrap().studies[0];
        let other = scene.other.is_some_and(|other| other.contains(row));
        assert_eq!(seen.dashed, !scene.matching.contains(row) && !other);
        let half = seen.size / 2.0;
        assert!(x - half >= -1.0 && x + half <= width + 1.0, "{width}");
        assert!(
            y - half >= top - 2.0 && y + half <= height,
            "{width} {height}"
        );
        assert!(*x >= left && *x <= right);
        match study.n_enrolled.value() {
            None => assert_eq!(seen.text, "n?"),
            Some(people) => {
                let area = f64::from(*people) / f64::from(most.unwrap());
                let size = (largest * area.sqrt()).max(8.0);
                assert!((seen.size - size).abs() < 0.2, "{}", study.short_name);
            }
        }
    }
    for (at, (one, _, a)) in marks.iter().enumerate() {
        for (other, _, b) in &marks[at + 1..] {
            let apart = (a.0 - b.0).hypot(a.1 - b.1);
            assert!(
                apart + 0.5 >= (one.size + other.size) / 2.0,
                "two marks overlap at {width}"
            );
        }
    }
    let texts = seen.iter().filter(|seen| !seen.text.is_empty());
    let texts: Vec<[f64; 4]> = texts
        .filter_map(|seen| name_box(seen, pixels(&drawn, width, seen)))
        .collect();
    for (at, one) in texts.iter().enumerate() {
        assert!(one[0] >= -1.0 && one[1] <= width && one[2] >= -2.0 && one[3] <= height);
        for other in &texts[at + 1..] {
            let clear = one[1] <= other[0] + 0.5
                || other[1] <= one[0] + 0.5
                || one[3] <= other[2] + 0.5
                || other[3] <= one[2] + 0.5;
            assert!(clear, "two names overlap at {width}");
        }
        for (mark, study, (x, y)) in &marks {
            let apart = (x - x.clamp(one[0], one[1])).hypot(y - y.clamp(one[2], one[3]));
            assert!(
                apart + 0.5 >= mark.size / 2.0,
                "{} covers a name",
                study.short_name
            );
        }
    }
    words::check(data, scene);
}

#[test]
fn it_says_when_the_fifteen_were_published() {
    let data = Data::read();
    let all = data.counts("");
    let drawn = figure(
        FigureId::TimeLine,
        &data.scene(&all.matching, &all.scope, Measure::Studies),
    );
    assert_eq!(
        drawn.subtitle,
        "15 of 15 studies, published from 2002 to 2021; 9 of 15 studies since 2019. No gap is \
         longer than the 9 years from 2007 to 2016."
    );
    let labels = drawn.series.iter().flatten().flatten();
    let dore = labels
        .map(|mark| mark.label.as_str())
        .find(|label| label.starts_with("Dore"));
    assert_eq!(
        dore,
        Some(
            "Dore 2019\nPublished in 2019\n235 participants enrolled, all arms\nRetrospective cohort"
        )
    );
}

#[test]
fn the_place_in_the_review_fixes_the_years_and_the_filters_do_not() {
    let data = Data::read();
    let decades = |link: &str| -> Vec<String> {
        let counts = data.counts(link);
        let scene = data.scene(&counts.matching, &counts.scope, Measure::Studies);
        decades(&figure(FigureId::TimeLine, &scene))
    };
    assert_eq!(decades(""), ["2000", "2010", "2020"]);
    assert_eq!(decades("q=Halstead"), ["2000", "2010", "2020"]);
    let all = ["1970", "1980", "1990", "2000", "2010", "2020"];
    assert_eq!(
        decades("place=included-inferred,cited-inclusion-unresolved"),
        all
    );
}

#[test]
fn every_name_is_written_where_there_is_room() {
    let data = Data::read();
    let all = data.counts("place=included-inferred,cited-inclusion-unresolved");
    for width in [240.0, 330.0, 448.0, 700.0, 1100.0] {
        let scene = Scene {
            other: None,
            room: Room::enlarged(width),
            ..data.scene(&all.matching, &all.scope, Measure::Studies)
        };
        let seen = seen(&figure(FigureId::TimeLine, &scene));
        let names: Vec<String> = seen
            .iter()
            .map(|seen| seen.text.replace('\n', " "))
            .collect();
        for study in data.studies(&all.scope) {
            assert!(
                names.contains(&study.short_name),
                "{} at {width}",
                study.short_name
            );
        }
    }
}
