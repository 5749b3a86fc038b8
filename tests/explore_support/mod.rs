//! Small tables for the tests of the engine: one that reads like a page, and a
//! strategy for random ones.
#![allow(dead_code, reason = "each test program uses a part of it")]
#![allow(
    clippy::unwrap_used,
    reason = "a table that cannot be made fails the test"
)]

use kap_explorer::explore::{
    Categories, Choice, Column, Counts, Facet, FacetId, Interval, Numbers, RowName, Selection,
    Span, Table,
};
use proptest::collection::vec;
use proptest::prelude::*;

/// A facet of named values; cells are written `a b`, an empty one is missing.
pub fn named(key: &str, order: &[&str], cells: &[&str], default: Choice) -> Facet {
    let cells: Vec<Vec<String>> = cells
        .iter()
        .map(|cell| cell.split_whitespace().map(str::to_owned).collect())
        .collect();
    Facet {
        key: key.to_owned(),
        title: key.to_owned(),
        column: Column::Categories(Categories::new(order, &cells, true).unwrap()),
        default,
    }
}

/// A facet of numbers with bins at these ends.
pub fn numbered(key: &str, ends: &[f64], cells: &[&[(f64, f64)]]) -> Facet {
    let bins: Vec<(String, f64, f64)> = ends
        .windows(2)
        .map(|ends| (format!("{}–{}", ends[0], ends[1]), ends[0], ends[1]))
        .collect();
    let span = |&(low, high): &(f64, f64)| Span::new(low, high).unwrap();
    let cells: Vec<Vec<Span>> = cells
        .iter()
        .map(|cell| cell.iter().map(span).collect())
        .collect();
    Facet {
        key: key.to_owned(),
        title: key.to_owned(),
        column: Column::Numbers(Numbers::new(&bins, &cells).unwrap()),
        default: Choice::Any,
    }
}

/// Six rows, like a small page:
///
/// | row | place | route | dose | text |
/// |---|---|---|---|---|
/// | 0 | in | iv | 0.5 | José on mood |
/// | 1 | in | iv, im | 0.71 to 1.41 | Smith on mood |
/// | 2 | in | im | – | Smith on alcohol |
/// | 3 | in | – | 2 | Ōta on pain |
/// | 4 | out | iv | 0.5 and 3 | Smith on pain |
/// | 5 | – | – | – | Jones on mood |
///
/// `place` is the scope and by default `in`; nobody has route `oral`. A link
/// calls the rows `row-0` to `row-5`.
pub fn small() -> Table {
    let text = ["José on mood", "Smith on mood", "Smith on alcohol"];
    let text = text
        .iter()
        .chain(&["Ōta on pain", "Smith on pain", "Jones on mood"]);
    Table::new(
        6,
        vec![
            named(
                "place",
                &["in", "out"],
                &["in", "in", "in", "in", "out", ""],
                Choice::values([0], false),
            ),
            named(
                "route",
                &["iv", "im", "oral"],
                &["iv", "iv im", "im", "", "iv", ""],
                Choice::Any,
            ),
            numbered(
                "dose",
                &[0.0, 0.5, 1.0, 2.0, f64::INFINITY],
                &[
                    &[(0.5, 0.5)],
                    &[(0.71, 1.41)],
                    &[],
                    &[(2.0, 2.0)],
                    &[(0.5, 0.5), (3.0, 3.0)],
                    &[],
                ],
            ),
        ],
        Some("place"),
        text.map(|text| (*text).to_owned()).collect(),
        vec![Some(10.0), Some(20.0), None, Some(40.0), Some(50.0), None],
    )
    .unwrap()
    .with_names(row_names(6))
    .unwrap()
}

/// The names of so many rows: `row-0`, on the page "Row 0", and so on.
pub fn row_names(rows: usize) -> Vec<RowName> {
    let name = |row| RowName {
        key: format!("row-{row}"),
        label: format!("Row {row}"),
    };
    (0..rows).map(name).collect()
}

