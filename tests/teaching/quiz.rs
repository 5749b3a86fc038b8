//! The questions: their answers against a recount of the published tables.

mod changed;
mod guesses;
mod texts;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use kap_explorer::evidence::{Evidence, Files, facet_table};
use kap_explorer::explore::Table;
use kap_explorer::teaching::quiz::{Item, Kind, Question, questions};

const NAMES: [&str; 10] = [
    "randomised",
    "route",
    "therapy-tested",
    "compare-nothing",
    "largest-share",
    "routes-bars",
    "conditions-bars",
    "not-found-size",
    "doses-known",
    "review-articles",
];

type Row = BTreeMap<String, String>;

fn rows(text: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader
        .deserialize()
        .map(|row| row.expect("the table is sound"))
        .collect()
}

/// The rows of the studies that the review counts.
fn included() -> Vec<Row> {
    let mut studies = rows(Files::PUBLISHED.studies);
    studies.retain(|row| row["place_in_review"] == "included (inferred)");
    studies
}

/// Of how many of those studies a row of another table says this.
fn studies_with(table: &str, says: impl Fn(&Row) -> bool) -> u32 {
    let ids: BTreeSet<String> = included()
        .iter()
        .map(|row| row["study_id"].clone())
        .collect();
    let of = rows(table)
        .into_iter()
        .filter(|row| ids.contains(&row["study_id"]) && says(row))
        .map(|row| row["study_id"].clone())
        .collect::<BTreeSet<String>>();
    u32::try_from(of.len()).expect("few")
}

fn included_with(says: impl Fn(&Row) -> bool) -> u32 {
    u32::try_from(included().iter().filter(|row| says(row)).count()).expect("few")
}

fn data(files: &Files<'_>) -> (Evidence, Table) {
    let evidence = Evidence::read(files).expect("the package is sound");
    let table = facet_table(&evidence).expect("the facets are sound");
    (evidence, table)
}

fn asked() -> &'static [Question] {
    static ASKED: LazyLock<Vec<Question>> = LazyLock::new(|| {
        let (evidence, table) = data(&Files::PUBLISHED);
        questions(&evidence, &table)
    });
    &ASKED
}

fn named(name: &str) -> Question {
    let found = asked().iter().find(|question| question.name == name);
    found.cloned().expect("the question is asked")
}

fn number(question: &Question) -> (u32, u32, u32) {
    match question.kind {
        Kind::Number {
            least, most, truth, ..
        } => (least, most, truth),
        _ => unreachable!("{} asks for a number", question.name),
    }
}

fn items(question: &Question) -> &[Item] {
    match &question.kind {
        Kind::Choice { options: items, .. } | Kind::Bars { bars: items, .. } => items,
        Kind::Number { .. } => unreachable!("{} asks for several", question.name),
    }
}

fn counted(question: &Question) -> BTreeMap<&str, u32> {
    let items = items(question).iter();
    items
        .map(|item| (item.label.as_str(), item.truth))
        .collect()
}

#[test]
fn ten_questions_are_asked_each_under_its_own_name() {
    let names: BTreeSet<&str> = asked().iter().map(|question| question.name).collect();
    assert_eq!(asked().len(), 10);
    assert_eq!(names, BTreeSet::from(NAMES));
}

#[test]
fn the_numbers_are_those_of_a_recount_of_the_tables() {
    let whole = included_with(|_| true);
    let of_studies = [
        (
            "randomised",
            included_with(|row| row["design"] == "randomised controlled trial"),
        ),
        (
            "therapy-tested",
            included_with(|row| row["comparison_tests"] == "psychotherapy added to ketamine"),
        ),
        (
            "compare-nothing",
            included_with(|row| row["comparison_tests"] == "nothing: no comparison group"),
        ),
        (
            "not-found-size",
            included_with(|row| row["n_enrolled"].is_empty()),
        ),
        (
            "doses-known",
            studies_with(Files::PUBLISHED.regimens, |row| {
                row["arm"] == "KAP" && row["dose_unit"] == "mg/kg" && !row["dose_low"].is_empty()
            }),
        ),
    ];
    for (name, truth) in of_studies {
        assert_eq!(number(&named(name)), (0, whole, truth), "{name}");
    }
    assert_eq!(number(&named("review-articles")), (0, 17, whole));
}

#[test]
fn the_share_of_the_largest_study_is_that_of_the_known_sizes() {
    let sizes: Vec<f64> = included()
        .iter()
        .filter_map(|row| row["n_enrolled"].parse().ok())
        .collect();
    let most = sizes.iter().copied().fold(0.0, f64::max);
    let share = 100.0 * most / sizes.iter().sum::<f64>();
    let (_, _, truth) = number(&named("largest-share"));
    assert!(
        (f64::from(truth) - share).abs() <= 0.5,
        "{truth} is {share}"
    );
}

#[test]
fn the_routes_and_the_conditions_are_those_of_a_recount() {
    let route = |label: &str| {
        studies_with(Files::PUBLISHED.regimens, |row| {
            row["arm"] == "KAP" && row["route"] == label
        })
    };
    let routes = ["IV", "IM", "IN", "sublingual"];
    let known = studies_with(Files::PUBLISHED.regimens, |row| {
        row["arm"] == "KAP" && !row["route"].is_empty()
    });
    let mut expected: BTreeMap<&str, u32> = routes.map(|label| (label, route(label))).into();
    assert_eq!(counted(&named("route")), expected);
    expected.insert("not found", included_with(|_| true) - known);
    assert_eq!(counted(&named("routes-bars")), expected);

    let groups: BTreeSet<String> = rows(Files::PUBLISHED.diagnoses)
        .iter()
        .map(|row| row["group"].clone())
        .collect();
    let conditions = named("conditions-bars");
    for group in &groups {
        let truth = studies_with(Files::PUBLISHED.diagnoses, |row| {
            row["group"] == *group && row["role"] != "comorbid"
        });
        // As on the page, a group that none of these studies treated is no bar.
        let expected = (truth > 0).then_some(&truth);
        assert_eq!(
            counted(&conditions).get(group.as_str()),
            expected,
            "{group}"
        );
    }
}

#[test]
fn the_answer_is_within_what_can_be_guessed() {
    for question in asked() {
        match &question.kind {
            Kind::Number {
                least, most, truth, ..
            } => assert!((least..=most).contains(&truth), "{}", question.name),
            Kind::Choice { options, right, .. } => {
                let most = options.iter().map(|option| option.truth).max();
                assert!(!right.is_empty() && options.len() > 1, "{}", question.name);
                for (place, option) in options.iter().enumerate() {
                    let is_most = Some(option.truth) == most;
                    assert_eq!(right.contains(&place), is_most, "{}", option.label);
                }
            }
            Kind::Bars { bars, most, .. } => {
                assert!(
                    bars.iter().all(|bar| bar.truth <= *most),
                    "{}",
                    question.name
                );
            }
        }
    }
}
