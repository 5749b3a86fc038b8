//! A facet of values: each is a checkbox with a bar, "x of y" beside it.

use leptos::prelude::*;

use super::state::Explorer;
use crate::{
    evidence::Route,
    explore::{Column, FacetCounts, FacetId},
    narrative::NOT_FOUND,
};

/// One line of the facet: a value, or what is not found.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// A value, by its position.
    Value(usize),
    /// What is not found.
    Missing,
}

impl Line {
    fn count(self, counts: &FacetCounts) -> usize {
        match self {
            Self::Value(value) => counts.values.get(value).copied().unwrap_or_default(),
            Self::Missing => counts.missing,
        }
    }
}

/// The facet.
#[component]
pub fn ValuesFacet(id: FacetId, hint: &'static str) -> impl IntoView {
    let explorer = Explorer::here();
    let facet = explorer.table.facet(id);
    let Column::Categories(column) = &facet.column else {
        return ().into_any();
    };
    let values = column.values().iter().enumerate().map(|(index, value)| {
        view! { <ValueLine id line=Line::Value(index) name=value.label.clone() slug=value.slug.clone() /> }
    });
    let several = column.several().then_some(" A study may have several, so the counts can add to more than the total.");
    let hint_id = format!("hint-{}", facet.key);
    view! {
        <fieldset class="facet" aria-describedby=hint_id.clone()>
            <legend>{facet.title.clone()}</legend>
            <p class="facet-hint" id=hint_id.clone()>
                {hint}
                {several}
            </p>
            {values.collect_view()}
            <ValueLine id line=Line::Missing name=NOT_FOUND.to_owned() slug="not-found".to_owned() />
        </fieldset>
    }
    .into_any()
}

/// One value with its checkbox, count and bar. Not shown when no study at this place in the review
/// has it, unless it is chosen.
#[component]
pub fn ValueLine(id: FacetId, line: Line, name: String, slug: String) -> impl IntoView {
    let explorer = Explorer::here();
    let key = &explorer.table.facet(id).key;
    let dom = format!("facet-{key}-{slug}");
    let count = Memo::new(move |_| explorer.counts.with(|counts| counts.facets.get(id.index()).map_or(0, |facet| line.count(facet))));
    let all = Memo::new(move |_| explorer.whole.with(|counts| counts.facets.get(id.index()).map_or(0, |facet| line.count(facet))));
    let chosen = Memo::new(move |_| {
        explorer.selection.with(|selection| match line {
            Line::Value(value) => selection.is_value_chosen(id, value),
            Line::Missing => selection.is_missing_chosen(id),
        })
    });
    // One scale for all facets: a full bar is every study at this place in the review.
    let share = move |count: usize| explorer.whole.with(|counts| share_of(count, counts.facets.get(id.index()).map_or(0, |facet| facet.allowed)));
    let toggle = move |_| {
        explorer.change(|view| match line {
            Line::Value(value) => view.selection.toggle_value(id, value),
            Line::Missing => view.selection.toggle_missing(id),
        });
    };
    // Routes are abbreviations: their plain words stand beside them.
    let words = (key == "route").then(|| Route::from_label(&name)).flatten().map(Route::hint);
    view! {
        <Show when=move || { all.get() > 0 || chosen.get() }>
            <div
                class="facet-value"
                class:is-empty=move || count.get() == 0
                class:is-chosen=chosen
                class:is-missing=line == Line::Missing
            >
                <input
                    type="checkbox"
                    id=dom.clone()
                    aria-describedby=format!("{dom}-count")
                    prop:checked=chosen
                    on:change=toggle
                />
                <label for=dom.clone()>{name.clone()}</label>
                <span class="facet-count" id=format!("{dom}-count")>
                    {words.map(|words| view! { <span class="facet-words">{words}", "</span> })}
                    <b>{count}</b>
                    " of "
                    {all}
                </span>
                <span class="bar" aria-hidden="true">
                    <span class="bar-all" style=("--share", move || share(all.get()))></span>
                    <span class="bar-value" style=("--share", move || share(count.get()))></span>
                </span>
            </div>
        </Show>
    }
}

/// A share for a bar: 0 when there is nothing to share.
pub fn share_of(part: usize, whole: usize) -> String {
    if whole == 0 { "0".to_owned() } else { format!("{:.4}", part as f64 / whole as f64) }
}
