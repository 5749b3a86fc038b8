//! Words underlined in the page, and explained when they are tapped. By keyboard, the lists of words say
//! the same.

use super::{entry::source, glossary, open};
use crate::browser::{
    dom::{self, Node, tag},
    page,
    words::{self, Spot},
};
use crate::classroom::desk::Desk;
use crate::teaching::glossary::{Glossary, Term};

/// The note beside a word, and its name.
const NOTE: &str = "explained";
const NAME: &str = "explained-word";

/// The switch that underlines words; nothing where the browser cannot.
pub fn switch(desk: &'static Desk) -> Vec<Node> {
    if !words::can_underline() {
        return Vec::new();
    }
    let pressed = if words::is_underlining() {
        "true"
    } else {
        "false"
    };
    vec![
        tag("button")
            .class("button")
            .with("aria-pressed", pressed)
            .with("data-explains", "")
            .child("Explain words in the page")
            .press(move || turn(desk))
            .into(),
    ]
}

fn turn(desk: &'static Desk) {
    if words::is_underlining() {
        words::rest();
        close(false);
    } else if let Some(glossary) = glossary() {
        words::underline(
            |text| {
                let places = glossary.places_in(text).into_iter();
                places.map(|place| (place.at, place.term)).collect()
            },
            move |word, spot| {
                if let Some(term) = glossary.all().get(word) {
                    explain(desk, glossary, term, &spot);
                }
            },
            || close(false),
        );
        // A dialog stands over the page whose words are underlined.
        super::super::desk::close();
    }
    words::say_on_switches();
}

fn explain(desk: &'static Desk, glossary: &'static Glossary, term: &'static Term, spot: &Spot) {
    let Some(note) = page::host(NOTE) else {
        return;
    };
    let attributes = [
        ("class", "explained"),
        ("role", "dialog"),
        ("aria-labelledby", NAME),
    ];
    for (name, value) in attributes {
        dom::set_attribute(&note, name, value);
    }
    let all = move || {
        close(true);
        open(desk, Some(&term.id));
    };
    let content = tag("div")
        .on(
            "keydown",
            Box::new(|event| {
                if dom::key_of(&event) == "Escape" {
                    // Only the note closes, not what it stands in.
                    event.prevent_default();
                    event.stop_propagation();
                    close(true);
                }
            }),
        )
        .class("explained-body")
        .with("id", "explained-body")
        .with("tabindex", "-1")
        .child(
            tag("p")
                .class("explained-name")
                .with("id", NAME)
                .child(term.term.as_str()),
        )
        .child(tag("p").child(term.definition.as_str()))
        .child(
            tag("p")
                .class("word-source")
                .children(source(glossary, term)),
        )
        .child(
            tag("p")
                .class("words-tools")
                .child(
                    tag("button")
                        .class("button")
                        .child("Close")
                        .press(|| close(true)),
                )
                .child(tag("button").class("button").child("All words").press(all)),
        );
    desk.show(NOTE, vec![content.into()]);
    words::put_beside(&note, spot);
}

/// Closes the note; with `back`, the keyboard goes on where it was before.
fn close(back: bool) {
    if let Some(note) = page::element(NOTE) {
        words::take_away(&note, back);
    }
}
