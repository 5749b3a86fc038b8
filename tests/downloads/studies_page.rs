//! The page without scripts holds everything, and its links lead somewhere.

use std::collections::HashSet;

use kap_explorer::downloads::studies_page;
use kap_explorer::evidence::{Evidence, Files, Place, Status, facet_table, references};
use kap_explorer::narrative::{self, Block, Line};
use roxmltree::{Document, Node};

use crate::Data;

/// The page as XML: the doctype is left out and elements without an end tag are closed.
fn as_xml(page: &str) -> String {
    let mut xml = page.strip_prefix("<!doctype html>\n").unwrap().to_owned();
    for name in ["meta", "link", "br", "img"] {
        let open = format!("<{name} ");
        let mut from = 0;
        while let Some(at) = xml[from..].find(&open) {
            let end = from + at + xml[from + at..].find('>').unwrap();
            xml.insert(end, '/');
            from = end;
        }
    }
    xml
}

fn page() -> String {
    studies_page(&Data::read().extract(""), "studies_page-ABC.css")
}

fn text(node: Node<'_, '_>) -> String {
    let parts = node.descendants().filter(Node::is_text);
    parts.filter_map(|part| part.text()).collect()
}

fn by_id<'a, 'b>(document: &'a Document<'b>, id: &str) -> Node<'a, 'b> {
    let mut found = document
        .descendants()
        .filter(|node| node.attribute("id") == Some(id));
    let one = found.next().unwrap_or_else(|| panic!("no #{id}"));
    assert!(found.next().is_none(), "#{id} stands twice");
    one
}

fn has_class(node: &Node<'_, '_>, class: &str) -> bool {
    node.attribute("class")
        .is_some_and(|own| own.split(' ').any(|own| own == class))
}

#[test]
fn nothing_runs_and_nothing_comes_from_elsewhere() {
    let page = page();
    let xml = as_xml(&page);
    let document = Document::parse(&xml).unwrap();
    for node in document.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        assert!(!["script", "style", "iframe", "object", "embed", "form"].contains(&name));
        for attribute in node.attributes() {
            let own = attribute.name();
            assert!(own != "style" && !own.starts_with("on"), "{own}");
            if own == "href" || own == "src" {
                let to = attribute.value();
                let outside = to.contains(':');
                assert!(
                    !outside || (to.starts_with("https://") && name == "a"),
                    "{to}"
                );
            }
        }
    }
    assert!(page.contains("content=\"default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'\""));
    assert!(page.contains("<link rel=\"stylesheet\" href=\"studies_page-ABC.css\">"));
}

#[test]
fn ids_are_unique_and_links_inside_lead_somewhere() {
    let xml = as_xml(&page());
    let document = Document::parse(&xml).unwrap();
    let mut ids = HashSet::new();
    for node in document.descendants() {
        if let Some(id) = node.attribute("id") {
            assert!(ids.insert(id), "{id}");
        }
    }
    for node in document.descendants() {
        for name in ["href", "aria-labelledby"] {
            let Some(to) = node.attribute(name) else {
                continue;
            };
            if let Some(id) = to.strip_prefix('#').or((name != "href").then_some(to)) {
                assert!(ids.contains(id), "{to}");
            }
            if let Some(file) = to.strip_prefix("data/") {
                let published = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/");
                assert!(
                    std::path::Path::new(&[published, file].concat()).exists(),
                    "{to}"
                );
            }
        }
    }
}

/// Every line of a study that the page must hold.
fn lines(study: &kap_explorer::evidence::Study) -> Vec<Line> {
    let outcomes = study.outcomes.iter().flat_map(narrative::outcome_lines);
    let card = narrative::card(study)
        .into_iter()
        .flat_map(|group| group.lines);
    outcomes.chain(card).collect()
}

