//! The mark of what was published since the review: every figure that shows single studies wears it, and
//! says what it means.

use kap_explorer::evidence::{Place, Study};
use kap_explorer::figures::{
    FigureId, KeyEntry, Measure, SINCE, SINCE_MEANS, coverage, directions, estimates, evidence_map,
    figure,
};
use kap_explorer::view::View;

use crate::Data;

const BOTH: &str = "place=included-inferred,published-since-the-review";

fn explains(key: &[KeyEntry]) -> bool {
    key.iter()
        .any(|entry| entry.text == SINCE_MEANS && entry.sign.text == Some(SINCE))
}

/// The study whose name a text begins with.
fn study<'a>(data: &'a Data, text: &str) -> &'a Study {
    let studies = data.evidence.studies.iter();
    let mut named = studies.filter(|study| text.starts_with(&study.short_name));
    named.next().expect("it begins with a name")
}

#[test]
fn a_study_published_since_wears_its_mark_wherever_it_stands_alone() {
    let data = Data::read();
    let both = data.counts(BOTH);
    let scene = data.scene(&both.matching, &both.scope, Measure::Studies);
    let map = evidence_map(&View::default_of(&data.table).map, &scene);
    let (plot, known) = (directions(&scene), coverage(&scene));
    let mut texts: Vec<String> = plot.rows.iter().map(|row| row.head.text.clone()).collect();
    texts.extend(known.columns.iter().map(|head| head.text.clone()));
    let marks = map
        .rows
        .iter()
        .flat_map(|row| &row.cells)
        .flat_map(|cell| &cell.marks);
    for mark in marks {
        texts.push(mark.label.clone());
        assert_eq!(mark.since, study(&data, &mark.label).place == Place::Since);
    }
    texts.extend(estimates(&scene).items.into_iter().map(|item| item.name));
    for id in [FigureId::TimeLine, FigureId::Dose] {
        let rows = figure(id, &scene).table.rows;
        texts.extend(rows.into_iter().map(|row| row.header.text));
        assert!(explains(&figure(id, &scene).key), "{id:?}");
    }
    for text in &texts {
        let study = study(&data, text);
        let rest = text.strip_prefix(&study.short_name).unwrap();
        assert_eq!(
            rest.starts_with(SINCE),
            study.place == Place::Since,
            "{text}"
        );
    }
    assert!(texts.iter().any(|text| text.contains(SINCE)));
    assert!(explains(&map.key) && explains(&plot.key) && explains(&known.key));
}

#[test]
fn where_no_such_study_is_shown_no_key_speaks_of_it() {
    let data = Data::read();
    let review = data.counts("");
    let scene = data.scene(&review.matching, &review.scope, Measure::Studies);
    let map = evidence_map(&View::default_of(&data.table).map, &scene);
    for key in [map.key, directions(&scene).key, coverage(&scene).key] {
        assert!(!explains(&key));
    }
    assert!(!explains(&figure(FigureId::TimeLine, &scene).key));
}
