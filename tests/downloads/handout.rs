//! The hand-out says what the view says, of its studies and of no others.

use std::sync::LazyLock;

use kap_explorer::downloads::markup::Element;
use kap_explorer::downloads::{Extract, HANDOUT_FIGURES, HandoutPicture, handout};
use kap_explorer::evidence::FACETS;
use kap_explorer::explore::{Choice, Column, Interval, Selection, Table};
use kap_explorer::figures::FigureId;
use kap_explorer::narrative::{self, NOT_FOUND};
use kap_explorer::view::View;
use proptest::prelude::*;

use crate::Data;
use crate::tree::{all, attribute, named, text, with_class};

static DATA: LazyLock<Data> = LazyLock::new(Data::read);

/// Selections of every size, with sorting, comparing and a claim.
const FRAGMENTS: [&str; 9] = [
    "",
    "place=any",
    "route=iv&without=wilkinson-2021",
    "route=im&sort=-year",
    "participants=not-found",
    "q=wilkinson 2021",
    "q=zebra",
    "condition=substance-use&a=route%3Div",
    "claim=pain&condition=pain",
];

fn pictures() -> Vec<HandoutPicture> {
    let picture = |id: FigureId| HandoutPicture {
        address: ["blob:", id.slug()].concat(),
        alt: ["<b>", id.title()].concat(),
        width: 1000.4,
        height: 600.0,
    };
    HANDOUT_FIGURES.map(picture).into()
}

fn made(extract: &Extract<'_>) -> Vec<Element> {
    handout(extract, &pictures())
}

fn one<'a>(elements: &'a [Element], class: &str) -> &'a Element {
    let found = with_class(elements, class);
    assert_eq!(found.len(), 1, "{class}");
    found[0]
}

fn whole(elements: &[Element]) -> String {
    elements.iter().map(text).collect()
}

/// What must hold of the hand-out of any view.
fn check(extract: &Extract<'_>) {
    let parts = made(extract);
    let said = whole(&parts);
    assert!(said.contains(&extract.sentence()), "{said}");
    assert!(said.contains(&extract.filters()));
    assert!(said.contains("It is not medical advice"));
    assert!(said.contains("is never shown as 0"));
    assert!(said.contains("23 November 2026"));
    assert!(said.contains(extract.evidence.about().version));
    assert_eq!(said.matches(&extract.link()).count(), 1);

    // Nothing is said of how the page is made up, and nothing runs.
    let page = format!(
        "<div>{}</div>",
        parts.iter().map(Element::to_xml).collect::<String>()
    );
    roxmltree::Document::parse(&page).unwrap();
    for element in all(&parts) {
        assert!(!["script", "style", "iframe", "object"].contains(&element.name));
        for (name, _) in &element.attributes {
            assert!(
                *name != "style" && !name.starts_with("on") && *name != "id",
                "{name}"
            );
        }
    }

    // No caution of the summary is cut away; what only describes may be.
    let summary = narrative::summary(
        extract.evidence,
        extract.table,
        &extract.view.selection,
        &extract.counts,
    );
    for sentence in summary.iter().flat_map(|part| &part.sentences) {
        let what = sentence.ask.as_ref().map_or("", |ask| ask.what.as_str());
        let may_go = ["Countries", "Age and sex", "Size"].contains(&what)
            || sentence.words.starts_with("This is about");
        assert!(
            may_go || said.contains(&sentence.words),
            "{}",
            sentence.words
        );
    }

    // What is left out is said to be.
    let countries = summary.iter().flat_map(|part| &part.sentences);
    let mut countries = countries.filter(|said| said.words.starts_with("Countries"));
    let cut = countries.any(|sentence| !said.contains(&sentence.words));
    assert_eq!(
        cut,
        said.contains("Not printed here, but on the page: countries")
    );

    let selected: Vec<_> = extract.studies().map(|(_, study)| study).collect();
    let rows = named(&parts, "tbody");
    if selected.is_empty() {
        assert!(rows.is_empty() && with_class(&parts, "handout-figure").is_empty());
        return;
    }
    let mut listed = Vec::new();
    for row in named(std::slice::from_ref(rows[0]), "tr") {
        let cells: Vec<String> = row
            .children
            .iter()
            .filter_map(|cell| match cell {
                kap_explorer::downloads::markup::Markup::Element(cell) => Some(text(cell)),
                kap_explorer::downloads::markup::Markup::Text(_) => None,
            })
            .collect();
        let study = selected
            .iter()
            .find(|study| cells[0].starts_with(&study.short_name))
            .unwrap();
        listed.push(study.id.as_str());
        // Numbers are those of the data, and one that is missing is "not found".
        let number = |known: Option<&u32>| known.map_or(NOT_FOUND.to_owned(), u32::to_string);
        let (kap, enrolled) = (
            number(study.n_kap.value()),
            number(study.n_enrolled.value()),
        );
        let people = if kap == NOT_FOUND && enrolled == NOT_FOUND {
            NOT_FOUND.to_owned()
        } else {
            format!("{kap} of {enrolled}")
        };
        assert_eq!(cells[1].trim(), people, "{}", study.id);
        assert!(cells.iter().all(|cell| !cell.trim().is_empty()));
    }
    let mut expected: Vec<_> = selected.iter().map(|study| study.id.as_str()).collect();
    let in_order = kap_explorer::view::ordered(
        extract.evidence,
        &extract.counts.matching,
        extract.view.sort,
    );
    let in_order: Vec<&str> = in_order
        .into_iter()
        .map(|row| extract.evidence.studies[row].id.as_str())
        .collect();
    assert_eq!(listed, in_order);
    listed.sort_unstable();
    expected.sort_unstable();
    assert_eq!(listed, expected);
    let caption = text(named(&parts, "caption")[0]);
    assert_eq!(
        caption,
        format!(
            "{} of {} studies.",
            expected.len(),
            extract.counts.scope.count()
        )
    );

    // Each is cited, and no other.
    let cited = text(one(&parts, "handout-sources"));
    for study in &extract.evidence.studies {
        let is = expected.contains(&study.id.as_str());
        assert_eq!(cited.contains(&study.citation.title), is, "{}", study.id);
        if let Some(doi) = &study.citation.doi {
            assert_eq!(cited.contains(doi.as_str()), is, "{}", study.id);
        }
    }
}

