//! The length of an infusion, drawn.

use kap_explorer::evidence::Study;
use kap_explorer::figures::{DoseLens, Palette};
use serde_json::Value;

use super::{cell, drawn, points};
use crate::Data;

#[test]
fn the_length_of_an_infusion_is_a_length_on_one_scale() {
    let data = Data::read();
    let lens = DoseLens {
        minutes: true,
        ..DoseLens::default()
    };
    for width in [240.0, 330.0, 700.0, 1100.0] {
        let drawn = drawn(&data, "", lens, width);
        let option = serde_json::to_value(&drawn.chart).unwrap();
        let colour = Palette::light().second;
        let series = option["series"].as_array().unwrap().iter();
        let mut strokes = series.filter(|series| series["lineStyle"]["color"] == colour);
        let corners = strokes.next().unwrap()["data"].as_array().unwrap();
        assert!(strokes.next().is_none());
        // Level strokes: where they begin and how long they are, row by row.
        let mut level: Vec<(f64, f64, f64)> = Vec::new();
        for corners in corners.chunks(3) {
            let at = |corner: &Value, axis: usize| corner[axis].as_f64().unwrap();
            let (from, to) = (&corners[1], &corners[2]);
            if at(from, 1) == at(to, 1) {
                level.push((at(from, 1), at(from, 0), at(to, 0)));
            }
        }
        let scale = level.pop().unwrap();
        let minute = (scale.2 - scale.1) / 60.0;
        let mut lengths: Vec<f64> = Vec::new();
        let mut last = f64::NAN;
        for (y, from, to) in level {
            assert!(to <= width);
            match y == last {
                // The rest of a stroke that is cut.
                true => *lengths.last_mut().unwrap() = f64::INFINITY,
                false => lengths.push((to - from) / minute),
            }
            last = y;
        }
        let mut expected: Vec<f64> = data.evidence.studies[..15]
            .iter()
            .flat_map(Study::kap_regimens)
            .filter_map(|regimen| regimen.infusion_minutes.value().copied())
            .map(|minutes| {
                if minutes > DoseLens::LONGEST {
                    f64::INFINITY
                } else {
                    minutes
                }
            })
            .collect();
        lengths.sort_by(f64::total_cmp);
        expected.sort_by(f64::total_cmp);
        assert_eq!(lengths, expected);
        let option = option.to_string();
        for text in [
            "\"40 min\"",
            "\"52 min\"",
            "\"7200 min\"",
            "\"min?\"",
            "this long: 60 minutes",
        ] {
            assert!(option.contains(text), "{text}");
        }
        let said = |name| cell(&drawn, "Infusion, minutes", name);
        assert_eq!(said("Ocker 2020"), "7200");
        assert_eq!(said("Azhari 2021"), "not found");
        assert_eq!(said("Krupitsky 2002"), "not applicable");
        let label = |name: &str| points(&drawn).into_iter().find(|p| p.2.starts_with(name));
        assert!(
            label("Azhari")
                .unwrap()
                .2
                .contains("Length of an infusion: not found")
        );
        assert!(
            label("Ocker")
                .unwrap()
                .2
                .contains("Length of an infusion: 7200 minutes")
        );
    }
}
