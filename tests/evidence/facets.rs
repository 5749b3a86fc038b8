//! The facets say what the tables say.

use std::collections::{BTreeMap, BTreeSet};

use kap_explorer::evidence::{
    Arm, DoseUnit, Evidence, FACETS, Fact, Files, Status, Timing, facet_table,
};
use kap_explorer::explore::{Choice, Column, Table, slug};

use crate::{evidence, rows};

#[test]
fn the_facets_are_those_of_the_page_in_its_order() {
    let table = facet_table(&evidence()).unwrap();
    let found: Vec<(&str, &str)> = table
        .facets()
        .iter()
        .map(|facet| (facet.key.as_str(), facet.title.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            ("place", "Place in the review"),
            ("condition", "Condition"),
            ("diagnosis", "Diagnosis"),
            ("route", "Route"),
            ("dose", "Dose, mg/kg"),
            ("sessions", "Ketamine sessions"),
            ("modality", "Psychotherapy"),
            ("family", "Family of psychotherapy"),
            ("timing", "When therapy took place"),
            ("design", "Study design"),
            ("comparison", "What the comparison tests"),
            ("blinding", "Blinding"),
            ("outcome", "What was measured"),
            ("direction", "Direction of the main outcome"),
            ("country", "Country"),
            ("year", "Year"),
            ("participants", "Participants"),
            ("followup", "Follow-up, weeks"),
        ]
    );
    let mut first: Vec<_> = FACETS
        .iter()
        .filter_map(|facet| Some((facet.first?, facet.key)))
        .collect();
    first.sort_unstable();
    assert_eq!(
        first,
        [
            (1, "route"),
            (2, "dose"),
            (3, "modality"),
            (4, "timing"),
            (5, "condition"),
            (6, "design"),
            (7, "comparison")
        ]
    );
    for (facet, kind) in table.facets().iter().zip([
        "one", "several", "several", "several", "range", "range", "several", "several", "several",
        "one", "one", "one", "several", "several", "several", "range", "range", "range",
    ]) {
        let found = match &facet.column {
            Column::Numbers(_) => "range",
            Column::Categories(categories) if categories.several() => "several",
            Column::Categories(_) => "one",
        };
        assert_eq!(found, kind, "{}", facet.key);
    }
}

#[test]
fn the_included_studies_are_shown_first() {
    let evidence = evidence();
    let table = facet_table(&evidence).unwrap();
    let place = table.find("place").unwrap();
    assert_eq!(table.scope(), Some(place));
    for facet in table.facets() {
        assert_eq!(
            facet.default.is_any(),
            facet.key != "place",
            "{}",
            facet.key
        );
    }
    let included = value_rows(&table, "place", "included (inferred)");
    assert_eq!(table.facet(place).default, Choice::values([0], false));
    assert_eq!(included.len(), 15);
    assert_eq!(
        value_rows(&table, "place", "cited, inclusion unresolved").len(),
        3
    );
}

/// The rows of one value or bin.
fn value_rows(table: &Table, key: &str, label: &str) -> BTreeSet<usize> {
    let column = &table.facet(table.find(key).unwrap()).column;
    let place = column
        .labels()
        .position(|known| known == label)
        .unwrap_or_else(|| panic!("{key} has no '{label}'"));
    column.groups().nth(place).unwrap().iter().collect()
}

#[test]
fn facets_of_words_hold_what_the_tables_hold() {
    let evidence = evidence();
    let table = facet_table(&evidence).unwrap();
    // Facet, table, column, and the rows of the table that count.
    type Counts = fn(&BTreeMap<String, String>) -> bool;
    let cases: [(&str, &str, &str, Counts); 10] = [
        ("condition", Files::PUBLISHED.diagnoses, "group", |row| {
            row["role"] != "comorbid"
        }),
        ("route", Files::PUBLISHED.regimens, "route", |row| {
            row["arm"] == "KAP"
        }),
        ("modality", Files::PUBLISHED.therapies, "modality", |_| true),
        ("family", Files::PUBLISHED.therapies, "family", |_| true),
        ("design", Files::PUBLISHED.studies, "design", |_| true),
        (
            "comparison",
            Files::PUBLISHED.studies,
            "comparison_tests",
            |_| true,
        ),
        ("blinding", Files::PUBLISHED.studies, "blinding", |_| true),
        ("country", Files::PUBLISHED.studies, "country", |_| true),
        ("place", Files::PUBLISHED.studies, "place_in_review", |_| {
            true
        }),
        ("direction", Files::PUBLISHED.outcomes, "direction", |row| {
            row["main"] == "yes" && row["direction"] != "not found"
        }),
    ];
    for (key, text, column, counts) in cases {
        let mut expected: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        for row in rows(text).into_iter().filter(counts) {
            if !row[column].is_empty() {
                let (index, _) = evidence.study(&row["study_id"]).unwrap();
                for value in row[column].split("; ") {
                    let rows = expected.entry(value.to_owned()).or_default();
                    rows.insert(index);
                }
            }
        }
        let facet = &table.facet(table.find(key).unwrap()).column;
        let found: BTreeMap<String, BTreeSet<usize>> = facet
            .labels()
            .map(|label| (label.to_owned(), value_rows(&table, key, label)))
            .filter(|(_, rows)| !rows.is_empty())
            .collect();
        assert_eq!(found, expected, "{key}");
        let known: BTreeSet<usize> = expected.into_values().flatten().collect();
        let missing: BTreeSet<usize> = facet.missing().iter().collect();
        assert_eq!(missing, &(0..47).collect::<BTreeSet<_>>() - &known, "{key}");
    }
}

