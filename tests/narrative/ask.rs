//! "Where from?": what is asked, and the facts that answer it.

use kap_explorer::evidence::{Content, FACETS, Fact, Origin, Role, Status, Study, Timing};
use kap_explorer::explore::Column;
use kap_explorer::narrative::{Ask, Field, Line, answer, card, fact_text, lines_of};

use crate::{data, study};

fn facet(study: &Study, key: &'static str) -> Vec<Line> {
    lines_of(study, Field::Facet(key))
}

/// A status and an origin, as the data have them.
fn known_of<T>(fact: &Fact<T>) -> (Option<Status>, Origin) {
    let status = match fact.content() {
        Content::Known(_, basis) => (*basis).into(),
        Content::NotFound => Status::NotFound,
        Content::NotApplicable => Status::NotApplicable,
    };
    (Some(status), fact.origin().clone())
}

fn told(line: &Line) -> (Option<Status>, Origin) {
    (line.status, line.origin.clone())
}

#[test]
fn every_facet_has_a_line_for_every_study() {
    let (evidence, table) = data();
    for info in FACETS {
        let id = table.find(info.key).expect(info.key);
        let column = &table.facet(id).column;
        for (row, study) in evidence.studies.iter().enumerate() {
            let lines = facet(study, info.key);
            assert!(!lines.is_empty(), "{} {}", info.key, study.id);
            assert!(lines.iter().all(|line| !line.text.is_empty()));
            let is_missing = column.missing().contains(row);
            // What is missing says so; of what is known, each value is named in a line.
            if is_missing {
                let says = |word: &str| lines.iter().any(|line| line.text.starts_with(word));
                let other_unit = info.key == "dose" && !says("not found");
                assert!(
                    info.key == "timing"
                        || !other_unit && (says("not found") || says("not applicable")),
                    "{} {}: {lines:?}",
                    info.key,
                    study.id
                );
            }
            let Column::Categories(values) = column else {
                continue;
            };
            for value in values
                .values()
                .iter()
                .filter(|value| value.rows.contains(row))
            {
                let label = value.label.trim_end_matches(", comorbid");
                let named = lines.iter().any(|line| match info.key {
                    "timing" => {
                        let at = Timing::ALL.iter().position(|one| one.label() == label);
                        let when = ["Before the", "During a", "Between k", "After the"];
                        line.text == "yes" && at.is_some_and(|at| line.name.starts_with(when[at]))
                    }
                    "condition" => line.text.ends_with(&format!("; group: {label}")),
                    "family" => line.text.ends_with(&format!("; family: {label}")),
                    "outcome" => line.text.to_lowercase().starts_with(&label.to_lowercase()),
                    "country" => line.text.split("; ").any(|country| country == label),
                    _ => line.text.starts_with(label),
                });
                assert!(named, "{} {}: {label} in {lines:?}", info.key, study.id);
            }
        }
    }
    let (_, one) = evidence.study("adams-2017").expect("a study");
    assert_eq!(lines_of(one, Field::Facet("no-such-facet")), []);
}

#[test]
fn every_status_source_and_note_is_that_of_the_evidence() {
    let (evidence, _) = data();
    for study in &evidence.studies {
        let kap: Vec<_> = study.kap_regimens().collect();
        let expected = [
            ("route", kap.iter().map(|r| known_of(&r.route)).collect()),
            ("dose", kap.iter().map(|r| known_of(&r.dose)).collect()),
            (
                "sessions",
                kap.iter().map(|r| known_of(&r.sessions)).collect(),
            ),
            ("design", vec![known_of(&study.design)]),
            ("comparison", vec![known_of(&study.comparison)]),
            ("blinding", vec![known_of(&study.blinding)]),
            ("country", vec![known_of(&study.country)]),
            ("participants", vec![known_of(&study.n_enrolled)]),
            ("followup", vec![known_of(&study.follow_up_weeks)]),
            (
                "diagnosis",
                study
                    .diagnoses
                    .iter()
                    .map(|d| (Some(d.basis.into()), d.origin.clone()))
                    .collect(),
            ),
            (
                "timing",
                study
                    .therapies
                    .iter()
                    .flat_map(|t| [&t.before, &t.during, &t.between, &t.after].map(known_of))
                    .collect(),
            ),
        ];
        for (key, facts) in expected {
            let lines = facet(study, key);
            let facts: Vec<(Option<Status>, Origin)> = facts;
            assert_eq!(lines.iter().map(told).collect::<Vec<_>>(), facts, "{key}");
        }
        for (key, main_only) in [("outcome", false), ("direction", true)] {
            let outcomes = study.outcomes.iter().filter(|o| o.main || !main_only);
            let expected: Vec<_> = outcomes.map(|o| known_of(&o.result)).collect();
            let lines = facet(study, key);
            let results: Vec<_> = lines
                .iter()
                .filter(|line| line.name == "Result")
                .map(told)
                .collect();
            assert_eq!(results, expected, "{key} {}", study.id);
            // No outcome is left out because another looks like it.
            let ask = Ask {
                what: String::new(),
                how: None,
                studies: vec![evidence.study(&study.id).expect("it is there").0],
                fields: vec![Field::Facet("direction"), Field::Facet("outcome")],
            };
            let both = &answer(evidence, &ask)[0].lines;
            let results = both.iter().filter(|line| line.name == "Result").count();
            assert_eq!(results, study.outcomes.len(), "{}", study.id);
        }
    }
}

