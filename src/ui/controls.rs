//! The controls and frames that several parts of the page share.

use leptos::prelude::*;

use super::{
    learn::words_used,
    live::effect,
    markup::{Live, wrap},
    state::Explorer,
};
use crate::browser::{
    dom::{self, Node, Tag, tag},
    page,
};

/// A part of the page under its heading, which the bar leads to.
pub fn section(
    explorer: Explorer,
    id: &'static str,
    title: &'static str,
    lead: impl Into<Node>,
    body: Vec<Node>,
) -> Node {
    let heading = [id, "-title"].concat();
    tag("section")
        .class("section")
        .with("id", id)
        .with("tabindex", "-1")
        .with("aria-labelledby", heading.clone())
        .child(tag("h2").with("id", heading).child(title))
        .child(wrap("p", "section-lead", lead))
        .children(body)
        .child(words_used(explorer, id))
        .into()
}

/// A radio button or a checkbox with its label.
pub fn choice(
    kind: &'static str,
    group: String,
    label: &'static str,
    chosen: Memo<bool>,
    choose: impl Fn() + 'static,
) -> Node {
    let input = tag("input")
        .with("type", kind)
        .with("name", group)
        .checked(chosen)
        .on("change", Box::new(move |_| choose()));
    tag("label")
        .child(input)
        .child(tag("span").child(label))
        .into()
}

/// Choices that belong together, side by side.
pub fn switch(class: &'static str, legend: &'static str, choices: Vec<Node>) -> Node {
    tag("fieldset")
        .class(class)
        .child(wrap("legend", "visually-hidden", legend))
        .children(choices)
        .into()
}

/// A list of which one is chosen: values and their names.
pub fn select(
    class: &'static str,
    label: &'static str,
    options: Vec<(String, String)>,
    chosen: Memo<String>,
    choose: impl Fn(String) + 'static,
) -> Node {
    let mut list = tag("select");
    for (value, name) in options {
        list = list.child(tag("option").with("value", value).child(name));
    }
    let list = list.holds(chosen).on(
        "change",
        Box::new(move |event| choose(dom::value_of(&event))),
    );
    tag("label").class(class).child(label).child(list).into()
}

/// A dialog at the side of the page: open while `open` holds, closed by Escape, by its button and by
/// a press beside it. When it opens, reading goes on at its title.
pub fn drawer(
    class: &'static str,
    title: &'static str,
    open: Memo<bool>,
    close: impl Fn() + Copy + 'static,
    content: impl Fn() -> Vec<Node> + 'static,
) -> Node {
    let dialog = tag("dialog")
        .class(class)
        .with("aria-labelledby", title)
        .child(tag("div").class("made").fills(content));
    // The event comes late: by then Back or Forward may have opened the dialog again.
    let dialog = dialog.on(
        "close",
        Box::new(move |event| {
            if !dom::target_of(&event).is_some_and(|dialog| page::is_open(&dialog)) {
                close();
            }
        }),
    );
    // The backdrop is the dialog itself; its content never is.
    let dialog: Tag = dialog.on(
        "click",
        Box::new(move |event| {
            if event.target() == event.current_target() {
                close();
            }
        }),
    );
    dialog
        .made(Box::new(move |element| {
            let element = element.clone();
            effect(move || {
                if open.get() {
                    page::open_dialog(&element);
                    page::after(0, move || page::read_from(title));
                } else {
                    page::close_dialog(&element);
                }
            });
        }))
        .into()
}
