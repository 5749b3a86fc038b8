//! The active filters, each with a button that removes it.

use leptos::prelude::*;

use super::{
    live::{button, click, live},
    state::Explorer,
};
use crate::{browser::page, explore::Filter, narrative};

/// The chips and "Clear all".
#[component]
pub fn Chips() -> impl IntoView {
    let explorer = Explorer::here();
    live(move || {
        let active = explorer
            .selection
            .with(|selection| selection.active(explorer.table));
        if active.is_empty() {
            return ().into_any();
        }
        let clear = click(move || explorer.clear_filters("results"));
        view! {
            <ul class="chips" aria-label="Active filters">
                {active.into_iter().map(chip).collect::<Vec<_>>()}
                <li>{button("button", "Clear all", clear)}</li>
            </ul>
        }
        .into_any()
    })
}

fn chip(filter: Filter) -> AnyView {
    let explorer = Explorer::here();
    let label = narrative::label(explorer.table, &filter);
    let name = narrative::remove_label(explorer.table, &filter);
    let remove = click(move || {
        explorer.change(|view| view.selection = view.selection.without(explorer.table, &filter));
        // The button is gone: the keyboard goes on at the results, not at the top of the page.
        page::focus("results");
    });
    view! {
        <li>
            <button class="chip" aria-label=name on:click=remove>
                <span>{label}</span>
                <span class="chip-cross" aria-hidden="true">"×"</span>
            </button>
        </li>
    }
    .into_any()
}
