//! Which studies are taken, and how that is said.

use crate::Data;

#[test]
fn a_selection_is_taken_as_its_link_says() {
    let data = Data::read();
    let extract = data.extract("route=iv&without=wilkinson-2021");
    let names: Vec<&str> = extract.studies().map(|(_, s)| s.id.as_str()).collect();
    assert!(names.len() > 2 && !names.contains(&"wilkinson-2021"));
    assert_eq!(
        extract.link(),
        "https://example.org/kap/#route=iv&without=wilkinson-2021"
    );
    assert_eq!(extract.filters(), "Route: IV; Without: Wilkinson 2021");
    assert!(extract.sentence().contains(&names.len().to_string()));
    assert_eq!(
        extract.file_name("studies"),
        "kap-explorer-selection-studies"
    );
}

#[test]
fn what_is_taken_is_the_view_itself_whatever_lesson_it_is_met_in() {
    let data = Data::read();
    let extract = data.extract("route=iv&embed=map&lesson=studied.3&present=map");
    // The page is the view's own.
    assert_eq!(extract.link(), "https://example.org/kap/#route=iv&page=map");
}

#[test]
fn everything_is_every_study_whatever_its_place_in_the_review() {
    let data = Data::read();
    let extract = data.extract("route=iv&study=dore-2019").everything();
    assert_eq!(extract.studies().count(), data.evidence.studies.len());
    assert!(extract.is_everything());
    assert_eq!(
        extract.link(),
        "https://example.org/kap/#place=any&page=studies"
    );
    assert_eq!(extract.filters(), "Place in the review: any");
    assert_eq!(extract.file_name("studies"), "kap-explorer-all-studies");
}

#[test]
fn without_filters_that_is_said() {
    let data = Data::read();
    let extract = data.extract("");
    assert_eq!(extract.link(), "https://example.org/kap/");
    assert_eq!(extract.filters(), "No filters.");
    assert!(!extract.is_everything());
}
