//! All words, to be looked through and searched.

use super::{entry::entry, explain, glossary};
use crate::browser::{
    dom::{self, Node, tag},
    page,
};
use crate::classroom::desk::Desk;
use crate::teaching::glossary::{Glossary, Kind, Term};

/// Where the words found and their number stand, and the box in which one searches.
const FOUND: &str = "glossary-found";
const COUNT: &str = "glossary-count";
const SEARCH: &str = "glossary-search";

/// Opens all words; at this one, by its name in a link, if there is one.
pub fn open(desk: &'static Desk, term: Option<&str>) {
    let Some(glossary) = glossary() else {
        return;
    };
    let search = tag("input")
        .with("type", "search")
        .with("id", SEARCH)
        .with("autocomplete", "off")
        .with("aria-controls", FOUND)
        .on(
            "input",
            Box::new(move |event| show(desk, glossary, &dom::value_of(&event))),
        );
    let body: Vec<Node> = vec![
        tag("p")
            .child("Each in two plain sentences, in our own words, with the source to read on.")
            .into(),
        tag("p")
            .class("words-search")
            .child(tag("label").with("for", SEARCH).child("Search the words"))
            .child(search)
            .child(
                tag("span")
                    .with("id", COUNT)
                    .with("aria-live", "polite")
                    .child(counted(glossary, glossary.all().len())),
            )
            .into(),
        tag("p")
            .class("words-tools")
            .children(explain::switch(desk))
            .into(),
        tag("div").with("id", FOUND).into(),
    ];
    desk.dialog("Words of the field", body);
    show(desk, glossary, "");
    if let Some(term) = term.and_then(|id| glossary.by_id(id)) {
        page::go_to(&anchor(term));
    }
}

/// The id of a word on this page.
fn anchor(term: &Term) -> String {
    ["word-", &term.id].concat()
}

fn counted(glossary: &Glossary, found: usize) -> String {
    let all = glossary.all().len();
    format!("{found} of {all} words")
}

/// Shows the words that a query finds: by kind, or, when one searches, the nearest first.
fn show(desk: &'static Desk, glossary: &'static Glossary, query: &str) {
    let found = glossary.search(query);
    if let Some(count) = page::element(COUNT) {
        count.set_text_content(Some(&counted(glossary, found.len())));
    }
    let shown = if found.is_empty() {
        vec![
            tag("p")
                .child("No word has this in its name or its definition.")
                .into(),
        ]
    } else if query.trim().is_empty() {
        by_kind(glossary, &found)
    } else {
        vec![list(glossary, found)]
    };
    desk.show(FOUND, shown);
}

fn by_kind(glossary: &'static Glossary, found: &[&'static Term]) -> Vec<Node> {
    let mut shown = Vec::new();
    for kind in Kind::ALL {
        let of_kind: Vec<_> = found
            .iter()
            .copied()
            .filter(|term| term.kind == kind)
            .collect();
        shown.push(tag("h3").child(kind.title()).into());
        shown.push(list(glossary, of_kind));
    }
    shown
}

fn list(glossary: &'static Glossary, terms: Vec<&'static Term>) -> Node {
    let entries = terms.into_iter().map(|term| {
        entry(glossary, term, true)
            .with("id", anchor(term))
            .with("tabindex", "-1")
            .into()
    });
    tag("dl").class("words").children(entries.collect()).into()
}
