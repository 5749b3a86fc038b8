//! The dialog of all there is to learn with.

use super::{desk, desk::Desk, editor, glossary, player, quiz};
use crate::browser::{
    dom::{self, Node, tag},
    storage,
};

/// Where the browser keeps whether a single key presents; `web/page.js` reads it.
const KEYS: &str = "kap-keys";
const OFF: &str = "off";

/// Opens it.
pub fn open(desk: &'static Desk) {
    let mut body = player::lessons(desk);
    body.extend(quiz::invitation(desk));
    body.extend(editor::own_lessons(desk));
    body.extend(glossary::invitation(desk));
    body.extend(presenting());
    desk.dialog("Learn and teach", body);
}

/// How to present, and the switch of its key.
fn presenting() -> Vec<Node> {
    let about = "Press P, or “Present” in the bar of the page: one part of the page at a time, large and without furniture, within a lesson or without. Arrow keys, Page Up, Page Down and Space step, Escape leaves.";
    let is_on = storage::get(KEYS).as_deref() != Some(OFF);
    let input = tag("input")
        .with("type", "checkbox")
        .flag("checked", is_on)
        .on(
            "change",
            Box::new(|event| {
                let kept = if dom::is_ticked(&event) {
                    storage::forget(KEYS)
                } else {
                    storage::set(KEYS, OFF)
                };
                if !kept {
                    if let Some(input) = dom::target_of(&event) {
                        dom::set_property(&input, "checked", &true.into());
                    }
                    desk::say("This browser does not let the page keep settings: the key P still presents.");
                }
            }),
        );
    let switch = tag("label")
        .class("classroom-switch")
        .child(input)
        .child(tag("span").child("The key P presents"));
    vec![
        tag("h3").child("Present").into(),
        tag("p").child(about).into(),
        switch.into(),
    ]
}
