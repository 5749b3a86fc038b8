//! The filters: the search and the facets. Beside the results on a wide screen, a sheet on a narrow one.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{
    facet_range::range_facet,
    facet_values::values_facet,
    live::{aria, button, changed, click, flag, shown_when, with_text, words},
    state::Explorer,
};
use crate::{
    browser::page,
    evidence::{FACETS, FacetInfo},
    explore::{Column, LONGEST_TEXT, sorted_by},
    narrative,
};

/// The panel of filters and the button that opens it on a phone.
#[component]
pub fn Filters() -> impl IntoView {
    let explorer = Explorer::here();
    let open = explorer.sheet;
    let is_open = flag(move || open.get());
    let close = move || {
        open.set(false);
        // What was behind the sheet can be reached again only after the page has followed.
        page::after(0, || page::focus("open-filters"));
    };
    let escape: Box<dyn FnMut(KeyboardEvent)> = Box::new(move |event| {
        if event.key() == "Escape" && open.get_untracked() {
            close();
        }
    });
    let count = words(move || explorer.counts.with(narrative::matching_studies));
    let active = move || {
        explorer
            .selection
            .with(|selection| selection.active(explorer.table).len())
    };
    let opener_text = words(move || match active() {
        0 => format!("Filters · {}", count.get()),
        active => format!("Filters ({active}) · {}", count.get()),
    });
    let show_text = words(move || format!("Show {}", count.get()));
    let clear = move || {
        button(
            "link-button",
            "Clear all filters",
            click(move || explorer.clear_filters("filters")),
        )
    };
    view! {
        <section class="filters" class:is-open=is_open id="filters" aria-label="Filters" tabindex="-1" on:keydown=escape>
            <div class="filters-head">
                <h2>"Filters"</h2>
                {shown_when(flag(move || active() > 0), clear)}
            </div>
            {search()}
            <Facets />
            <div class="sheet-close">
                <button class="button button-primary" on:click=click(close)>
                    {show_text}
                </button>
            </div>
        </section>
        <div class="sheet-open" role="region" aria-label="Open the filters" inert=is_open>
            <button
                class="button button-primary"
                id="open-filters"
                aria-expanded=aria(is_open)
                on:click=click(move || {
                    open.set(true);
                    page::go_to("filters");
                })
            >
                {opener_text}
            </button>
        </div>
    }
}

/// The facets that matter first, the button, and the others. An active facet is never hidden.
#[component]
fn Facets() -> impl IntoView {
    let more = RwSignal::new(false);
    let with_more = flag(move || more.get());
    let always = flag(|| true);
    let (first, others): (Vec<&FacetInfo>, Vec<&FacetInfo>) =
        FACETS.iter().partition(|info| info.first.is_some());
    let first = sorted_by(first, |a, b| a.first.cmp(&b.first));
    let first: Vec<_> = first.into_iter().map(|info| facet(info, always)).collect();
    let others: Vec<_> = others
        .into_iter()
        .map(|info| facet(info, with_more))
        .collect();
    let name = words(move || {
        if more.get() {
            "Fewer filters"
        } else {
            "More filters"
        }
        .to_owned()
    });
    view! {
        {first}
        <button class="button more-filters" aria-expanded=aria(with_more) on:click=click(move || more.update(|more| *more = !*more))>
            {name}
        </button>
        {others}
    }
}

fn facet(info: &'static FacetInfo, shown: Memo<bool>) -> AnyView {
    let explorer = Explorer::here();
    let Some(id) = explorer.table.find(info.key) else {
        return ().into_any();
    };
    // An active facet is not hidden, nor does it vanish from under the reader's hand when its last
    // value is taken back: that waits until more or fewer filters are asked for.
    let kept = Memo::new(move |was: Option<&(bool, bool)>| {
        let shown = shown.get();
        let active = explorer
            .selection
            .with(|selection| !selection.is_default(id));
        (
            shown,
            active || was.is_some_and(|was| *was == (shown, true)),
        )
    });
    let visible = flag(move || kept.get().0 || kept.get().1);
    shown_when(visible, move || match &explorer.table.facet(id).column {
        Column::Categories(column) => values_facet(id, column, info.hint),
        Column::Numbers(column) => range_facet(id, column, info.hint),
    })
}

/// The text search.
fn search() -> AnyView {
    let explorer = Explorer::here();
    let text = words(move || {
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
                on:input=with_text(move |text| explorer.drag(|view| view.selection.set_text(&text)))
                on:change=changed(move || explorer.settle())
            />
        </label>
    }
    .into_any()
}
