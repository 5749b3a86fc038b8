//! What backs each number of a step.

use leptos::prelude::*;

use super::{state::use_player, walk::Walk};
use crate::{
    components::link::ViewLink,
    teaching::{Number, backing},
};

/// The numbers, each with what it is in the data.
#[component]
pub fn Numbers(
    /// The step.
    walk: Walk,
) -> impl IntoView {
    let numbers = walk.step().numbers.clone().into_iter();
    let numbers = numbers.map(|number| view! { <Backed walk=walk.clone() number /> });
    view! {
        <details class="lesson-numbers">
            <summary>"Where do these numbers come from?"</summary>
            <ul>{numbers.collect_view()}</ul>
        </details>
    }
}

/// What a number is in the data, and the way to the view that shows it.
#[component]
fn Backed(walk: Walk, number: Number) -> impl IntoView {
    let explorer = use_player().explorer;
    let name = format!("Show this view: “{}”", number.says);
    let (words, fragment) = match backing(explorer.evidence, explorer.table, &number) {
        Ok(backing) => (backing.words, backing.view),
        Err(error) => (error.to_string(), None),
    };
    let shown = fragment.map(|fragment| {
        let present = Memo::new(move |_| explorer.view.with(|view| view.present.clone()));
        let to = Signal::derive(move || walk.aside(explorer, &fragment, present.get()));
        view! {
            " "
            <ViewLink to attr:aria-label=name>
                "Show this view"
            </ViewLink>
        }
    });
    view! {
        <li>
            <b>{format!("“{}”", number.says)}</b>
            ": "
            {words}
            {shown}
        </li>
    }
}
