//! Each figure as text, one line for each part, so that a change is seen where it is.

use std::fmt::Write;

use kap_explorer::figures::{Figure, FigureId, Measure, Pick, What, figure};

use crate::Data;

/// A figure as text: one line for each series and each row of the table, so that a change is seen
/// where it is.
pub fn text_of(figure: &Figure) -> String {
    let mut text = format!(
        "{}\n{}\n\n{}\n\nKey\n",
        figure.title, figure.subtitle, figure.summary
    );
    for entry in &figure.key {
        let sign = &entry.sign;
        let shape = sign.shape.map_or("text".to_string(), |s| format!("{s:?}"));
        let inside = sign.text.unwrap_or("");
        writeln!(
            text,
            "- {shape} {:?} {} {inside}: {}",
            sign.fill, sign.colour, entry.text
        )
        .unwrap();
    }
    writeln!(text, "\nTable: {}", figure.table.caption).unwrap();
    writeln!(text, "{}", figure.table.columns.join(" | ")).unwrap();
    for row in &figure.table.rows {
        let cells: Vec<String> = std::iter::once(&row.header)
            .chain(&row.cells)
            .map(|cell| match cell.pick.as_slice() {
                [] => cell.text.clone(),
                picks => format!("{} [{}]", cell.text, picks_text(picks)),
            })
            .collect();
        writeln!(text, "{}", cells.join(" | ")).unwrap();
    }
    writeln!(text, "\nOption, height {}", figure.height).unwrap();
    let option = serde_json::to_value(&figure.chart).unwrap();
    for (key, value) in option.as_object().unwrap() {
        match value.as_array() {
            Some(parts) => {
                for part in parts {
                    writeln!(text, "{key} {part}").unwrap();
                }
            }
            None => writeln!(text, "{key} {value}").unwrap(),
        }
    }
    writeln!(text, "\nMarks").unwrap();
    for (series, marks) in figure.series.iter().enumerate() {
        for (at, mark) in marks.iter().enumerate() {
            if let Some(mark) = mark {
                let label = mark.label.replace('\n', " / ");
                writeln!(text, "{series}.{at} {label} [{}]", picks_text(&mark.pick)).unwrap();
            }
        }
    }
    text
}

pub fn picks_text(picks: &[Pick]) -> String {
    let texts: Vec<String> = picks
        .iter()
        .map(|pick| match &pick.what {
            What::Value(slug) => format!("{}={slug}", pick.facet),
            What::Missing => format!("{}=not-found", pick.facet),
            What::Range(low, high) => format!("{}={low}..{high}", pick.facet),
        })
        .collect();
    texts.join(" ")
}

#[test]
fn each_figure_is_as_it_was_when_it_was_looked_at() {
    let data = Data::read();
    let selections = [
        ("all", "", Measure::Studies),
        (
            "filtered",
            "route=iv&design=randomised-controlled-trial",
            Measure::Participants,
        ),
        ("empty", "q=nosuchword", Measure::Studies),
    ];
    for (name, link, measure) in selections {
        let counts = data.counts(link);
        for id in FigureId::ALL {
            let scene = data.scene(&counts.matching, &counts.scope, measure);
            let drawn = figure(id, &scene);
            insta::assert_snapshot!(format!("{}_{name}", id.slug()), text_of(&drawn));
        }
    }
}
