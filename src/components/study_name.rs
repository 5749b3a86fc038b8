//! The name of a study, which opens its card.

use leptos::prelude::*;

use super::state::use_explorer;

/// The name as a button that opens the card over whatever is open.
#[component]
pub fn StudyName(
    /// The row of the study.
    row: usize,
) -> impl IntoView {
    let explorer = use_explorer();
    let name = explorer
        .evidence
        .studies
        .get(row)
        .map(|study| study.short_name.clone());
    view! {
        <button class="link-button" on:click=move |_| explorer.change(|view| view.study = Some(row))>
            {name}
        </button>
    }
}
