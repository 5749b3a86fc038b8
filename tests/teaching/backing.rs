//! What backs a number is counted from the data, and says what it is.

use kap_explorer::evidence::{Comparison, Design, Place, Status};
use kap_explorer::explore::Counts;
use kap_explorer::figures::{DoseLens, Measure, Palette, Room, Scene, coverage, estimates};
use kap_explorer::teaching::{Amount, Backing, BackingError, Number, backing};
use kap_explorer::view::View;

use crate::data;

fn of(is: &str) -> Result<Backing, BackingError> {
    let (evidence, table) = data();
    let number = Number {
        says: String::new(),
        is: is.to_owned(),
    };
    backing(evidence, table, &number)
}

fn found(is: &str) -> Backing {
    of(is).expect(is)
}

fn number(is: &str) -> f64 {
    match found(is).value {
        Amount::Exact(value) | Amount::Percent(value) => value,
        Amount::Share { part, whole } => part / whole,
    }
}

#[test]
fn studies_and_people_are_recounted_from_the_facts() {
    let (evidence, _) = data();
    let included = || {
        let studies = evidence.studies.iter();
        studies.filter(|study| study.place == Place::Included)
    };
    let count = |count: usize| count as f64;
    assert_eq!(number("studies"), count(included().count()));
    assert_eq!(number("studies place=any"), count(evidence.studies.len()));
    let nothing = included().filter(|study| study.comparison.value() == Some(&Comparison::Nothing));
    assert_eq!(
        number("studies comparison=nothing-no-comparison-group"),
        count(nothing.count())
    );
    let randomised =
        || included().filter(|study| study.design.value() == Some(&Design::Randomised));
    let people: u32 = randomised()
        .filter_map(|study| study.n_enrolled.value())
        .sum();
    assert_eq!(
        number("participants design=randomised-controlled-trial"),
        f64::from(people)
    );
    let unknown = included().filter(|study| study.n_enrolled.value().is_none());
    assert_eq!(number("sizes-not-found"), count(unknown.count()));
    let outcomes: usize = included().map(|study| study.outcomes.len()).sum();
    assert_eq!(number("outcomes"), count(outcomes));
}

#[test]
fn a_count_says_what_it_is_out_of_and_shows_its_view() {
    let iv = found("studies route=iv");
    assert_eq!(iv.words, "10 of 15 studies (Route: IV)");
    assert_eq!(iv.view.as_deref(), Some("route=iv"));
    let without = found("participants without=dore-2019");
    assert_eq!(
        without.words,
        "335 participants; size not found for 1, in 14 studies (set aside: Dore 2019)"
    );
    let share = found("share-of-participants dore-2019");
    assert_eq!(share.words, "235 of 570 participants (Dore 2019)");
    assert_eq!(share.view.as_deref(), Some("study=dore-2019"));
    let expected = Amount::Share {
        part: 235.0,
        whole: 570.0,
    };
    assert_eq!(share.value, expected);
}

#[test]
fn a_share_is_out_of_what_is_left_when_a_study_is_set_aside() {
    let share = found("share-of-studies design=randomised-controlled-trial&without=dore-2019");
    let expected = Amount::Share {
        part: 6.0,
        whole: 14.0,
    };
    assert_eq!(share.value, expected);
}

#[test]
fn facets_are_counted_and_measured() {
    assert_eq!(number("values route"), 4.0);
    // What says that no kind is named is no kind.
    let families = found("values family").words;
    assert!(families.starts_with("6 under “"), "{families}");
    assert!(!families.contains("not specified"), "{families}");
    assert_eq!(number("studies family=not-specified"), 2.0);
    let names = found("values modality").words;
    assert!(!names.contains("unspecified"), "{names}");
    assert_eq!(number("values route dore-2019"), 2.0);
    assert_eq!(
        found("values route dore-2019").words,
        "2 under “Route”: IM; sublingual (Dore 2019)"
    );
    assert_eq!((number("lowest dose"), number("highest dose")), (0.5, 2.0));
    assert_eq!(number("largest-cell condition route"), 3.0);
    assert_eq!(
        found("largest-cell condition route dose=0..")
            .view
            .as_deref(),
        Some("dose=0..&map=condition,route")
    );
}

#[test]
fn arms_and_groups_are_read() {
    assert_eq!(number("groups krupitsky-2002"), 2.0);
    assert_eq!(number("groups dore-2019"), 1.0);
    assert_eq!(number("kap-dose krupitsky-2002"), 2.0);
    assert_eq!(number("compared-dose krupitsky-2002"), 0.2);
    assert_eq!(number("kap-sessions krupitsky-2007"), 3.0);
    assert_eq!(number("compared-sessions krupitsky-2007"), 1.0);
}

#[test]
fn outcomes_are_read() {
    assert_eq!(number("estimate wilkinson-2021/1"), 0.65);
    assert_eq!(
        found("low wilkinson-2021/1").words,
        "the lower end of the interval of Wilkinson 2021, MADRS (primary outcome); 14 weeks. \
         Compared: CBT versus treatment as usual. Cohen d 0.65, interval −0.55 to 1.82 (includes \
         no effect)"
    );
    assert_eq!(number("low wilkinson-2021/1"), -0.55);
    assert_eq!(number("high wilkinson-2021/1"), 1.82);
    assert_eq!(number("no-effect wilkinson-2021/1"), 0.0);
    assert_eq!(number("no-effect dakwar-2019/1"), 1.0);
    assert_eq!(found("told dakwar-2020/1 53").value, Amount::Percent(53.0));
    assert_eq!(
        found("high dakwar-2019/3").value,
        Amount::Percent(78.6),
        "percent lower"
    );
    let half = Amount::Share {
        part: 0.5,
        whole: 1.0,
    };
    assert_eq!(found("estimate wilkinson-2017/1").value, half);
    assert_eq!(number("told wilkinson-2021/1 14"), 14.0);
    assert_eq!(number("told wilkinson-2021/2 0.033"), 0.033, "a p value");
}

