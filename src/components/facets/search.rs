//! The search for text.

use leptos::prelude::*;

use crate::{components::state::use_explorer, explore::LONGEST_TEXT};

/// The search. A stretch of typing is one step of history.
#[component]
pub fn Search() -> impl IntoView {
    let explorer = use_explorer();
    let text = Memo::new(move |_| {
        explorer
            .selection
            .with(|selection| selection.text().to_owned())
    });
    view! {
        <label class="search">
            <span class="search-label">"Search names, diagnoses, therapies and results"</span>
            <input
                type="search"
                autocomplete="off"
                maxlength=LONGEST_TEXT.to_string()
                prop:value=text
                on:input:target=move |event| {
                    let text = event.target().value();
                    explorer.drag(|view| view.selection.set_text(&text));
                }
                on:change=move |_| explorer.settle()
            />
        </label>
    }
}
