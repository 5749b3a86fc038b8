//! Citations, read back: BibTeX with another's reader, RIS line by line, CSL-JSON as JSON. Other
//! people's readers read them in `tests/readers/`.

use std::collections::BTreeSet;

use biblatex::{Bibliography, ChunksExt};
use kap_explorer::downloads::{Extract, bibtex, csl_json, ris};
use kap_explorer::evidence::Study;
use serde_json::Value;

use crate::Data;
use crate::hostile::{Changed, TITLE};

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

/// One record of RIS: its tags and values.
type Record = Vec<(String, String)>;

fn records(extract: &Extract<'_>) -> Vec<Record> {
    let text = text(ris(extract).bytes);
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    let mut records = vec![Record::new()];
    for line in text.split("\r\n").filter(|line| !line.is_empty()) {
        let (tag, value) = line.split_once("  - ").unwrap();
        if tag == "ER" {
            records.push(Record::new());
        } else {
            records
                .last_mut()
                .unwrap()
                .push((tag.to_owned(), value.to_owned()));
        }
    }
    assert_eq!(records.pop(), Some(Record::new()));
    records
}

fn values<'a>(record: &'a Record, tag: &str) -> Vec<&'a str> {
    let found = record.iter().filter(|(known, _)| known == tag);
    found.map(|(_, value)| value.as_str()).collect()
}

fn items(extract: &Extract<'_>) -> Vec<Value> {
    serde_json::from_slice(&csl_json(extract).bytes).unwrap()
}

/// What the notes of a study must say, in every format.
fn statuses(study: &Study) -> [String; 2] {
    let size = match study.n_enrolled.value() {
        Some(size) => format!(
            "Participants enrolled: {size} ({}).",
            study.n_enrolled.status()
        ),
        None => format!("Participants enrolled: {}.", study.n_enrolled.status()),
    };
    let design = match study.design.value() {
        Some(design) => format!("Design: {design} ({}).", study.design.status()),
        None => format!("Design: {}.", study.design.status()),
    };
    [size, design]
}

#[test]
fn every_format_has_the_review_and_the_studies_with_key_statuses() {
    let data = Data::read();
    for extract in [
        data.extract(""),
        data.extract("").everything(),
        data.extract("q=nothinglikethis"),
    ] {
        let studies: Vec<&Study> = extract.studies().map(|(_, study)| study).collect();
        let ris = records(&extract);
        let csl = items(&extract);
        let bib = Bibliography::parse(&text(bibtex(&extract).bytes)).unwrap();
        let mut keys = vec!["drozdz-2022"];
        keys.extend(studies.iter().map(|study| study.id.as_str()));
        assert_eq!(
            ris.iter()
                .map(|record| values(record, "ID")[0])
                .collect::<Vec<_>>(),
            keys
        );
        assert_eq!(
            csl.iter()
                .map(|item| item["id"].as_str().unwrap())
                .collect::<Vec<_>>(),
            keys
        );
        assert_eq!(
            bib.keys().collect::<BTreeSet<_>>(),
            keys.iter().copied().collect()
        );
        for (place, study) in studies.iter().enumerate() {
            let note = bib
                .get(&study.id)
                .unwrap()
                .get("annote")
                .unwrap()
                .format_verbatim();
            for status in statuses(study) {
                assert!(
                    values(&ris[place + 1], "N1").contains(&status.as_str()),
                    "{status}"
                );
                assert!(
                    csl[place + 1]["note"].as_str().unwrap().contains(&status),
                    "{status}"
                );
                assert!(note.contains(&status), "{note}");
            }
            let place_in_review = format!("Place in the review: {}.", study.place);
            assert!(note.contains(&place_in_review), "{note}");
        }
        assert!(values(&ris[0], "N1")[0].starts_with("This is the review itself"));
        assert_eq!(values(&ris[0], "VL"), ["15"]);
        assert_eq!(csl[0]["page"], "1691-1706");
    }
}

