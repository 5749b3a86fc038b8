//! How a selection changes as a reader clicks.

mod explore_support;

use explore_support::{id, select, small};
use kap_explorer::explore::link::encode;
use kap_explorer::explore::{Filter, Interval, LONGEST_TEXT, Part, Selection};

#[test]
fn clicks_lead_from_link_to_link() {
    let table = small();
    let (place, route, dose) = (id(&table, "place"), id(&table, "route"), id(&table, "dose"));
    type Click<'a> = (&'a str, &'a dyn Fn(&mut Selection), &'a str);
    let clicks: &[Click] = &[
        ("", &|s| s.toggle_value(route, 0), "route=iv"),
        ("route=iv", &|s| s.toggle_value(route, 1), "route=iv,im"),
        ("route=iv", &|s| s.toggle_value(route, 0), ""),
        (
            "route=iv",
            &|s| s.toggle_missing(route),
            "route=iv,not-found",
        ),
        ("route=not-found", &|s| s.toggle_missing(route), ""),
        ("", &|s| s.toggle_value(route, 99), ""),
        ("", &|s| s.toggle_value(dose, 0), ""),
        ("", &|s| s.toggle_missing(dose), "dose=not-found"),
        (
            "",
            &|s| s.set_interval(dose, Interval::new(0.5, 2.0)),
            "dose=0.5..2",
        ),
        (
            "dose=1..,not-found",
            &|s| s.set_interval(dose, None),
            "dose=not-found",
        ),
        ("dose=1..", &|s| s.set_interval(dose, None), ""),
        ("", &|s| s.set_interval(route, Interval::new(0.5, 2.0)), ""),
        // The last value of a facet with a default opens it to all.
        ("", &|s| s.toggle_value(place, 0), "place=any"),
        ("place=any", &|s| s.toggle_value(place, 0), ""),
        ("", &|s| s.toggle_value(place, 1), "place=in,out"),
        ("place=out", &|s| s.reset(place), ""),
        (
            "place=out&route=iv&dose=1..&q=x",
            &|s| s.reset(route),
            "place=out&dose=1..max&q=x",
        ),
        (
            "place=out&route=iv&dose=1..&q=x",
            &|s| s.reset_all(&table),
            "",
        ),
        ("", &|s| s.toggle_aside(4), "without=row-4"),
        (
            "without=row-4",
            &|s| s.toggle_aside(1),
            "without=row-1,row-4",
        ),
        (
            "without=row-1,row-4",
            &|s| s.toggle_aside(4),
            "without=row-1",
        ),
        ("without=row-1", &|s| s.toggle_aside(1), ""),
        ("", &|s| s.toggle_aside(6), ""),
        ("without=row-1", &|s| s.toggle_aside(64), "without=row-1"),
        ("q=x", &|s| s.toggle_aside(0), "q=x&without=row-0"),
        (
            "route=iv&without=row-1",
            &|s| s.reset(route),
            "without=row-1",
        ),
        (
            "route=iv&q=x&without=row-1,row-2",
            &|s| s.reset_all(&table),
            "",
        ),
        ("", &|s| s.set_text("  a b "), "find=a_b~20z"),
        ("q=x", &|s| s.set_text("   "), ""),
    ];
    for (from, click, to) in clicks {
        let mut selection = select(&table, from);
        click(&mut selection);
        assert_eq!(encode(&table, &selection, &[]), *to, "from {from}");
    }
}

