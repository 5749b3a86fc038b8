//! The length of an infusion, drawn.

use kap_explorer::evidence::Study;
use kap_explorer::figures::{DoseLens, Palette};
use serde_json::Value;

use super::{cell, drawn, points};
use crate::Data;
use crate::seen::{axes, pixels, seen};

#[test]
fn the_length_of_an_infusion_is_a_length_on_one_scale() {
    let data = Data::read();
    let lens = DoseLens {
        minutes: true,
        ..DoseLens::default()
    };
    for width in [240.0, 330.0, 700.0, 1100.0] {
        let drawn = drawn(&data, "", lens, width);
        let option = drawn.chart.option();
        let colour = Palette::light().second;
        let series = option["series"].as_array().unwrap().iter();
        let mut bars = series.filter(|series| series["lineStyle"]["color"] == colour);
        let corners = bars.next().unwrap()["data"].as_array().unwrap();
        assert!(bars.next().is_none());
        // Level bars, each from nought on: how long they are, in minutes.
        let mut lengths: Vec<f64> = Vec::new();
        for corners in corners.chunks(3) {
            let at = |corner: &Value, axis: usize| corner[axis].as_f64().unwrap();
            let (from, to) = (&corners[1], &corners[2]);
            assert_eq!((at(from, 0), at(from, 1)), (0.0, at(to, 1)));
            lengths.push(at(to, 0));
        }
        let mut expected: Vec<f64> = data.evidence.studies[..15]
            .iter()
            .flat_map(Study::kap_regimens)
            .filter_map(|regimen| regimen.infusion_minutes.value().copied())
            .map(|minutes| minutes.min(DoseLens::LONGEST))
            .collect();
        lengths.sort_by(f64::total_cmp);
        expected.sort_by(f64::total_cmp);
        assert_eq!(lengths, expected);
        let seen = seen(&drawn);
        for text in ["40 min", "52 min", "… 7200 min", "min?", "not applicable"] {
            let words = seen.iter().find(|seen| seen.text == text).unwrap();
            let (x, _) = pixels(&drawn, width, words);
            assert!(x <= width, "{text}");
        }
        // Its scale has a title and the length at which a bar is cut.
        let axis = &axes(&drawn, "xAxis")[2];
        assert_eq!(axis["name"], "Infusion, minutes");
        assert_eq!(axis["axisLabel"]["customValues"][1], DoseLens::LONGEST);
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
