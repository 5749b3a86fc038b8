//! A value with its status: the word and a mark of its own shape, and where it comes from.

use super::{
    markup::{list, wrap},
    state::Explorer,
};
use crate::{
    browser::dom::{self, Node, Tag, drawing, tag},
    evidence::{Origin, Status},
    figures,
    narrative::{Line, locator_url},
};

/// One field of a study card: its status is a button that shows where it comes from.
pub fn fact_line(explorer: Explorer, line: Line) -> Node {
    let fact = fact(&line);
    let Some(status) = line.status else {
        return fact.into();
    };
    let name = [status.label(), ": where “", &line.name, "” comes from"].concat();
    let button = tag("button")
        .class("status")
        .with("aria-expanded", "false")
        .with("aria-label", name)
        .child(status_mark(status))
        .child(status.label())
        .on("click", Box::new(|event| dom::disclose(&event)));
    fact.child(button)
        .child(origin_text(explorer, status, &line.origin).flag("hidden", true))
        .into()
}

/// One field with where it comes from under it.
pub fn open_fact(explorer: Explorer, line: Line) -> Node {
    let fact = fact(&line);
    match (line.status, line.origin.note.clone()) {
        (Some(status), _) => fact
            .child(
                tag("span")
                    .class("status")
                    .child(status_mark(status))
                    .child(status.label()),
            )
            .child(origin_text(explorer, status, &line.origin)),
        (None, Some(note)) => fact.child(wrap("div", "origin", note)),
        (None, None) => fact,
    }
    .into()
}

/// The name and the value.
fn fact(line: &Line) -> Tag {
    let missing = line.status.is_some_and(|status| status.basis().is_none());
    let value = if missing {
        "fact-value is-missing-text"
    } else {
        "fact-value"
    };
    tag("div")
        .class("fact")
        .with("role", "group")
        .with("aria-label", line.name.clone())
        .child(wrap("span", "fact-name", line.name.clone()))
        .child(wrap("span", value, line.text.clone()))
}

/// The mark of a status.
pub fn status_mark(status: Status) -> Node {
    let mark = figures::status_mark(status);
    let line = drawing("path")
        .with("d", mark.path)
        .with("fill", if mark.filled { "currentColor" } else { "none" })
        .with("stroke", "currentColor")
        .with("stroke-width", "1.6")
        .with("stroke-dasharray", mark.dashes);
    picture("14", "0 0 16 16").child(line).into()
}

/// A square drawing that screen readers pass over.
pub fn picture(size: impl Into<std::borrow::Cow<'static, str>>, frame: &'static str) -> Tag {
    let size = size.into();
    drawing("svg")
        .with("width", size.clone())
        .with("height", size)
        .with("viewBox", frame)
        .with("aria-hidden", "true")
        .with("focusable", "false")
}

/// What the status means, the note, and each source with its locator.
fn origin_text(explorer: Explorer, status: Status, origin: &Origin) -> Tag {
    let sources: Vec<Node> = origin
        .sources
        .iter()
        .filter_map(|id| explorer.evidence.source(id))
        .map(|source| {
            let what = [&source.what, " (", &source.kind, "). "].concat();
            let locator = match locator_url(&source.locator) {
                Some(url) => link(url, source.locator.clone()),
                None => source.locator.clone().into(),
            };
            tag("span").child(what).child(locator).into()
        })
        .collect();
    let meaning = [status.label(), ": ", status.meaning()].concat();
    let mut text = tag("div").class("origin").child(tag("p").child(meaning));
    if let Some(note) = &origin.note {
        text = text.child(tag("p").child(["Note: ", note].concat()));
    }
    if sources.is_empty() {
        text.child(tag("p").child("No source is named for it."))
    } else {
        text.child(list("", sources))
    }
}

/// A link that leaves the page.
pub fn link(url: String, text: String) -> Node {
    tag("a")
        .with("href", url)
        .with("rel", "noreferrer")
        .child(text)
        .into()
}
