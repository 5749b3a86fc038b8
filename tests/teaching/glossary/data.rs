//! Every abbreviation of the data and of the page is a word of the field, or a name.

use std::collections::{BTreeMap, BTreeSet};

use kap_explorer::evidence::{Evidence, FACETS, Files, Status, facet_table};
use kap_explorer::figures::FigureId;
use kap_explorer::teaching::Part;

use super::{found_in, glossary};

/// Names of people and of things that are no words of the field, each with the reason why it needs none.
const NAMES: [(&str, &str); 20] = [
    ("KARE", "a trial"),
    ("MORE-KARE", "a trial"),
    ("G-KAP", "a report's name for its KAP in groups"),
    ("COVID-19-related", "in the title of a report"),
    ("ClinicalTrials", "a register of trials"),
    ("EU", "a register of trials"),
    ("GB", "part of the number of a trial in that register"),
    ("McGill", "a university"),
    ("ScienceDirect", "a publisher's site"),
    ("PII", "the kind of number that the publisher gives a paper"),
    ("S266691532300152X", "such a number"),
    ("NCT05737693", "the number of a trial"),
    ("NIH", "a funder"),
    ("NIDA", "a funder"),
    ("NIAAA", "a funder"),
    ("MAPS", "a funder, and a publisher of newsletters"),
    ("mTOR-dependent", "in the title of a reference on mice"),
    ("STAR", "the trial STAR*D, of which the word is a part"),
    (
        "non-US-government",
        "funding from outside the United States",
    ),
    (
        "Drug-Taking",
        "in the name of a questionnaire, which is a word",
    ),
];

/// The columns that hold identifiers, names of people and names of journals.
const NOT_TEXT: [&str; 13] = [
    "study_id",
    "source_id",
    "sources",
    "doi",
    "pmid",
    "pmcid",
    "registration",
    "authors",
    "journal",
    "citation",
    "locator",
    "reference",
    "et_al",
];

/// The abbreviations in a text: words with two capitals, hyphens within them counted as letters.
fn abbreviations(text: &str) -> impl Iterator<Item = &str> {
    let is_of_a_word = |letter: char| letter.is_alphanumeric() || letter == '-';
    text.split(move |letter| !is_of_a_word(letter))
        .map(|word| word.trim_matches('-'))
        .filter(|word| word.chars().filter(|letter| letter.is_uppercase()).count() >= 2)
}

/// Whether an abbreviation as a whole is a word of the field.
fn is_a_word(text: &str) -> bool {
    let places = glossary().places_in(text);
    matches!(places.as_slice(), [only] if only.at == (0..text.len()))
}

/// What the page says in fixed words: of the facets, the statuses, the figures and its parts.
fn fixed_words() -> Vec<String> {
    let evidence = Evidence::embedded().expect("the package is sound");
    let table = facet_table(&evidence).expect("the facets are sound");
    let mut words: Vec<String> = Vec::new();
    for facet in table.facets() {
        words.push(facet.title.clone());
        words.extend(facet.column.labels().map(str::to_owned));
    }
    words.extend(FACETS.iter().map(|facet| facet.hint.to_owned()));
    words.extend(
        Status::ALL
            .iter()
            .flat_map(|it| [it.label().to_owned(), it.meaning().to_owned()]),
    );
    words.extend(FigureId::ALL.iter().map(|id| id.title().to_owned()));
    words.extend(Part::all().map(|part| part.title().to_owned()));
    words
}

/// Every text of the data with the place where it stands.
fn texts_of_the_data() -> Vec<(String, String)> {
    let files = Files::PUBLISHED;
    let tables = [
        ("studies", files.studies),
        ("regimens", files.regimens),
        ("therapies", files.therapies),
        ("diagnoses", files.diagnoses),
        ("outcomes", files.outcomes),
        ("evidence", files.evidence),
        ("sources", files.sources),
        ("references", files.references),
    ];
    let mut texts = Vec::new();
    for (name, text) in tables {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let columns = reader.headers().expect("a head").clone();
        for row in reader.records() {
            for (column, cell) in columns.iter().zip(&row.expect("a row")) {
                if !NOT_TEXT.contains(&column) {
                    texts.push((format!("{name}.{column}"), cell.to_owned()));
                }
            }
        }
    }
    texts
}

#[test]
fn every_abbreviation_of_the_data_and_of_the_page_is_a_word_or_a_name() {
    let mut texts = texts_of_the_data();
    texts.extend(
        fixed_words()
            .into_iter()
            .map(|text| ("page".to_owned(), text)),
    );
    let (mut unknown, mut names) = (BTreeMap::new(), BTreeSet::new());
    let mut met = 0;
    for (place, text) in &texts {
        for word in abbreviations(text) {
            met += 1;
            if let Some((name, _)) = NAMES.iter().find(|(name, _)| *name == word) {
                names.insert(*name);
            } else if !is_a_word(word) {
                unknown.insert(word, place);
            }
        }
    }
    assert!(met > 200, "only {met} abbreviations were met");
    assert_eq!(unknown, BTreeMap::new(), "neither words nor names");
    let unused: Vec<_> = NAMES
        .iter()
        .filter(|(name, _)| !names.contains(name))
        .collect();
    assert!(
        unused.is_empty(),
        "names that do not stand in the data: {unused:?}"
    );
}

#[test]
fn every_measure_therapy_and_diagnosis_with_a_name_of_its_own_is_explained() {
    for word in [
        "route",
        "infusion",
        "comparator",
        "randomised",
        "blinding",
        "MADRS",
        "CAPS-5",
        "Y-BOCS",
        "odds ratio",
        "hazard ratio",
        "confidence interval",
        "CBT",
        "ERP",
        "PE",
        "MET",
        "MBRP",
        "TIMBER",
        "KPT",
        "BDI",
        "QIDS",
        "HAM-A",
        "PTSD",
        "OCD",
        "midazolam",
        "placebo",
        "vote counting",
    ] {
        assert_eq!(found_in(word).len(), 1, "{word}");
    }
    let evidence = Evidence::embedded().expect("the package is sound");
    for study in &evidence.studies {
        for therapy in &study.therapies {
            let name = therapy.modality.as_str();
            assert!(!found_in(name).is_empty(), "{name}");
        }
    }
}
