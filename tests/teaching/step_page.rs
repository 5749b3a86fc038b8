//! On which page a step stands.

use kap_explorer::teaching::{Part, Step};
use kap_explorer::view::Page;

use crate::data;

fn step(view: &str, points: &[Part]) -> Step {
    Step {
        view: view.to_owned(),
        points: points.to_vec(),
        ..Step::default()
    }
}

#[test]
fn a_step_is_on_the_page_that_it_names_else_on_that_of_what_it_points_at() {
    use Part::{About, Compared, Filters, Map, Sentence, Studies};
    let (evidence, table) = data();
    let cases: [(&str, &[Part], Page); 14] = [
        // Lessons that were made before there were pages.
        ("", &[], Page::Explore),
        ("route=iv", &[Sentence], Page::Explore),
        ("route=iv", &[Filters, Sentence], Page::Explore),
        ("", &[Studies], Page::Studies),
        ("route=iv", &[Sentence, Compared, Studies], Page::Results),
        ("map=route,design", &[], Page::Map),
        ("map=route,design", &[Filters], Page::Map),
        ("map=route,design", &[Studies, Map], Page::Studies),
        ("study=dakwar-2019", &[About], Page::Data),
        // The view names the page.
        ("page=map", &[Studies], Page::Map),
        ("page=explore", &[Map], Page::Explore),
        ("page=words&study=dakwar-2019", &[], Page::Words),
        // It names one that is not there.
        ("page=moon", &[Studies], Page::Studies),
        ("page=moon&order=name", &[], Page::Map),
    ];
    for (view, points, page) in cases {
        let step = step(view, points);
        assert_eq!(step.page(evidence, table), page, "{view} {points:?}");
        assert_eq!(step.shown(evidence, table).page, page, "{view} {points:?}");
    }
}

#[test]
fn a_step_shows_its_view_in_no_lesson_and_never_one_figure_alone() {
    let (evidence, table) = data();
    let link = "route=iv&study=dakwar-2019&embed=map&lesson=studied.3&present=dose";
    let shown = step(link, &[]).shown(evidence, table);
    // The figure and what was presented said which page it was.
    assert_eq!(shown.page, Page::Map);
    assert_eq!(
        shown.encode(evidence, table),
        "route=iv&page=map&study=dakwar-2019"
    );
}
