//! The nested document, read back.

use kap_explorer::downloads::{Extract, json};
use kap_explorer::evidence::{Fact, Study};
use serde_json::{Value, json as value};

use crate::Data;
use crate::hostile::{Changed, TITLE};

fn read(extract: &Extract<'_>) -> Value {
    serde_json::from_slice(&json(extract).bytes).unwrap()
}

/// Holds what the document says of a value against the fact.
fn same<T: Into<Value> + Clone>(found: &Value, fact: &Fact<T>) {
    let expected = fact.value().cloned().map_or(Value::Null, Into::into);
    assert_eq!(found["value"], expected);
    assert_eq!(found["status"], fact.status().label());
    assert_eq!(found["sources"], value!(fact.sources()));
    assert_eq!(found["note"], fact.note().map_or(Value::Null, Value::from));
}

fn check(found: &Value, study: &Study) {
    assert_eq!(found["study_id"], study.id.as_str());
    same(&found["n_enrolled"], &study.n_enrolled);
    same(&found["n_kap"], &study.n_kap);
    same(&found["funding"], &study.funding);
    same(&found["country"], &study.country);
    same(&found["registration"], &study.registration);
    let design = study.design.as_ref().map(|design| design.label());
    same(&found["design"], &design);
    assert_eq!(found["cautions"], value!(study.cautions));
    let list = |part: &str| found[part].as_array().unwrap().clone();
    assert_eq!(list("regimens").len(), study.regimens.len());
    assert_eq!(list("therapies").len(), study.therapies.len());
    assert_eq!(list("diagnoses").len(), study.diagnoses.len());
    assert_eq!(list("outcomes").len(), study.outcomes.len());
    for (found, regimen) in list("regimens").iter().zip(&study.regimens) {
        same(&found["formulation"], &regimen.formulation);
        assert_eq!(
            found["dose_low"]["status"],
            regimen.dose_low.status().label()
        );
        assert_eq!(
            found["dose_low"]["value"].as_f64(),
            regimen.dose_low.value().copied()
        );
    }
    for (found, therapy) in list("therapies").iter().zip(&study.therapies) {
        same(&found["before"], &therapy.before);
        // One number, or the lower and the higher.
        let sessions = therapy.sessions.as_ref().map(|count| {
            let (low, high) = (count.low(), count.high());
            if count.is_single() {
                value!(low)
            } else {
                value!([low, high])
            }
        });
        same(&found["sessions"], &sessions);
    }
    for (found, diagnosis) in list("diagnoses").iter().zip(&study.diagnoses) {
        same(&found["diagnosis"], &diagnosis.fact().map(str::to_owned));
    }
    for (found, outcome) in list("outcomes").iter().zip(&study.outcomes) {
        assert_eq!(found["main"], outcome.main);
        assert_eq!(found["direction"], outcome.direction.label());
        let estimate = outcome.estimate.as_ref().map(|estimate| estimate.value);
        assert_eq!(found["estimate"].as_f64(), estimate);
    }
}

#[test]
fn each_study_stands_with_all_that_is_known_of_it() {
    let data = Data::read();
    for extract in [
        data.extract(""),
        data.extract("").everything(),
        data.extract("route=im"),
        data.extract("q=nothinglikethis"),
    ] {
        let document = read(&extract);
        let studies = document["studies"].as_array().unwrap();
        assert_eq!(studies.len(), extract.studies().count());
        for (found, (_, study)) in studies.iter().zip(extract.studies()) {
            check(found, study);
        }
        assert_eq!(document["selection"]["sentence"], extract.sentence());
        assert_eq!(document["selection"]["link"], extract.link());
        assert_eq!(
            document["selection"]["studies_in_the_data"],
            data.evidence.studies.len()
        );
    }
}

/// Every object with a value and a status.
fn facts<'a>(node: &'a Value, found: &mut Vec<&'a Value>) {
    match node {
        Value::Object(parts) if parts.contains_key("status") => found.push(node),
        Value::Object(parts) => parts.values().for_each(|part| facts(part, found)),
        Value::Array(items) => items.iter().for_each(|item| facts(item, found)),
        _ => {}
    }
}

#[test]
fn every_line_of_the_evidence_is_there_and_a_missing_value_is_null() {
    let data = Data::read();
    let document = read(&data.extract("").everything());
    let mut found = Vec::new();
    facts(&document["studies"], &mut found);
    let lines =
        csv::Reader::from_reader(kap_explorer::evidence::Files::PUBLISHED.evidence.as_bytes())
            .records()
            .count();
    assert_eq!(found.len(), lines);
    let mut missing = 0;
    for fact in found {
        let known = !["not found", "not applicable"].contains(&fact["status"].as_str().unwrap());
        assert_eq!(known, !fact["value"].is_null(), "{fact}");
        missing += usize::from(!known);
    }
    assert!(missing > 100);
    assert_eq!(document["about"]["licenses"][0]["name"], "CC-BY-4.0");
    assert!(
        document["about"]["citation"]["review"]
            .as_str()
            .unwrap()
            .contains("Drozdz")
    );
    assert_eq!(
        document["sources"].as_array().unwrap().len(),
        data.evidence.sources().len()
    );
}

#[test]
fn hostile_text_is_text() {
    let changed = Changed::hostile();
    let document = read(&changed.extract());
    let study = &document["studies"][0];
    assert_eq!(study["title"], TITLE);
    assert_eq!(study["setting"]["value"], "=1+1");
    assert_eq!(study["authors"][1], "Øst-Åm J-P");
}

#[test]
fn the_document_of_one_study() {
    let data = Data::read();
    let file = json(&data.extract("q=Fontana&place=any"));
    assert_eq!(file.name, "kap-explorer-selection-studies.json");
    insta::assert_snapshot!("fontana.json", String::from_utf8(file.bytes).unwrap());
}
