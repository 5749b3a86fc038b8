//! The tables, read back and counted again from the evidence and from the published files.

use std::collections::{BTreeMap, BTreeSet};

use kap_explorer::downloads::{Decimals, Extract, File, tables};
use kap_explorer::evidence::{Files, Status, references};
use proptest::prelude::*;

use crate::Data;
use crate::hostile::{Changed, TITLE};

type Row = BTreeMap<String, String>;

/// The rows of a file, as a reader of UTF-8 with a mark has them.
pub(crate) fn rows(file: &File) -> Vec<Row> {
    let text = std::str::from_utf8(&file.bytes).unwrap();
    let text = text.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

fn head(file: &File) -> Vec<String> {
    let text = std::str::from_utf8(&file.bytes).unwrap();
    let first = text.trim_start_matches('\u{feff}').split("\r\n").next();
    first.unwrap().split(',').map(str::to_owned).collect()
}

/// The tables of an extract by name.
pub(crate) fn by_name(extract: &Extract<'_>) -> BTreeMap<String, Vec<Row>> {
    let prefix = extract.file_name("");
    let name = |file: &File| {
        let name = file.name.strip_prefix(&prefix).unwrap();
        name.strip_suffix(".csv").unwrap().to_owned()
    };
    tables(extract, Decimals::Point)
        .iter()
        .map(|file| (name(file), rows(file)))
        .collect()
}

fn published() -> [(&'static str, &'static str); 10] {
    let files = Files::PUBLISHED;
    [
        ("studies", files.studies),
        ("regimens", files.regimens),
        ("therapies", files.therapies),
        ("diagnoses", files.diagnoses),
        ("outcomes", files.outcomes),
        ("evidence", files.evidence),
        ("sources", files.sources),
        ("references", files.references),
        ("samples", files.samples),
        ("changes", files.changes),
    ]
}

fn rows_of(text: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

/// The column that names a row within its study.
const KEYS: [(&str, &str); 5] = [
    ("studies", ""),
    ("regimens", "regimen"),
    ("therapies", "therapy"),
    ("diagnoses", "diagnosis"),
    ("outcomes", "outcome"),
];

/// A made cell without the ' that keeps a spreadsheet from reading words as a formula.
fn guarded<'a>(made: &'a str, published: &str) -> &'a str {
    match made.strip_prefix('\'') {
        Some(rest) if published.starts_with(['-', '+', '=', '@']) => {
            assert!(published.parse::<f64>().is_err(), "{published} is a number");
            rest
        }
        _ => made,
    }
}

/// Holds the tables of an extract against the published ones and the evidence.
fn check(extract: &Extract<'_>) {
    let ids: BTreeSet<&str> = extract
        .studies()
        .map(|(_, study)| study.id.as_str())
        .collect();
    let made = by_name(extract);
    let evidence = rows_of(Files::PUBLISHED.evidence);
    let key = |line: &'_ Row| ["table", "study_id", "row", "field"].map(|part| line[part].clone());
    let statuses: BTreeMap<[String; 4], &str> = evidence
        .iter()
        .map(|line| (key(line), line["status"].as_str()))
        .collect();
    for (name, text) in published() {
        let expected: Vec<Row> = rows_of(text)
            .into_iter()
            .filter(|row| {
                row.get("study_id")
                    .is_none_or(|id| ids.contains(id.as_str()))
            })
            .collect();
        let made = &made[name];
        if name != "sources" && name != "references" {
            assert_eq!(made.len(), expected.len(), "{name}");
            for (made, expected) in made.iter().zip(&expected) {
                for (column, cell) in expected {
                    let made = guarded(&made[column], cell);
                    assert_eq!(made, cell, "{name}.{column}");
                }
            }
        }
        for row in made {
            for (column, status) in row {
                let Some(of) = column
                    .strip_suffix("_status")
                    .filter(|of| *of != "estimate")
                else {
                    continue;
                };
                let key = KEYS.iter().find(|(table, _)| *table == name).unwrap().1;
                let key = row.get(key).map(String::as_str).unwrap_or_default();
                let line = [name, &row["study_id"], key, of].map(str::to_owned);
                assert_eq!(status, statuses[&line], "{line:?}");
                let known = Status::from_label(status).unwrap().basis().is_some();
                let cell = row[of].as_str();
                let lost = ["", "not found"].contains(&cell) || cell.starts_with("measured; ");
                assert_eq!(known, !lost, "{name}.{of}");
            }
        }
    }
    let sum = |column: &str| -> u32 {
        let cells = made["studies"].iter().map(|row| row[column].as_str());
        cells
            .filter(|cell| !cell.is_empty())
            .map(|cell| cell.parse::<u32>().unwrap())
            .sum()
    };
    let enrolled = extract
        .studies()
        .filter_map(|(_, study)| study.n_enrolled.value().copied());
    assert_eq!(sum("n_enrolled"), enrolled.sum::<u32>());
    if extract.is_everything() {
        assert_eq!(made["sources"].len(), extract.evidence.sources().len());
        assert_eq!(made["references"].len(), references().unwrap().len());
    } else {
        let named = made["evidence"]
            .iter()
            .flat_map(|row| row["sources"].split("; "));
        let named: BTreeSet<&str> = named.filter(|key| !key.is_empty()).collect();
        let kept = made["sources"].iter().map(|row| row["source_id"].as_str());
        assert_eq!(kept.collect::<BTreeSet<&str>>(), named);
        let named = made["studies"].iter().map(|row| row["reference"].as_str());
        let named = named.filter(|reference| !reference.is_empty());
        let kept = made["references"]
            .iter()
            .map(|row| row["reference"].as_str());
        assert_eq!(kept.collect::<BTreeSet<&str>>(), named.collect());
    }
}

