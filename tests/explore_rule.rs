//! The rule of the engine, case by case: OR inside a facet, AND across facets,
//! a facet's counts ignore what is chosen in it. The table is described at
//! `explore_support::small`.

#![allow(
    clippy::unwrap_used,
    reason = "a table that cannot be made fails the test"
)]

mod explore_support;

use explore_support::{counts, id, numbered, rows, select, small};
use kap_explorer::explore::{Bits, Choice, Counts, CrossTab, Selection, Table, Tally};

#[test]
fn a_selection_keeps_the_rows_that_every_facet_keeps() {
    let table = small();
    let cases: &[(&str, &[usize])] = &[
        // The default keeps what the scope facet keeps.
        ("", &[0, 1, 2, 3]),
        ("place=any", &[0, 1, 2, 3, 4, 5]),
        ("place=out", &[4]),
        ("place=in,out", &[0, 1, 2, 3, 4]),
        ("place=not-found", &[5]),
        // OR inside a facet, a row with several values counts once.
        ("route=iv", &[0, 1]),
        ("route=im", &[1, 2]),
        ("route=iv,im", &[0, 1, 2]),
        ("route=oral", &[]),
        ("route=not-found", &[3]),
        ("route=im,not-found", &[1, 2, 3]),
        // AND across facets.
        ("route=iv&dose=1..", &[1]),
        ("route=im&dose=not-found", &[2]),
        ("route=not-found&dose=not-found", &[]),
        ("place=any&route=iv&dose=3", &[4]),
        // A range keeps what overlaps it, both ends included.
        ("dose=0.5", &[0]),
        ("dose=..0.7", &[0]),
        ("dose=..0.71", &[0, 1]),
        ("dose=1.41..1.9", &[1]),
        ("dose=1.42..1.9", &[]),
        ("dose=1..1.2", &[1]),
        ("dose=2..", &[3]),
        ("dose=2.1..", &[]),
        ("dose=..", &[0, 1, 3]),
        ("dose=-5..-1", &[]),
        ("dose=2..,not-found", &[2, 3]),
        ("dose=not-found", &[2]),
        // A row between two numbers of its own has neither.
        ("place=out&dose=1..2.5", &[]),
        ("place=out&dose=0.5..0.6", &[4]),
        // Text: every word, anywhere, whatever the case and the accents.
        ("q=mood", &[0, 1]),
        ("q=jose", &[0]),
        ("q=JOS%C3%89%20mood", &[0]),
        ("q=ota", &[3]),
        ("q=ood%20smi", &[1]),
        ("q=mood%20pain", &[]),
        ("q=smith&route=im", &[1, 2]),
        ("q=smith&place=any", &[1, 2, 4]),
        // A row set aside is not there, whatever would keep it.
        ("without=row-0", &[1, 2, 3]),
        ("without=row-0,row-3", &[1, 2]),
        ("without=row-5", &[0, 1, 2, 3]),
        ("place=any&without=row-4,row-5", &[0, 1, 2, 3]),
        ("route=iv&without=row-1", &[0]),
        ("route=not-found&without=row-3", &[]),
        ("dose=1..&without=row-1", &[3]),
        ("q=mood&without=row-0", &[1]),
        ("without=row-0,row-1,row-2,row-3", &[]),
    ];
    for (link, expected) in cases {
        assert_eq!(rows(&table, link), *expected, "{link}");
    }
}

#[test]
fn a_facets_counts_ignore_its_own_choice_and_no_other() {
    let table = small();
    let cases: &[(&str, &str, &[usize])] = &[
        // iv, im, oral, missing: one row counts in each of its values.
        ("", "route", &[2, 2, 0, 1]),
        ("route=iv", "route", &[2, 2, 0, 1]),
        ("route=oral", "route", &[2, 2, 0, 1]),
        ("dose=1..", "route", &[1, 1, 0, 1]),
        ("dose=1..&route=iv", "route", &[1, 1, 0, 1]),
        ("place=any", "route", &[3, 2, 0, 2]),
        ("q=smith", "route", &[1, 2, 0, 0]),
        ("q=nobody", "route", &[0, 0, 0, 0]),
        // in, out, missing: the scope facet ignores its own default too.
        ("", "place", &[4, 1, 1]),
        ("route=iv", "place", &[2, 1, 0]),
        ("route=not-found", "place", &[1, 0, 1]),
        // Bins [0, 0.5) [0.5, 1) [1, 2) [2, ∞), then the missing; an interval
        // counts in each bin that it touches.
        ("", "dose", &[0, 2, 1, 1, 1]),
        ("dose=2..", "dose", &[0, 2, 1, 1, 1]),
        ("route=iv", "dose", &[0, 2, 1, 0, 0]),
        ("place=any", "dose", &[0, 3, 1, 2, 2]),
        // No value holds a row set aside, nor do the missing.
        ("without=row-1", "route", &[1, 1, 0, 1]),
        ("route=oral&without=row-1", "route", &[1, 1, 0, 1]),
        ("dose=1..&without=row-1", "route", &[0, 0, 0, 1]),
        ("q=smith&without=row-2", "route", &[1, 1, 0, 0]),
        ("without=row-3", "route", &[2, 2, 0, 0]),
        ("without=row-4,row-5", "place", &[4, 0, 0]),
        ("without=row-1,row-2", "dose", &[0, 1, 0, 1, 0]),
        ("dose=2..&without=row-2", "dose", &[0, 2, 1, 1, 0]),
    ];
    for (link, key, expected) in cases {
        assert_eq!(counts(&table, link, key), *expected, "{key} at {link}");
    }
}

