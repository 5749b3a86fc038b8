//! What each kind of comparison compares, as pictures that filter.

use leptos::prelude::*;

use crate::{
    components::{
        compared::{ComparedPicture, letter},
        facet_counts::{Line, Numbers},
        picks::pick,
        state::use_explorer,
    },
    evidence::{Comparison, Place},
    explore::{Column, Counts, FacetId, slug},
    figures::{Pick, What},
    narrative::{self, Besides},
};

/// The facet that the pictures are the values of.
const FACET: &str = "comparison";

/// The pictures, with what stands in the boxes, and which studies test the psychotherapy.
#[component]
pub fn Comparisons() -> impl IntoView {
    let explorer = use_explorer();
    let pictures = explorer.table.find(FACET).map(|facet| {
        let Column::Categories(values) = &explorer.table.facet(facet).column else {
            return Vec::new();
        };
        let pictures = Comparison::ALL.iter().filter_map(|&comparison| {
            let value = values.find(&slug(comparison.label()))?;
            Some(view! { <Picture comparison facet value /> })
        });
        pictures.collect()
    });
    let tests = move |counts: &Counts| {
        narrative::who_tests_psychotherapy(explorer.evidence, &counts.matching)
    };
    let only = move || {
        let now = explorer.counts.with(tests);
        explorer.locked.with(|locked| match locked {
            Some((_, locked)) => format!("A: {} B: {now}", tests(locked)),
            None => now,
        })
    };
    view! {
        <p class="comparison-key">
            <span class="part part-ketamine">"K"</span>
            " ketamine "
            <span class="part part-therapy">"P"</span>
            " psychotherapy "
            <span class="part part-besides">{letter(Besides::UsualCare)}</span>
            " usual care "
            <span class="part part-besides">{letter(Besides::Support)}</span>
            " music or sensory support. A taller box is a higher dose, or more sessions; a pale one, another way of giving it; a dashed one, nothing. Each set of boxes is a group of people."
        </p>
        <ul class="comparisons">{pictures}</ul>
        <p class="comparison-only">{only}</p>
    }
}

/// One of them, as a button that keeps its studies.
#[component]
fn Picture(comparison: Comparison, facet: FacetId, value: usize) -> impl IntoView {
    let explorer = use_explorer();
    let label = comparison.label();
    let line = Line::Value(value);
    let Numbers { now, all, locked } = line.numbers(explorer, facet);
    let chosen = Memo::new(move |_| {
        explorer
            .selection
            .with(|selection| selection.is_value_chosen(facet, value))
    });
    // A comparison that only later reports make is left out where none of them is shown.
    let facets = &explorer.table.facet(facet).column;
    let is_since = |row: usize| {
        let study = explorer.evidence.studies.get(row);
        study.is_some_and(|study| study.place == Place::Since)
    };
    let rows = facets.groups().nth(value);
    let only_since = rows.is_some_and(|rows| !rows.is_empty() && rows.iter().all(is_since));
    let is_here = Memo::new(move |_| !only_since || all.get() > 0 || chosen.get());
    let count = move || {
        let (now, all) = (now.get(), all.get());
        if explorer.comparing.get() {
            let a = locked.get();
            format!("A {a}, B {now} of {}", narrative::studies(all))
        } else if all == 0 {
            "No study at this place in the review".to_owned()
        } else {
            narrative::studies_of(now, all)
        }
    };
    let press = move |_| {
        if explorer.asking.get_untracked() {
            return explorer.ask(line.ask(explorer, facet));
        }
        let what = What::Value(slug(label));
        pick(explorer, &[Pick { facet: FACET, what }]);
    };
    view! {
        <li hidden=move || !is_here.get()>
            <button
                class="comparison"
                aria-pressed=move || chosen.get().to_string()
                on:click=press
            >
                <ComparedPicture comparison />
                <span class="comparison-name">{narrative::capital(label)}</span>
                <span class="comparison-differs">
                    {format!("Differs: {}", narrative::differs(comparison))}
                </span>
                <span class="comparison-count">{count}</span>
            </button>
        </li>
    }
}
