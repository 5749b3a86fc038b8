//! The sentence: the selection and its counts in plain English. It is the page's live region.

use leptos::prelude::*;

use super::{
    live::{button, click, words},
    state::Explorer,
};
use crate::{browser::page, narrative};

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

/// What the totals leave open, where a reader meets them; on paper also the link and the version.
#[component]
pub fn Gap() -> impl IntoView {
    let explorer = Explorer::here();
    let printed = words(move || {
        explorer.view.track();
        let about = explorer.evidence.about;
        format!(
            "Not medical advice. Data set version {} of {}. This view: {}",
            about.version,
            about.created,
            explorer.link()
        )
    });
    view! {
        <p class="gap">
            {narrative::the_gap(explorer.evidence)} " "
            {button("link-button", "Why they differ", click(|| page::go_to("about")))}
        </p>
        <p class="on-paper">{printed}</p>
    }
}
