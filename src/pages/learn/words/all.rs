//! The part of the page: all words, to be looked through and searched.

use leptos::prelude::*;

use super::{
    super::section::LearnSection,
    entry::Word,
    explain::ExplainSwitch,
    glossary::{glossary, query},
};
use crate::teaching::glossary::{Glossary, Kind, Term};

/// All words.
#[component]
pub fn AllWords() -> impl IntoView {
    let glossary = glossary()?;
    let query = RwSignal::from(query());
    query.set(String::new());
    let found = Memo::new(move |_| query.with(|query| places(glossary, query)));
    let is_searching = Memo::new(move |_| query.with(|query| !query.trim().is_empty()));
    let all = glossary.all().len();
    let counted = move || format!("{} of {all} words", found.with(Vec::len));
    let of_kinds = move || {
        Kind::ALL
            .map(|kind| {
                let terms = glossary.all().iter().filter(move |term| term.kind == kind);
                let terms = terms.map(|term| view! { <Word term among_all=true /> });
                view! {
                    <h3>{kind.title()}</h3>
                    <dl class="words">{terms.collect_view()}</dl>
                }
            })
            .collect_view()
    };
    let nearest = move || {
        view! {
            <Show
                when=move || found.with(|found| !found.is_empty())
                fallback=|| view! { <p>"No word has this in its name or its definition."</p> }
            >
                <dl class="words">
                    <For each=move || found.get() key=|place| *place children=move |place| {
                        glossary
                            .all()
                            .get(place)
                            .map(|term| view! { <Word term among_all=true /> })
                    } />
                </dl>
            </Show>
        }
    };
    Some(view! {
        <LearnSection id="words" title="Words of the field">
            <p>
                "Every term of the page in two plain sentences, in our own words, with the source to read on. Under each part of the page, “Words used here” shows those that stand in it. “Explain words in the page” underlines them where they stand: press one to read what it means."
            </p>
            <p class="words-search">
                <label for="glossary-search">"Search the words"</label>
                <input
                    type="search"
                    id="glossary-search"
                    autocomplete="off"
                    aria-controls="glossary-found"
                    prop:value=query
                    on:input:target=move |event| query.set(event.target().value())
                />
                <span id="glossary-count" aria-live="polite">
                    {counted}
                </span>
            </p>
            <p class="words-tools">
                <ExplainSwitch />
            </p>
            <div id="glossary-found">
                <Show when=move || is_searching.get() fallback=of_kinds>
                    {nearest()}
                </Show>
            </div>
        </LearnSection>
    })
}

/// The places among all words of those that a query finds, the nearest first.
fn places(glossary: &'static Glossary, query: &str) -> Vec<usize> {
    let place = |found: &Term| glossary.all().iter().position(|term| term.id == found.id);
    glossary
        .search(query)
        .into_iter()
        .filter_map(place)
        .collect()
}
