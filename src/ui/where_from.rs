//! "Where from?": the facts that a number rests on, each with status, source, locator and note.
//!
//! A number can be asked about while the reader is asking: a switch in the bar, so that the
//! numbers of the page are not all stops of the Tab key at all other times.

use std::rc::Rc;

use leptos::prelude::*;

use super::{
    controls::drawer,
    facts::open_fact,
    live::flag,
    markup::{self, inline, list, part, wrap},
    state::Explorer,
};
use crate::{
    browser::{
        dom::{Node, Tag, tag},
        page,
    },
    narrative::{self, Answer, Ask, Said},
};

/// The dialog; open while something is asked about.
pub fn where_from(explorer: Explorer) -> Node {
    let asked = explorer.asked;
    let content = move || {
        let made = asked.with(|ask| ask.as_ref().map(|ask| answers(explorer, ask)));
        made.unwrap_or_default()
    };
    let open = flag(move || asked.with(Option::is_some));
    drawer(
        "card where",
        "where-title",
        open,
        move || asked.set(None),
        content,
    )
}

fn answers(explorer: Explorer, ask: &Ask) -> Vec<Node> {
    let bar = tag("div")
        .class("card-bar")
        .child(wrap("span", "where-kicker", "Where from?"))
        .child(markup::button("button card-close", "Close", move || {
            explorer.asked.set(None);
        }));
    let title = tag("h2")
        .with("id", "where-title")
        .with("tabindex", "-1")
        .child(ask.what.clone());
    let mut body = tag("div").class("card-body").child(title);
    if let Some(how) = &ask.how {
        body = body.child(tag("p").child(how.clone()));
    }
    for Answer { study, lines } in narrative::answer(explorer.evidence, ask) {
        let lines = lines.into_iter().map(|line| open_fact(explorer, line));
        body = body
            .child(tag("h3").child(study_button(explorer, study)))
            .child(tag("div").class("facts").children(lines.collect()));
    }
    vec![bar.into(), body.into()]
}

/// The name of a study, which opens its card.
pub fn study_button(explorer: Explorer, row: usize) -> Node {
    let study = explorer.evidence.studies.get(row);
    let name = study.map(|study| study.short_name.clone());
    markup::button("link-button", name.unwrap_or_default(), move || {
        explorer.asked.set(None);
        explorer.change(|view| view.study = Some(row));
    })
}

/// Words with numbers: while the reader is asking, a button that says where they come from.
pub fn askable(explorer: Explorer, shown: impl Fn() -> Node + 'static, ask: Option<Ask>) -> Node {
    match ask {
        Some(ask) => askable_live(explorer, move || vec![shown()], move || ask.clone()),
        None => shown(),
    }
}

/// The same where what is asked is found only when it is.
pub fn askable_live(
    explorer: Explorer,
    shown: impl Fn() -> Vec<Node> + 'static,
    ask: impl Fn() -> Ask + 'static,
) -> Node {
    let shown: Box<dyn Fn() -> Vec<Node>> = Box::new(shown);
    let ask: Rc<dyn Fn() -> Ask> = Rc::new(ask);
    inline(move || {
        let shown = untrack(&shown);
        if !explorer.asking.get() {
            return shown;
        }
        let ask = Rc::clone(&ask);
        let asked = tag("button")
            .class("askable")
            .children(shown)
            .child(wrap("span", "visually-hidden", ": where from?"))
            .press(move || explorer.ask(Some(ask())));
        vec![asked.into()]
    })
}

/// Sentences with numbers in them, one below the other.
pub fn said(explorer: Explorer, lines: Vec<Said>) -> Tag {
    let lines = lines.into_iter();
    let lines =
        lines.map(|Said { words, ask }| askable(explorer, move || words.clone().into(), ask));
    list("said", lines.collect())
}

/// What the reader is told while asking.
pub fn asking(explorer: Explorer) -> Node {
    part(move || {
        if !explorer.asking.get() {
            return Vec::new();
        }
        let words = "Press any underlined number, mark or cell to see where it comes from.";
        let done = markup::button("button", "Done", move || {
            explorer.asking.set(false);
            page::focus("results");
        });
        let bar = tag("div")
            .class("asking")
            .with("role", "region")
            .with("aria-label", "Where from?")
            .child(tag("p").child(words))
            .child(done);
        vec![bar.into()]
    })
}
