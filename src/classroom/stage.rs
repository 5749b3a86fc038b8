//! Presenting: one part of the page, or the parts that a step of a lesson points at, large and without
//! furniture. What is pointed at, covered and presented is said in attributes of the page's root, which
//! the style sheets read.

use crate::browser::{
    dom::{self, Node, tag},
    keys, page, root,
};
use crate::teaching::Part;

use super::{desk::Desk, editor};

/// The place of the bar in the page, the bar, and the list in it.
const BAR: &str = "presenting";
const SECTION: &str = "presenting-bar";
const LIST: &str = "presenting-part";

/// Listens for the keys of presenting.
pub fn begin(desk: &'static Desk) {
    keys::on_key(move |event| {
        let view = desk.view();
        let Some(shown) = &view.present else {
            return;
        };
        if dom::key_of(event) == "Escape" {
            // It empties a field, puts a note away, closes a dialog: one thing at a time.
            let means_else = event.default_prevented() || keys::is_typed_in(event);
            if !means_else && !page::has_open_dialog() {
                leave(desk);
            }
            return;
        }
        // A lesson steps by itself.
        if view.lesson.is_none() && !keys::is_taken(event) {
            let by = match dom::key_of(event).as_str() {
                "ArrowRight" | "PageDown" | " " => 1,
                "ArrowLeft" | "PageUp" => -1,
                _ => return,
            };
            event.prevent_default();
            step(desk, shown, by);
        }
    });
}

/// Sets the stage for the view.
pub fn follow(desk: &'static Desk) {
    let view = desk.view();
    match &view.present {
        Some(shown) => {
            // Nothing stands at the foot of the page but the bar.
            editor::forget_return();
            let parts: Vec<Part> = parts_of(shown);
            let names: Vec<&str> = parts.iter().map(|part| part.slug()).collect();
            root::set_data("present", Some(&names.join(" ")));
            show_bar(desk, &parts, view.lesson.is_some());
        }
        None => {
            if let Some(shown) = root::data("present") {
                let has_keyboard = page::has_keyboard(BAR) || page::has_no_keyboard();
                root::set_data("present", None);
                page::remove(BAR);
                // Reading goes on where it was on the wall, the keyboard at the button that presents,
                // unless it was brought elsewhere.
                if has_keyboard {
                    if let Some(part) = shown.split(' ').find_map(Part::from_slug) {
                        page::go_to(&part.id());
                    }
                    page::focus("present");
                }
            }
        }
    }
}

/// Begins presenting with what the reader looks at, or ends it.
pub fn present(desk: &'static Desk) {
    let view = desk.view();
    if view.present.is_some() {
        return leave(desk);
    }
    let pointed = root::data("points").unwrap_or_default();
    let shown = if pointed.is_empty() {
        // The sentence heads all that follows.
        let seen =
            presentable().find(|part| *part != Part::Sentence && page::is_in_view(&part.id()));
        seen.unwrap_or(Part::Sentence).slug().to_owned()
    } else {
        pointed.replace(' ', ",")
    };
    go_to(desk, shown);
}

/// Points at these parts of the page, by their names.
pub fn point(parts: &str) {
    root::set_data("points", Some(parts).filter(|parts| !parts.is_empty()));
}

/// Covers what the page shows until it is guessed: any part of it could tell the answer.
pub fn blank(covered: bool) {
    root::set_data("blank", covered.then_some(""));
}

/// The parts that a link presents. One that is not there is left out; without any it is the sentence.
fn parts_of(shown: &str) -> Vec<Part> {
    let parts: Vec<Part> = shown.split(',').filter_map(Part::from_slug).collect();
    if parts.is_empty() {
        vec![Part::Sentence]
    } else {
        parts
    }
}

fn go_to(desk: &Desk, shown: String) {
    let mut view = desk.view();
    view.present = Some(shown);
    desk.go(&view);
    page::to_top();
}

/// The part after or before what is shown; at an end it stays.
fn step(desk: &Desk, shown: &str, by: isize) {
    let all: Vec<Part> = presentable().collect();
    let now = parts_of(shown).first().copied();
    let at = all.iter().position(|part| Some(*part) == now).unwrap_or(0);
    let next = at.checked_add_signed(by).and_then(|next| all.get(next));
    if let Some(next) = next {
        go_to(desk, next.slug().to_owned());
    }
}

/// What can be shown alone: the filters stand beside other parts.
fn presentable() -> impl Iterator<Item = Part> {
    Part::all().filter(|part| *part != Part::Filters)
}

fn leave(desk: &Desk) {
    let mut view = desk.view();
    view.present = None;
    desk.go(&view);
}

/// What stays of the furniture: a slim bar.
fn show_bar(desk: &'static Desk, parts: &[Part], in_lesson: bool) {
    let mut bar = tag("section")
        .class("presenting-bar")
        .with("id", SECTION)
        .with("tabindex", "-1")
        .with("aria-label", "Presenting");
    if !in_lesson {
        bar = bar.children(steps(desk, parts));
    }
    let bar = bar
        .child(tag("p").child("Not medical advice."))
        .child(
            tag("button")
                .class("button")
                .child("Full screen")
                .press(root::toggle_full_screen),
        )
        .child(
            tag("button")
                .class("button")
                .child("Leave (Esc)")
                .press(move || leave(desk)),
        );
    let begins = page::element(BAR).is_none();
    desk.show(BAR, vec![bar.into()]);
    if begins {
        page::focus(SECTION);
    }
}

/// The list of parts, and the buttons to the one before and after.
fn steps(desk: &'static Desk, parts: &[Part]) -> Vec<Node> {
    let now = parts.first().copied().unwrap_or(Part::Sentence);
    // A link may present what the buttons do not come to.
    let other = presentable().all(|part| part != now).then_some(now);
    let options = other.into_iter().chain(presentable()).map(|part| {
        tag("option")
            .with("value", part.slug())
            .flag("selected", part == now)
            .child(part.title())
            .into()
    });
    let list = tag("select")
        .with("id", LIST)
        .with("aria-label", "Part of the page")
        .children(options.collect())
        .on(
            "change",
            Box::new(move |event| go_to(desk, dom::value_of(&event))),
        );
    let button =
        |id: &'static str, name: &'static str, sign: &'static str, by: isize, ends: bool| {
            tag("button")
                .class("button")
                .with("id", id)
                .with("aria-label", name)
                .with("aria-disabled", if ends { "true" } else { "false" })
                .child(sign)
                .press(move || {
                    if let Some(shown) = desk.view().present {
                        step(desk, &shown, by);
                    }
                })
                .into()
        };
    let first = presentable().next() == Some(now);
    let last = presentable().last() == Some(now);
    vec![
        button("presenting-back", "The part before", "←", -1, first),
        list.into(),
        button("presenting-on", "The next part", "→", 1, last),
    ]
}
