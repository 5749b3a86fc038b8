//! What the data are: the parts of "About the data", the sources, and the files.

use crate::downloads::Extract;
use crate::downloads::markup::{Element, element};
use crate::evidence::{Evidence, Status};
use crate::narrative::{self, PUBLISHED_FILES, Section};

use super::section::section;
use super::study::source_anchor;
use crate::downloads::setting::{block, link, list, status, words};

/// What stands before the studies.
const FIRST: [&str; 3] = ["review", "differ", "advice"];

/// What is set elsewhere on the page.
const ELSEWHERE: [&str; 2] = ["holds", "sources"];

/// What this is: the review, what of it is here and why the two differ.
pub(super) fn first(extract: &Extract<'_>) -> Element {
    let parts = narrative::about(extract.evidence, extract.table);
    let parts = parts
        .into_iter()
        .filter(|part| FIRST.contains(&part.slug))
        .map(|mut part| {
            if part.slug == "differ" {
                "Why fewer are here than the review counts".clone_into(&mut part.heading);
            }
            set("h3", part)
        });
    section("what", "What this is").child(element("div").with("class", "summary").children(parts))
}

/// What the words mean, how it was made, what was read, and the files.
pub(super) fn rest(extract: &Extract<'_>) -> Vec<Element> {
    let mut parts = Vec::new();
    for part in narrative::about(extract.evidence, extract.table) {
        if !FIRST.contains(&part.slug) && !ELSEWHERE.contains(&part.slug) {
            parts.push(match part.slug {
                "statuses" => set("h3", part).child(marks()),
                "references" => folded(part),
                _ => set("h3", part),
            });
        }
    }
    vec![
        sources(extract.evidence),
        section("about", "About the data").children(parts),
        files(),
    ]
}

/// A part under its heading.
fn set(heading: &'static str, part: Section) -> Element {
    element("div")
        .with("class", "about-part")
        .with("id", format!("about-{}", part.slug))
        .child(words(heading, part.heading))
        .children(part.blocks.into_iter().map(block))
}

/// A long part behind its heading.
fn folded(part: Section) -> Element {
    element("details")
        .with("class", "about-part")
        .with("id", format!("about-{}", part.slug))
        .child(words("summary", part.heading))
        .children(part.blocks.into_iter().map(block))
}

/// The mark of each status.
fn marks() -> Element {
    let mut line = words("p", "Their marks: ");
    for (place, which) in Status::ALL.iter().enumerate() {
        line = line.child(if place == 0 { "" } else { " · " });
        line = line.child(status(*which));
    }
    line.child(".")
}

/// Everything that was read, each where a value can point to it.
fn sources(evidence: &Evidence) -> Element {
    let lead = format!(
        "{} sources were read. Most papers could not be read in full.",
        evidence.sources().len()
    );
    let items = evidence.sources().iter().map(|source| {
        let item = element("li")
            .with("id", source_anchor(&source.id, ""))
            .child(format!("{} ({}): ", source.what, source.kind));
        match narrative::locator_url(&source.locator) {
            Some(url) => item.child(link(url, source.locator.clone())),
            None => item.child(source.locator.clone()),
        }
    });
    section("sources", "Sources that were read")
        .child(words("p", lead))
        .child(element("ul").with("class", "long-list").children(items))
}

/// The data as files, and the way to the explorer.
fn files() -> Element {
    let files = PUBLISHED_FILES.map(|(file, what)| {
        element("span")
            .child(words("a", file).with("href", format!("data/{file}")))
            .child(format!(": {what}"))
    });
    section("data", "The data as files")
        .child(words(
            "p",
            "This page is made of these files. They open in any spreadsheet.",
        ))
        .child(list(files))
        .child(
            element("p")
                .child(words("a", "Open the explorer").with("href", "./"))
                .child(" to filter, draw and compare the studies."),
        )
}
