//! A view as a link, and back: case by case.

use kap_explorer::evidence::FACETS;
use kap_explorer::figures::{Crossing, Measure, Order};
use kap_explorer::narrative::Claim;
use kap_explorer::view::{Column, Columns, Opened, Page, View};

use crate::{data, unnamed};

#[test]
fn the_page_as_first_met_has_an_empty_link() {
    let (evidence, table) = data();
    let view = View::default_of(table);
    assert_eq!(view.encode(evidence, table), "");
    for link in ["", "#"] {
        let opened = View::decode(evidence, table, link);
        assert_eq!(opened, unnamed(view.clone()), "{link}");
    }
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
            "page=studies",
        ),
        // What the figures show: the default of each is left out.
        ("map=route,design", "map=route,design"),
        ("map=design,route", "map=design,route"),
        ("map=condition,family", "page=map"),
        ("order=count", "page=map"),
        ("order=name", "order=name"),
        ("order=name&map=dose,year", "map=dose,year&order=name"),
        ("per=course", "per=course"),
        ("weight=70", "weight=70"),
        ("weight=30", "weight=30"),
        ("weight=200", "weight=200"),
        ("weight=082.50", "weight=82.5"),
        ("show=comparators,minutes", "show=minutes,comparators"),
        ("show=minutes,minutes", "show=minutes"),
        ("show=comparators", "show=comparators"),
        // Where it is met: the programs that these ask for know what they name.
        ("lesson=studied.3", "page=explore&lesson=studied.3"),
        (
            "present=map,dose&lesson=~e30.1&route=iv",
            "route=iv&page=map&lesson=~e30.1&present=map,dose",
        ),
        ("lesson=&present=", ""),
        // What is compared: a whole selection as one value, "all" when nothing is chosen.
        ("a=all", "a=all"),
        ("a=", "a=all"),
        // As earlier versions wrote it, and as it is written now.
        ("a=route%3Div%26dose%3D1..", "a=route%3Aiv%3Bdose%3A1..max"),
        (
            "a=route%3Aiv%3Bdose%3A1..max",
            "a=route%3Aiv%3Bdose%3A1..max",
        ),
        (
            "a=dose%3D1..%26route%3Dim,iv",
            "a=route%3Aiv,im%3Bdose%3A1..max",
        ),
        ("a=place%3Dany", "a=place%3Aany"),
        (
            "a=without%3Ddore-2019%26q%3Dptsd&route=iv",
            "route=iv&a=q%3Aptsd%3Bwithout%3Adore-2019",
        ),
        ("claim=pain", "claim=pain"),
        // All of them, in their order.
        (
            "claim=trials&page=words&a=all&show=minutes&weight=70&per=course&order=name&map=route,design\
             &columns=year&sort=-year&measure=participants&study=dakwar-2019&without=dore-2019\
             &q=ptsd&route=iv",
            "route=iv&q=ptsd&without=dore-2019&page=words&study=dakwar-2019&measure=participants&sort=-year\
             &columns=year&map=route,design&order=name&per=course&weight=70&show=minutes&a=all\
             &claim=trials",
        ),
    ];
    for (given, written) in cases {
        let Opened { view, notices, .. } = View::decode(evidence, table, given);
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
            "columns=year,colour,<b>x".to_owned(),
            "This link names columns that are not there: “colour”, “<b>x”.".to_owned(),
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
            "This link names a study that is not in the data: “abc”.".to_owned(),
        ),
    ];
    for (fragment, told) in cases {
        let Opened { view, notices, .. } = View::decode(evidence, table, &fragment);
        assert_eq!(notices, [told], "{fragment}");
        assert_eq!(
            (view.study, view.measure, view.sort),
            (None, Measure::Studies, None)
        );
    }
    let view = View::decode(evidence, table, "columns=year,colour").view;
    assert_eq!(
        view.columns,
        Columns::of([Column::Year]),
        "what is known is used"
    );
    let view = View::decode(evidence, table, "columns=colour").view;
    assert_eq!(
        view.columns,
        Columns::default(),
        "nothing known leaves the default"
    );
}

#[test]
fn what_a_link_asks_of_the_figures_in_vain_leaves_them_as_first_met() {
    let (evidence, table) = data();
    let map = |asked: &str| {
        format!(
            "This link asks for a map of “{asked}”. A map crosses two different filters, for \
             example “condition,family”."
        )
    };
    let only = |key: &str, asked: &str, default: &str, other: &str| {
        format!(
            "This link asks for “{asked}” under “{key}”, where only “{default}” or “{other}” can \
             stand."
        )
    };
    let weight = |asked: &str| {
        format!(
            "This link asks for doses of a person of “{asked}” kg. A weight is a number from 30 \
             to 200."
        )
    };
    let show = |words: &str| {
        format!("This link asks the figure of doses to show what it cannot: {words}.")
    };
    let claim =
        |asked: &str| format!("This link names a claim that is not on this page: “{asked}”.");
    for (fragment, told) in [
        ("map=route,route", map("route,route")),
        ("map=route,colour", map("route,colour")),
        ("map=Route,design", map("Route,design")),
        ("map=route", map("route")),
        ("map=route,design,dose", map("route,design,dose")),
        ("map=", map("")),
        ("order=size", only("order", "size", "count", "name")),
        ("per=x", only("per", "x", "session", "course")),
        ("per=", only("per", "", "session", "course")),
        ("weight=5", weight("5")),
        ("weight=29.9", weight("29.9")),
        ("weight=500", weight("500")),
        ("weight=-70", weight("-70")),
        ("weight=NaN", weight("NaN")),
        ("weight=inf", weight("inf")),
        ("weight=7e1", weight("7e1")),
        ("weight=heavy", weight("heavy")),
        ("weight=", weight("")),
        ("show=x", show("“x”")),
        ("show=", show("“”")),
        ("show=a,b,c,d,e,f,g", show("“a”, “b”, “c”, “d”, “e”")),
        ("claim=x", claim("x")),
        ("claim=Pain", claim("Pain")),
    ] {
        let Opened { view, notices, .. } = View::decode(evidence, table, fragment);
        assert_eq!(notices, [told], "{fragment}");
        // It opens the page that it speaks of.
        let page = view.page;
        let first = View::default_of(table);
        assert_eq!(view, View { page, ..first }, "{fragment}");
    }
    // What is known is used.
    let Opened { view, notices, .. } = View::decode(evidence, table, "show=x,minutes");
    assert_eq!(notices, [show("“x”")]);
    assert!(view.lens.minutes && !view.lens.comparators);
}

