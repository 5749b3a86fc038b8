//! The zip, its description and its dictionary, read back.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use kap_explorer::downloads::{Decimals, Extract, File, descriptor, package, tables};
use serde_json::Value;
use zip::ZipArchive;

use crate::Data;
use crate::tables::rows;

fn picture(name: &str) -> File {
    File::text(name, "image/svg+xml", "<svg/>".to_owned())
}

/// The files of the zip by name.
fn unzipped(file: &File) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(&file.bytes)).unwrap();
    let mut files = BTreeMap::new();
    for place in 0..archive.len() {
        let mut entry = archive.by_index(place).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        files.insert(entry.name().unwrap().into_owned(), bytes);
    }
    files
}

fn described(extract: &Extract<'_>) -> Value {
    serde_json::from_slice(&descriptor(extract).bytes).unwrap()
}

#[test]
fn the_zip_holds_everything_in_one_folder() {
    let data = Data::read();
    let extract = data.extract("route=iv");
    let file = package(&extract, vec![picture("dose.svg")]).unwrap();
    assert_eq!(file.name, "kap-explorer-selection-package.zip");
    let files = unzipped(&file);
    let top = "kap-explorer-selection-package/";
    let names: Vec<&str> = files
        .keys()
        .map(|name| name.strip_prefix(top).unwrap())
        .collect();
    assert_eq!(
        names,
        [
            "README.txt",
            "citations/studies.bib",
            "citations/studies.json",
            "citations/studies.ris",
            "data/changes.csv",
            "data/diagnoses.csv",
            "data/evidence.csv",
            "data/outcomes.csv",
            "data/references.csv",
            "data/regimens.csv",
            "data/samples.csv",
            "data/sources.csv",
            "data/studies.csv",
            "data/therapies.csv",
            "datapackage.json",
            "dictionary.csv",
            "dictionary.txt",
            "figures/dose.svg",
            "studies.json",
        ]
    );
    for table in tables(&extract, Decimals::Point) {
        let short = table.name.trim_start_matches("kap-explorer-selection-");
        assert_eq!(files[&format!("{top}data/{short}")], table.bytes);
    }
    assert_eq!(
        files[&format!("{top}datapackage.json")],
        descriptor(&extract).bytes
    );
}

#[test]
fn the_same_extract_gives_the_same_bytes_and_the_files_bear_its_day() {
    let data = Data::read();
    let extract = data.extract("route=iv");
    let made = package(&extract, vec![picture("a.svg")]).unwrap();
    assert_eq!(made, package(&extract, vec![picture("a.svg")]).unwrap());
    let mut archive = ZipArchive::new(Cursor::new(&made.bytes)).unwrap();
    let day = archive.by_index(0).unwrap().last_modified().unwrap();
    assert_eq!((day.year(), day.month(), day.day()), (2026, 11, 23));
    let undated = Extract {
        day: "no day".to_owned(),
        ..data.extract("")
    };
    assert!(package(&undated, Vec::new()).is_ok());
}

#[test]
fn a_picture_must_have_a_plain_name_of_its_own() {
    let data = Data::read();
    let extract = data.extract("");
    for name in ["../dose.svg", "a/b.svg", "", ".hidden", "c:\\d.svg"] {
        let fault = package(&extract, vec![picture(name)]).unwrap_err();
        assert!(
            fault.to_string().contains("is no name for a file"),
            "{fault}"
        );
    }
    assert!(package(&extract, vec![picture("a.svg"), picture("a.svg")]).is_err());
}

#[test]
fn the_description_names_every_column_of_every_table_and_the_selection() {
    let data = Data::read();
    for extract in [data.extract("route=im"), data.extract("").everything()] {
        let package = described(&extract);
        assert_eq!(package["version"], data.evidence.about().version);
        assert_eq!(package["selection"]["filters"], extract.filters());
        assert_eq!(package["selection"]["sentence"], extract.sentence());
        let resources = package["resources"].as_array().unwrap();
        for (resource, file) in resources.iter().zip(tables(&extract, Decimals::Point)) {
            let table = resource["name"].as_str().unwrap();
            assert_eq!(resource["path"], format!("data/{table}.csv"));
            let here = resource["description"]
                .as_str()
                .unwrap()
                .contains("Here: only");
            assert_eq!(here, !extract.is_everything());
            let fields = resource["schema"]["fields"].as_array().unwrap();
            let names: Vec<&str> = fields
                .iter()
                .map(|field| field["name"].as_str().unwrap())
                .collect();
            let text = String::from_utf8(file.bytes).unwrap();
            let head = text.trim_start_matches('\u{feff}').lines().next().unwrap();
            assert_eq!(head.split(',').collect::<Vec<_>>(), names);
            for (place, field) in fields
                .iter()
                .enumerate()
                .filter(|(_, f)| f["evidence"] == true)
            {
                let status = &fields[place + 1];
                assert_eq!(status["status_of"], field["name"]);
                assert_eq!(status["constraints"]["required"], true);
                assert_eq!(status["constraints"]["enum"].as_array().unwrap().len(), 6);
            }
        }
    }
}

#[test]
fn the_dictionary_explains_every_column() {
    let data = Data::read();
    let extract = data.extract("route=iv");
    let file = package(&extract, Vec::new()).unwrap();
    let files = unzipped(&file);
    let top = "kap-explorer-selection-package/";
    let text = String::from_utf8(files[&format!("{top}dictionary.txt")].clone()).unwrap();
    let file = File {
        name: String::new(),
        media: "text/csv",
        bytes: files[&format!("{top}dictionary.csv")].clone(),
    };
    let dictionary = rows(&file);
    let mut columns = 0;
    for resource in described(&extract)["resources"].as_array().unwrap() {
        for field in resource["schema"]["fields"].as_array().unwrap() {
            let row = &dictionary[columns];
            columns += 1;
            assert_eq!(resource["name"], row["table"].as_str());
            assert_eq!(field["name"], row["column"].as_str());
            assert_eq!(field["description"], row["description"].as_str());
            assert!(text.contains(&format!("\n{}\n  {}\n", row["column"], row["description"])));
            let required = field["constraints"]["required"] == true;
            assert_eq!(required, row["empty_means"] == "does not occur.");
            if field["evidence"] == true && !required {
                assert!(
                    row["empty_means"].starts_with(&format!("{}_status says why", row["column"]))
                );
            }
        }
    }
    assert_eq!(dictionary.len(), columns);
    let unit = dictionary
        .iter()
        .find(|row| row["column"] == "n_enrolled")
        .unwrap();
    assert_eq!(unit["unit"], "people");
    let note = dictionary.iter().find(|row| row["column"] == "note");
    assert_eq!(note.unwrap()["empty_means"], "there is nothing to add.");
}
