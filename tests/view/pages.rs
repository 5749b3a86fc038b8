//! Which page a link opens. What a link meant it means for ever: those of version 0.1.0 name no page,
//! and open the one where what they speak of stands now.

use kap_explorer::figures::{Exhibit, FigureId};
use kap_explorer::view::{Opened, Page, Part, View};

use crate::data;

/// Links of version 0.1.0 of every kind, and the page of each. What stands before the page is all
/// that the link says as it was written there.
const OF_0_1_0: [(&str, Page); 53] = [
    ("", Page::Explore),
    // What is selected says nothing of a page.
    ("route=iv", Page::Explore),
    ("route=iv,im&dose=0.5..2", Page::Explore),
    ("dose=0.5..2,not-found", Page::Explore),
    ("participants=not-found", Page::Explore),
    ("place=any", Page::Explore),
    ("q=ptsd", Page::Explore),
    ("without=dore-2019", Page::Explore),
    ("comparison=nothing-no-comparison-group", Page::Explore),
    ("a=all", Page::Explore),
    ("route=im&a=route%3Div", Page::Explore),
    // How the charts are looked at.
    ("measure=participants", Page::Explore),
    ("per=course", Page::Explore),
    ("weight=70", Page::Explore),
    ("show=minutes,comparators", Page::Explore),
    (
        "route=iv&per=course&weight=82.5&show=comparators",
        Page::Explore,
    ),
    // A study whose card is open.
    ("study=dakwar-2019", Page::Studies),
    ("route=iv&study=dakwar-2019", Page::Studies),
    ("study=dakwar-2019&map=route,design", Page::Studies),
    ("study=dakwar-2019&claim=pain", Page::Studies),
    // The table of studies.
    ("sort=year", Page::Studies),
    ("sort=-participants", Page::Studies),
    ("columns=year,route", Page::Studies),
    ("q=ptsd&sort=-year&columns=year", Page::Studies),
    // The map.
    ("map=route,design", Page::Map),
    ("map=comparison,condition", Page::Map),
    ("order=name", Page::Map),
    ("condition=pain&map=dose,year&order=name", Page::Map),
    ("measure=participants&map=condition,route", Page::Map),
    ("sort=-year&map=route,design", Page::Map),
    ("sort=year&order=name", Page::Map),
    // A claim of the abstract.
    ("claim=pain", Page::Words),
    ("condition=pain&claim=pain", Page::Words),
    ("map=route,design&claim=trials", Page::Words),
    ("sort=-year&claim=trials", Page::Words),
    // Presented: the first part that has a page.
    ("present=map", Page::Map),
    ("present=compared,filters,sentence", Page::Results),
    ("present=directions,studies", Page::Results),
    ("present=estimates", Page::Results),
    ("present=studies", Page::Studies),
    ("present=summary", Page::Words),
    ("present=claims", Page::Words),
    ("present=coverage", Page::Data),
    ("present=about", Page::Data),
    ("present=route-frequency", Page::Explore),
    ("present=sentence,dose", Page::Explore),
    ("present=filters,sentence", Page::Explore),
    ("study=dakwar-2019&present=map", Page::Map),
    ("map=route,design&present=dose", Page::Explore),
    ("map=route,design&present=sentence", Page::Map),
    // In a lesson the step knows better; this is what is opened when the lesson is not there.
    ("lesson=studied.3", Page::Explore),
    (
        "comparison=nothing-no-comparison-group&lesson=compared.3",
        Page::Explore,
    ),
    ("map=comparison,condition&lesson=compared.8", Page::Map),
];

fn opened(link: &str) -> Opened {
    let (evidence, table) = data();
    View::decode(evidence, table, link)
}

fn written(view: &View) -> String {
    let (evidence, table) = data();
    view.encode(evidence, table)
}

#[test]
fn a_link_of_the_first_version_opens_the_page_where_its_part_stands() {
    for (link, page) in OF_0_1_0 {
        let opened = opened(link);
        assert_eq!(opened.notices, Vec::<String>::new(), "{link}");
        assert_eq!(opened.view.page, page, "{link}");
        assert!(!opened.names_page, "{link}");
        // It is written again as it was, but that in a lesson the page is named, and that a selection
        // within it may be decoded on its way.
        let again = written(&opened.view).replace("a=route%3A", "a=route%3D");
        if opened.view.lesson.is_none() {
            assert_eq!(again, link);
        } else {
            let named = format!("page={}&", page.slug());
            assert_eq!(again.replacen(&named, "", 1), link);
        }
    }
}

