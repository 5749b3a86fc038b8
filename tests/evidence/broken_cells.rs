//! A cell that breaks a rule is refused with an error that names its file, line and column.

use kap_explorer::evidence::Evidence;

use crate::breaking::{DAKWAR, Package, refused};

#[test]
fn writing_a_table_again_does_not_break_it() {
    let mut package = Package::sound();
    package.write("studies", DAKWAR, "short_name", "Dakwar 2019");
    assert_eq!(package.read(), Evidence::embedded());
}

#[test]
fn an_error_is_a_sentence_that_says_where_and_what_is_allowed() {
    let mut package = Package::sound();
    package.write("regimens", &["dakwar-2019", "1"], "route", "iv");
    assert_eq!(
        package.error().to_string(),
        "regimens.csv, line 18, column route: 'iv' is not allowed; it must be one of: IV | IM | IN | sublingual."
    );
}

#[test]
fn a_word_outside_its_vocabulary_is_refused() {
    for (table, start, column, cell) in [
        ("studies", DAKWAR, "design", "randomized controlled trial"),
        ("studies", DAKWAR, "comparison_tests", "ketamine"),
        ("studies", DAKWAR, "blinding", "triple-blind"),
        ("studies", DAKWAR, "place_in_review", "included"),
        ("regimens", DAKWAR, "arm", "control"),
        ("regimens", DAKWAR, "dose_unit", "ug/kg"),
        ("therapies", DAKWAR, "family", "mindfulness"),
        ("therapies", DAKWAR, "before", "maybe"),
        ("diagnoses", DAKWAR, "group", "addiction"),
        ("diagnoses", DAKWAR, "role", "secondary"),
        ("outcomes", DAKWAR, "direction", "effective"),
        ("outcomes", DAKWAR, "main", "true"),
        ("outcomes", DAKWAR, "estimate_status", "inferred"),
        ("evidence", &["studies"], "status", "unknown"),
        ("references", &["1"], "et_al", "maybe"),
    ] {
        refused(
            table,
            start,
            column,
            cell,
            "is not allowed; it must be one of: ",
        );
    }
}

#[test]
fn a_number_that_is_none_or_out_of_range_is_refused() {
    for (table, column, cell, says) in [
        (
            "studies",
            "n_enrolled",
            "fifty-five",
            "not a whole number 1 or more",
        ),
        ("studies", "n_enrolled", "0", "not a whole number 1 or more"),
        (
            "studies",
            "n_enrolled",
            "55.5",
            "not a whole number 1 or more",
        ),
        (
            "studies",
            "year",
            "19",
            "not a whole number from 1900 to 2100",
        ),
        ("studies", "treatment_weeks", "-5", "not a number 0 or more"),
        (
            "studies",
            "treatment_weeks",
            "5,5",
            "with a point as the decimal mark",
        ),
        ("studies", "follow_up_weeks", "inf", "is not a number"),
        ("regimens", "dose_low", "NaN", "is not a number"),
        (
            "regimens",
            "sessions_low",
            "0",
            "not a whole number 1 or more",
        ),
        ("therapies", "weeks", "five", "is not a number"),
        ("outcomes", "estimate", "large", "is not a number"),
    ] {
        refused(table, DAKWAR, column, cell, says);
    }
    refused(
        "studies",
        &["krupitsky-2002"],
        "female_percent",
        "101",
        "from 0 to 100",
    );
    refused(
        "studies",
        &["dakwar-2020"],
        "mean_age",
        "530",
        "from 0 to 120",
    );
}

#[test]
fn a_text_that_is_required_cannot_be_empty() {
    for (table, start, column) in [
        ("studies", DAKWAR, "title"),
        ("studies", DAKWAR, "short_name"),
        ("studies", DAKWAR, "place_basis"),
        ("therapies", DAKWAR, "modality"),
        ("outcomes", DAKWAR, "measure"),
        ("outcomes", DAKWAR, "result"),
        ("outcomes", DAKWAR, "estimate_kind"),
        ("sources", &["review"], "locator"),
        ("references", &["1"], "citation"),
    ] {
        refused(
            table,
            start,
            column,
            "",
            "the cell is empty, but a value is required",
        );
    }
    refused("studies", DAKWAR, "title", " Cocaine", "white space");
}

#[test]
fn a_list_that_is_not_joined_as_the_schema_says_is_refused() {
    refused(
        "studies",
        DAKWAR,
        "cautions",
        "One. | | Two.",
        "joined with exactly ' | '",
    );
    refused(
        "studies",
        DAKWAR,
        "authors",
        "Dakwar E;  Nunes EV",
        "joined with exactly '; '",
    );
}

#[test]
fn an_interval_must_run_from_low_to_high_with_both_ends() {
    refused(
        "regimens",
        &["azhari-2021"],
        "dose_high",
        "0.5",
        "0.5 is less than 0.71 in dose_low",
    );
    refused(
        "regimens",
        &["khorramzadeh-1973"],
        "sessions_high",
        "0",
        "not a whole number 1 or more",
    );
    refused(
        "therapies",
        &["krupitsky-2007", "1"],
        "session_minutes_high",
        "60",
        "60 is less than 90",
    );
    refused(
        "outcomes",
        DAKWAR,
        "ci_high",
        "",
        "an interval needs both ends, or neither",
    );
    refused(
        "outcomes",
        DAKWAR,
        "ci_low",
        "",
        "an interval needs both ends, or neither",
    );
    refused(
        "outcomes",
        DAKWAR,
        "estimate",
        "57",
        "57 lies outside its interval, 1.3 to 25.1",
    );

    let mut package = Package::sound();
    let line = package.write("regimens", DAKWAR, "dose_high", "");
    let start = &["regimens", "dakwar-2019", "1", "dose_high"];
    package.write("evidence", start, "status", "not found");
    let error = package.error();
    assert_eq!(
        (error.line, error.column.as_deref()),
        (Some(line), Some("dose_high"))
    );
    assert!(
        error
            .problem
            .contains("this value is not found, but dose_low is reported"),
        "{error}"
    );
}

#[test]
fn parts_that_belong_together_stand_or_fall_together() {
    refused(
        "regimens",
        DAKWAR,
        "dose_unit",
        "",
        "'' is not allowed; it must be one of: mg/kg | mg",
    );
    refused(
        "regimens",
        &["keizer-2020"],
        "dose_unit",
        "mg/kg",
        "a dose that is missing has no unit",
    );
    refused(
        "outcomes",
        &["dakwar-2019", "4"],
        "p",
        "0.05",
        "there is no estimate",
    );
    refused(
        "outcomes",
        DAKWAR,
        "estimate_status",
        "",
        "it must be one of: reported | derived",
    );
}
