//! The filters: the search and the facets. Beside the results on a wide screen, a sheet on a narrow one.

use leptos::{html, prelude::*};

use super::{facet_range::RangeFacet, facet_values::ValuesFacet, state::Explorer};
use crate::{
    browser::page,
    evidence::FACETS,
    explore::Column,
    narrative,
};

/// The panel of filters and the button that opens it on a phone.
#[component]
pub fn Filters() -> impl IntoView {
    let explorer = Explorer::here();
    let open = RwSignal::new(false);
    let more = RwSignal::new(false);
    let opener = NodeRef::<html::Button>::new();
    let count = move || {
        explorer.counts.with(|counts| narrative::studies_of(counts.matching.count(), counts.scope.count()))
    };
    let active = move || explorer.selection.with(|selection| selection.active(explorer.table).len());
    let close = move || {
        open.set(false);
        if let Some(button) = opener.get_untracked() {
            let focused = button.focus();
            drop(focused);
        }
    };
    view! {
        <section
            class="filters"
            class:is-open=open
            id="filters"
            aria-label="Filters"
            tabindex="-1"
            on:keydown=move |event| {
                if event.key() == "Escape" && open.get_untracked() {
                    close();
                }
            }
        >
            <div class="filters-head">
                <h2>"Filters"</h2>
                <Show when=move || { active() > 0 }>
                    <button
                        class="link-button"
                        on:click=move |_| explorer.change(|view| view.selection.reset_all(explorer.table))
                    >
                        "Clear all filters"
                    </button>
                </Show>
            </div>
            <Search />
            <Facets first=true shown=Signal::stored(true) />
            <button
                class="button more-filters"
                aria-expanded=move || more.get().to_string()
                on:click=move |_| more.update(|more| *more = !*more)
            >
                {move || if more.get() { "Fewer filters" } else { "More filters" }}
            </button>
            <Facets first=false shown=more.into() />
            <div class="sheet-close">
                <button class="button button-primary" on:click=move |_| close()>
                    {move || format!("Show {}", count())}
                </button>
            </div>
        </section>
        <div class="sheet-open">
            <button
                class="button button-primary"
                node_ref=opener
                aria-expanded=move || open.get().to_string()
                on:click=move |_| {
                    open.set(true);
                    page::go_to("filters");
                }
            >
                {move || match active() {
                    0 => format!("Filters · {}", count()),
                    active => format!("Filters ({active}) · {}", count()),
                }}
            </button>
        </div>
    }
}

/// The facets that matter first, or the others. An active facet is never hidden.
#[component]
fn Facets(first: bool, shown: Signal<bool>) -> impl IntoView {
    let explorer = Explorer::here();
    FACETS
        .iter()
        .filter(|info| info.first == first)
        .filter_map(|info| Some((explorer.table.find(info.key)?, info.hint)))
        .map(|(id, hint)| {
            let visible = Memo::new(move |_| shown.get() || explorer.selection.with(|selection| !selection.is_default(id)));
            view! {
                <Show when=move || visible.get()>
                    {match explorer.table.facet(id).column {
                        Column::Categories(_) => view! { <ValuesFacet id hint /> }.into_any(),
                        Column::Numbers(_) => view! { <RangeFacet id hint /> }.into_any(),
                    }}
                </Show>
            }
        })
        .collect_view()
}

/// The text search.
#[component]
fn Search() -> impl IntoView {
    let explorer = Explorer::here();
    view! {
        <label class="search">
            <span class="search-label">"Search names, diagnoses, therapies and results"</span>
            <input
                type="search"
                autocomplete="off"
                maxlength="200"
                prop:value=move || explorer.selection.with(|selection| selection.text().to_owned())
                on:input=move |event| {
                    let text = event_target_value(&event);
                    explorer.drag(|view| view.selection.set_text(&text));
                }
                on:change=move |_| explorer.settle()
            />
        </label>
    }
}
