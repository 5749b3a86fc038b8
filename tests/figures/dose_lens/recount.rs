//! Every number of every lens is worked out anew from the facts, in whole numbers.

use kap_explorer::evidence::{Arm, Comparison, DoseUnit, Regimen, Study};
use kap_explorer::figures::{DoseLens, Figure, FigureId, Palette, Per, Room, Scene, figure};
use kap_explorer::narrative::answer;
use proptest::prelude::*;

use super::{DOSES, LOST, column, points};
use crate::seen::{pixels, seen};
use crate::{Data, MEASURES, sound};

/// Thousandths as a plain decimal.
fn decimal(thousandths: u64) -> String {
    let text = format!("{}.{:03}", thousandths / 1000, thousandths % 1000);
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}

/// The dose of a regimen, lowest and highest, in thousandths of its unit.
fn dose_of(regimen: &Regimen) -> Option<(u64, u64)> {
    let dose = regimen.dose.value()?;
    let thousandths = |dose: f64| (dose * 1000.0).round() as u64;
    Some((
        thousandths(dose.amount.low()),
        thousandths(dose.amount.high()),
    ))
}

/// The lowest and the highest of what the lens asks for, in thousandths of the unit of the axis;
/// the weight is a whole number of half kilograms.
fn worked_out(regimen: &Regimen, lens: DoseLens, halves: Option<u64>) -> Option<(u64, u64)> {
    let (low, high) = dose_of(regimen)?;
    let (few, many) = match lens.per {
        Per::Session => (1, 1),
        Per::Course => {
            let sessions = regimen.sessions.value()?;
            (u64::from(sessions.low()), u64::from(sessions.high()))
        }
    };
    // An amount in mg is what it is at any weight.
    let halves = halves.filter(|_| !is_fixed(regimen)).unwrap_or(2);
    Some((low * few * halves / 2, high * many * halves / 2))
}

/// Whether a regimen gives the same amount to everyone, in mg.
fn is_fixed(regimen: &Regimen) -> bool {
    let dose = regimen.dose.value();
    dose.is_some_and(|dose| dose.unit == DoseUnit::Mg)
}

/// What [`worked_out`] gives, where the axis has its unit: one in mg does at an assumed weight.
fn placed(regimen: &Regimen, lens: DoseLens, halves: Option<u64>) -> Option<(u64, u64)> {
    worked_out(regimen, lens, halves).filter(|_| halves.is_some() || !is_fixed(regimen))
}

/// What the table must say of a regimen, without the sum.
fn check_dose(text: &str, regimen: &Regimen, lens: DoseLens, halves: Option<u64>) {
    let fixed = is_fixed(regimen);
    let unit = if halves.is_some() || fixed {
        "mg"
    } else {
        "mg/kg"
    };
    let sum = lens.per == Per::Course || (halves.is_some() && !fixed);
    match worked_out(regimen, lens, halves) {
        None => {
            assert!(text.starts_with("not found"), "{text}");
            assert!(!text.contains('0'), "{text}");
        }
        Some((low, high)) => {
            let (low_text, high_text) = (decimal(low), decimal(high));
            let (least, most) = (
                format!(" = {low_text} {unit}, at most "),
                format!(" = {high_text} {unit}, derived"),
            );
            let said = match (sum, lens.per, low == high) {
                (false, _, true) => text == format!("{low_text} {unit}"),
                (false, _, false) => text == format!("{low_text} to {high_text} {unit}"),
                (true, _, true) => text.ends_with(&most) && !text.contains("at least"),
                (true, Per::Session, false) => {
                    text.ends_with(&format!(" = {low_text} to {high_text} {unit}, derived"))
                }
                (true, Per::Course, false) => {
                    text.starts_with("at least ") && text.contains(&least) && text.ends_with(&most)
                }
            };
            assert!(said, "{text}: {low_text} to {high_text} {unit}");
        }
    }
}

/// The rows that the table must have, with the regimen where there is one.
fn expected<'a>(data: &'a Data, scene: &Scene) -> Vec<(String, Option<&'a Regimen>)> {
    let mut rows = Vec::new();
    for row in scene.scope.iter() {
        let study = &data.evidence.studies[row];
        let other = format!("{}, comparator", crate::worn(study));
        let mut regimens = 0;
        for regimen in &study.regimens {
            if regimen.arm == Arm::Kap {
                rows.push((crate::worn(study), Some(regimen)));
            } else if scene.lens.comparators {
                regimens += 1;
                rows.push((other.clone(), Some(regimen)));
            }
        }
        let compared = study.comparison.value() != Some(&Comparison::Nothing);
        if scene.lens.comparators && compared && regimens == 0 {
            rows.push((other, None));
        }
    }
    rows
}

