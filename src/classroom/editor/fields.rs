//! Fields and buttons of the editor.

use std::rc::Rc;

use crate::browser::{
    dom::{self, Node, Tag, tag, value_of},
    page,
};
use crate::classroom::desk::say;
use crate::teaching::Part;

/// The id of the button that brings back what was removed.
pub const UNDO: &str = "own-undo";

/// The id of what is said of notes.
const HINT: &str = "own-hint";

/// A button; `of` goes on with its name for those who do not see where it stands.
pub fn button(name: &'static str, of: &str) -> Tag {
    let button = tag("button")
        .class("button")
        .with("type", "button")
        .child(name);
    if of.is_empty() {
        return button;
    }
    button.child(tag("span").class("visually-hidden").child(of.to_owned()))
}

/// Buttons side by side.
pub fn tools(buttons: Vec<Node>) -> Node {
    tag("div").class("own-tools").children(buttons).into()
}

/// A paragraph.
pub fn words(text: impl Into<Node>) -> Node {
    tag("p").class("own-words").child(text).into()
}

/// A field of one line. `changed` is told its text at each letter; `id` is that of the input.
pub fn line(
    name: &'static str,
    id: String,
    text: &str,
    changed: impl Fn(String) + 'static,
) -> Node {
    let input = tag("input")
        .with("type", "text")
        .with("maxlength", "200")
        .with("autocomplete", "off")
        .with("value", text.to_owned())
        .on("input", Box::new(move |event| changed(value_of(&event))));
    labelled(name, id, input)
}

/// A field of several lines for a note.
pub fn note(id: String, text: &str, changed: impl Fn(String) + 'static) -> Node {
    let area = tag("textarea")
        .with("rows", "4")
        .with("aria-describedby", HINT)
        .child(text.to_owned())
        .on("input", Box::new(move |event| changed(value_of(&event))));
    labelled("Note", id, area)
}

/// What is said of notes, once in a dialog.
pub fn hint() -> Node {
    tag("p")
        .class("own-hint")
        .with("id", HINT)
        .child("A note is plain text. An empty line parts paragraphs; *one star* at each side gives emphasis, **two stars** make it strong.")
        .into()
}

/// A control under its name, with this id.
pub fn labelled(name: &'static str, id: String, control: Tag) -> Node {
    tag("div")
        .class("own-field")
        .child(tag("label").with("for", id.clone()).child(name))
        .child(control.with("id", id))
        .into()
}

/// The parts of the page to point at, folded. `chosen` is told each that is ticked or not.
pub fn parts(
    id: &str,
    points: &[Part],
    chosen: impl Fn(Part, bool) -> Vec<Part> + 'static,
) -> Node {
    let chosen = Rc::new(chosen);
    let count = [id, "-count"].concat();
    let mut boxes: Vec<Node> = Vec::new();
    for part in Part::all() {
        let (chosen, count) = (Rc::clone(&chosen), count.clone());
        let tick = tag("input")
            .with("type", "checkbox")
            .flag("checked", points.contains(&part))
            .on(
                "change",
                Box::new(move |event| {
                    let points = chosen(part, dom::is_ticked(&event));
                    if let Some(said) = page::element(&count) {
                        said.set_text_content(Some(&named(&points)));
                    }
                }),
            );
        let title = tag("span").child(part.title());
        boxes.push(tag("label").child(tick).child(title).into());
    }
    let summary = tag("summary")
        .child("Parts of the page to point at: ")
        .child(tag("span").with("id", count).child(named(points)));
    tag("details")
        .class("own-parts")
        .child(summary)
        .child(tag("div").children(boxes))
        .into()
}

fn named(points: &[Part]) -> String {
    let titles: Vec<&str> = points.iter().map(|part| part.title()).collect();
    if titles.is_empty() {
        "none chosen".to_owned()
    } else {
        titles.join(", ")
    }
}

/// What stands in a list where something was removed, until it is brought back; `of` goes on with the name
/// of the button.
pub fn removed(title: &str, of: &str, undo: impl Fn() + 'static) -> Node {
    let undo = button("Undo", of).with("id", UNDO).press(undo);
    tag("li")
        .class("own-removed")
        .child(words(["“", title, "” is removed."].concat()))
        .child(undo)
        .into()
}

/// Tells what is wrong with the field with this id, or that it is right.
pub fn judge(id: &str, fault: Option<&str>) {
    if let Some(field) = page::element(id) {
        let invalid = if fault.is_some() { "true" } else { "false" };
        dom::set_attribute(&field, "aria-invalid", invalid);
    }
    say(fault.unwrap_or_default());
}

/// Moves the keyboard to the element with this id, and the screen only as far as it must. Returns
/// whether the keyboard could be moved there.
pub fn move_to(id: &str) -> bool {
    let Some(element) = page::element(id).filter(|it| !it.has_attribute("disabled")) else {
        return false;
    };
    element.focus().is_ok()
}