/// The facet with this key.
pub fn id(table: &Table, key: &str) -> FacetId {
    table.find(key).unwrap()
}

/// The selection that a link stands for; the link must be wholly usable.
pub fn select(table: &Table, link: &str) -> Selection {
    let decoded = kap_explorer::explore::link::decode(table, link, &[]);
    assert_eq!(decoded.notices, [], "{link}");
    decoded.selection
}

/// The rows that a link keeps.
pub fn rows(table: &Table, link: &str) -> Vec<usize> {
    let counts = Counts::of(table, &select(table, link));
    counts.matching.iter().collect()
}

/// The counts that a link gives for one facet: each value's, then the missing.
pub fn counts(table: &Table, link: &str, key: &str) -> Vec<usize> {
    let counts = Counts::of(table, &select(table, link));
    let facet = &counts.facets[id(table, key).index()];
    let mut all = facet.values.clone();
    all.push(facet.missing);
    all
}

/// The cells of a random table, kept beside it for a recount by hand.
#[derive(Clone, Debug)]
pub struct Cells {
    pub named: Vec<Vec<Vec<usize>>>,
    pub numbered: Vec<Vec<Vec<(f64, f64)>>>,
    /// For each facet of numbers, whether a row has the value beside them.
    pub beside: Vec<Vec<bool>>,
    pub text: Vec<String>,
}

/// How many values a random named facet has; some may have no row.
pub const VALUES: usize = 4;

/// The ends of the bins of a random facet of numbers.
pub const ENDS: [f64; 5] = [f64::NEG_INFINITY, -1.0, 0.0, 2.5, f64::INFINITY];

/// The place of the value beside the numbers.
pub const BESIDE: usize = ENDS.len() - 1;

/// A random table with more rows than this has no names for them.
const MOST_NAMED: usize = 1000;

const WORDS: [&str; 3] = ["mood", "pain", "sleep"];

/// Row counts, with those around the edges of 64-bit words.
fn row_count() -> impl Strategy<Value = usize> {
    let edges = vec![63, 64, 65, 127, 128, 129];
    prop_oneof![3 => 0..20usize, 1 => prop::sample::select(edges)]
}

/// A number on a coarse grid, so that ends of ranges and bins are often hit.
fn coarse() -> impl Strategy<Value = f64> {
    (-6..10i32).prop_map(|half| f64::from(half) / 2.0)
}

fn cells(rows: impl Strategy<Value = usize>) -> impl Strategy<Value = Cells> {
    (rows, 0..4usize, 0..3usize).prop_flat_map(|(rows, named, numbered)| {
        let named_cell = vec(0..VALUES, 0..3);
        let span = (coarse(), coarse()).prop_map(|(a, b)| (a.min(b), a.max(b)));
        let text = vec(prop::sample::select(WORDS.to_vec()), 0..3);
        (
            vec(vec(named_cell, rows), named),
            vec(vec(vec(span, 0..3), rows), numbered),
            vec(vec(prop::bool::weighted(0.2), rows), numbered),
            vec(text.prop_map(|words| words.join(" ")), rows),
        )
            .prop_map(|(named, numbered, beside, text)| Cells {
                named,
                numbered,
                beside,
                text,
            })
    })
}

fn choice_of_values() -> impl Strategy<Value = Choice> {
    prop_oneof![
        1 => Just(Choice::Any),
        2 => (prop::collection::btree_set(0..VALUES, 0..3), any::<bool>())
            .prop_map(|(values, missing)| Choice::values(values, missing)),
    ]
}

