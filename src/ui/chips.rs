//! The active filters, each with a button that removes it.

use leptos::prelude::*;

use super::{
    markup::{button, list, part, wrap},
    state::Explorer,
};
use crate::{
    browser::{
        dom::{Node, tag},
        page,
    },
    explore::Filter,
    narrative,
};

/// The chips and "Clear all".
pub fn chips(explorer: Explorer) -> Node {
    part(move || {
        let active = explorer
            .selection
            .with(|selection| selection.active(explorer.table));
        if active.is_empty() {
            return Vec::new();
        }
        let mut chips: Vec<Node> = active
            .into_iter()
            .map(|filter| chip(explorer, filter))
            .collect();
        let clear = move || explorer.clear_filters("results");
        chips.push(button("button", "Clear all", clear));
        let chips = list("chips", chips).with("aria-label", "Active filters");
        vec![chips.into()]
    })
}

fn chip(explorer: Explorer, filter: Filter) -> Node {
    let label = narrative::label(explorer.table, &filter);
    let name = narrative::remove_label(explorer.table, &filter);
    let cross = wrap("span", "chip-cross", "×");
    tag("button")
        .class("chip")
        .with("aria-label", name)
        .child(tag("span").child(label))
        .child(tag("span").with("aria-hidden", "true").child(cross))
        .press(move || {
            explorer
                .change(|view| view.selection = view.selection.without(explorer.table, &filter));
            // The button is gone: the keyboard goes on at the results, not at the top of the page.
            page::focus("results");
        })
        .into()
}
