//! Every view comes back from its link, and no text breaks the reader.

use kap_explorer::evidence::FACETS;
use kap_explorer::explore::{Choice, Column as Values, Interval, Selection, Table};
use kap_explorer::figures::{Crossing, DoseLens, Exhibit, FigureId, Measure, Order, Per};
use kap_explorer::narrative::Claim;
use kap_explorer::view::{Column, Columns, Opened, Page, Part, Sort, View};
use proptest::prelude::*;

use crate::{data, unnamed};

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

/// A selection with anything in it: filters, another place in the review, a search, studies set
/// aside.
fn selections() -> impl Strategy<Value = Selection> {
    let ends = || -10.0..3000.0;
    let facet = (0..FACETS.len(), any::<u32>(), any::<bool>(), ends(), ends());
    (
        prop::collection::vec(facet, 0..6),
        "\\S?\\PC{0,20}",
        prop::collection::vec(0..18usize, 0..3),
    )
        .prop_map(|(facets, text, aside)| {
            let (_, table) = data();
            let mut selection = Selection::default_of(table);
            for (facet, bits, missing, low, high) in facets {
                let id = table.ids().nth(facet).expect("there are so many facets");
                let choice = choice(table, facet, bits, missing, (low, high));
                selection.set_choice(id, choice);
            }
            selection.set_text(&text);
            aside
                .into_iter()
                .for_each(|row| selection.toggle_aside(row));
            selection
        })
}

/// Two different facets, crossed.
fn crossings() -> impl Strategy<Value = Crossing> {
    let others = 1..FACETS.len();
    (0..FACETS.len(), others, any::<bool>()).prop_map(|(down, other, by_name)| {
        let across = FACETS[(down + other) % FACETS.len()].key;
        let order = if by_name { Order::Name } else { Order::Count };
        Crossing::new(FACETS[down].key, across, order).expect("two different facets")
    })
}

fn lenses() -> impl Strategy<Value = DoseLens> {
    let (least, most) = DoseLens::WEIGHTS;
    // As it is typed: a plain decimal.
    let typed = (30_000_000..200_000_000u32).prop_map(|millionths| f64::from(millionths) / 1e6);
    let weight = prop_oneof![Just(least), Just(most), Just(DoseLens::WEIGHT), typed];
    let on = any::<bool>;
    (on(), prop::option::of(weight), on(), on()).prop_map(
        |(course, weight, minutes, comparators)| DoseLens {
            per: if course { Per::Course } else { Per::Session },
            weight,
            minutes,
            comparators,
        },
    )
}

fn columns() -> impl Strategy<Value = Columns> {
    prop::sample::subsequence(&Column::ALL[..], 0..=Column::ALL.len()).prop_map(Columns::of)
}

fn pages() -> impl Strategy<Value = Page> {
    prop::sample::select(&Page::ALL[..])
}

/// Any view.
pub(crate) fn views() -> impl Strategy<Value = View> {
    let sort = (prop::sample::select(&Column::ALL[..]), any::<bool>());
    let sort = sort.prop_map(|(column, descending)| Sort { column, descending });
    let table = (
        prop::option::of(0..47usize),
        any::<bool>(),
        prop::option::of(sort),
        columns(),
    );
    let figures = (crossings(), lenses());
    let compared = (
        prop::option::of(selections()),
        prop::option::of(prop::sample::select(&Claim::ALL[..])),
    );
    let name = || prop::option::of("[^\\pC\\s%]{1,40}");
    let parts = Vec::from_iter(Part::all().map(Part::slug));
    let parts = prop::sample::subsequence(parts, 1..4).prop_map(|parts| Some(parts.join(",")));
    let exhibit = prop::option::weighted(0.2, prop::sample::select(&Exhibit::ALL[..]));
    let figure = prop::option::of(prop::sample::select(&FigureId::ALL[..]));
    let met = (name(), prop_oneof![name(), parts], exhibit, figure, pages());
    (selections(), table, figures, compared, met).prop_map(
        |(
            selection,
            (study, people, sort, columns),
            (map, lens),
            (locked, claim),
            (lesson, present, embed, figure, page),
        )| View {
            page,
            study,
            measure: if people {
                Measure::Participants
            } else {
                Measure::Studies
            },
            sort,
            columns,
            map,
            lens,
            locked,
            claim,
            figure,
            embed,
            lesson,
            present,
            ..View::of(selection)
        },
    )
}

/// Text that looks like a link, made from the pieces of real ones.
fn almost_a_link() -> impl Strategy<Value = String> {
    let keys = "page|figure|embed|study|measure|sort|columns|map|order|per|weight|show|a|claim|lesson|present|without|route|dose|place|q|x";
    let words = "explore|dose|map|studies|learn|condition|family|route|name|course|minutes|comparators|all|pain|dore-2019|iv|any|70|NaN|%3D|%26|%25|%3Droute%3Div";
    let value = format!("(({words})|[-a-z0-9.,%<>\"]{{0,3}}){{0,4}}");
    prop::string::string_regex(&format!("#?(({keys})={value}&?){{0,8}}")).expect("it is a pattern")
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_view_comes_back_from_its_link(view in views()) {
        let (evidence, table) = data();
        let link = view.encode(evidence, table);
        prop_assert!(link.is_ascii() && !link.contains(['#', ' ', '<', '"', '\'']), "{}", link);
        let names_page = link.split('&').any(|pair| pair.starts_with("page="));
        let opened = Opened { names_page, ..unnamed(view) };
        prop_assert_eq!(View::decode(evidence, table, &link), opened);
    }

    #[test]
    fn the_page_is_named_where_the_link_would_open_another(view in views(), page in pages()) {
        let (evidence, table) = data();
        let link = View { page, ..view }.encode(evidence, table);
        let without: Vec<&str> = link.split('&').filter(|pair| !pair.starts_with("page=")).collect();
        let opened = View::decode(evidence, table, &without.join("&"));
        prop_assert!(!opened.names_page);
        let is_named = link.contains("page=");
        prop_assert_eq!(is_named, opened.view.page != page || opened.view.lesson.is_some(), "{}", link);
    }

    #[test]
    fn a_look_forgets_the_selection_and_keeps_the_figures(view in views(), other in views()) {
        let (_, table) = data();
        let look = view.look(table);
        prop_assert_eq!(&look.selection, &Selection::default_of(table));
        prop_assert_eq!((look.measure, look.map, look.lens), (view.measure, view.map, view.lens));
        let same = View { measure: view.measure, map: view.map, lens: view.lens, ..other };
        prop_assert_eq!(same.look(table), look);
    }

    #[test]
    fn nothing_in_a_link_breaks_the_page(link in prop_oneof!["\\PC*", any::<String>(), almost_a_link()]) {
        let (evidence, table) = data();
        let Opened { view, notices, .. } = View::decode(evidence, table, &link);
        prop_assert!(notices.iter().all(|notice| notice.ends_with('.') && notice.len() < 1000));
        let again = View::decode(evidence, table, &view.encode(evidence, table));
        prop_assert_eq!((again.view, again.notices), (view, Vec::new()));
    }
}
