//! A facet of values: each is a checkbox with a bar, "x of y" beside it.

use leptos::prelude::*;

use super::{
    live::{changed, count, flag, shown_when, words},
    state::Explorer,
};
use crate::{
    evidence::plain_words,
    explore::{Categories, Counts, FacetCounts, FacetId},
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
pub fn values_facet(id: FacetId, column: &'static Categories, hint: &'static str) -> AnyView {
    let lines = column.values().iter().enumerate();
    let mut lines: Vec<_> = lines
        .map(|(index, value)| value_line(id, Line::Value(index), &value.label, &value.slug))
        .collect();
    lines.push(missing_line(id));
    let several = if column.several() {
        " A study may have several, so the counts can add to more than the total."
    } else {
        ""
    };
    facet_frame(id, format!("{hint}{several}"), lines)
}

/// The frame of any facet: a group named by its title, described by its hint.
pub fn facet_frame(id: FacetId, hint: String, parts: Vec<AnyView>) -> AnyView {
    let facet = Explorer::here().table.facet(id);
    let hint_id = format!("hint-{}", facet.key);
    view! {
        <fieldset class="facet" aria-describedby=hint_id.clone()>
            <legend>{facet.title.clone()}</legend>
            <p class="facet-hint" id=hint_id.clone()>
                {hint}
            </p>
            {parts}
        </fieldset>
    }
    .into_any()
}

/// The line of what is not found.
pub fn missing_line(id: FacetId) -> AnyView {
    value_line(id, Line::Missing, NOT_FOUND, "not-found")
}

/// One value with its checkbox, count and bar. Not shown when no study at this place in the review
/// has it, unless it is chosen.
fn value_line(id: FacetId, line: Line, name: &str, slug: &str) -> AnyView {
    let explorer = Explorer::here();
    let key = &explorer.table.facet(id).key;
    let dom = format!("facet-{key}-{slug}");
    let name = name.to_owned();
    // Routes are abbreviations: their plain words stand beside them.
    let plain = plain_words(key, &name).map(|words| format!("{words}, "));
    let counted = move |counts: Memo<Counts>| {
        count(move || counts.with(|counts| facet_of(counts, id, |facet| line.count(facet))))
    };
    let (now, all) = (counted(explorer.counts), counted(explorer.whole));
    let chosen = flag(move || {
        explorer.selection.with(|selection| match line {
            Line::Value(value) => selection.is_value_chosen(id, value),
            Line::Missing => selection.is_missing_chosen(id),
        })
    });
    // One scale for all facets: a full bar is every study at this place in the review.
    let whole = count(move || {
        explorer
            .whole
            .with(|counts| facet_of(counts, id, |facet| facet.allowed))
    });
    let share = move |part: Memo<usize>| words(move || share_of(part.get(), whole.get()));
    let toggle = move || {
        explorer.change(|view| match line {
            Line::Value(value) => view.selection.toggle_value(id, value),
            Line::Missing => view.selection.toggle_missing(id),
        });
    };
    shown_when(flag(move || all.get() > 0 || chosen.get()), move || {
        view! {
            <div class="facet-value" class:is-empty=flag(move || now.get() == 0) class:is-chosen=chosen class:is-missing=line == Line::Missing>
                <input
                    type="checkbox"
                    id=dom.clone()
                    aria-describedby=format!("{dom}-count")
                    prop:checked=chosen
                    on:change=changed(toggle)
                />
                <label for=dom.clone()>{name.clone()}</label>
                <span class="facet-count" id=format!("{dom}-count")>
                    {plain.clone()}
                    <b>{now}</b>
                    " of "
                    {all}
                </span>
                <span class="bar" aria-hidden="true">
                    <span class="bar-all" style=("--share", share(all))></span>
                    <span class="bar-value" style=("--share", share(now))></span>
                </span>
            </div>
        }
        .into_any()
    })
}

/// A number of one facet's counts.
pub fn facet_of(counts: &Counts, id: FacetId, number: impl Fn(&FacetCounts) -> usize) -> usize {
    counts.facets.get(id.index()).map_or(0, number)
}

/// A share for a bar, in CSS: 0 when there is nothing to share.
pub fn share_of(part: usize, whole: usize) -> String {
    format!("calc({part} / {})", whole.max(1))
}
