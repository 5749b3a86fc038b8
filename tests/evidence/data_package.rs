//! The published data package keeps every rule that its own schema states, and the schema and the
//! program speak of the same words.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use kap_explorer::evidence::{
    Arm, Blinding, Comparison, Design, Direction, DoseUnit, Evidence, FAMILIES, GROUPS, Place,
    Role, Route, Status, references,
};

use crate::schema::{fault, folder, package, read, table, tables, text, texts};

#[test]
fn the_ten_tables_are_described_and_nothing_else_lies_in_the_folder() {
    let names: Vec<String> = tables().into_iter().map(|table| table.name).collect();
    assert_eq!(
        names,
        [
            "studies",
            "regimens",
            "therapies",
            "diagnoses",
            "outcomes",
            "evidence",
            "sources",
            "references",
            "samples",
            "changes"
        ]
    );
    let mut expected: BTreeSet<String> = names.iter().map(|name| format!("{name}.csv")).collect();
    expected.insert("datapackage.json".to_owned());
    let found: BTreeSet<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn files_are_plain_utf_8_with_unix_line_ends() {
    for table in tables() {
        let content = read(&format!("{}.csv", table.name));
        assert!(!content.starts_with('\u{feff}'), "{}", table.name);
        assert!(!content.contains('\r'), "{}", table.name);
        assert!(content.ends_with('\n'), "{}", table.name);
    }
}

#[test]
fn every_column_is_described_and_every_description_has_its_column() {
    for table in tables() {
        let described: Vec<&str> = table.fields().iter().map(|f| text(f, "name")).collect();
        assert_eq!(table.header, described, "{}", table.name);
        for field in table.fields() {
            let description = text(field, "description");
            assert!(
                description.len() > 10 && description.ends_with(['.', '?']),
                "{}.{}: {description}",
                table.name,
                text(field, "name")
            );
        }
    }
}

#[test]
fn every_cell_has_the_type_and_keeps_the_constraints_of_its_field() {
    let mut checked = 0;
    for table in tables() {
        let missing = texts(&table.schema["missingValues"]);
        for (index, row) in table.rows.iter().enumerate() {
            for field in table.fields() {
                let cell = &row[text(field, "name")];
                let fault = fault(field, cell, missing.contains(&String::new()));
                assert_eq!(
                    fault,
                    None,
                    "{} row {}, {}: '{cell}'",
                    table.name,
                    index + 1,
                    text(field, "name")
                );
                checked += 1;
            }
        }
    }
    assert!(checked > 5000, "only {checked} cells were checked");
}

#[test]
fn the_check_itself_finds_each_kind_of_fault() {
    let studies = table("studies");
    for (field, cell, fault_found) in [
        ("title", "", "is required"),
        ("n_enrolled", "many", "is no integer"),
        ("n_enrolled", "0", "is less than 1"),
        ("mean_age", "121", "is more than 120"),
        ("year", "19", "is no year"),
        (
            "design",
            "randomized controlled trial",
            "is not among the allowed words",
        ),
        ("pmcid", "5544939", "has not the form ^PMC[0-9]+$"),
        (
            "registration",
            "NCT123",
            "has not the form ^(none|NCT[0-9]{8}(; EudraCT [0-9]{4}-[0-9]{6}-[0-9]{2})?)$",
        ),
        (
            "study_id",
            "Dakwar-2019",
            "has not the form ^[a-z]+(-[a-z]+)*-[0-9]{4}[a-z]?$",
        ),
    ] {
        let fault = fault(studies.field(field), cell, true);
        assert_eq!(fault.as_deref(), Some(fault_found), "{field} '{cell}'");
    }
}

#[test]
fn primary_keys_and_unique_fields_are_unique() {
    for table in tables() {
        let key = texts(&table.schema["primaryKey"]);
        assert!(!key.is_empty(), "{} has no primary key", table.name);
        let mut keys = vec![key];
        for field in table.fields() {
            if field["constraints"]["unique"] == true {
                keys.push(vec![text(field, "name").to_owned()]);
            }
        }
        for key in keys {
            let mut seen = BTreeSet::new();
            for row in &table.rows {
                let value = table.key_of(row, &key);
                // An empty cell names nothing, so it is nothing twice.
                assert!(
                    value == [""] || seen.insert(value.clone()),
                    "{}: {value:?} twice",
                    table.name
                );
            }
        }
    }
}

#[test]
fn foreign_keys_lead_to_a_row() {
    let tables = tables();
    let mut keys = 0;
    for table in &tables {
        for key in table.schema["foreignKeys"].as_array().into_iter().flatten() {
            let reference = &key["reference"];
            let target = tables
                .iter()
                .find(|other| other.name == text(reference, "resource"))
                .unwrap();
            let targets: BTreeSet<_> = target
                .rows
                .iter()
                .map(|row| target.key_of(row, &texts(&reference["fields"])))
                .collect();
            for row in &table.rows {
                let value = table.key_of(row, &texts(&key["fields"]));
                assert!(
                    value == [""] || targets.contains(&value),
                    "{}: {value:?}",
                    table.name
                );
            }
            keys += 1;
        }
    }
    assert_eq!(keys, 7);
}

#[test]
fn every_source_that_is_cited_is_listed_and_every_one_listed_is_cited() {
    let listed: BTreeSet<String> = table("sources")
        .rows
        .iter()
        .map(|row| row["source_id"].clone())
        .collect();
    let cited: BTreeSet<String> = table("evidence")
        .rows
        .iter()
        .flat_map(|row| {
            row["sources"]
                .split("; ")
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .filter(|id| !id.is_empty())
        .collect();
    assert_eq!(cited, listed);
}

#[test]
fn every_value_with_a_status_has_one_line_and_every_line_has_its_value() {
    let tables = tables();
    let evidence = tables
        .iter()
        .find(|table| table.name == "evidence")
        .unwrap();
    let mut lines: BTreeMap<[&str; 4], &str> = BTreeMap::new();
    for row in &evidence.rows {
        let key = ["table", "study_id", "row", "field"].map(|column| row[column].as_str());
        assert_eq!(lines.insert(key, &row["status"]), None, "{key:?} twice");
    }
    for table in &tables {
        let number = match table.name.as_str() {
            "regimens" => "regimen",
            "therapies" => "therapy",
            "outcomes" => "outcome",
            "diagnoses" => "diagnosis",
            _ => "",
        };
        for row in &table.rows {
            for field in table
                .fields()
                .iter()
                .filter(|field| field["evidence"] == true)
            {
                let column = text(field, "name");
                let key = [
                    table.name.as_str(),
                    &row["study_id"],
                    row.get(number).map_or("", String::as_str),
                    column,
                ];
                let status = lines
                    .remove(&key)
                    .unwrap_or_else(|| panic!("{key:?} has no line"));
                let cell = row[column].as_str();
                let missing = ["not found", "not applicable"].contains(&status);
                // A result says in words that it was not found, with what is known of it.
                let says_so = column == "result"
                    && ["not found", "measured; "]
                        .iter()
                        .any(|words| cell.starts_with(words));
                assert_eq!(
                    missing,
                    cell.is_empty() || says_so,
                    "{key:?}: '{cell}', {status}"
                );
            }
        }
    }
    assert_eq!(lines.keys().next(), None, "a line has no value");
}

#[test]
fn rows_count_from_one_within_their_study() {
    for (name, column) in [
        ("regimens", "regimen"),
        ("therapies", "therapy"),
        ("outcomes", "outcome"),
    ] {
        let mut last: BTreeMap<String, usize> = BTreeMap::new();
        for row in table(name).rows {
            let last = last.entry(row["study_id"].clone()).or_default();
            *last += 1;
            assert_eq!(
                row[column],
                last.to_string(),
                "{name} of {}",
                row["study_id"]
            );
        }
    }
}

#[test]
fn the_allowed_words_of_the_schema_are_those_of_the_program() {
    fn same<W: Copy>(table_name: &str, field: &str, all: &[W], label: fn(W) -> &'static str) {
        let words: Vec<&str> = all.iter().copied().map(label).collect();
        assert_eq!(
            texts(&table(table_name).field(field)["constraints"]["enum"]),
            words,
            "{table_name}.{field}"
        );
    }
    same("studies", "place_in_review", Place::ALL, Place::label);
    same("studies", "design", Design::ALL, Design::label);
    same(
        "studies",
        "comparison_tests",
        Comparison::ALL,
        Comparison::label,
    );
    same("studies", "blinding", Blinding::ALL, Blinding::label);
    same("regimens", "arm", Arm::ALL, Arm::label);
    same("regimens", "route", Route::ALL, Route::label);
    same("regimens", "dose_unit", DoseUnit::ALL, DoseUnit::label);
    same("therapies", "family", &FAMILIES, |family| family);
    same("diagnoses", "group", &GROUPS, |group| group);
    same("diagnoses", "role", Role::ALL, Role::label);
    same("outcomes", "direction", Direction::ALL, Direction::label);
    same("evidence", "status", Status::ALL, Status::label);

    let mut with_status = BTreeSet::new();
    for table in tables() {
        for field in table
            .fields()
            .iter()
            .filter(|field| field["evidence"] == true)
        {
            with_status.insert(text(field, "name").to_owned());
        }
    }
    let named: BTreeSet<String> = texts(&table("evidence").field("field")["constraints"]["enum"])
        .into_iter()
        .collect();
    assert_eq!(named, with_status);
}

#[test]
fn a_study_is_cited_as_in_the_reference_list() {
    let evidence = Evidence::embedded().unwrap();
    let references = references().unwrap();
    for study in &evidence.studies {
        let Some(number) = study.reference else {
            // What is not in the list is not part of the review.
            assert_eq!(study.place, Place::Since, "{}", study.id);
            continue;
        };
        let listed = &references[number as usize - 1].citation;
        let mut cited = study.citation.clone();
        (cited.pmid, cited.pmcid) = (None, None);
        assert_eq!(&cited, listed, "{}", study.id);
    }
}

#[test]
fn the_package_says_its_version_terms_and_how_to_cite_it() {
    let package = package();
    let about = Evidence::embedded().unwrap().about();
    assert_eq!(text(&package, "name"), "kap-explorer");
    assert_eq!(about.version, "0.2.0");
    assert_eq!(about.created, "2026-11-27");
    assert!(
        about
            .cite_dataset
            .contains(&format!("version {}", about.version))
    );
    assert!(about.cite_review.contains(about.review.title));
    assert!(about.cite_review.contains(about.review.doi));
    assert_eq!(about.licence.name, "CC-BY-4.0");
    assert!(about.licence.url.starts_with("https://"));
    let covered: Vec<&str> = about.rights.iter().map(|terms| terms.covers).collect();
    assert_eq!(
        covered,
        ["the compilation", "the facts", "the review", "the program"]
    );
}

#[test]
fn numbers_with_a_unit_say_which() {
    for table in tables() {
        for field in table.fields() {
            let name = text(field, "name");
            let of_people = name.starts_with("n_") || name == "withdrawals";
            let of_time = name.ends_with("_weeks") || name == "weeks" || name.contains("minutes");
            let counted = name.starts_with("sessions") && table.name != "evidence";
            if of_people || of_time || counted {
                let unit = text(field, "unit");
                assert!(
                    ["people", "weeks", "minutes", "sessions"].contains(&unit),
                    "{}.{name}: {unit}",
                    table.name
                );
            }
        }
    }
}
