//! The bins of a facet of numbers as bars: a picture for the eye. Each says its count on pointing, and
//! screen readers get the counts as text.

use leptos::prelude::*;

use super::bar::ShareBar;
use crate::{
    components::{
        facet_counts::{Line, Numbers, facet_of},
        state::{Explorer, use_explorer},
    },
    explore::{self, Bin, FacetId},
    narrative,
};

/// The bars with their labels.
#[component]
pub fn Histogram(
    /// The facet.
    id: FacetId,
    /// Its numbers.
    column: &'static explore::Numbers,
) -> impl IntoView {
    let explorer = use_explorer();
    // The tallest bar of all studies at this place in the review fills the height.
    let tallest = Memo::new(move |_| {
        explorer.whole.with(|counts| {
            facet_of(counts, id, |facet| {
                facet.values.iter().copied().max().unwrap_or_default()
            })
        })
    });
    let bars = column.bins().iter().enumerate().map(move |(at, bin)| {
        view! { <Bar id label=bin.label.as_str() line=Line::Value(at) tallest /> }
    });
    let labels = column
        .bins()
        .iter()
        .map(|Bin { label, .. }| view! { <span>{label.as_str()}</span> });
    let spoken = move || {
        let bins = column.bins().iter().enumerate();
        let counted: Vec<String> = bins
            .map(|(at, Bin { label, .. })| in_words(explorer, id, label, Line::Value(at)))
            .collect();
        format!("Studies by value: {}", counted.join("; "))
    };
    view! {
        <p class="visually-hidden">{spoken}</p>
        <div class="bins" aria-hidden="true">
            {bars.collect_view()}
        </div>
        <div class="bin-labels" aria-hidden="true">
            {labels.collect_view()}
        </div>
    }
}

#[component]
fn Bar(id: FacetId, label: &'static str, line: Line, tallest: Memo<usize>) -> impl IntoView {
    let explorer = use_explorer();
    let Numbers { now, all, locked } = line.numbers(explorer, id);
    view! {
        <span class="bin" title=move || in_words(explorer, id, label, line)>
            <ShareBar class="bin-all" part=all whole=tallest />
            <ShareBar class="bin-value" part=now whole=tallest />
            <Show when=move || explorer.comparing.get()>
                <ShareBar class="bin-a" part=locked whole=tallest />
            </Show>
        </span>
    }
}

/// "0.5 to 0.99: 3 of 9"; with two selections "0.5 to 0.99: A 3, B 1 of 9, 2 more in A".
fn in_words(explorer: Explorer, id: FacetId, label: &str, line: Line) -> String {
    let (now, all) = (line.now(explorer, id), line.all(explorer, id));
    match line.locked(explorer, id) {
        None => format!("{label}: {now} of {all}"),
        Some(locked) => {
            let difference = narrative::difference(locked, now);
            format!("{label}: A {locked}, B {now} of {all}, {difference}")
        }
    }
}