#[test]
fn tables_hold_the_rows_of_the_selection_and_the_status_of_every_value() {
    let data = Data::read();
    for fragment in [
        "",
        "route=iv",
        "study=dore-2019&q=ketamine",
        "q=nothinglikethis",
    ] {
        check(&data.extract(fragment));
    }
    check(&data.extract("").everything());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn and_so_they_do_for_any_studies_left_out(
        left_out in proptest::sample::subsequence((0..47usize).collect::<Vec<_>>(), 0..47)
    ) {
        let data = Data::read();
        let ids: Vec<&str> = left_out.iter().map(|row| data.evidence.studies[*row].id.as_str()).collect();
        let mut fragment = "place=any".to_owned();
        if !ids.is_empty() {
            fragment = format!("{fragment}&without={}", ids.join(","));
        }
        let extract = data.extract(&fragment);
        prop_assert_eq!(extract.studies().count(), 47 - left_out.len());
        check(&extract);
    }
}

#[test]
fn columns_keep_their_order_with_each_status_beside_its_value() {
    let data = Data::read();
    for file in tables(&data.extract("route=im"), Decimals::Point) {
        let table = file
            .name
            .trim_start_matches("kap-explorer-selection-")
            .trim_end_matches(".csv");
        let (_, text) = published()
            .into_iter()
            .find(|(name, _)| *name == table)
            .unwrap();
        let known: Vec<&str> = text.lines().next().unwrap().split(',').collect();
        let head = head(&file);
        let kept: Vec<&str> = head
            .iter()
            .map(String::as_str)
            .filter(|name| known.contains(name))
            .collect();
        assert_eq!(kept, known);
        for (place, name) in head
            .iter()
            .enumerate()
            .filter(|(_, name)| !known.contains(&name.as_str()))
        {
            assert_eq!(name, &format!("{}_status", head[place - 1]));
        }
    }
}

#[test]
fn lines_end_as_rfc_4180_says_and_numbers_below_zero_stay_numbers() {
    let data = Data::read();
    let extract = data.extract("").everything();
    for file in tables(&extract, Decimals::Point) {
        let text = String::from_utf8(file.bytes.clone()).unwrap();
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        assert_eq!(text.matches('\r').count(), text.matches("\r\n").count());
        assert!(text.ends_with("\r\n"));
    }
    let outcomes = &by_name(&extract)["outcomes"];
    assert!(outcomes.iter().any(|row| row["estimate"] == "-11.24"));
    assert!(outcomes.iter().any(|row| row["ci_low"] == "-0.55"));
}

#[test]
fn the_twin_with_decimal_commas_holds_the_same_and_nothing_in_it_reads_as_another_number() {
    let data = Data::read();
    for extract in [data.extract("route=im"), data.extract("").everything()] {
        let mut turned = 0;
        for (file, twin) in tables(&extract, Decimals::Point)
            .iter()
            .zip(tables(&extract, Decimals::Comma))
        {
            assert_eq!(twin.name, file.name.replace(".csv", "-semicolons.csv"));
            let text = std::str::from_utf8(&twin.bytes).unwrap();
            let text = text.strip_prefix('\u{feff}').unwrap();
            let mut reader = csv::ReaderBuilder::new()
                .delimiter(b';')
                .from_reader(text.as_bytes());
            let twins: Vec<Row> = reader.deserialize().map(Result::unwrap).collect();
            let rows = rows(file);
            assert_eq!(twins.len(), rows.len());
            for (twin, row) in twins.iter().zip(rows) {
                for (column, cell) in &row {
                    let made = &twin[column];
                    if cell.parse::<f64>().is_ok() {
                        assert_eq!(made, &cell.replace('.', ","), "{column}");
                        turned += usize::from(made.contains(','));
                    } else {
                        assert_eq!(made, cell, "{column}");
                    }
                }
            }
        }
        assert!(turned > 0);
    }
}

#[test]
fn hostile_cells_come_back_as_they_are_and_none_is_a_formula() {
    let changed = Changed::hostile();
    let extract = changed.extract();
    let made = by_name(&extract);
    let study = &made["studies"][0];
    assert_eq!(study["title"], format!("'{}", TITLE.replace(";=j", ";'=j")));
    assert_eq!(study["setting"], "'=1+1");
    assert_eq!(study["comparator"], "'-2+3; =cmd|' /C calc'!A0");
    assert!(study["authors"].starts_with("'@evil A; Øst-Åm J-P; The \"Group\""));
    assert_eq!(study["setting_status"], "reported");
}
