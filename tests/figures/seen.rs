//! A chart as a reader sees it: its marks and its words, read from what ECharts is told.

use kap_explorer::figures::{Figure, Mark};
use serde_json::Value;

/// A mark or a text at its place.
#[derive(Clone, Debug)]
pub struct Seen {
    /// The name of its series.
    pub series: String,
    /// Its place on the axes.
    pub x: f64,
    pub y: f64,
    /// Which axes.
    pub axes: usize,
    /// Its diameter, CSS px.
    pub size: f64,
    pub text: String,
    /// Where its text stands, and the size of the letters.
    pub place: String,
    pub letters: f64,
    /// How it is drawn.
    pub fill: String,
    pub dashed: bool,
    pub offset: (f64, f64),
    pub mark: Option<Mark>,
}

impl Seen {
    /// Whether nothing of it but its text is seen.
    pub fn is_text(&self) -> bool {
        self.fill == "#00000000"
    }
}

/// The marks and texts of a chart, layer by layer.
pub fn seen(figure: &Figure) -> Vec<Seen> {
    let option = figure.chart.option();
    let largest = option["visualMap"][0]["inRange"]["symbolSize"][1].as_f64();
    let series = option["series"].as_array().unwrap();
    let mut all = Vec::new();
    for (series, marks) in series.iter().zip(&figure.series) {
        let Some(dataset) = series["datasetIndex"].as_f64() else {
            continue;
        };
        let rows = option["dataset"][dataset as usize]["source"]
            .as_array()
            .unwrap();
        assert_eq!(rows.len(), marks.len());
        for (row, mark) in rows.iter().zip(marks) {
            let number = |at: usize| row[at].as_f64().unwrap();
            let offset = |at: usize| series["symbolOffset"][at].as_f64().unwrap_or(0.0);
            all.push(Seen {
                series: series["id"].as_str().unwrap().to_string(),
                x: number(0),
                y: number(1),
                axes: series["xAxisIndex"].as_f64().unwrap() as usize,
                size: number(2) * largest.unwrap(),
                text: row[3].as_str().unwrap().to_string(),
                place: text(&series["label"]["position"]),
                letters: series["label"]["fontSize"].as_f64().unwrap_or(0.0),
                fill: text(&series["itemStyle"]["color"]),
                dashed: series["itemStyle"]["borderType"] == "dashed",
                offset: (offset(0), offset(1)),
                mark: mark.clone(),
            });
        }
    }
    all
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_string()
}

/// One or several axes of a chart as a list.
pub fn axes(figure: &Figure, key: &str) -> Vec<Value> {
    match &figure.chart.option()[key] {
        Value::Array(axes) => axes.clone(),
        Value::Null => Vec::new(),
        one => vec![one.clone()],
    }
}

/// Every name on the axes of a chart.
pub fn names(figure: &Figure) -> Vec<String> {
    let mut names = Vec::new();
    for key in ["xAxis", "yAxis"] {
        for axis in axes(figure, key) {
            let data = axis["data"].as_array().cloned().unwrap_or_default();
            names.extend(data.iter().map(text).filter(|name| !name.is_empty()));
        }
    }
    names
}

/// A rectangle of a grid, CSS px: left, top, right, bottom.
pub fn grid(figure: &Figure, at: usize, width: f64) -> [f64; 4] {
    let grid = &axes(figure, "grid")[at];
    let number = |key: &str| grid[key].as_f64();
    let left = number("left").unwrap();
    let right = match number("width") {
        Some(wide) => left + wide,
        None => width - number("right").unwrap(),
    };
    let height = f64::from(figure.height);
    [
        left,
        number("top").unwrap(),
        right,
        height - number("bottom").unwrap(),
    ]
}

/// Where a mark is in the chart, CSS px from its upper left corner.
pub fn pixels(figure: &Figure, width: f64, seen: &Seen) -> (f64, f64) {
    let [left, top, right, bottom] = grid(figure, seen.axes, width);
    let across = share(&axes(figure, "xAxis")[seen.axes], seen.x);
    let down = share(&axes(figure, "yAxis")[seen.axes], seen.y);
    (
        left + across * (right - left) + seen.offset.0,
        match axes(figure, "yAxis")[seen.axes]["inverse"] == true {
            true => top + down * (bottom - top) + seen.offset.1,
            false => bottom - down * (bottom - top) + seen.offset.1,
        },
    )
}

/// How far along an axis a value is, from 0 to 1.
fn share(axis: &Value, value: f64) -> f64 {
    let end = |key: &str| axis[key].as_f64().unwrap();
    match axis["type"].as_str().unwrap() {
        "category" => (value + 0.5) / axis["data"].as_array().unwrap().len() as f64,
        "log" => (value / end("min")).ln() / (end("max") / end("min")).ln(),
        _ => (value - end("min")) / (end("max") - end("min")),
    }
}

/// The value of a bar of a series in a row; none where it has no length.
pub fn bars(figure: &Figure) -> Vec<(String, Vec<Option<f64>>)> {
    let series = figure.chart.option()["series"].as_array().unwrap();
    let bars = series.iter().filter(|series| series["type"] == "bar");
    bars.map(|bar| {
        let data = bar["data"].as_array().unwrap().iter();
        (text(&bar["id"]), data.map(Value::as_f64).collect())
    })
    .collect()
}