#[test]
fn a_number_in_a_value_of_a_study_or_in_its_note_is_read() {
    let (evidence, _) = data();
    let enrolled = found("stated wilkinson-2021 n_enrolled 28");
    assert_eq!(enrolled.value, Amount::Exact(28.0));
    let (_, study) = evidence.study("wilkinson-2021").expect("a study");
    let note = study.n_enrolled.note().expect("a note");
    assert!(enrolled.words.ends_with(&note), "{}", enrolled.words);
    assert_eq!(enrolled.view.as_deref(), Some("study=wilkinson-2021"));
    assert_eq!(number("stated wilkinson-2021 n_enrolled 42"), 42.0);
    assert_eq!(number("stated krupitsky-2007 comparator two"), 2.0);
    for absent in [
        "stated wilkinson-2021 n_enrolled 29",
        "stated nobody-2021 n_enrolled 28",
        // No value and no note.
        "stated keizer-2020 n_enrolled 0",
    ] {
        assert!(
            matches!(of(absent), Err(BackingError::NotFound(_))),
            "{absent}"
        );
    }
    for unreadable in [
        "stated",
        "stated wilkinson-2021",
        "stated wilkinson-2021 colour 28",
    ] {
        let error = BackingError::Unreadable(unreadable.to_owned());
        assert_eq!(of(unreadable), Err(error));
    }
}

#[test]
fn the_review_is_read_and_what_is_missing_is_worked_out() {
    assert_eq!(number("review articles"), 17.0);
    assert_eq!(number("review participants"), 603.0);
    assert_eq!(number("review year"), 2022.0);
    assert_eq!(number("review missing-articles"), 17.0 - number("studies"));
    assert_eq!(
        number("review missing-participants"),
        603.0 - number("participants")
    );
}

#[test]
fn values_and_intervals_are_those_of_the_figures() {
    let (evidence, table) = data();
    for link in ["", "route=iv", "place=any", "condition=pain"] {
        let view = View::decode(evidence, table, link).view;
        let counts = Counts::of(table, &view.selection);
        let scene = Scene {
            evidence,
            table,
            matching: &counts.matching,
            scope: &counts.scope,
            measure: Measure::Studies,
            lens: DoseLens::default(),
            palette: Palette::light(),
            other: None,
            room: Room::enlarged(700.0),
        };
        let figure = coverage(&scene);
        let sought = number(&["facts ", link].concat());
        let lost = number(&["facts-not-found ", link].concat());
        let head = format!("Of {sought} values looked for");
        assert!(figure.subtitle.starts_with(&head), "{}", figure.subtitle);
        let said = format!("; {lost} {}", Status::NotFound.label());
        assert!(figure.subtitle.contains(&said), "{}", figure.subtitle);
        let figure = estimates(&scene);
        let drawn = figure.items.iter().filter(|item| !item.dim).count();
        assert_eq!(number(&["intervals ", link].concat()), drawn as f64);
        let others = figure.others.iter().filter(|other| !other.dim).count();
        assert_eq!(
            number(&["estimates ", link].concat()),
            (drawn + others) as f64
        );
    }
}

#[test]
fn every_view_that_is_given_can_be_shown() {
    let (evidence, table) = data();
    for is in [
        "studies route=iv",
        "participants dore-2019",
        "largest-cell condition route",
        "estimate wilkinson-2021/1",
        "review articles",
        "compared-dose krupitsky-2002",
    ] {
        let view = found(is).view.expect("a view");
        let notices = View::decode(evidence, table, &view).notices;
        assert_eq!(notices, Vec::<String>::new(), "{is}");
    }
}

#[test]
fn what_the_data_do_not_hold_is_not_found_and_never_zero() {
    for is in [
        "participants keizer-2020",
        "lowest dose dore-2019",
        "estimate ocker-2020/1",
        "low dore-2019/1",
        "estimate dore-2019/9",
        "estimate nobody-1999/1",
        "told dakwar-2020/1 54",
        "kap-dose dore-2019",
        "compared-dose dore-2019",
        "groups",
        "groups fontana-1974",
        "share-of-participants keizer-2020",
    ] {
        let read = of(is);
        let lost = matches!(read, Err(BackingError::NotFound(_)));
        assert!(lost, "{is}: {read:?}");
    }
}

#[test]
fn a_phrase_that_cannot_be_read_is_told() {
    for is in [
        "",
        "guess",
        "studies2",
        "values",
        "values moon",
        "lowest",
        "lowest route",
        "largest-cell route",
        "review",
        "review moon",
        "told dakwar-2020/1",
    ] {
        assert_eq!(of(is), Err(BackingError::Unreadable(is.into())), "{is}");
    }
    assert_eq!(
        of("guess").map_err(|why| why.to_string()),
        Err("“guess” does not say what the number is.".into())
    );
    for is in [
        "studies moon=1",
        "participants route=moon",
        "values route nobody-1999",
    ] {
        assert!(matches!(of(is), Err(BackingError::Those(_))), "{is}");
    }
}
