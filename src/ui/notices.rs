//! What the reader must know of the link that was opened or of what the browser denied.

use leptos::prelude::*;

use super::{
    markup::{button, list, part},
    state::Explorer,
};
use crate::browser::dom::{Node, tag};

/// The notices, until the reader puts them away. There are never many: of a
/// link's faults the first few are told one by one and the others by their number.
pub fn notices(explorer: Explorer) -> Node {
    let notices = part(move || {
        let notices = explorer.notices.get();
        if notices.is_empty() {
            return Vec::new();
        }
        let items = notices.into_iter().map(Node::from);
        let close = move || explorer.notices.set(Vec::new());
        let told = tag("div")
            .class("notices")
            .child(list("", items.collect()))
            .child(button("button", "Close this message", close));
        vec![told.into()]
    });
    tag("div").with("role", "alert").child(notices).into()
}
