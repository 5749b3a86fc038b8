//! The effect direction plot: its words, and the whole of it as text.

mod recount;
mod signs;

use std::fmt::Write;

use kap_explorer::explore::Bits;
use kap_explorer::figures::{Grid, Look, Measure, Sign, directions};
use kap_explorer::narrative::READING_DIRECTIONS;

use crate::Data;

/// The figure for some studies of the places named by a link.
fn drawn(data: &Data, link: &str, matching: &Bits) -> Grid {
    let scope = data.counts(link).scope;
    directions(&data.scene(matching, &scope, Measure::Studies))
}

fn whole(data: &Data, link: &str) -> Grid {
    let scope = data.counts(link).scope;
    drawn(data, link, &scope)
}

/// The label and the sign of every mark of a study.
fn marks_of(grid: &Grid, study: &str) -> Vec<(String, Sign)> {
    let row = grid.rows.iter().find(|row| row.head.text == study).unwrap();
    let marks = row.cells.iter().flat_map(|cell| &cell.marks);
    marks.map(|mark| (mark.label.clone(), mark.sign)).collect()
}
/// The figure as text: a line for each cell that has marks.
fn text_of(grid: &Grid) -> String {
    let mut text = format!("{}\n\n{}\n\nKey\n", grid.subtitle, grid.summary);
    for entry in &grid.key {
        let Sign {
            shape,
            fill,
            colour,
            size,
            text: inside,
            dashed,
        } = entry.sign;
        let (shape, inside) = (shape.unwrap(), inside.unwrap_or(""));
        let dashed = if dashed { " dashed" } else { "" };
        writeln!(
            text,
            "- {shape:?} {fill:?}{dashed} {colour} {size} {inside}: {}",
            entry.text
        )
        .unwrap();
    }
    writeln!(text, "\n{}", grid.corner).unwrap();
    for head in &grid.columns {
        writeln!(text, "| {} ({})", head.text, head.note).unwrap();
    }
    for row in &grid.rows {
        if let Some(group) = &row.group {
            writeln!(text, "\n{} [{:?}]", group.text, group.comparison).unwrap();
        }
        writeln!(text, "{} ({})", row.head.text, row.head.note).unwrap();
        for cell in row.cells.iter().filter(|cell| cell.look != Look::NoStudy) {
            writeln!(text, "  {:?} {}", cell.look, cell.label).unwrap();
            for mark in &cell.marks {
                let Sign {
                    shape, fill, size, ..
                } = mark.sign;
                let main = if mark.main { " main" } else { "" };
                writeln!(text, "    {:?} {fill:?} {size}{main}", shape.unwrap()).unwrap();
            }
        }
    }
    text
}

#[test]
fn the_whole_figure_as_text() {
    let data = Data::read();
    insta::assert_snapshot!(
        "directions",
        text_of(&whole(
            &data,
            "place=included-inferred,cited-inclusion-unresolved"
        ))
    );
}

#[test]
fn a_mark_says_everything_that_it_shows() {
    let data = Data::read();
    let grid = whole(&data, "");
    let labels = |study| -> Vec<String> {
        let marks = marks_of(&grid, study).into_iter();
        marks.map(|(label, _)| label).collect()
    };
    let between = "Abstinence, last 2 weeks; 5 weeks: favours the KAP arm; between arms (ketamine \
                   versus midazolam, both with MBRP); n 55; main outcome";
    assert!(labels("Dakwar 2019").contains(&between.to_string()));
    assert_eq!(
        labels("Adams 2017"),
        [
            "Severity of OCD and depression; time not found: improved, nothing to compare with; one \
          person; n 1; main outcome"
        ]
    );
    assert_eq!(
        labels("Shiroma 2020"),
        [
            "CAPS-5 (primary outcome); last therapy session: result not found; within one group; n \
          12; main outcome"
        ]
    );
    assert!(labels("Dore 2019")[0].contains("; within one group, before and after; n 235"));
    let parts = "; within one group (responders and non-responders to ketamine); n 42";
    assert!(
        labels("Wilkinson 2021")
            .iter()
            .any(|label| label.ends_with(parts))
    );
}

#[test]
fn the_words_name_the_outcomes_of_a_selection_and_what_they_are_out_of() {
    let data = Data::read();
    let scope = data.counts("").scope;
    let all = drawn(&data, "", &scope);
    assert_eq!(
        all.subtitle,
        "38 outcomes of 14 of 15 studies, in 15 domains. Between arms: 17 of 38; within one group: \
         17 of 38; one person: 4 of 38."
    );
    assert!(all.summary.starts_with(&all.subtitle));
    assert!(
        all.summary
            .contains("No outcome was found for 1 of 15 studies: Keizer 2020.")
    );
    let row = |id: &str| data.evidence.study(id).unwrap().0;
    let rows = Bits::of(47, [row("ocker-2020"), row("keizer-2020")]);
    assert_eq!(
        drawn(&data, "", &rows).subtitle,
        "2 outcomes of 1 of the 2 selected of 15 studies, in 2 of 15 domains. Between arms: 0 of \
         2; within one group: 0 of 2; one person: 2 of 2."
    );
    let nobody = drawn(&data, "", &Bits::none(47));
    assert_eq!(
        nobody.subtitle,
        "No study matches the filters. The grey marks are the 15 studies that they leave out."
    );
    let keizer = drawn(&data, "", &Bits::of(47, [row("keizer-2020")]));
    assert_eq!(
        keizer.subtitle,
        "No outcome was found for 1 of 1 studies: Keizer 2020."
    );
    assert_eq!(keizer.summary.matches("Keizer").count(), 1);
}

#[test]
fn the_text_that_teaches_to_read_is_plain_and_weighs_nothing_by_counts() {
    for (heading, sentences) in READING_DIRECTIONS {
        assert!((3..=6).contains(&sentences.len()), "{heading}");
        for sentence in sentences {
            assert!(
                sentence.ends_with('.') && !sentence.contains('—'),
                "{sentence}"
            );
            assert!(sentence.len() < 200, "{sentence}");
            for word in ["effective", "works", " prove", "proof", "  "] {
                assert!(!sentence.contains(word), "{word}: {sentence}");
            }
        }
    }
}
