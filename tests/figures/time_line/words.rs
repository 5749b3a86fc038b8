//! The texts and the table of the time line, counted anew.

use kap_explorer::evidence::Study;
use kap_explorer::figures::{FigureId, Measure, Scene, figure};
use kap_explorer::narrative::{Field, answer};

use crate::Data;
use crate::evidence_map::facts::sizes;
use crate::provenance::counted_once;

/// The year since when at least half of what is counted was published, and how much that is.
fn newer_half(data: &Data, studies: &[&Study], measure: Measure) -> Option<(u16, usize, usize)> {
    let since = |year: u16| -> usize {
        let newer = studies.iter().filter(|study| study.citation.year >= year);
        let rows: Vec<usize> = newer
            .filter_map(|study| Some(data.evidence.study(&study.id)?.0))
            .collect();
        match measure {
            Measure::Studies => rows.len(),
            Measure::Participants => counted_once(&data.evidence, &rows).iter().sum(),
        }
    };
    let whole = since(0);
    let half = |year: &u16| whole > 0 && since(*year) * 2 >= whole;
    let years = studies.iter().map(|study| study.citation.year);
    let year = years.filter(half).max()?;
    Some((year, since(year), whole))
}

/// What holds for every selection.
pub fn check(data: &Data, scene: &Scene) {
    let drawn = figure(FigureId::TimeLine, scene);
    let mut there = data.studies(scene.scope);
    there.sort_by_key(|study| (study.citation.year, &study.short_name));
    assert_eq!(drawn.table.rows.len(), there.len());
    for (row, study) in drawn.table.rows.iter().zip(&there) {
        let (at, _) = data.evidence.study(&study.id).unwrap();
        let people = study.n_enrolled.value().map(ToString::to_string);
        let in_selection = if scene.matching.contains(at) {
            "yes"
        } else {
            "filtered out"
        };
        let texts: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
        assert_eq!(row.header.text, crate::worn(study));
        let year = study.citation.year.to_string();
        assert_eq!(
            texts,
            [
                &*year,
                people.as_deref().unwrap_or("not found"),
                in_selection
            ]
        );
        for (cell, facet) in row.cells.iter().zip(["year", "participants"]) {
            let ask = cell.ask.as_ref().unwrap();
            assert_eq!(ask.fields, [Field::Facet(facet)]);
            let [answer] = &answer(&data.evidence, ask)[..] else {
                panic!("one study");
            };
            assert_eq!((answer.study, &answer.lines[0].text), (at, &cell.text));
        }
    }
    let now = data.studies(&scene.scope.and(scene.matching));
    let mut years: Vec<u16> = now.iter().map(|study| study.citation.year).collect();
    years.sort_unstable();
    let (Some(first), Some(last)) = (years.first(), years.last()) else {
        return;
    };
    let mut text = format!("{} of {} studies, published ", now.len(), there.len());
    if first == last {
        text += &format!("in {first}.");
    } else {
        text += &format!("from {first} to {last}");
        if let Some((year, part, whole)) = newer_half(data, &now, scene.measure)
            && year > *first
        {
            text += &match scene.measure {
                Measure::Studies => format!("; {part} of {whole} studies since {year}"),
                Measure::Participants => {
                    let (_, people) = sizes(data, &now);
                    let people = people.split(';').next().unwrap();
                    format!("; {part} of {people} in those since {year}")
                }
            };
        }
        text.push('.');
        // The first year after which the longest time without a study begins.
        let after = |year: u16| years.iter().copied().find(|other| *other > year);
        let gap = |year: u16| after(year).map_or(0, |other| other - year);
        let longest = years.iter().map(|year| gap(*year)).max().unwrap();
        if longest > 1 {
            let from = years.iter().find(|year| gap(**year) == longest).unwrap();
            text += &format!(
                " No gap is longer than the {longest} years from {from} to {}.",
                from + longest
            );
        }
    }
    assert!(
        drawn.subtitle.starts_with(&text),
        "{} | {text}",
        drawn.subtitle
    );
    let mut year = years.clone();
    year.dedup();
    for year in year {
        let count = years.iter().filter(|other| **other == year).count();
        let noun = if count == 1 { "study" } else { "studies" };
        assert!(drawn.summary.contains(&format!("{year}, {count} {noun}")));
    }
}
