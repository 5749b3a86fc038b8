//! A chart as ECharts reads it, and what has changed from one to the next.

use std::collections::BTreeMap;

use charming::Chart;
use serde::Serialize;
use serde_json::{Map, Value};

use super::additions::Addition;

/// A chart as ECharts reads it.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(transparent)]
pub struct Drawing(Value);

/// What must be told of a chart to one that stands.
#[derive(Clone, PartialEq, Debug)]
pub enum Change {
    /// They are the same.
    Nothing,
    /// These parts of the option: the same series stand on the same axes, and marks can travel.
    Parts(Map<String, Value>),
    /// Another chart.
    Whole,
}

impl Drawing {
    /// A chart with what charming cannot say of it.
    pub(super) fn new(chart: &Chart, additions: &[Addition]) -> Drawing {
        // Nothing in a chart of ours can fail here: every key is text, and no value is a function.
        let mut option = serde_json::to_value(chart).unwrap_or_default();
        for addition in additions {
            addition.add_to(&mut option);
        }
        Drawing(option)
    }

    /// The whole option.
    pub fn option(&self) -> &Value {
        &self.0
    }

    /// What must be told to a chart that shows `before`.
    pub fn change_from(&self, before: &Drawing) -> Change {
        if self == before {
            return Change::Nothing;
        }
        let (Some(now), Some(then)) = (self.0.as_object(), before.0.as_object()) else {
            return Change::Whole;
        };
        let same_keys = now.len() == then.len() && now.keys().eq(then.keys());
        if !same_keys || self.frame() != before.frame() {
            return Change::Whole;
        }
        let changed = now
            .iter()
            .filter(|(key, value)| then.get(*key) != Some(*value))
            .map(|(key, value)| (key.clone(), value.clone()));
        let mut changed: Map<String, Value> = changed.collect();
        // Frames of motion cost: there are none where nothing travels.
        let moves = self.0["animation"] == true && self.moves_from(before);
        changed.insert("animation".to_string(), Value::Bool(moves));
        Change::Parts(changed)
    }

    /// Whether a mark or a bar that was there has another place or size.
    fn moves_from(&self, before: &Drawing) -> bool {
        let bars = |drawing: &Drawing| -> Vec<Value> {
            let series = drawing.0["series"].as_array().cloned().unwrap_or_default();
            let bars = series.into_iter().filter(|one| one["type"] == "bar");
            bars.map(|mut one| one["data"].take()).collect()
        };
        let then = before.places();
        let travels =
            |(mark, place): (_, &[Value])| then.get(&mark).is_some_and(|before| *before != place);
        self.places().into_iter().any(travels) || bars(self) != bars(before)
    }

    /// Where each mark is and how large: by its layer and its name.
    fn places(&self) -> BTreeMap<(usize, &str), &[Value]> {
        let layers = self.0["dataset"].as_array().map_or(&[][..], Vec::as_slice);
        let mut places = BTreeMap::new();
        for (layer, dataset) in layers.iter().enumerate() {
            for row in dataset["source"].as_array().into_iter().flatten() {
                let row = row.as_array().map_or(&[][..], Vec::as_slice);
                if let (Some(place), Some(Value::String(name))) = (row.get(..3), row.get(4)) {
                    places.insert((layer, name.as_str()), place);
                }
            }
        }
        places
    }

    /// What must be the same for marks to travel: kind and name of each series in order, and how many
    /// axes and grids there are.
    fn frame(&self) -> (Vec<(&Value, &Value)>, [usize; 3]) {
        let list = |key: &str| self.0[key].as_array();
        let series = list("series").map_or(&[][..], Vec::as_slice);
        let count = |key| list(key).map_or(1, Vec::len);
        (
            series
                .iter()
                .map(|one| (&one["type"], &one["id"]))
                .collect(),
            [count("grid"), count("xAxis"), count("yAxis")],
        )
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Change, Drawing};

    fn drawing(series: &str, rows: &[i32], colour: &str) -> Drawing {
        Drawing(json!({
            "series": [{ "type": "scatter", "id": series }],
            "dataset": [{ "source": rows }],
            "textStyle": { "color": colour },
        }))
    }

    #[test]
    fn only_what_changed_is_told() {
        let before = drawing("a", &[1], "black");
        assert_eq!(before.change_from(&before), Change::Nothing);
        let moved = drawing("a", &[2], "black");
        let Change::Parts(parts) = moved.change_from(&before) else {
            panic!("the marks move");
        };
        assert_eq!(parts.keys().collect::<Vec<_>>(), ["animation", "dataset"]);
        assert_eq!(parts["dataset"], json!([{ "source": [2] }]));
    }

    #[test]
    fn there_is_motion_only_where_a_mark_travels() {
        let with = |rows: serde_json::Value| {
            Drawing(json!({
                "animation": true,
                "series": [{ "type": "scatter", "id": "a" }],
                "dataset": [{ "source": rows }],
            }))
        };
        let before = with(json!([[1, 2, 0.5, "", "one"], [3, 4, 0.5, "", "two"]]));
        for (rows, moves) in [
            (json!([[1, 2, 0.5, "", "one"]]), false),
            (
                json!([[1, 2, 0.5, "5", "one"], [3, 4, 0.5, "", "two"]]),
                false,
            ),
            (
                json!([[1, 2, 0.7, "", "one"], [3, 4, 0.5, "", "two"]]),
                true,
            ),
            (json!([[9, 2, 0.5, "", "one"]]), true),
        ] {
            let Change::Parts(parts) = with(rows).change_from(&before) else {
                panic!("the series are the same");
            };
            assert_eq!(parts["animation"], moves);
        }
    }

    #[test]
    fn other_series_are_another_chart() {
        let before = drawing("a", &[1], "black");
        assert_eq!(
            drawing("b", &[1], "black").change_from(&before),
            Change::Whole
        );
    }
}
