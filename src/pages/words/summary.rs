//! The plain-language summary of what the filters keep.

use leptos::prelude::*;

use crate::{
    components::{
        askable::SaidList,
        section::Section,
        sides::{Side, Sides},
        state::use_explorer,
    },
    narrative,
};

/// The summary, of each of the two selections that are compared.
#[component]
pub fn Summary() -> impl IntoView {
    view! {
        <Section
            id="summary"
            title="In plain words"
            lead="Made from the data by fixed rules, for whatever your filters keep. No sentence says more than the data do."
        >
            <Sides each=|side| view! { <Parts side /> } />
        </Section>
    }
}

/// Its parts, each under its heading. A part is made anew only when its words change.
#[component]
fn Parts(side: Side) -> impl IntoView {
    let explorer = use_explorer();
    let kept = side.memo(explorer);
    let parts = Memo::new(move |_| {
        kept.with(|(selection, counts)| {
            narrative::summary(explorer.evidence, explorer.table, selection, counts)
        })
    });
    let headings = move || -> Vec<_> {
        parts.with(|parts| parts.iter().map(|part| (part.slug, part.heading)).collect())
    };
    let part = move |(slug, heading): (&'static str, &'static str)| {
        let sentences = Memo::new(move |_| {
            parts.with(|parts| {
                let part = parts.iter().find(|part| part.slug == slug);
                part.map(|part| part.sentences.clone()).unwrap_or_default()
            })
        });
        view! {
            <div class="summary-part">
                <h3>{heading}</h3>
                {move || view! { <SaidList lines=sentences.get() /> }}
            </div>
        }
    };
    view! {
        <div class="summary">
            <For each=headings key=|(slug, _)| *slug children=part />
        </div>
    }
}