#[test]
fn a_facet_says_how_many_rows_everything_else_keeps() {
    let table = small();
    for (link, matching, expected) in [
        ("", 4, [6, 4, 4]),
        ("route=iv&dose=1..", 1, [2, 2, 2]),
        ("route=iv&dose=1..&without=row-1", 0, [1, 1, 1]),
        ("without=row-0,row-5", 3, [4, 3, 3]),
    ] {
        let counts = Counts::of(&table, &select(&table, link));
        let allowed: Vec<usize> = counts.facets.iter().map(|facet| facet.allowed).collect();
        assert_eq!(allowed, expected, "{link}");
        assert_eq!(counts.matching.count(), matching, "{link}");
    }
}

#[test]
fn the_scope_is_what_the_scope_facet_alone_keeps() {
    let table = small();
    for (link, expected) in [
        ("", 4),
        ("route=iv&q=x", 4),
        ("place=any", 6),
        ("place=out", 1),
        ("without=row-0", 3),
        ("route=iv&q=x&without=row-0,row-3", 2),
        ("place=any&without=row-0,row-5", 4),
        ("place=out&without=row-4", 0),
    ] {
        let selection = select(&table, link);
        let scope = Counts::of(&table, &selection).scope;
        assert_eq!(scope.count(), expected, "{link}");
        let alone = selection.scope_only(&table);
        assert_eq!(alone.aside(), selection.aside(), "{link}");
        assert_eq!(Counts::of(&table, &alone).matching, scope, "{link}");
    }
}

#[test]
fn rows_set_aside_in_several_blocks_are_in_no_count() {
    // One block of the counting is 64 × 512 rows.
    let (block, rows) = (64 * 512, 2 * 64 * 512 + 3);
    let cells: Vec<&[(f64, f64)]> = (0..rows)
        .map(|row| if row % 2 == 0 { &[(0.5, 0.5)][..] } else { &[] })
        .collect();
    let facets = vec![numbered("dose", &[0.0, 1.0], &cells)];
    let text = vec![String::new(); rows];
    let table = Table::new(rows, facets, Some("dose"), text, vec![None; rows]).unwrap();
    let mut selection = Selection::default_of(&table);
    let aside = [0, 1, block - 1, block, 2 * block + 1, 2 * block + 2];
    for row in aside {
        selection.toggle_aside(row);
    }
    let counts = Counts::of(&table, &selection);
    assert_eq!(counts.matching.count(), rows - aside.len());
    assert!(aside.iter().all(|&row| !counts.matching.contains(row)));
    assert_eq!(counts.scope, counts.matching);
    let facet = &counts.facets[0];
    // Three of them have a dose, and three have none.
    assert_eq!(facet.values, [rows.div_ceil(2) - 3]);
    assert_eq!(facet.missing, rows / 2 - 3);
    assert_eq!(facet.allowed, rows - 6);
}

#[test]
fn a_tally_adds_known_sizes_and_tells_how_many_are_unknown() {
    let table = small();
    let tally = |link| table.tally(&Counts::of(&table, &select(&table, link)).matching);
    let expect = |rows, sum, unknown| Tally {
        rows,
        sum,
        unknown,
        ..Tally::default()
    };
    assert_eq!(tally(""), expect(4, 70.0, 1));
    assert_eq!(tally("place=any"), expect(6, 120.0, 2));
    assert_eq!(tally("route=oral"), expect(0, 0.0, 0));
}

#[test]
fn a_cross_tabulation_counts_a_row_once_in_a_cell_and_keeps_the_missing() {
    let table = small();
    let (route, dose) = (id(&table, "route"), id(&table, "dose"));
    let tab = CrossTab::of(&table, route, dose, &Bits::all(6));
    let counts: Vec<Vec<usize>> = (0..tab.height())
        .map(|i| (0..tab.width()).map(|j| tab.cell(i, j).count()).collect())
        .collect();
    let expected = [
        [0, 3, 1, 1, 0], // iv
        [0, 1, 1, 0, 1], // im
        [0, 0, 0, 0, 0], // oral
        [0, 0, 0, 1, 1], // missing
    ];
    assert_eq!(counts, expected);
    assert_eq!(tab.cell(3, 4).iter().collect::<Vec<_>>(), [5]);
    assert_eq!(tab.row(0).count(), 3);
    assert_eq!(tab.column(4).count(), 2);
    assert!(tab.cell(4, 0).is_empty() && tab.cell(0, 5).is_empty());

    let none = CrossTab::of(&table, route, dose, &Bits::none(6));
    assert!(none.row(0).is_empty() && none.cell(0, 1).is_empty());
}

#[test]
fn a_choice_made_by_hand_is_fitted_to_its_facet() {
    let table = small();
    let (route, dose) = (id(&table, "route"), id(&table, "dose"));
    let whole = kap_explorer::explore::Interval::new(0.0, 1.0);
    let mut selection = select(&table, "");
    for (facet, choice, expected) in [
        (
            route,
            Choice::values([0, 99], false),
            Choice::values([0], false),
        ),
        (route, Choice::values([99], false), Choice::Any),
        (route, Choice::range(whole, true), Choice::values([], true)),
        (dose, Choice::values([0], false), Choice::Any),
        (
            dose,
            Choice::range(whole, false),
            Choice::range(whole, false),
        ),
        (dose, Choice::Range(None, Vec::new(), false), Choice::Any),
    ] {
        selection.set_choice(facet, choice.clone());
        assert_eq!(*selection.choice(facet), expected, "{choice:?}");
    }
}