#[test]
fn the_fields_of_each_study_are_those_of_the_data() {
    let data = Data::read();
    let extract = data.extract("").everything();
    let ris = records(&extract);
    let csl = items(&extract);
    let bibtex_text = text(bibtex(&extract).bytes);
    let bib = Bibliography::parse(&bibtex_text).unwrap();
    for (place, (_, study)) in extract.studies().enumerate() {
        let citation = &study.citation;
        let record = &ris[place + 1];
        let item = &csl[place + 1];
        let entry = bib.get(&study.id).unwrap();
        let field = |key: &str| entry.get(key).map(ChunksExt::format_verbatim);
        assert_eq!(values(record, "TI"), [citation.title.as_str()]);
        assert_eq!(item["title"], citation.title.as_str());
        assert_eq!(field("title").as_ref(), Some(&citation.title));
        assert_eq!(values(record, "T2"), [citation.journal.as_str()]);
        assert_eq!(field("journal").as_ref(), Some(&citation.journal));
        assert_eq!(values(record, "PY"), [citation.year.to_string()]);
        assert_eq!(item["issued"]["date-parts"][0][0], citation.year);
        assert_eq!(field("year"), Some(citation.year.to_string()));
        for (tag, csl, bibtex, value) in [
            ("VL", "volume", "volume", &citation.volume),
            ("IS", "issue", "number", &citation.issue),
            ("DO", "DOI", "doi", &citation.doi),
            ("AN", "PMID", "pmid", &citation.pmid),
            ("M1", "PMCID", "pmcid", &citation.pmcid),
        ] {
            let found = values(record, tag);
            match (tag, value) {
                ("M1", Some(number)) => assert!(found[0].ends_with(&format!("PMCID: {number}"))),
                ("M1", None) => assert!(!found.concat().contains("PMCID")),
                _ => assert_eq!(found, value.iter().map(String::as_str).collect::<Vec<_>>()),
            }
            assert_eq!(item[csl].as_str(), value.as_deref());
            assert_eq!(&field(bibtex), value);
        }
        let pages = citation
            .pages
            .as_ref()
            .map(|pages| pages.replace('–', "--"));
        // The reader makes one dash of two.
        assert_eq!(field("pages"), citation.pages);
        assert_eq!(
            bibtex_text.contains(&format!(
                "pages = {{{}}}",
                pages.clone().unwrap_or_default()
            )),
            pages.is_some()
        );
        let ends = [values(record, "SP"), values(record, "EP")]
            .concat()
            .join("--");
        assert_eq!(ends, pages.clone().unwrap_or_default());
        let names = |given: &str| given.replace(['.', ' ', ','], "");
        // Nobody is called "et al." or "others": that there are more is said in a note.
        let authors: Vec<String> = citation.authors.iter().map(|name| names(name)).collect();
        let work_notes = values(record, "N1");
        let goes_on = work_notes
            .iter()
            .any(|note| note.starts_with("The list of authors goes on"));
        assert_eq!(goes_on, citation.et_al);
        let first = work_notes.first().unwrap();
        assert_eq!(
            first.starts_with("Caution: "),
            !study.cautions.is_empty(),
            "{first}"
        );
        let found: Vec<String> = values(record, "AU").into_iter().map(names).collect();
        assert_eq!(found, authors);
        let found = item["author"].as_array().unwrap().iter().map(|author| {
            let parts = ["family", "given", "literal"]
                .map(|part| author[part].as_str().unwrap_or_default());
            names(&parts.concat())
        });
        assert_eq!(found.collect::<Vec<_>>(), authors);
        let found = field("author").unwrap();
        let found: Vec<String> = found.split(" and ").map(names).collect();
        assert_eq!(found, authors);
    }
}

#[test]
fn what_was_looked_for_and_not_found_is_left_out_and_said() {
    let data = Data::read();
    let extract = data.extract("place=any&q=Fontana");
    let record = &records(&extract)[1];
    assert_eq!(values(record, "ID"), ["fontana-1974"]);
    assert_eq!(values(record, "DO"), Vec::<&str>::new());
    assert_eq!(values(record, "UR"), Vec::<&str>::new());
    let notes = values(record, "N1");
    assert!(
        notes.contains(&"Not found in the review's reference list: DOI."),
        "{notes:?}"
    );
    assert!(
        notes.contains(&"Participants enrolled: not found."),
        "{notes:?}"
    );
    let all = text(bibtex(&extract).bytes) + &text(csl_json(&extract).bytes);
    assert_eq!(all.matches("reference list: DOI.").count(), 2);
    assert!(
        !notes.iter().any(|note| note.contains("PubMed")),
        "nobody looked for it"
    );
}

#[test]
fn hostile_text_comes_back_and_breaks_no_record() {
    let changed = Changed::hostile();
    let extract = changed.extract();
    assert_eq!(extract.studies().count(), 1);
    let ris = records(&extract);
    assert_eq!(ris.len(), 2);
    assert_eq!(values(&ris[1], "TI"), [TITLE]);
    assert_eq!(
        values(&ris[1], "AU"),
        ["@evil, A.", "Øst-Åm, J.-P.", "The \"Group\" and others"]
    );
    assert_eq!(items(&extract)[1]["title"], TITLE);
    let bib = Bibliography::parse(&text(bibtex(&extract).bytes)).unwrap();
    assert_eq!(bib.len(), 2);
    let entry = bib.get("dakwar-2019").unwrap();
    assert_eq!(entry.get("title").unwrap().format_verbatim(), TITLE);
    let authors = entry.author().unwrap();
    assert_eq!(authors.len(), 3);
    assert_eq!(authors[2].name, "The \"Group\" and others");
}

#[test]
fn the_citations_of_one_study() {
    let data = Data::read();
    let extract = data.extract("q=Shiroma");
    for (name, file) in [
        ("shiroma.ris", ris(&extract)),
        ("shiroma.bib", bibtex(&extract)),
        ("shiroma.csl.json", csl_json(&extract)),
    ] {
        insta::assert_snapshot!(name, text(file.bytes).replace('\r', ""));
    }
}
