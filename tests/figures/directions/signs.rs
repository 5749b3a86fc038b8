//! Shapes and sizes of the marks.

use std::collections::{BTreeMap, BTreeSet};

use kap_explorer::evidence::{Content, Direction, Fact};
use kap_explorer::figures::{Shape, Sign};

use super::{marks_of, whole};
use crate::Data;

/// The share of its box that a shape covers, measured on its path.
fn share(shape: Shape) -> f64 {
    if shape == Shape::Circle {
        return std::f64::consts::PI * 121.0 / 576.0;
    }
    let path = shape.path();
    let path = &path[path.rfind('M').unwrap()..];
    let mut at = (0.0, 0.0);
    let mut corners = Vec::new();
    let mut chars = path.char_indices().peekable();
    while let Some((start, letter)) = chars.next() {
        let mut end = path.len();
        while let Some((next, other)) = chars.peek() {
            if other.is_ascii_alphabetic() {
                end = *next;
                break;
            }
            chars.next();
        }
        let rest = path[start + 1..end].replace('-', " -");
        let n: Vec<f64> = rest
            .split_whitespace()
            .map(|n| n.parse().unwrap())
            .collect();
        match letter {
            'M' => at = (n[0], n[1]),
            'h' => at.0 += n[0],
            'v' => at.1 += n[0],
            'l' => n.chunks(2).for_each(|step| {
                if corners.last() != Some(&at) {
                    corners.push(at);
                }
                at = (at.0 + step[0], at.1 + step[1]);
                corners.push(at);
            }),
            'z' => {}
            other => panic!("{other} in {path}"),
        }
        if corners.last() != Some(&at) {
            corners.push(at);
        }
    }
    let next = corners.iter().cycle().skip(1);
    let twice: f64 = corners
        .iter()
        .zip(next)
        .map(|(a, b)| a.0 * b.1 - b.0 * a.1)
        .sum();
    (twice / 2.0).abs() / 576.0
}

fn area(sign: &Sign) -> f64 {
    sign.size * sign.size * share(sign.shape.unwrap())
}

#[test]
fn every_direction_has_its_own_shape() {
    let data = Data::read();
    let grid = whole(&data, "place=any");
    let mut looks: BTreeMap<&str, (Shape, Option<&str>)> = BTreeMap::new();
    for row in &grid.rows {
        let study = &data.evidence.studies[row.head.study.unwrap()];
        for (head, cell) in grid.columns.iter().zip(&row.cells) {
            let outcomes = study.outcomes.iter();
            let outcomes =
                outcomes.filter(|outcome| head.text.eq_ignore_ascii_case(&outcome.domain));
            for (outcome, mark) in outcomes.zip(&cell.marks) {
                let look = (mark.sign.shape.unwrap(), mark.sign.text);
                let known = looks.entry(outcome.direction.label()).or_insert(look);
                assert_eq!(*known, look, "{}", mark.label);
            }
        }
    }
    // All of them occur in the data.
    assert_eq!(looks.len(), Direction::ALL.len());
    let different: BTreeSet<_> = looks.values().collect();
    assert_eq!(different.len(), Direction::ALL.len());
    let named = grid
        .key
        .iter()
        .filter(|entry| looks.contains_key(entry.text.as_str()));
    assert_eq!(named.count(), Direction::ALL.len() - 1);
    assert!(
        grid.key
            .iter()
            .any(|entry| entry.text == "result not found")
    );
}

#[test]
fn equal_numbers_of_people_have_equal_areas_and_more_people_a_larger_one() {
    let data = Data::read();
    let grid = whole(&data, "place=any");
    let mut sized: Vec<(u32, f64)> = Vec::new();
    for row in &grid.rows {
        let study = &data.evidence.studies[row.head.study.unwrap()];
        for mark in row.cells.iter().flat_map(|cell| &cell.marks) {
            assert!(
                (12.0..=33.0).contains(&mark.sign.size),
                "{}",
                mark.sign.size
            );
            // A mark without a number of people has a size of its own.
            if let Some(people) = study.n_enrolled.value() {
                sized.push((*people, area(&mark.sign)));
            }
        }
    }
    for a in &sized {
        for b in &sized {
            // Sides are rounded to tenths of a px.
            if a.0 == b.0 {
                assert!((a.1 / b.1 - 1.0).abs() < 0.04, "{a:?} {b:?}");
            } else if a.0 > b.0 + 3 {
                // Beside a study of 1,806 people, a few more are less than the rounding of the sides.
                assert!(a.1 > 0.96 * b.1, "{a:?} {b:?}");
                assert!(a.1 > b.1 || a.0 - b.0 < 20, "{a:?} {b:?}");
            }
        }
    }
    for people in ["n 1: ", "n 1806: "] {
        let entry = grid.key.iter().find(|entry| entry.text.starts_with(people));
        let of: u32 = people[2..people.len() - 2].parse().unwrap();
        let one = sized.iter().find(|(people, _)| *people == of).unwrap();
        let ratio = area(&entry.unwrap().sign) / one.1;
        assert!((0.94..1.08).contains(&ratio), "{people} {ratio}");
    }
}

#[test]
fn a_size_that_was_not_found_is_dashed_and_never_the_smallest() {
    let mut data = Data::read();
    let (row, study) = data.evidence.study("dakwar-2019").unwrap();
    let lost = Fact::new(Content::NotFound, study.n_enrolled.origin().clone());
    let before = marks_of(&whole(&data, ""), "Dakwar 2019");
    assert!(before.iter().all(|(_, sign)| !sign.dashed));
    data.evidence.studies[row].n_enrolled = lost;
    let grid = whole(&data, "");
    for (label, sign) in marks_of(&grid, "Dakwar 2019") {
        assert!(
            sign.dashed && label.contains("; n?, size not found"),
            "{label}"
        );
        assert!(area(&sign) > 1.5 * area(&marks_of(&grid, "Adams 2017")[0].1));
    }
    let dashed: Vec<&str> = grid
        .key
        .iter()
        .filter(|entry| entry.sign.dashed)
        .map(|entry| entry.text.as_str())
        .collect();
    assert_eq!(dashed, ["dashed, “n?”: number of people not found"]);
}
