//! The package is read whole, each value with its status.

use kap_explorer::evidence::{Content, Dose, Evidence, Files, Status, Study, references};

use crate::{evidence, study};

#[test]
fn the_embedded_package_is_read_whole() {
    let evidence = evidence();
    assert_eq!(evidence.studies.len(), 47);
    assert_eq!(references().unwrap().len(), 82);
    // The files, in which each study of the review must be in the list, say the same.
    let read = Evidence::read(&Files::PUBLISHED).unwrap();
    assert_eq!(read.studies, evidence.studies);
    assert_eq!(read.sources(), evidence.sources());
    assert_eq!(evidence.sources().len(), 112);
    let parts = |count: fn(&Study) -> usize| evidence.studies.iter().map(count).sum::<usize>();
    assert_eq!(parts(|study| study.regimens.len()), 56);
    assert_eq!(parts(|study| study.therapies.len()), 51);
    assert_eq!(parts(|study| study.diagnoses.len()), 76);
    assert_eq!(parts(|study| study.outcomes.len()), 119);
}

#[test]
fn a_value_and_its_status_come_together() {
    let evidence = evidence();
    let keizer = study(&evidence, "keizer-2020");
    assert_eq!(keizer.n_enrolled.content(), &Content::NotFound);
    assert_eq!(keizer.n_enrolled.value(), None);
    let route = &keizer.regimens[0].route;
    assert_eq!(route.status(), Status::Inferred);
    assert_eq!(route.sources(), ["keiz-title"]);
    assert!(evidence.source("keiz-title").is_some());
    let injected = &study(&evidence, "krupitsky-2002").regimens[0];
    assert_eq!(injected.infusion_minutes.status(), Status::NotApplicable);
    let unread = &study(&evidence, "shiroma-2020").outcomes[0];
    assert_eq!(unread.result.content(), &Content::NotFound);
    assert_eq!(unread.result.sources(), ["shir-open"]);
}

#[test]
fn a_dose_is_as_firm_as_the_less_firm_of_its_ends() {
    let evidence = evidence();
    let regimen = &study(&evidence, "azhari-2021").regimens[0];
    assert_eq!(regimen.dose_low.status(), Status::Reported);
    assert_eq!(regimen.dose_high.status(), Status::Conflict);
    assert_eq!(regimen.dose.status(), Status::Conflict);
    assert_eq!(
        regimen.dose.value().map(Dose::to_string).unwrap(),
        "0.71 to 1.41 mg/kg"
    );
    assert_eq!(regimen.dose.sources(), ["azh-abs", "azh-reg"]);
    let note = regimen.dose.note().unwrap();
    assert!(note.contains(&regimen.dose_low.note().unwrap()));
    assert!(note.contains(&regimen.dose_high.note().unwrap()));
}

#[test]
fn the_words_of_the_source_for_a_diagnosis_are_kept() {
    let evidence = evidence();
    let diagnosis = &study(&evidence, "dakwar-2019").diagnoses[0];
    assert_eq!(diagnosis.name, "cocaine use disorder");
    assert_eq!(
        diagnosis.origin.note().as_deref(),
        Some("the source says: cocaine dependence (DSM-IV)")
    );
}

#[test]
fn cautions_are_whole_sentences() {
    for study in evidence().studies {
        for caution in &study.cautions {
            assert!(
                caution.ends_with('.') && !caution.contains('|'),
                "{}: {caution}",
                study.id
            );
        }
    }
}