#[test]
fn timing_counts_only_a_known_yes() {
    let evidence = evidence();
    let table = facet_table(&evidence).unwrap();
    let therapies = rows(Files::PUBLISHED.therapies);
    for timing in Timing::ALL {
        let expected: BTreeSet<usize> = therapies
            .iter()
            .filter(|row| row[timing.label()] == "yes")
            .map(|row| evidence.study(&row["study_id"]).unwrap().0)
            .collect();
        assert_eq!(
            value_rows(&table, "timing", timing.label()),
            expected,
            "{timing}"
        );
    }
}

#[test]
fn comorbid_diagnoses_are_values_of_their_own() {
    let evidence = evidence();
    let table = facet_table(&evidence).unwrap();
    let (adams, _) = evidence.study("adams-2017").unwrap();
    let (dore, _) = evidence.study("dore-2019").unwrap();
    let rows = |label| value_rows(&table, "diagnosis", label);
    assert!(rows("major depressive disorder, comorbid").contains(&adams));
    assert!(rows("major depressive disorder").contains(&dore));
    assert!(!rows("major depressive disorder").contains(&adams));
    assert!(!value_rows(&table, "condition", "depression").contains(&adams));
    assert_eq!(
        slug("major depressive disorder, comorbid"),
        "major-depressive-disorder-comorbid"
    );
}

#[test]
fn doses_and_sessions_are_those_of_the_kap_arm() {
    let evidence = evidence();
    let table = facet_table(&evidence).unwrap();
    let (row, krupitsky) = evidence.study("krupitsky-2002").unwrap();
    assert!(
        krupitsky
            .regimens
            .iter()
            .any(|regimen| regimen.arm == Arm::Comparator)
    );
    let Column::Numbers(doses) = &table.facet(table.find("dose").unwrap()).column else {
        panic!("dose is no range");
    };
    let spans: Vec<(f64, f64)> = doses
        .spans(row)
        .iter()
        .map(|span| (span.low, span.high))
        .collect();
    assert_eq!(spans, [(2.0, 2.0)]);
    let (row, _) = evidence.study("krupitsky-2007").unwrap();
    let Column::Numbers(sessions) = &table.facet(table.find("sessions").unwrap()).column else {
        panic!("sessions is no range");
    };
    let spans: Vec<(f64, f64)> = sessions
        .spans(row)
        .iter()
        .map(|span| (span.low, span.high))
        .collect();
    assert_eq!(spans, [(3.0, 3.0)]);
}

#[test]
fn a_dose_in_milligrams_stays_out_of_the_column_in_mg_per_kg() {
    let fixed = Files::PUBLISHED
        .regimens
        .replace("2.5,2.5,mg/kg", "50,50,mg");
    let evidence = Evidence::read(&Files {
        regimens: &fixed,
        ..Files::PUBLISHED
    })
    .unwrap();
    let (row, study) = evidence.study("krupitsky-1997").unwrap();
    let dose = study.regimens[0].dose.value().unwrap();
    assert_eq!(
        (dose.unit, dose.to_string().as_str()),
        (DoseUnit::Mg, "50 mg")
    );
    let table = facet_table(&evidence).unwrap();
    let doses = &table.facet(table.find("dose").unwrap()).column;
    assert!(!doses.missing().contains(row));
    assert!(value_rows(&table, "dose", "fixed dose in mg").contains(&row));
    let Column::Numbers(numbers) = doses else {
        panic!("dose is no range");
    };
    assert!(numbers.spans(row).is_empty());
}

#[test]
fn what_a_facet_calls_not_found_is_never_not_applicable() {
    fn could_arise<T>(fact: &Fact<T>) -> bool {
        fact.status() != Status::NotApplicable
    }
    for study in evidence().studies {
        let id = &study.id;
        assert!(could_arise(&study.n_enrolled), "{id}");
        assert!(could_arise(&study.follow_up_weeks), "{id}");
        assert!(
            could_arise(&study.design) && could_arise(&study.comparison),
            "{id}"
        );
        assert!(
            could_arise(&study.blinding) && could_arise(&study.country),
            "{id}"
        );
        for regimen in study.kap_regimens() {
            assert!(could_arise(&regimen.dose), "{id}");
            assert!(could_arise(&regimen.sessions), "{id}");
            assert!(could_arise(&regimen.route), "{id}");
        }
        if study.timings().is_empty() {
            let mut times = study.therapies.iter().flat_map(|therapy| therapy.timing());
            assert!(
                times.any(|(_, fact)| fact.status() == Status::NotFound),
                "{id}"
            );
        }
    }
}

#[test]
fn sizes_are_the_people_enrolled_and_an_unknown_size_is_counted_as_unknown() {
    let table = facet_table(&evidence()).unwrap();
    let column = &table.facet(table.find("place").unwrap()).column;
    let tally = table.tally(column.groups().next().unwrap());
    assert_eq!((tally.rows, tally.sum, tally.unknown), (15, 570.0, 1));
}

#[test]
fn a_search_finds_names_titles_diagnoses_psychotherapies_and_results() {
    let evidence = evidence();
    let table = facet_table(&evidence).unwrap();
    let found = |query: &str| -> Vec<&str> {
        let rows = table.search(query);
        rows.iter()
            .map(|row| evidence.studies[row].id.as_str())
            .collect()
    };
    assert_eq!(found("keizer"), ["keizer-2020"]);
    assert_eq!(found("opioid tapering"), ["ocker-2020"]);
    assert_eq!(found("bulimia"), ["adams-2017", "ragnhildstveit-2021"]);
    let mbrp = ["dakwar-2019", "azhari-2021", "grabski-2022", "bloy-2026"];
    assert_eq!(found("mbrp"), mbrp);
    assert_eq!(found("mindfulness-based relapse"), mbrp);
    assert_eq!(found("58.1% lower"), ["dakwar-2019"]);
    assert_eq!(found("no such words"), Vec::<&str>::new());
}