#[test]
fn faults_in_selection_a_are_told_as_its_own() {
    let (evidence, table) = data();
    let cases = [
        (
            "a=colour%3Dred",
            &["The link asks for “colour”, which this page does not have."][..],
            "a=all",
        ),
        (
            "a=route%3Div,rectal%26dose%3D2..1",
            &[
                "The link asks for “rectal” under “route”, which has no such value.",
                "The link asks for the range “2..1” under “dose”. A range is written low..high, \
                 for example 0.5..2.",
            ],
            "a=route%3Aiv",
        ),
        (
            "a=without%3Ddore-2019,nobody&route=im",
            &["The link asks for “nobody” under “without”, which has no such value."],
            "route=im&a=without%3Adore-2019",
        ),
        // It holds a selection, and nothing else of a view.
        (
            "a=route%3Div%26measure%3Dparticipants",
            &["The link asks for “measure”, which this page does not have."],
            "a=route%3Aiv",
        ),
        (
            "a=a%3Dall",
            &["The link asks for “a”, which this page does not have."],
            "a=all",
        ),
        (
            "a=q%3D%25zz",
            &["A part of the link could not be read: “q=%zz”."],
            "a=all",
        ),
    ];
    for (fragment, faults, written) in cases {
        let Opened { view, notices, .. } = View::decode(evidence, table, fragment);
        let told: Vec<String> = faults
            .iter()
            .map(|fault| format!("In selection A: {fault}"))
            .collect();
        assert_eq!(notices, told, "{fragment}");
        assert_eq!(view.encode(evidence, table), written, "{fragment}");
    }
    // A fault in B is told apart from the same fault in A.
    let notices = View::decode(evidence, table, "colour=red&a=colour%3Dred").notices;
    let fault = "The link asks for “colour”, which this page does not have.";
    assert_eq!(
        notices,
        [fault.to_owned(), format!("In selection A: {fault}")]
    );
}

#[test]
fn the_look_is_what_the_figures_show_beside_the_selection() {
    let (evidence, table) = data();
    let plain = View::default_of(table);
    let look = |link: &str| {
        let Opened { view, notices, .. } = View::decode(evidence, table, link);
        assert!(notices.is_empty(), "{notices:?}");
        assert_ne!(view, plain, "{link}");
        view.look(table)
    };
    for link in [
        "measure=participants",
        "page=explore&map=route,design",
        "page=explore&order=name",
        "per=course",
        "weight=70",
        "show=minutes",
        "show=comparators",
    ] {
        assert_eq!(look(link).encode(evidence, table), link);
        let more = format!("route=iv&q=ptsd&without=dore-2019&{link}&a=all&claim=pain");
        assert_eq!(look(&more), look(link), "{link}");
    }
    for link in [
        "page=map",
        "route=iv",
        "place=any",
        "q=ptsd",
        "without=dore-2019",
        "study=dakwar-2019",
        "sort=-year",
        "columns=year",
        "a=route%3Div",
        "claim=pain",
    ] {
        assert_eq!(look(link), plain, "{link}");
    }
}

#[test]
fn every_claim_can_stand_in_a_link() {
    let (evidence, table) = data();
    for claim in Claim::ALL {
        let mut view = View::default_of(table);
        view.page = Page::Words;
        view.claim = Some(claim);
        let link = view.encode(evidence, table);
        assert_eq!(link, format!("claim={}", claim.slug()));
        assert_eq!(View::decode(evidence, table, &link), unnamed(view));
    }
}

#[test]
fn every_crossing_of_two_facets_comes_back_from_its_link() {
    let (evidence, table) = data();
    for down in FACETS {
        for across in FACETS.iter().filter(|across| across.key != down.key) {
            for order in [Order::Count, Order::Name] {
                let mut view = View::default_of(table);
                view.page = Page::Map;
                let (down, across) = (down.key, across.key);
                view.map = Crossing::new(down, across, order).expect("two different facets");
                let opened = View::decode(evidence, table, &view.encode(evidence, table));
                assert_eq!((opened.view, opened.notices), (view, Vec::new()));
            }
        }
    }
}
