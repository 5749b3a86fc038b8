//! The switch to what was published since, the search and all facets: the seven that matter first, the others under "More filters".

use leptos::prelude::*;

use super::{range::RangeFacet, search::Search, since::SinceSwitch, values::ValuesFacet};
use crate::{
    components::{
        state::{Explorer, use_explorer},
        words_used::WordsUsed,
    },
    evidence::{FACETS, FacetInfo},
    explore::{Column, FacetId},
};

/// All of them.
#[component]
pub fn Filters() -> impl IntoView {
    let more = RwSignal::new(false);
    let (mut first, others): (Vec<&'static FacetInfo>, Vec<_>) =
        FACETS.iter().partition(|info| info.first.is_some());
    first.sort_unstable_by_key(|info| info.first);
    let first = first.into_iter().map(|info| view! { <Facet info /> });
    let others = others
        .into_iter()
        .map(|info| view! { <FurtherFacet info more /> });
    let name = move || match more.get() {
        true => "Fewer filters",
        false => "More filters",
    };
    view! {
        <SinceSwitch />
        <Search />
        {first.collect_view()}
        <button
            class="button more-filters"
            aria-expanded=move || more.get().to_string()
            on:click=move |_| more.update(|more| *more = !*more)
        >
            {name}
        </button>
        {others.collect_view()}
        <WordsUsed part="filters" />
    }
}

/// One facet.
#[component]
fn Facet(info: &'static FacetInfo) -> impl IntoView {
    let explorer = use_explorer();
    let id = explorer.table.find(info.key)?;
    Some(match &explorer.table.facet(id).column {
        Column::Categories(column) => view! { <ValuesFacet id column hint=info.hint /> }.into_any(),
        Column::Numbers(column) => view! { <RangeFacet id column hint=info.hint /> }.into_any(),
    })
}

/// A facet under "More filters".
#[component]
fn FurtherFacet(info: &'static FacetInfo, #[prop(into)] more: Signal<bool>) -> impl IntoView {
    let explorer = use_explorer();
    let id = explorer.table.find(info.key)?;
    let shown = shown(explorer, id, more);
    Some(view! {
        <Show when=move || shown.get()>
            <Facet info />
        </Show>
    })
}

/// Why a facet under "More filters" is shown.
#[derive(Clone, Copy, PartialEq)]
struct Why {
    /// More filters are asked for.
    asked: bool,
    /// It is active, or was until its last value was taken back.
    kept: bool,
}

/// Whether a facet under "More filters" is shown. An active one is not hidden, nor does it vanish from
/// under the reader's hand when its last value is taken back: that waits until more or fewer filters
/// are asked for.
fn shown(explorer: Explorer, id: FacetId, more: Signal<bool>) -> Memo<bool> {
    let why = Memo::new(move |before: Option<&Why>| {
        let asked = more.get();
        let active = explorer
            .selection
            .with(|selection| !selection.is_default(id));
        let held = before == Some(&Why { asked, kept: true });
        Why {
            asked,
            kept: active || held,
        }
    });
    Memo::new(move |_| {
        let Why { asked, kept } = why.get();
        asked || kept
    })
}