fn recount(data: &Data, scene: &Scene, halves: Option<u64>) {
    let drawn = figure(FigureId::Dose, scene);
    let expected = expected(data, scene);
    assert_eq!(drawn.table.rows.len(), expected.len());
    let doses = column(&drawn, "Dose");
    let routes = column(&drawn, "Route");
    for (at, (name, cell)) in doses.iter().enumerate() {
        let found = expected.iter().find(|(expected, regimen)| {
            let route = regimen.and_then(|regimen| regimen.route.value());
            expected == name
                && route.is_none_or(|route| routes[at].1.text.starts_with(route.label()))
        });
        let (_, regimen) = found.unwrap_or_else(|| panic!("{name}"));
        match regimen {
            Some(regimen) => check_dose(&cell.text, regimen, scene.lens, halves),
            None => assert!(!cell.text.contains("mg/kg,"), "{}", cell.text),
        }
    }
    // Each regimen is one mark, at its dose or in the lane; the rest is text.
    let points = points(&drawn);
    let regimens = expected.iter().filter(|(_, regimen)| regimen.is_some());
    assert_eq!(points.len(), regimens.clone().count());
    for (name, regimen) in regimens {
        let regimen = regimen.unwrap();
        let place = placed(regimen, scene.lens, halves)
            .map(|(low, high)| (low as f64 * high as f64).sqrt() / 1000.0);
        let there = points.iter().any(|(grid, x, label)| {
            label.starts_with(&format!("{name}\n"))
                && match place {
                    Some(place) => *grid == DOSES && (x - place).abs() < 0.001,
                    None => *grid == LOST,
                }
        });
        assert!(there, "{name} is not at {place:?}");
    }
    // What is said of the selection is said of its KAP arms alone.
    let kap = |study: &Study| {
        let doses = study
            .kap_regimens()
            .filter_map(|regimen| placed(regimen, scene.lens, halves));
        doses.collect::<Vec<_>>()
    };
    let now = scene.scope.and(scene.matching);
    let doses: Vec<Vec<(u64, u64)>> = data.studies(&now).into_iter().map(kap).collect();
    let ends = doses.iter().flatten();
    let low = ends.clone().map(|ends| ends.0).min();
    if let (Some(low), Some(high)) = (low, ends.map(|ends| ends.1).max()) {
        let found = doses.iter().filter(|doses| !doses.is_empty()).count();
        let ends = match low == high {
            true => decimal(low),
            false => format!("{} to {}", decimal(low), decimal(high)),
        };
        let said = format!("for {found} of {} studies: {ends} mg", now.count());
        assert!(drawn.subtitle.contains(&said), "{said}: {}", drawn.subtitle);
        assert!(drawn.summary.contains(&said), "{said}: {}", drawn.summary);
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 96,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn every_lens_holds_for_every_selection(
        bits in proptest::collection::vec(any::<bool>(), 47),
        place in 0usize..3,
        measure in 0usize..2,
        width in prop_oneof![Just(240.0), Just(330.0), Just(448.0), Just(600.0), Just(1100.0)],
        dark in any::<bool>(),
        course in any::<bool>(),
        halves in proptest::option::of(60u64..=400),
        minutes in any::<bool>(),
        comparators in any::<bool>(),
    ) {
        let data = Data::read();
        let (scope, chosen) = data.chosen(place, |row| bits[row]);
        let matching = chosen.and(&scope);
        let lens = DoseLens {
            per: if course { Per::Course } else { Per::Session },
            weight: halves.map(|halves| halves as f64 / 2.0),
            minutes,
            comparators,
        };
        let scene = Scene {
            other: None,
            room: Room::enlarged(width),
            lens,
            palette: if dark { Palette::dark() } else { Palette::light() },
            ..data.scene(&matching, &scope, MEASURES[measure])
        };
        let drawn = figure(FigureId::Dose, &scene);
        sound::check(&data, &drawn);
        sound::check_marks(&scene, &drawn);
        check_room(&drawn, width);
        check_origins(&data, &drawn);
        if !matching.is_empty() {
            recount(&data, &scene, halves);
        }
    }
}

/// No text beside a mark leaves the picture at its right edge.
fn check_room(drawn: &Figure, width: f64) {
    for seen in seen(drawn).iter().filter(|seen| seen.place == "right") {
        let longest = seen.text.split('\n').map(|line| line.chars().count()).max();
        // Rather less than half a square for a letter is what the usual fonts need.
        let wide = longest.unwrap_or_default() as f64 * seen.letters * 0.48;
        let (x, _) = pixels(drawn, width, seen);
        let end = x + seen.size / 2.0 + wide;
        assert!(end <= width + 4.0, "{} ends at {end} of {width}", seen.text);
    }
}

/// Every cell but names and the last says where it comes from, and its facts are there.
fn check_origins(data: &Data, drawn: &Figure) {
    for row in &drawn.table.rows {
        let (last, cells) = row.cells.split_last().unwrap();
        assert!(last.ask.is_none() && row.header.ask.is_none());
        for cell in cells {
            let ask = cell.ask.as_ref().unwrap();
            assert!(ask.what.starts_with(&row.header.text) && ask.what.ends_with(&cell.text));
            let [study] = answer(&data.evidence, ask).try_into().unwrap();
            assert!(!study.lines.is_empty(), "{}", ask.what);
            let name = &crate::worn(&data.evidence.studies[study.study]);
            assert!(row.header.text.starts_with(name));
        }
    }
}
