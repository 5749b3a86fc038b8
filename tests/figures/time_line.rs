//! The time line: every study once, at its year, of its size, and none over another.

mod words;

use kap_explorer::evidence::Study;
use kap_explorer::figures::{FigureId, Measure, Room, Scene, figure};
use serde_json::Value;

use crate::Data;

/// A dot or a text as it is in the option.
struct Drawn {
    x: f64,
    y: f64,
    size: f64,
    text: String,
    place: String,
    letters: f64,
    ghost: bool,
    /// The row of its study, if it means one.
    row: Option<usize>,
}

impl Drawn {
    /// Left, right, top and bottom of its text, with letters as narrow as they can be.
    fn text_box(&self) -> Option<[f64; 4]> {
        let lines: Vec<&str> = self.text.split('\n').collect();
        let longest = lines.iter().map(|line| line.chars().count()).max()?;
        let wide = longest as f64 * self.letters * 0.45;
        let half = self.letters * lines.len() as f64 / 2.0;
        let away = self.size / 2.0;
        match self.place.as_str() {
            "left" => Some([
                self.x - away - wide,
                self.x - away,
                self.y - half,
                self.y + half,
            ]),
            "right" => Some([
                self.x + away,
                self.x + away + wide,
                self.y - half,
                self.y + half,
            ]),
            _ => None,
        }
    }
}

fn all_drawn(scene: &Scene) -> (Vec<Drawn>, f64) {
    let drawn = figure(FigureId::TimeLine, scene);
    let option = serde_json::to_value(&drawn.chart).unwrap();
    let mut found = Vec::new();
    for (series, marks) in option["series"]
        .as_array()
        .unwrap()
        .iter()
        .zip(&drawn.series)
    {
        if series["type"] != "scatter" {
            continue;
        }
        for (at, point) in series["data"].as_array().unwrap().iter().enumerate() {
            let number = |value: &Value| value.as_f64().unwrap();
            let text = |value: &Value| value.as_str().unwrap().to_string();
            let row = marks.get(at).and_then(|mark| mark.as_ref());
            found.push(Drawn {
                x: number(&point["value"][0]),
                y: number(&point["value"][1]),
                size: number(&point["symbolSize"]),
                text: text(&point["name"]),
                place: text(&point["label"]["position"]),
                letters: number(&point["label"]["fontSize"]),
                ghost: point["itemStyle"]["borderType"] == "dashed",
                row: row.map(|mark| mark.studies[0]),
            });
        }
    }
    (found, f64::from(drawn.height))
}

/// What holds for every selection and width.
pub fn check(data: &Data, scene: &Scene) {
    let (found, height) = all_drawn(scene);
    let width = scene.width;
    let marks: Vec<(&Drawn, &Study)> = found
        .iter()
        .filter_map(|drawn| Some((drawn, &data.evidence.studies[drawn.row?])))
        .collect();
    let rows: Vec<usize> = marks.iter().filter_map(|(drawn, _)| drawn.row).collect();
    assert_eq!(rows.len(), scene.scope.count(), "each study once");

    let ends = found
        .iter()
        .find(|drawn| drawn.text.starts_with("the review’s"))
        .unwrap();
    assert!(ends.text.contains("evidence ends here") && ends.text.contains("June 2022"));
    // Two decades fix where any year is.
    let decade = |drawn: &&Drawn| drawn.place == "bottom";
    let year = |drawn: &Drawn| drawn.text.parse::<f64>().unwrap();
    let first = found.iter().find(decade).unwrap();
    let per_year = (ends.x - first.x) / (2022.0 + 5.5 / 12.0 - year(first));
    let x = |year_of: f64| first.x + (year_of - year(first)) * per_year;
    for tick in found.iter().filter(decade) {
        assert!((tick.x - x(year(tick))).abs() < 0.1 && year(tick) % 10.0 == 0.0);
    }
    let most = marks
        .iter()
        .filter_map(|(_, study)| study.n_enrolled.value().copied())
        .max();
    for (drawn, study) in &marks {
        assert!((drawn.x - x(f64::from(study.citation.year))).abs() < 0.1);
        assert_eq!(drawn.ghost, !scene.matching.contains(drawn.row.unwrap()));
        let half = drawn.size / 2.0;
        assert!(drawn.x >= half && drawn.x + half <= width, "{width}");
        assert!(drawn.y >= half && drawn.y + half <= height);
        match study.n_enrolled.value() {
            None => assert_eq!(drawn.text, "n?"),
            Some(people) => {
                let largest = if width < 520.0 { 36.0 } else { 48.0 };
                let area = f64::from(*people) / f64::from(most.unwrap());
                let size = (largest * area.sqrt()).max(8.0);
                assert!((drawn.size - size).abs() < 0.1, "{}", study.short_name);
            }
        }
    }
    for (at, (one, _)) in marks.iter().enumerate() {
        for (other, _) in &marks[at + 1..] {
            let apart = ((one.x - other.x).powi(2) + (one.y - other.y).powi(2)).sqrt();
            assert!(
                apart >= (one.size + other.size) / 2.0,
                "two marks overlap at {width}"
            );
        }
    }
    let texts: Vec<[f64; 4]> = found.iter().filter_map(Drawn::text_box).collect();
    for (at, one) in texts.iter().enumerate() {
        assert!(one[0] >= 0.0 && one[1] <= width && one[2] >= 0.0 && one[3] <= height);
        for other in &texts[at + 1..] {
            let clear = one[1] <= other[0]
                || other[1] <= one[0]
                || one[3] <= other[2]
                || other[3] <= one[2];
            assert!(clear, "two names overlap at {width}");
        }
        for (mark, study) in &marks {
            let dx = mark.x - mark.x.clamp(one[0], one[1]);
            let dy = mark.y - mark.y.clamp(one[2], one[3]);
            let apart = (dx * dx + dy * dy).sqrt();
            assert!(
                apart + 0.1 >= mark.size / 2.0,
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
        let (found, _) = all_drawn(&scene);
        let ticks = found.into_iter().filter(|drawn| drawn.place == "bottom");
        ticks.map(|drawn| drawn.text).collect()
    };
    assert_eq!(decades(""), ["2000", "2010", "2020"]);
    assert_eq!(decades("q=Halstead"), ["2000", "2010", "2020"]);
    let all = ["1970", "1980", "1990", "2000", "2010", "2020"];
    assert_eq!(decades("place=any"), all);
}

#[test]
fn every_name_is_written_where_there_is_room() {
    let data = Data::read();
    let all = data.counts("place=any");
    for width in [240.0, 330.0, 448.0, 700.0, 1100.0] {
        let scene = Scene {
            other: None,
            room: Room::enlarged(width),
            ..data.scene(&all.matching, &all.scope, Measure::Studies)
        };
        let (found, _) = all_drawn(&scene);
        let names: Vec<String> = found
            .iter()
            .map(|drawn| drawn.text.replace('\n', " "))
            .collect();
        for study in &data.evidence.studies {
            assert!(
                names.contains(&study.short_name),
                "{} at {width}",
                study.short_name
            );
        }
    }
}