#[test]
fn every_value_of_every_study_stands_there_with_its_status_and_sources() {
    let data = Data::read();
    let xml = as_xml(&page());
    let document = Document::parse(&xml).unwrap();
    for study in &data.evidence.studies {
        let article = by_id(&document, &study.id);
        let facts: Vec<_> = article
            .descendants()
            .filter(|node| has_class(node, "fact"))
            .collect();
        let lines = lines(study);
        assert_eq!(facts.len(), lines.len(), "{}", study.id);
        for (fact, line) in facts.into_iter().zip(&lines) {
            let part = |class: &str| {
                let mut parts = fact.children().filter(|node| has_class(node, class));
                parts.next().map(text)
            };
            let name = fact
                .children()
                .find(|node| node.has_tag_name("dt"))
                .map(text);
            assert_eq!(name.as_deref(), Some(line.name.as_str()));
            assert_eq!(
                part("value").as_deref(),
                Some(line.text.as_str()),
                "{}",
                line.name
            );
            let known = part("known").map(|known| known.trim().to_owned());
            assert_eq!(
                known.as_deref(),
                line.status.map(Status::label),
                "{}",
                line.name
            );
            let origin = part("origin").unwrap_or_default();
            for id in line.origin.sources() {
                let source = data.evidence.source(id).unwrap();
                assert!(origin.contains(&source.what) && origin.contains(&source.locator));
            }
            if let Some(note) = line.origin.note() {
                assert!(origin.contains(note.as_str()));
            }
        }
        let said = text(article);
        for sentence in narrative::what_it_shows(study).sentences() {
            assert!(said.contains(sentence), "{sentence}");
        }
        assert!(said.contains(&narrative::citation_text(&study.citation)));
        assert!(said.contains(&study.place_basis[1..]));
        match &study.citation.doi {
            Some(doi) => assert!(said.contains(doi.as_str())),
            None => assert!(said.contains("DOI: not found.")),
        }
    }
}

#[test]
fn the_tables_keep_the_unresolved_and_the_later_apart() {
    let data = Data::read();
    let xml = as_xml(&page());
    let document = Document::parse(&xml).unwrap();
    let names = |id: &str| -> Vec<String> {
        let heads = by_id(&document, id).descendants();
        let heads = heads.filter(|node| node.attribute("scope") == Some("row"));
        heads.map(text).collect()
    };
    let placed = |place: Place| -> Vec<String> {
        let studies = data.evidence.studies.iter();
        studies
            .filter(|study| study.place == place)
            .map(|study| study.short_name.clone())
            .collect()
    };
    let tables = [
        ("studies", Place::Included, 15),
        ("unresolved", Place::Unresolved, 3),
        ("since", Place::Since, 29),
    ];
    for (id, place, count) in tables {
        assert_eq!(names(id), placed(place));
        assert_eq!(names(id).len(), count);
    }
    let lead = text(by_id(&document, "studies"));
    assert!(lead.contains("15 studies taken to be among the articles that the review includes (570 participants; size not found for 1)."));
}

#[test]
fn it_says_what_it_is_and_how_it_may_be_used() {
    let data = Data::read();
    let extract = data.extract("");
    let xml = as_xml(&page());
    let document = Document::parse(&xml).unwrap();
    let said = text(document.root());
    assert!(said.contains(&extract.sentence()));
    assert!(said.contains("17 articles with 603 participants"));
    assert!(said.contains("2 articles that the review counts could not be identified"));
    assert!(said.contains("This is not medical advice."));
    let summary = narrative::summary(
        &data.evidence,
        &data.table,
        &extract.view.selection,
        &extract.counts,
    );
    for sentence in summary.iter().flat_map(|part| &part.sentences) {
        assert!(said.contains(&sentence.words), "{}", sentence.words);
    }
    for source in data.evidence.sources() {
        let place = text(by_id(&document, &["source-", &source.id].concat()));
        assert!(place.contains(&source.what) && place.contains(&source.locator));
    }
    // Terms of use, what each status means, the references of the review.
    let elsewhere = ["holds"];
    for section in narrative::about(&data.evidence, &data.table) {
        if elsewhere.contains(&section.slug) {
            continue;
        }
        for block in section.blocks {
            if let Block::Terms(terms) = block {
                for (term, meaning) in terms {
                    assert!(said.contains(&term) && said.contains(&meaning), "{term}");
                }
            }
        }
    }
    for reference in references().unwrap() {
        assert!(said.contains(&reference.text));
    }
}

#[test]
fn what_stands_in_the_data_stays_text() {
    let studies = Files::PUBLISHED
        .studies
        .replace("Keizer 2020", "<img src=x onerror=alert(1)>&");
    let files = Files {
        studies: &studies,
        ..Files::PUBLISHED
    };
    let evidence = Evidence::read(&files).unwrap();
    let table = facet_table(&evidence).unwrap();
    let data = Data { evidence, table };
    let page = studies_page(&data.extract(""), "a.css");
    assert!(!page.contains("<img"));
    assert!(page.contains("&lt;img src=x onerror=alert(1)&gt;&amp;"));
    Document::parse(&as_xml(&page)).unwrap();
}
