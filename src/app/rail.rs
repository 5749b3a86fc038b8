//! The rail of filters: beside the page on a wide screen, a sheet over it on a narrow one. Its facets come
//! after the sentence; on a narrow screen when the sheet is opened.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::parts;
use crate::{
    browser::{frames, page},
    components::{later::LaterWhen, screen, state::use_explorer},
    narrative,
};

/// Where the filters stand beside the page and are no sheet, as in `style/frame.css`.
pub const WIDE: &str = "(min-width: 68.75rem)";

/// The rail.
#[component]
pub fn Rail() -> impl IntoView {
    let explorer = use_explorer();
    let open = move || explorer.over.is_filters();
    let beside = screen::holds(WIDE);
    let due = Signal::derive(move || beside.get() || open());
    Effect::new(move |before: Option<bool>| {
        let beside = beside.get();
        if before.is_some_and(|before| before != beside) && untrack(open) {
            explorer.over.close();
        }
        beside
    });
    // What was behind the sheet can be reached again only after the page has followed.
    let close = move || {
        explorer.over.close();
        frames::soon(|| {
            page::scroll_to(0.0);
            page::focus("open-filters");
        });
    };
    let escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" && untrack(|| explorer.over.is_filters()) {
            close();
        }
    };
    let active = move || {
        explorer
            .selection
            .with(|selection| !selection.active(explorer.table).is_empty())
    };
    let show = move || format!("Show {}", explorer.counts.with(narrative::matching_studies));
    view! {
        <section
            class="filters"
            class:is-open=open
            id="filters"
            aria-label="Filters"
            tabindex="-1"
            on:keydown=escape
        >
            <div class="filters-head">
                <h2>"Filters"</h2>
                <button
                    class="link-button fold-rail"
                    on:click=move |_| {
                        explorer.rail_folded.set(true);
                        frames::soon(|| page::focus("open-filters"));
                    }
                >
                    "Hide"
                    <span class="visually-hidden">" the filters"</span>
                </button>
                <Show when=active>
                    <button
                        class="link-button"
                        on:click=move |_| explorer.clear_filters("filters")
                    >
                        "Clear all"
                        <span class="visually-hidden">" filters"</span>
                    </button>
                </Show>
            </div>
            <LaterWhen when=due load=parts::FILTERS name="The filters" />
            <div class="sheet-close">
                <button class="button button-primary" on:click=move |_| close()>
                    {show}
                </button>
            </div>
        </section>
    }
}
