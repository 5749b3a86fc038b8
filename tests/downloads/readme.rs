//! The text that goes with the files.

use kap_explorer::downloads::readme;
use kap_explorer::evidence::Status;

use crate::Data;

/// The text with its lines joined.
fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn it_says_which_studies_where_from_when_and_how_to_cite() {
    let data = Data::read();
    let extract = data.extract("route=iv&without=dakwar-2019");
    let text = joined(&readme(&extract));
    let about = data.evidence.about();
    let taken = extract.studies().count();
    for said in [
        joined(&extract.sentence()),
        format!(
            "a selection, {taken} of {} studies",
            data.evidence.studies.len()
        ),
        "Filters: Route: IV; Without: Dakwar 2019".to_owned(),
        format!("Link to this view: {}", extract.link()),
        format!("{}, made on 27 November 2026", about.version),
        "Taken on: 23 November 2026".to_owned(),
        joined(about.cite_dataset),
        joined(about.cite_review),
        about.licence.url.to_owned(),
        "not medical advice".to_owned(),
        "Nothing is pooled".to_owned(),
        "A ' stands before a cell".to_owned(),
    ] {
        assert!(text.contains(&said), "{said}");
    }
    for terms in about.rights {
        assert!(text.contains(&joined(terms.terms)), "{}", terms.covers);
    }
    for status in Status::ALL {
        assert!(
            text.contains(&format!("* {status}: {}", status.meaning())),
            "{status}"
        );
    }
    for (_, study) in extract.studies() {
        assert!(
            text.contains(&joined(&study.citation.title)),
            "{}",
            study.id
        );
    }
    assert!(
        !text.contains("10.1176/appi.ajp.2019.18101123"),
        "Dakwar 2019 is set aside"
    );
    assert!(!text.contains("effective"));
}

#[test]
fn lines_fit_a_window_and_an_empty_selection_is_said() {
    let data = Data::read();
    let text = readme(&data.extract("q=nothinglikethis"));
    assert!(text.contains("No study is in this selection."));
    assert!(!text.contains("The sources that were read"));
    for line in readme(&data.extract("").everything()).lines() {
        let words = line.trim_start_matches("* ").split_whitespace().count();
        assert!(line.chars().count() <= 78 || words == 1, "{line}");
    }
}

#[test]
fn the_text_of_one_study() {
    let data = Data::read();
    insta::assert_snapshot!("readme.txt", readme(&data.extract("q=Shiroma")));
}
