//! The stage: what is presented is said in an attribute of the page's root, which the style sheets
//! read, and its page is opened.

use leptos::prelude::*;

use super::parts;
use crate::{
    browser::{page, root},
    components::state::Explorer,
    view::Part,
};

/// The id of the bar.
pub const BAR: &str = "presenting-bar";

/// The attribute of the root that names what is presented.
const PRESENT: &str = "present";

/// Begins with what the reader looks at, in the step of history that asked for it.
pub fn begin(explorer: Explorer) {
    let shown = parts::looked_at(explorer.page.get_untracked());
    explorer.correct(|view| view.present = Some(shown));
}

/// Sets the stage for these parts, and opens the page of the first of them if none stands on the open
/// one.
pub fn set(explorer: Explorer, parts: &[Part]) {
    let names: Vec<&str> = parts.iter().map(|part| part.slug()).collect();
    root::set_data(PRESENT, Some(&names.join(" ")));
    let open = explorer.page.get_untracked();
    let mut pages = parts.iter().filter_map(|part| part.page());
    if let Some(first) = pages.next()
        && first != open
        && pages.all(|page| page != open)
    {
        explorer.correct(|view| view.page = first);
    }
    page::scroll_to(0.0);
}

/// Presents a part, on its page.
pub fn show(explorer: Explorer, part: Part) {
    explorer.change(|view| {
        view.present = Some(part.slug().to_owned());
        if let Some(page) = part.page() {
            view.page = page;
        }
    });
}

/// Presents the part after or before what is shown; at an end it stays.
pub fn step(explorer: Explorer, by: isize) {
    let shown = explorer.view.with_untracked(|view| view.present.clone());
    let next = shown.and_then(|shown| parts::beside(parts::first_named(&shown), by));
    if let Some(next) = next {
        show(explorer, next);
    }
}

/// Ends presenting.
pub fn leave(explorer: Explorer) {
    explorer.change(|view| view.present = None);
}

/// Clears the stage. Reading goes on where it was on the wall, the keyboard at the button that
/// presents, unless it was brought elsewhere.
pub fn clear() {
    let Some(shown) = root::data(PRESENT) else {
        return;
    };
    let has_keyboard = page::has_keyboard(BAR) || page::has_no_keyboard();
    root::set_data(PRESENT, None);
    if has_keyboard {
        if let Some(part) = shown.split(' ').find_map(Part::from_slug) {
            page::go_to(&part.id());
        }
        page::focus("present");
    }
}
