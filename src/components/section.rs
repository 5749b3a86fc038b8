//! A part of a page under its heading.

use leptos::prelude::*;

use super::words_used::WordsUsed;

/// A part of a page that a link or a lesson can lead to.
#[component]
pub fn Section(
    /// Its id.
    id: &'static str,
    /// Its heading.
    title: &'static str,
    /// What is to be known before it.
    #[prop(into)]
    lead: String,
    /// What stands in it.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="section" id=id tabindex="-1" aria-labelledby=format!("{id}-title")>
            <h2 id=format!("{id}-title")>{title}</h2>
            <p class="section-lead">{lead}</p>
            {children()}
            <WordsUsed part=id />
        </section>
    }
}