#[test]
fn active_filters_are_what_differs_from_the_default_and_each_can_be_removed() {
    let table = small();
    let (place, route, dose) = (id(&table, "place"), id(&table, "route"), id(&table, "dose"));
    let interval = Interval::new(1.0, f64::INFINITY).unwrap();
    let in_facet = |facet, part| Filter {
        facet: Some(facet),
        part,
    };
    let text = Filter {
        facet: None,
        part: Part::Text("big pain".into()),
    };
    let link = "place=in,out&route=im,not-found&dose=1..,not-found&q=big%20pain";
    let removals = [
        (
            in_facet(place, Part::Value(0)),
            "place=out&route=im,not-found&dose=1..max,not-found&find=big_pain",
        ),
        (
            in_facet(place, Part::Value(1)),
            "route=im,not-found&dose=1..max,not-found&find=big_pain",
        ),
        (
            in_facet(route, Part::Value(1)),
            "place=in,out&route=not-found&dose=1..max,not-found&find=big_pain",
        ),
        (
            in_facet(route, Part::Missing),
            "place=in,out&route=im&dose=1..max,not-found&find=big_pain",
        ),
        (
            in_facet(dose, Part::Interval(interval)),
            "place=in,out&route=im,not-found&dose=not-found&find=big_pain",
        ),
        (
            in_facet(dose, Part::Missing),
            "place=in,out&route=im,not-found&dose=1..max&find=big_pain",
        ),
        (
            text,
            "place=in,out&route=im,not-found&dose=1..max,not-found",
        ),
    ];
    let selection = select(&table, link);
    let filters: Vec<Filter> = removals.iter().map(|(filter, _)| filter.clone()).collect();
    assert_eq!(selection.active(&table), filters);
    for (filter, expected) in &removals {
        let rest = selection.without(&table, filter);
        assert_eq!(encode(&table, &rest, &[]), *expected, "{filter:?}");
    }
    assert_eq!(Selection::default_of(&table).active(&table), []);
}

#[test]
fn rows_set_aside_are_the_last_filters_and_each_comes_back_alone() {
    let table = small();
    let aside = |row| Filter {
        facet: None,
        part: Part::Aside(row),
    };
    let text = Filter {
        facet: None,
        part: Part::Text("big".into()),
    };
    let selection = select(&table, "place=out&q=big&without=row-4,row-0");
    let filters = selection.active(&table);
    assert_eq!(filters[1..], [text.clone(), aside(0), aside(4)]);
    for (filter, expected) in [
        (&filters[0], "q=big&without=row-0,row-4"),
        (&text, "place=out&without=row-0,row-4"),
        (&aside(0), "place=out&q=big&without=row-4"),
        (&aside(4), "place=out&q=big&without=row-0"),
        // One that is not set aside.
        (&aside(1), "place=out&q=big&without=row-0,row-4"),
        (&aside(99), "place=out&q=big&without=row-0,row-4"),
    ] {
        let rest = selection.without(&table, filter);
        assert_eq!(encode(&table, &rest, &[]), expected, "{filter:?}");
    }
    assert_eq!(selection.aside().iter().collect::<Vec<_>>(), [0, 4]);
}

#[test]
fn a_facet_left_empty_goes_back_to_its_default() {
    let table = small();
    let place = Some(id(&table, "place"));
    for (link, part) in [("place=out", Part::Value(1)), ("place=any", Part::Any)] {
        let selection = select(&table, link);
        let filter = Filter { facet: place, part };
        assert_eq!(selection.active(&table), std::slice::from_ref(&filter));
        assert_eq!(
            selection.without(&table, &filter),
            Selection::default_of(&table)
        );
    }
}

#[test]
fn removing_a_filter_that_is_not_there_changes_nothing() {
    let table = small();
    let selection = select(&table, "route=iv");
    for part in [Part::Value(1), Part::Value(99), Part::Missing, Part::Any] {
        let filter = Filter {
            facet: table.find("route"),
            part,
        };
        assert_eq!(selection.without(&table, &filter), selection, "{filter:?}");
    }
}

#[test]
fn a_search_text_is_kept_to_a_sensible_length() {
    let mut selection = Selection::default_of(&small());
    selection.set_text(&"é".repeat(LONGEST_TEXT + 5));
    assert_eq!(selection.text().chars().count(), LONGEST_TEXT);
}

#[test]
fn characters_that_do_not_show_are_no_part_of_a_search() {
    let table = small();
    let mut selection = Selection::default_of(&table);
    // A mark that turns the direction round, control characters, a joiner of no width.
    selection.set_text("\u{202e} \u{0}\u{1b}ketamine\u{200f} in\tto\u{feff} vein");
    assert_eq!(selection.text(), "ketamine in to vein");
    let decoded = kap_explorer::explore::link::decode(&table, "q=%E2%80%AEketamine%00", &[]);
    assert_eq!(decoded.selection.text(), "ketamine");
    assert_eq!(decoded.notices, Vec::new());
}
