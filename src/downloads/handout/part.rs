//! What the parts of a hand-out are made of.

use crate::downloads::markup::{Element, element};
use crate::downloads::setting::{classed, words};

/// A part under a heading.
pub(super) fn part(class: &'static str, heading: &str) -> Element {
    element("section")
        .with("class", class)
        .child(words("h2", heading))
}

/// A line in small type.
pub(super) fn small(text: impl Into<String>) -> Element {
    classed("p", "handout-small", text)
}