#[test]
fn one_figure_alone_is_on_its_own_page() {
    for exhibit in Exhibit::ALL {
        let link = format!("route=iv&embed={}", exhibit.slug());
        let opened = opened(&link);
        assert!(opened.notices.is_empty());
        assert_eq!(opened.view.embed, Some(exhibit));
        assert_eq!(Some(opened.view.page), Part::from(exhibit).page());
        assert_eq!(written(&opened.view), link);
        assert_eq!(Part::from(exhibit).slug(), exhibit.slug());
    }
    // Enlarged, a chart stands on its page among what is left of it.
    for id in FigureId::ALL {
        let link = format!("route=iv&figure={}", id.slug());
        let opened = opened(&link);
        assert!(opened.notices.is_empty());
        assert_eq!(
            (opened.view.figure, opened.view.page),
            (Some(id), Page::Explore)
        );
        assert_eq!(written(&opened.view), link);
    }
    assert_eq!(opened("figure=moon").notices.len(), 1);
    // Whatever else the figure is shown with.
    assert_eq!(
        opened("map=route,design&embed=dose").view.page,
        Page::Explore
    );
    assert_eq!(opened("study=dakwar-2019&embed=map").view.page, Page::Map);
}

#[test]
fn a_mangled_link_opens_the_page_that_it_speaks_of_and_says_what_is_wrong() {
    for (link, page) in [
        ("study=foo-1999", Page::Studies),
        ("study=", Page::Studies),
        ("map=route,route", Page::Map),
        ("map=", Page::Map),
        ("order=size", Page::Map),
        ("claim=Pain", Page::Words),
        ("sort=--year", Page::Studies),
        ("columns=colour", Page::Studies),
        ("embed=moon", Page::Explore),
        ("embed=moon&claim=pain", Page::Words),
        ("colour=red", Page::Explore),
        ("colour=red&order=name", Page::Map),
        ("weight=heavy", Page::Explore),
        ("%zz&map=route,design", Page::Map),
        ("map=route,design&map=dose,year", Page::Map),
        ("page", Page::Explore),
        ("page=", Page::Explore),
        ("page=moon", Page::Explore),
        ("page=Map", Page::Explore),
        ("page=In words", Page::Explore),
        ("page=map&page=data", Page::Map),
        ("page=moon&map=route,design", Page::Map),
        ("page=moon&study=dakwar-2019", Page::Studies),
    ] {
        let opened = opened(link);
        assert_eq!(opened.notices.len(), 1, "{link}: {:?}", opened.notices);
        assert_eq!(opened.view.page, page, "{link}");
        assert_eq!(opened.names_page, link.contains("&page="), "{link}");
    }
    // Parts that cannot be presented are known to be none when they are.
    for link in [
        "present=",
        "present=moon",
        "present=,",
        "lesson=",
        "lesson=moon.9",
    ] {
        let opened = opened(link);
        assert_eq!(
            (opened.view.page, opened.notices),
            (Page::Explore, Vec::new()),
            "{link}"
        );
    }
    assert_eq!(opened("present=moon,studies").view.page, Page::Studies);
    assert_eq!(
        opened("page=moon").notices,
        ["This link asks for a page that is not there: “moon”."]
    );
}

#[test]
fn a_link_names_its_page_where_it_would_open_another() {
    for page in Page::ALL {
        let named = format!("page={}", page.slug());
        let opened = opened(&named);
        assert!(opened.names_page && opened.notices.is_empty());
        assert_eq!(opened.view.page, page);
        let again = written(&opened.view);
        assert_eq!(again, if page == Page::Explore { "" } else { &named });
        // Two links to one page, and only the shorter is written.
        for (link, own) in [
            ("study=dakwar-2019", Page::Studies),
            ("map=route,design", Page::Map),
            ("claim=pain", Page::Words),
            ("present=directions", Page::Results),
            ("embed=coverage", Page::Data),
        ] {
            let named = format!("{named}&{link}");
            let opened = self::opened(&named);
            assert!(opened.names_page && opened.notices.is_empty());
            assert_eq!(opened.view.page, page, "{named}");
            let again = written(&opened.view);
            assert_eq!(again, if page == own { link } else { &named });
        }
        // In a lesson it stands there always.
        let named = format!("{named}&lesson=studied.3");
        assert_eq!(written(&self::opened(&named).view), named);
    }
    // It comes after the filters and before all else.
    let link = "route=iv&q=ptsd&without=dore-2019&page=data&study=dakwar-2019&measure=participants";
    assert_eq!(written(&opened(link).view), link);
}

#[test]
fn a_view_alone_keeps_its_page() {
    let view = opened("page=results&map=route,design&lesson=studied.3&present=map").view;
    assert_eq!(written(&view.alone()), "page=results&map=route,design");
}

#[test]
fn every_part_is_on_a_page_or_in_the_frame() {
    let in_the_frame: Vec<Part> = Part::all().filter(|part| part.page().is_none()).collect();
    assert_eq!(in_the_frame, [Part::Sentence, Part::Filters]);
    let pages: Vec<Page> = Part::all().filter_map(Part::page).collect();
    assert!(pages.is_sorted(), "parts stand in the order of the pages");
    for page in Page::ALL {
        assert_eq!(pages.contains(&page), page != Page::Learn, "{page:?}");
        assert_eq!(Page::from_slug(page.slug()), Some(page));
        assert!(!page.title().is_empty());
    }
    assert_eq!(Page::from_slug("moon"), None);
}
