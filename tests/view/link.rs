//! A view as a link, and back.

use kap_explorer::explore::{Choice, Column as Values, Interval, Table};
use kap_explorer::figures::Measure;
use kap_explorer::view::{Column, Columns, Sort, View};
use proptest::prelude::*;

use crate::data;

#[test]
fn the_page_as_first_met_has_an_empty_link() {
    let (evidence, table) = data();
    let view = View::default_of(table);
    assert_eq!(view.encode(evidence, table), "");
    assert_eq!(
        View::decode(evidence, table, ""),
        (view.clone(), Vec::new())
    );
    assert_eq!(View::decode(evidence, table, "#"), (view, Vec::new()));
}

#[test]
fn a_link_is_readable_and_its_order_is_fixed() {
    let (evidence, table) = data();
    let cases = [
        ("study=dakwar-2019", "study=dakwar-2019"),
        (
            "measure=participants&route=iv",
            "route=iv&measure=participants",
        ),
        ("measure=studies", ""),
        (
            "sort=-year&study=dakwar-2019&q=ptsd",
            "q=ptsd&study=dakwar-2019&sort=-year",
        ),
        ("columns=route,year", "columns=year,route"),
        ("columns=name", "columns=name"),
        ("columns=name,year", "columns=year"),
        (
            "columns=direction,year,design,participants,condition,route,dose,sessions,modality,comparison",
            "",
        ),
    ];
    for (given, written) in cases {
        let (view, notices) = View::decode(evidence, table, given);
        assert_eq!(notices, Vec::<String>::new(), "{given}");
        assert_eq!(view.encode(evidence, table), written, "{given}");
    }
}

#[test]
fn what_a_link_asks_for_in_vain_is_told_in_plain_words() {
    let (evidence, table) = data();
    let long = "x".repeat(100);
    let cases = [
        (
            "study=foo-1999".to_owned(),
            "This link names a study that is not in the data: “foo-1999”.".to_owned(),
        ),
        (
            "measure=money".to_owned(),
            "This link asks the figures to count “money”; they can count studies or participants."
                .to_owned(),
        ),
        (
            "sort=--year".to_owned(),
            "This link sorts the studies by a column that is not there: “--year”.".to_owned(),
        ),
        (
            "columns=year,colour,<b>".to_owned(),
            "This link names columns that are not there: “colour”, “<b>”.".to_owned(),
        ),
        (
            format!("study={long}"),
            format!(
                "This link names a study that is not in the data: “{}…”.",
                "x".repeat(60)
            ),
        ),
        (
            "study=%E2%80%AEabc%0A".to_owned(),
            "This link names a study that is not in the data: “\u{fffd}abc\u{fffd}”.".to_owned(),
        ),
    ];
    for (fragment, told) in cases {
        let (view, notices) = View::decode(evidence, table, &fragment);
        assert_eq!(notices, [told], "{fragment}");
        assert_eq!(
            (view.study, view.measure, view.sort),
            (None, Measure::Studies, None)
        );
    }
    let (view, _) = View::decode(evidence, table, "columns=year,colour");
    assert_eq!(
        view.columns,
        Columns::of([Column::Year]),
        "what is known is used"
    );
    let (view, _) = View::decode(evidence, table, "columns=colour");
    assert_eq!(
        view.columns,
        Columns::default(),
        "nothing known leaves the default"
    );
}

/// What is chosen in one facet of the table, from arbitrary numbers.
fn choice(table: &Table, facet: usize, bits: u32, missing: bool, ends: (f64, f64)) -> Choice {
    match &table.facets()[facet].column {
        Values::Categories(values) => {
            let chosen = (0..values.values().len()).filter(|value| bits >> (value % 32) & 1 == 1);
            Choice::values(chosen, missing)
        }
        Values::Numbers(_) => Choice::range(Interval::new(ends.0, ends.1), missing),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_view_comes_back_from_its_link(
        facets in prop::collection::vec((0..17usize, any::<u32>(), any::<bool>(), -10.0..3000.0, -10.0..3000.0), 0..6),
        text in "\\S?\\PC{0,20}",
        study in prop::option::of(0..18usize),
        participants in any::<bool>(),
        sort in prop::option::of((0..Column::ALL.len(), any::<bool>())),
        shown in any::<u16>(),
    ) {
        let (evidence, table) = data();
        let mut view = View::default_of(table);
        for (facet, bits, missing, low, high) in facets {
            let id = table.ids().nth(facet).expect("there are 17 facets");
            view.selection.set_choice(id, choice(table, facet, bits, missing, (low, high)));
        }
        view.selection.set_text(&text);
        view.study = study;
        if participants {
            view.measure = Measure::Participants;
        }
        view.sort = sort.map(|(column, descending)| Sort { column: Column::ALL[column], descending });
        view.columns = Columns::of(Column::ALL.into_iter().enumerate().filter(|(place, _)| shown >> place & 1 == 1).map(|(_, column)| column));
        let link = view.encode(evidence, table);
        prop_assert_eq!(View::decode(evidence, table, &link), (view, Vec::new()));
    }

    #[test]
    fn nothing_in_a_link_breaks_the_page(
        link in prop_oneof![
            "\\PC*",
            "(#?((study|measure|sort|columns|route|dose|place|q|x)=[-a-z0-9.,%<>\"]{0,12}&?){0,8})",
        ],
    ) {
        let (evidence, table) = data();
        let (view, notices) = View::decode(evidence, table, &link);
        prop_assert!(notices.iter().all(|notice| notice.ends_with('.') && notice.len() < 1000));
        let again = view.encode(evidence, table);
        prop_assert_eq!(View::decode(evidence, table, &again), (view, Vec::new()));
    }
}
