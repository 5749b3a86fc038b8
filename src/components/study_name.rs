//! The name of a study, which opens its card, and the mark of one published since the review.

use leptos::prelude::*;

use super::state::use_explorer;
use crate::evidence::{Place, Study};

/// The name as a button that opens the card over whatever is open.
#[component]
pub fn StudyName(
    /// The row of the study.
    row: usize,
) -> impl IntoView {
    let explorer = use_explorer();
    let study = explorer.evidence.studies.get(row);
    view! {
        <button class="link-button" on:click=move |_| explorer.change(|view| view.study = Some(row))>
            {study.map(|study| study.short_name.as_str())}
        </button>
        {study.map(|study| view! { <SinceMark study /> })}
    }
}

/// A word and a shape beside the name of a study published since the review; nothing beside others.
#[component]
pub fn SinceMark(
    /// The study.
    study: &'static Study,
) -> impl IntoView {
    let is_since = study.place == Place::Since;
    is_since.then(|| view! { " " <span class="since-mark">"since the review"</span> })
}
