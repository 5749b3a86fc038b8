//! A package whose parts do not fit together is refused with an error that says where.

use crate::about::about;
use crate::breaking::{DAKWAR, Package, refused};
use crate::schema::read;

#[test]
fn a_value_and_its_status_must_agree() {
    refused(
        "studies",
        DAKWAR,
        "country",
        "",
        "the cell is empty, but its line in evidence.csv says that the value is reported",
    );
    refused(
        "studies",
        DAKWAR,
        "mean_age",
        "47",
        "the cell says '47', but its line in evidence.csv says that the value is not found",
    );
    refused(
        "regimens",
        &["krupitsky-2002", "1"],
        "infusion_minutes",
        "40",
        "not applicable",
    );
    refused(
        "outcomes",
        &["shiroma-2020", "1"],
        "result",
        "better",
        "not found",
    );
    refused(
        "outcomes",
        DAKWAR,
        "result",
        "not found",
        "the cell is empty, but",
    );
}

#[test]
fn a_value_without_a_line_and_a_line_without_a_value_are_refused() {
    let mut package = Package::sound();
    let evidence = package.text("evidence");
    let line = evidence
        .lines()
        .position(|line| line.starts_with("studies,dakwar-2019,,country,"))
        .unwrap();
    *evidence = evidence
        .lines()
        .enumerate()
        .filter(|(index, _)| *index != line)
        .map(|(_, text)| format!("{text}\n"))
        .collect();
    let error = package.error();
    assert_eq!(
        (error.file.as_str(), error.column.as_deref()),
        ("studies.csv", Some("country"))
    );
    assert!(
        error.problem.contains("has no line in evidence.csv"),
        "{error}"
    );

    let mut package = Package::sound();
    package
        .text("evidence")
        .push_str("studies,dakwar-2019,,colour,not found,,\n");
    let error = package.error();
    assert_eq!(
        (error.file.as_str(), error.line),
        ("evidence.csv", Some(1997))
    );
    assert!(
        error.problem.contains("a value that no table has"),
        "{error}"
    );

    let mut package = Package::sound();
    package
        .text("evidence")
        .push_str("studies,dakwar-2019,,country,not found,,\n");
    let error = package.error();
    assert_eq!(
        (error.file.as_str(), error.line),
        ("evidence.csv", Some(1997))
    );
    assert!(
        error.problem.contains("already speaks of this value"),
        "{error}"
    );
}

#[test]
fn a_diagnosis_must_be_known() {
    let mut package = Package::sound();
    let start = &["diagnoses", "dakwar-2019", "cocaine use disorder"];
    package.write("evidence", start, "status", "not found");
    let error = package.error();
    assert_eq!(
        (error.file.as_str(), error.column.as_deref()),
        ("diagnoses.csv", Some("diagnosis"))
    );
    assert!(error.problem.contains("not found"), "{error}");
}

#[test]
fn a_key_that_leads_nowhere_is_refused() {
    for table in ["regimens", "therapies", "diagnoses", "outcomes"] {
        refused(
            table,
            DAKWAR,
            "study_id",
            "dakwar-2109",
            "'dakwar-2109' is not a study_id of the table studies",
        );
    }
    refused(
        "studies",
        DAKWAR,
        "reference",
        "83",
        "83 is not a number of the table references",
    );
    let start = &["studies", "dakwar-2019", "", "country"];
    refused(
        "evidence",
        start,
        "sources",
        "dak19-abs; dak19-rge",
        "'dak19-rge' is not a source_id",
    );
    refused(
        "evidence",
        start,
        "sources",
        "",
        "a value that is reported needs a source",
    );
}

#[test]
fn a_key_that_stands_twice_is_refused() {
    for (table, start, column, cell, says) in [
        (
            "studies",
            &["azhari-2021"][..],
            "study_id",
            "dakwar-2019",
            "'dakwar-2019' stands here a second time",
        ),
        (
            "studies",
            &["azhari-2021"],
            "reference",
            "45",
            "45 already belongs to dakwar-2019",
        ),
        (
            "sources",
            &["dore-abs"],
            "source_id",
            "review",
            "'review' stands here a second time",
        ),
        (
            "diagnoses",
            &["keizer-2020", "pain (type not stated)"],
            "diagnosis",
            "PTSD",
            "'PTSD' stands a second time under keizer-2020",
        ),
    ] {
        refused(table, start, column, cell, says);
    }
}

#[test]
fn rows_that_do_not_count_from_one_are_refused() {
    refused(
        "regimens",
        &["krupitsky-2002", "2"],
        "regimen",
        "3",
        "the numbers count from 1, and the next is 2",
    );
    refused(
        "therapies",
        DAKWAR,
        "therapy",
        "0",
        "not a whole number 1 or more",
    );
    refused(
        "outcomes",
        &["dakwar-2019", "3"],
        "outcome",
        "2",
        "the next is 3",
    );
    refused("references", &["7"], "reference", "8", "the next is 7");
}

#[test]
fn a_table_of_another_shape_is_refused() {
    let mut package = Package::sound();
    let studies = package.text("studies");
    *studies = studies.replacen("country,setting", "setting,country", 1);
    let error = package.error();
    assert_eq!((error.file.as_str(), error.line), ("studies.csv", Some(1)));
    assert!(
        error
            .problem
            .starts_with("the columns must be study_id, reference,"),
        "{error}"
    );

    let mut package = Package::sound();
    package.text("sources").push_str("new,abstract\n");
    let error = package.error();
    assert_eq!(
        (error.file.as_str(), error.line),
        ("sources.csv", Some(114))
    );
    assert!(
        error
            .problem
            .contains("the line has 2 cells, but the table has 4 columns"),
        "{error}"
    );

    let mut package = Package::sound();
    package
        .text("sources")
        .push_str("new,abstract,\"two\nlines\",here\n");
    let error = package.error();
    assert_eq!(
        (error.file.as_str(), error.line),
        ("sources.csv", Some(114))
    );
    assert!(
        error.problem.contains("each row must be one line"),
        "{error}"
    );

    let mut package = Package::sound();
    package.text("diagnoses").clear();
    assert_eq!(package.error().file, "diagnoses.csv");
}

#[test]
fn a_description_that_is_broken_or_lacks_something_is_refused() {
    let sound = read("datapackage.json");
    let error = about(&sound[..100]).unwrap_err();
    assert!(error.contains("not valid JSON"), "{error}");

    for (old, new, says) in [
        (
            "\"participants_included\": 603",
            "\"people\": 603",
            "'review.participants_included' is missing",
        ),
        (
            "\"participants_included\": 603",
            "\"participants_included\": \"603\"",
            "'review.participants_included' must be a whole number",
        ),
        (
            "\"version\": \"0.2.0\"",
            "\"version\": \"\"",
            "'version' must be a text",
        ),
        (
            "\"published\": \"2022-06-15\"",
            "\"published\": \"2022-13-15\"",
            "'review.published' must be a day",
        ),
        (
            "\"covers\": \"the facts\"",
            "\"of\": \"the facts\"",
            "'rights[1].covers' is missing",
        ),
    ] {
        assert!(sound.contains(old), "{old}");
        let error = about(&sound.replacen(old, new, 1)).unwrap_err();
        assert!(error.contains(says), "{error}");
    }
}