#[test]
fn a_comorbid_diagnosis_makes_no_condition() {
    let (evidence, _) = data();
    let adams = study(evidence, "adams-2017");
    let texts = |key| -> Vec<String> {
        facet(adams, key)
            .into_iter()
            .map(|line| line.text)
            .collect()
    };
    assert_eq!(texts("condition"), ["OCD; group: obsessive-compulsive"]);
    assert_eq!(
        texts("diagnosis"),
        [
            "OCD; group: obsessive-compulsive",
            "major depressive disorder; group: depression",
            "social anxiety disorder; group: anxiety",
            "bulimia nervosa (history); group: other",
        ]
    );
    for study in &evidence.studies {
        let treated = study.diagnoses.iter().filter(|d| d.role != Role::Comorbid);
        assert_eq!(facet(study, "condition").len(), treated.count().max(1));
    }
}

#[test]
fn of_two_therapies_each_says_its_own_times() {
    let (evidence, _) = data();
    let lines = facet(study(evidence, "azhari-2021"), "timing");
    let named = |name: &str| -> Vec<&str> {
        let of = lines.iter().filter(|line| line.name == name);
        of.map(|line| line.text.as_str()).collect()
    };
    assert_eq!(named("Before the first ketamine session, MET"), ["yes"]);
    assert_eq!(
        named("Before the first ketamine session, MBRP"),
        ["not found"]
    );
    assert_eq!(named("After the last ketamine session, MBRP"), ["yes"]);
    let one = facet(study(evidence, "shiroma-2020"), "timing");
    assert_eq!(one[0].name, "Before the first ketamine session");
    let modality = &facet(study(evidence, "dakwar-2020"), "modality")[0];
    assert_eq!(
        modality.text,
        "MET: motivational enhancement therapy; family: motivational"
    );
}

#[test]
fn a_field_of_the_card_and_a_single_outcome_can_be_asked() {
    let (evidence, _) = data();
    for study in &evidence.studies {
        for line in card(study).into_iter().flat_map(|group| group.lines) {
            let name: &'static str = line.name.clone().leak();
            assert!(lines_of(study, Field::Card(name)).contains(&line));
        }
        assert_eq!(lines_of(study, Field::Card("No such field")), []);
        for (place, outcome) in study.outcomes.iter().enumerate() {
            let lines = lines_of(study, Field::Outcome(place));
            assert_eq!(lines[0].name, "Outcome");
            assert!(lines[0].text.contains(&outcome.timepoint));
            // The direction is a reading of the result, which alone has a status.
            assert_eq!(lines[1].text, outcome.direction.label());
            assert_eq!(lines[1].status, None);
            assert_eq!(told(&lines[2]), known_of(&outcome.result));
            assert_eq!(lines[2].text, fact_text(&outcome.result));
            assert_eq!(lines.len(), 3 + usize::from(outcome.estimate.is_some()));
        }
        assert_eq!(lines_of(study, Field::Outcome(study.outcomes.len())), []);
    }
    let women = lines_of(study(evidence, "dakwar-2019"), Field::Card("Women"));
    assert_eq!(women.len(), 1);
}

#[test]
fn what_two_fields_share_is_told_once() {
    let (evidence, _) = data();
    let (row, adams) = evidence.study("adams-2017").expect("a study");
    let ask = Ask {
        what: String::new(),
        how: None,
        studies: vec![row, 999],
        fields: vec![Field::Facet("condition"), Field::Facet("diagnosis")],
    };
    let answers = answer(evidence, &ask);
    assert_eq!(answers.len(), 1, "a row that is not there has no answer");
    assert_eq!(answers[0].lines.len(), adams.diagnoses.len());
}
