//! A part of the page.

use leptos::prelude::*;

/// A part of the page under its heading. There is no list of words below it: the words are on the page.
#[component]
pub fn LearnSection(
    /// Its id.
    id: &'static str,
    /// Its heading.
    title: &'static str,
    /// What stands in it.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="section learn-section" id=id tabindex="-1" aria-labelledby=format!("{id}-title")>
            <h2 id=format!("{id}-title")>{title}</h2>
            {children()}
        </section>
    }
}

/// Where a part of the page tells what it did.
#[component]
pub fn SaidHere(
    /// What is told.
    said: RwSignal<String>,
) -> impl IntoView {
    view! {
        <p class="learn-said" aria-live="polite">
            {said}
        </p>
    }
}
