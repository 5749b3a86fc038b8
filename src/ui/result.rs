//! The sentence: the selection and its counts in plain English. It is the page's live region.

use leptos::prelude::*;

use super::{live::words, state::Explorer};
use crate::narrative;

/// The sentence above the figures.
#[component]
pub fn ResultSentence() -> impl IntoView {
    let explorer = Explorer::here();
    let sentence = words(move || {
        explorer.selection.with(|selection| {
            explorer.counts.with(|counts| {
                narrative::sentence(explorer.evidence, explorer.table, selection, counts)
            })
        })
    });
    view! {
        <p class="sentence" role="status">
            {sentence}
        </p>
    }
}
