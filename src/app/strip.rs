//! The strip: what is selected in a sentence, the active filters, and what can be done with them. Always
//! in sight. The sentence is the page's live region.

use leptos::{html, prelude::*};

use super::rail::WIDE;
use crate::{
    browser::{frames, observe, page, root},
    components::{over::Sheet, state::use_explorer},
    explore::Filter,
    narrative,
};

/// The height of the strip, for the style sheets: nothing that is gone to stays behind it.
const HEIGHT: &str = "--strip-height";

/// The strip. Nothing of it can be reached while it is `behind` the sheet of filters.
#[component]
pub fn Strip(
    /// Whether it is behind the sheet.
    behind: Memo<bool>,
) -> impl IntoView {
    let explorer = use_explorer();
    let strip = NodeRef::<html::Section>::new();
    let watch = StoredValue::new_local(None);
    strip.on_load(move |strip| {
        watch.set_value(observe::height(&strip, |pixels| {
            root::set_style(HEIGHT, Some(&format!("{pixels}px")));
        }));
    });
    let lock = move |_| {
        explorer.change(|view| view.locked = Some(view.selection.clone()));
        page::focus("results");
    };
    view! {
        <section class="strip" aria-label="What is selected" inert=behind node_ref=strip>
            <div class="result">
                <Sentence />
                <Chips />
            </div>
            <div class="strip-tools">
                <OpenFilters />
                <Show when=move || !explorer.comparing.get()>
                    <button
                        class="button lock"
                        aria-label="Compare: lock this selection as A"
                        on:click=lock
                    >
                        "Compare"
                    </button>
                </Show>
                <button
                    class="button"
                    aria-pressed=move || explorer.asking.get().to_string()
                    on:click=move |_| explorer.asking.update(|asking| *asking = !*asking)
                >
                    "Where from?"
                </button>
            </div>
        </section>
    }
}

/// The selection and its counts in plain English.
#[component]
pub fn Sentence() -> impl IntoView {
    let explorer = use_explorer();
    let sentence = Memo::new(move |_| {
        explorer.selection.with(|selection| {
            explorer.counts.with(|counts| {
                narrative::sentence(explorer.evidence, explorer.table, selection, counts)
            })
        })
    });
    let ask = move |_| {
        let asked = explorer.selection.with_untracked(|selection| {
            let ask = |counts: &_| narrative::ask_selection(explorer.table, selection, counts);
            explorer.counts.with_untracked(ask)
        });
        explorer.ask(asked);
    };
    view! {
        // It is read aloud once what is typed or dragged has paused, not at each letter.
        <p class="sentence" role="status" aria-busy=move || explorer.restless.get().to_string()>
            {sentence}
        </p>
        " "
        <button class="link-button sentence-source" on:click=ask>
            "Where do these numbers come from?"
        </button>
    }
}

/// The active filters, each with a button that removes it, and "Clear all".
#[component]
pub fn Chips() -> impl IntoView {
    let explorer = use_explorer();
    let active = Memo::new(move |_| {
        explorer
            .selection
            .with(|selection| selection.active(explorer.table))
    });
    let chip = move |filter: Filter| view! { <Chip filter /> };
    view! {
        // The line is there from the beginning: a chip that comes moves nothing.
        <Show
            when=move || active.with(|active| !active.is_empty())
            fallback=|| view! { <p class="chips no-chips">"No filter chosen"</p> }
        >
            <ul class="chips" aria-label="Active filters">
                <For
                    each=move || active.get()
                    key=move |filter| narrative::label(explorer.table, filter)
                    children=chip
                />
                <li>
                    <button class="button" on:click=move |_| explorer.clear_filters("results")>
                        "Clear all"
                    </button>
                </li>
            </ul>
        </Show>
    }
}

#[component]
fn Chip(filter: Filter) -> impl IntoView {
    let explorer = use_explorer();
    let label = narrative::label(explorer.table, &filter);
    let name = narrative::remove_label(explorer.table, &filter);
    let remove = move |_| {
        explorer.change(|view| view.selection = view.selection.without(explorer.table, &filter));
        // The button is gone: the keyboard goes on at the results, not at the top of the page.
        page::focus("results");
    };
    view! {
        <li>
            <button class="chip" aria-label=name on:click=remove>
                <span>{label}</span>
                <span aria-hidden="true" class="chip-cross">
                    "×"
                </span>
            </button>
        </li>
    }
}

/// The button that opens the filters where they are not beside the page.
#[component]
fn OpenFilters() -> impl IntoView {
    let explorer = use_explorer();
    let name = Memo::new(move |_| {
        let active = explorer
            .selection
            .with(|selection| selection.active(explorer.table).len());
        match active {
            0 => "Filters".to_owned(),
            active => format!("Filters ({active})"),
        }
    });
    let count = Memo::new(move |_| {
        let count = explorer.counts.with(narrative::matching_studies);
        format!(" · {count}")
    });
    // On a phone the count is not written in it.
    let label = move || format!("{}{}", name.get(), count.get());
    let open = move |_| {
        // Beside the page, where they were put away; else over it.
        if explorer.rail_folded.get_untracked() && page::holds(WIDE) {
            explorer.rail_folded.set(false);
        } else {
            explorer.over.open(Sheet::Filters);
        }
        frames::soon(|| page::focus("filters"));
    };
    view! {
        <button
            class="button button-primary"
            id="open-filters"
            aria-label=label
            aria-expanded=move || explorer.over.is_filters().to_string()
            on:click=open
        >
            {name} <span class="open-filters-count">{count}</span>
        </button>
    }
}
