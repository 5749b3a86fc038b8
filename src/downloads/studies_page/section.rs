//! A part of the page.

use crate::downloads::markup::{Element, element};
use crate::downloads::setting::words;

/// A part of the page under a heading that can be linked to.
pub(super) fn section(id: &'static str, heading: &str) -> Element {
    let title = format!("{id}-title");
    element("section")
        .with("id", id)
        .with("class", "section")
        .with("aria-labelledby", title.as_str())
        .child(words("h2", heading).with("id", title.as_str()))
}
