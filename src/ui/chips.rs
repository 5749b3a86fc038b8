//! The active filters, each with a button that removes it.

use leptos::prelude::*;

use super::state::Explorer;
use crate::narrative;

/// The chips and "Clear all".
#[component]
pub fn Chips() -> impl IntoView {
    let explorer = Explorer::here();
    let active = Memo::new(move |_| explorer.selection.with(|selection| selection.active(explorer.table)));
    let chips = move || {
        active
            .get()
            .into_iter()
            .map(|filter| {
                let label = narrative::label(explorer.table, &filter);
                let name = narrative::remove_label(explorer.table, &filter);
                view! {
                    <li>
                        <button
                            class="chip"
                            aria-label=name
                            on:click=move |_| {
                                explorer
                                    .change(|view| {
                                        view.selection = view.selection.without(explorer.table, &filter);
                                    });
                            }
                        >
                            <span>{label}</span>
                            <span aria-hidden="true">"×"</span>
                        </button>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <Show when=move || active.with(|active| !active.is_empty())>
            <ul class="chips" aria-label="Active filters">
                {chips}
                <li>
                    <button
                        class="button"
                        on:click=move |_| explorer.change(|view| view.selection.reset_all(explorer.table))
                    >
                        "Clear all"
                    </button>
                </li>
            </ul>
        </Show>
    }
}
