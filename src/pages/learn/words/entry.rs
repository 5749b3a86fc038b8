//! A word with its definition and its source.

use leptos::prelude::*;

use super::glossary::{anchor, glossary};
use crate::teaching::glossary::Term;

/// A word in a list of words. Where all words are looked up, the other spellings are told, too, and one
/// can be led to it.
#[component]
pub fn Word(
    /// The word.
    term: &'static Term,
    /// Whether it stands among all words.
    #[prop(optional)]
    among_all: bool,
) -> impl IntoView {
    let also = (among_all && !term.also.is_empty()).then(|| {
        let also = format!("Also: {}.", term.also.join("; "));
        view! { <dd class="word-also">{also}</dd> }
    });
    view! {
        <div
            class="word"
            id=among_all.then(|| anchor(term))
            tabindex=among_all.then_some("-1")
        >
            <dt>{term.term.as_str()}</dt>
            {also}
            <dd>{term.definition.as_str()}</dd>
            <dd class="word-source">
                <WordSource term />
            </dd>
        </div>
    }
}

/// Where a definition comes from.
#[component]
pub fn WordSource(
    /// The word.
    term: &'static Term,
) -> impl IntoView {
    let Some(source) = glossary().and_then(|glossary| glossary.source_of(term)) else {
        return "No source was verified for this definition.".into_any();
    };
    let citation = source.citation.as_str();
    let citation = match source.link.as_deref() {
        Some(link) => view! {
            <a href=link target="_blank" rel="noopener">
                {citation}
                <span class="visually-hidden">" (opens in a new tab)"</span>
            </a>
        }
        .into_any(),
        None => citation.into_any(),
    };
    view! { "Source: " {citation} }.into_any()
}