#[test]
fn it_says_what_the_view_says() {
    for fragment in FRAGMENTS {
        check(&DATA.extract(fragment));
    }
}

/// What is chosen in one facet, from arbitrary numbers.
fn choice(table: &Table, facet: usize, bits: u32, missing: bool, ends: (f64, f64)) -> Choice {
    match &table.facets()[facet].column {
        Column::Categories(values) => {
            let chosen = (0..values.values().len()).filter(|value| bits >> (value % 32) & 1 == 1);
            Choice::values(chosen, missing)
        }
        Column::Numbers(_) => Choice::range(Interval::new(ends.0, ends.1), missing),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn it_says_what_any_view_says(
        facets in prop::collection::vec(
            (0..FACETS.len(), any::<u32>(), any::<bool>(), 0.0..3.0, 0.0..300.0),
            0..3,
        ),
        text in "[a-z<&\"']{0,3}",
        aside in prop::collection::vec(0..18usize, 0..3),
    ) {
        let mut selection = Selection::default_of(&DATA.table);
        for (facet, bits, missing, low, high) in facets {
            let id = DATA.table.ids().nth(facet).unwrap();
            selection.set_choice(id, choice(&DATA.table, facet, bits, missing, (low, high)));
        }
        selection.set_text(&text);
        aside.into_iter().for_each(|row| selection.toggle_aside(row));
        let page = "https://example.org/kap/";
        let view = View::of(selection);
        check(&Extract::of(&DATA.evidence, &DATA.table, view, page, "2026-11-23"));
    }
}

#[test]
fn without_studies_that_is_said_and_nothing_is_drawn() {
    let parts = made(&DATA.extract("q=zebra"));
    let said = whole(&parts);
    let sentence = "0 of 15 studies match “Search: zebra”.";
    assert_eq!(said.matches(sentence).count(), 1);
    assert!(said.contains("says nothing of what KAP does or does not do"));
    assert!(!said.contains("The studies shown here"));
}

#[test]
fn pictures_stand_in_the_order_given_with_their_words() {
    let parts = made(&DATA.extract(""));
    let images = named(&parts, "img");
    let slugs: Vec<_> = images
        .iter()
        .map(|image| attribute(image, "src").unwrap())
        .collect();
    assert_eq!(slugs, ["blob:route-frequency", "blob:time-line"]);
    assert_eq!(
        attribute(images[0], "alt"),
        Some("<b>Route and number of ketamine sessions")
    );
    assert_eq!(attribute(images[0], "width"), Some("1000"));
    assert!(
        parts
            .iter()
            .any(|part| part.to_html().contains("alt=\"&lt;b&gt;Route"))
    );
    assert!(named(&handout(&DATA.extract(""), &[]), "img").is_empty());
}

#[test]
fn what_is_typed_stays_text() {
    let parts = made(&DATA.extract("q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E"));
    assert!(named(&parts, "img").is_empty());
    assert!(whole(&parts).contains("Search: <img src=x onerror=alert(1)>"));
    assert!(
        parts[0]
            .to_html()
            .contains("Search: &lt;img src=x onerror=alert(1)&gt;")
    );
}

#[test]
fn a_value_that_is_more_than_read_carries_its_mark() {
    let parts = made(&DATA.extract("q=wilkinson 2021"));
    let row = named(&parts, "tbody")[0];
    assert!(text(row).contains("not found of 42"));
    // The two sources of its size disagree.
    let marks = with_class(std::slice::from_ref(row), "mark");
    assert_eq!(attribute(marks[0], "aria-label"), Some("conflict"));
    assert!(whole(&parts).contains("Sources disagree"));
}

#[test]
fn two_selections_are_both_told_with_the_warning() {
    let parts = made(&DATA.extract("route=in&a=route%3Dim"));
    let compared = text(one(&parts, "handout-compared"));
    assert!(compared.contains("A: 3 of 15 studies"), "{compared}");
    assert!(compared.contains("B: 1 of 15 studies"));
    assert!(compared.contains("B has 1 study: a difference between so few"));
    assert!(whole(&parts).contains("In plain words, of selection B"));
    assert!(with_class(&made(&DATA.extract("route=in")), "handout-compared").is_empty());
}

#[test]
fn studies_set_aside_and_a_claim_are_told() {
    let said = whole(&made(&DATA.extract("without=dore-2019")));
    assert!(said.contains("What if? Dore 2019 is set aside."));
    assert!(said.contains("14 studies"));
    let said = whole(&made(&DATA.extract("claim=pain&condition=pain")));
    assert!(said.contains("The review says that pain was reduced."));
}

#[test]
fn an_unresolved_place_is_said_beside_the_name() {
    let parts = made(&DATA.extract("place=cited-inclusion-unresolved"));
    let row = text(named(&parts, "tbody")[0]);
    assert_eq!(row.matches("cited, inclusion unresolved").count(), 3);
    assert!(text(one(&parts, "handout-sources")).contains("DOI: not found."));
}

#[test]
fn a_link_too_long_for_a_code_stands_alone() {
    let view = View::default_of(&DATA.table);
    let page = ["https://example.org/", &"kap/".repeat(350)].concat();
    let extract = Extract::of(&DATA.evidence, &DATA.table, view, &page, "2026-11-23");
    let parts = made(&extract);
    assert!(with_class(&parts, "handout-qr").is_empty());
    assert!(whole(&parts).contains(&page));
    assert!(whole(&parts).contains("The link is too long for a QR code."));
    assert_eq!(with_class(&made(&DATA.extract("")), "handout-qr").len(), 1);
}

#[test]
fn the_place_of_a_file_on_a_computer_is_not_printed() {
    let extract = |fragment| {
        let view = View::decode(&DATA.evidence, &DATA.table, fragment).view;
        let page = "file:///home/jane/kap-explorer.html";
        Extract::of(&DATA.evidence, &DATA.table, view, page, "2026-11-23")
    };
    let parts = made(&extract("route=iv"));
    assert!(!whole(&parts).contains("jane"));
    assert!(whole(&parts).contains("#route=iv"));
    assert!(with_class(&parts, "handout-qr").is_empty());
    assert!(whole(&made(&extract(""))).contains("open the explorer."));
}

#[test]
fn figures_that_are_missing_are_said_to_be() {
    let data = Data::read();
    let extract = data.extract("route=iv");
    let said = "1 of the 2 figures of a hand-out could not be drawn here.";
    let mut some = pictures();
    assert!(!whole(&handout(&extract, &some)).contains("could not be drawn"));
    some.truncate(1);
    assert!(whole(&handout(&extract, &some)).contains(said));
}