fn choice_of_range() -> impl Strategy<Value = Choice> {
    let end = |open: f64| prop_oneof![1 => Just(open), 4 => coarse(), 1 => any::<f64>()];
    let ends = (end(f64::NEG_INFINITY), end(f64::INFINITY));
    let interval = ends.prop_map(|(a, b)| Interval::new(a.min(b), a.max(b)));
    prop_oneof![
        1 => Just(Choice::Any),
        2 => (interval, any::<bool>(), any::<bool>()).prop_map(|(i, beside, missing)| {
            Choice::range(i, missing).or_values(beside.then_some(BESIDE))
        }),
    ]
}

fn table_of(cells: &Cells, defaults: &[Choice]) -> Table {
    let labels: Vec<String> = (0..VALUES).map(|value| format!("value {value}")).collect();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let rows = cells.text.len();
    let named = cells.named.iter().zip(defaults).enumerate();
    let named = named.map(|(i, (cells, default))| {
        let in_row = |(row, cell): (usize, &Vec<usize>)| -> Vec<(usize, usize)> {
            cell.iter().map(|&value| (row, value)).collect()
        };
        let entries = cells.iter().enumerate().flat_map(in_row);
        Facet {
            key: format!("named-{i}"),
            title: format!("Named {i}"),
            column: Column::Categories(Categories::coded(&labels, rows, entries, true).unwrap()),
            default: default.clone(),
        }
    });
    let cells_beside = |rows: usize, facet: usize| {
        let held = cells.beside[facet].iter().enumerate();
        let entries = held.filter(|(_, has)| **has).map(|(row, _)| (row, 0));
        Categories::coded(&["apart"], rows, entries, true).unwrap()
    };
    let numbered = cells.numbered.iter().enumerate().map(|(i, cells)| {
        let cells: Vec<&[(f64, f64)]> = cells.iter().map(Vec::as_slice).collect();
        let facet = numbered(&format!("numbered-{i}"), &ENDS, &cells);
        let Column::Numbers(numbers) = facet.column else {
            return facet;
        };
        let beside = cells_beside(cells.len(), i);
        Facet {
            column: Column::Numbers(numbers.with_beside(&beside)),
            ..facet
        }
    });
    let facets: Vec<Facet> = named.chain(numbered).collect();
    let scope = facets.first().map(|facet| facet.key.clone());
    let text = cells.text.clone();
    let table = Table::new(rows, facets, scope.as_deref(), text, vec![None; rows]).unwrap();
    // A table of several blocks is for counting, never for a link.
    if rows > MOST_NAMED {
        return table;
    }
    table.with_names(row_names(rows)).unwrap()
}

/// A random table, its cells, and a random selection in it. The first facet is
/// the scope; named facets may have a default that keeps only some rows; some
/// rows may be set aside.
pub fn explored() -> impl Strategy<Value = (Table, Cells, Selection)> {
    explored_over(row_count())
}

/// The same over a given number of rows.
pub fn explored_over(
    rows: impl Strategy<Value = usize>,
) -> impl Strategy<Value = (Table, Cells, Selection)> {
    let defaults = vec(choice_of_values(), 3);
    (cells(rows), defaults).prop_flat_map(|(cells, defaults)| {
        let table = table_of(&cells, &defaults);
        let named = vec(choice_of_values(), cells.named.len());
        let numbered = vec(choice_of_range(), cells.numbered.len());
        let text = prop_oneof![
            3 => Just(String::new()),
            2 => prop::sample::select(WORDS.to_vec()).prop_map(str::to_owned),
            1 => any::<String>(),
        ];
        let aside = vec(any::<prop::sample::Index>(), 0..5);
        (named, numbered, text, aside).prop_map(move |(named, numbered, text, aside)| {
            let mut selection = Selection::default_of(&table);
            for (id, choice) in table.ids().zip(named.into_iter().chain(numbered)) {
                selection.set_choice(id, choice);
            }
            selection.set_text(&text);
            let rows = table.rows();
            for place in aside.iter().filter(|_| rows > 0) {
                selection.toggle_aside(place.index(rows));
            }
            (table.clone(), cells.clone(), selection)
        })
    })
}
