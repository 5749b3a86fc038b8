//! One value of a facet: its checkbox, its count, its bar. The line keeps its elements; what changes
//! with the selection is a number, a length, a class.

use leptos::prelude::*;

use super::bar::ShareBar;
use crate::{
    components::{
        askable::Askable,
        compared::ComparedPicture,
        facet_counts::{Line, Numbers},
        state::use_explorer,
    },
    evidence::{Comparison, plain_words},
    explore::FacetId,
    narrative::{self, Ask, NOT_FOUND},
};

/// The line of what is not found.
#[component]
pub fn MissingLine(
    /// The facet.
    id: FacetId,
    /// What a full bar stands for.
    whole: Memo<usize>,
) -> impl IntoView {
    view! { <ValueLine id line=Line::Missing name=NOT_FOUND slug="not-found" whole /> }
}

/// The line of a value. Not shown when no study at this place in the review has it, unless it is chosen.
#[component]
pub fn ValueLine(
    /// The facet.
    id: FacetId,
    /// Which line of it.
    line: Line,
    /// The name of the value.
    name: &'static str,
    /// Its name in a link.
    slug: &'static str,
    /// What a full bar stands for.
    whole: Memo<usize>,
) -> impl IntoView {
    let explorer = use_explorer();
    let numbers = line.numbers(explorer, id);
    let chosen = Memo::new(move |_| {
        explorer.selection.with(|selection| match line {
            Line::Value(value) => selection.is_value_chosen(id, value),
            Line::Missing => selection.is_missing_chosen(id),
        })
    });
    let visible = Memo::new(move |_| numbers.all.get() > 0 || chosen.get());
    view! {
        <Show when=move || visible.get()>
            <Shown id line name slug whole numbers chosen />
        </Show>
    }
}

#[component]
fn Shown(
    id: FacetId,
    line: Line,
    name: &'static str,
    slug: &'static str,
    whole: Memo<usize>,
    numbers: Numbers,
    chosen: Memo<bool>,
) -> impl IntoView {
    let explorer = use_explorer();
    let key = explorer.table.facet(id).key.as_str();
    let dom = format!("facet-{key}-{slug}");
    let count_id = format!("{dom}-count");
    let toggle = move |_| {
        explorer.change(|view| match line {
            Line::Value(value) => view.selection.toggle_value(id, value),
            Line::Missing => view.selection.toggle_missing(id),
        });
    };
    let ask = Signal::derive(move || Some(line.ask(explorer, id)));
    let compared = (key == "comparison")
        .then(|| Comparison::from_label(name))
        .flatten();
    let picture = compared.map(|comparison| {
        view! {
            <span class="facet-picture" aria-hidden="true">
                <ComparedPicture comparison />
            </span>
        }
    });
    let Numbers { now, all, locked } = numbers;
    view! {
        <div
            class="facet-value"
            class:is-empty=move || now.get() == 0
            class:is-chosen=chosen
            class:is-missing=line == Line::Missing
        >
            <input
                type="checkbox"
                id=dom.clone()
                aria-describedby=count_id.clone()
                prop:checked=chosen
                on:change=toggle
            />
            <label for=dom>{name}</label>
            {picture}
            <span class="facet-count" id=count_id>
                // Routes are abbreviations: their plain words stand beside them.
                {plain_words(key, name)
                    .map(|plain| view! { <span class="facet-plain">{format!("{plain}, ")}</span> })}
                <span>
                    <Counted ask numbers />
                </span>
            </span>
            <Show when=move || explorer.comparing.get()>
                <span class="bar bar-a" aria-hidden="true">
                    <ShareBar class="bar-value" part=locked whole />
                </span>
            </Show>
            <span class="bar" aria-hidden="true">
                <ShareBar class="bar-all" part=all whole />
                <ShareBar class="bar-value" part=now whole />
            </span>
        </div>
    }
}

/// "3 of 15"; with two selections "A 3, B 1 of 15: 2 more in A".
#[component]
fn Counted(ask: Signal<Option<Ask>>, numbers: Numbers) -> impl IntoView {
    let explorer = use_explorer();
    let Numbers { now, all, locked } = numbers;
    let counted = move || {
        if !explorer.comparing.get() {
            return view! {
                <b>{now}</b>
                " of "
                {all}
            }
            .into_any();
        }
        view! {
            "A "
            <b>{locked}</b>
            ", B "
            <b>{now}</b>
            " of "
            {all}
            <span class="facet-difference">
                {move || narrative::difference(locked.get(), now.get())}
            </span>
        }
        .into_any()
    };
    view! { <Askable ask>{counted}</Askable> }
}
