//! Where the keyboard goes on.

use crate::browser::{frames, page};

/// The id of what heads the part of the page for own lessons.
pub const HEADING: &str = "own-lessons-title";

/// The id of the button that brings back what was removed.
pub const UNDO: &str = "own-undo";

/// The id of what removes a lesson from the list, and of what opens it.
pub fn list_id(what: &str, key: &str) -> String {
    format!("own-{what}-{key}")
}

/// The id of a control of a step.
pub fn step_id(what: &str, at: usize) -> String {
    format!("own-{what}-{at}")
}

/// Moves the keyboard to the first of these elements that is there and can take it, once the page has
/// followed; the screen only as far as it must.
pub fn move_to(ids: impl IntoIterator<Item = String>) {
    let ids: Vec<String> = ids.into_iter().collect();
    frames::followed(move || {
        let there = ids.iter().filter_map(|id| page::element(id));
        let can_take = |element: &web_sys::HtmlElement| {
            !element.has_attribute("disabled") && element.focus().is_ok()
        };
        let _moved = there.into_iter().find(can_take);
    });
}
