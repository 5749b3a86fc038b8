//! One figure alone, as within another page: without the rest of the page, with the way to it.

use leptos::prelude::*;

use super::{
    banners::Notices,
    overlays::CardsOver,
    parts,
    strip::{Chips, Sentence},
};
use crate::{
    components::{
        later::{Later, LaterWhen},
        state::use_explorer,
    },
    evidence::ABOUT,
    figures::Exhibit,
    narrative,
};

/// The figure, the sentence, and the link to the whole page.
#[component]
pub fn Embedded(
    /// The figure.
    exhibit: Exhibit,
) -> impl IntoView {
    let explorer = use_explorer();
    // A chart brings its own heading.
    let title = (!matches!(exhibit, Exhibit::Chart(_)))
        .then(|| view! { <h1 class="embed-title">{exhibit.title()}</h1> });
    view! {
        <main class="embedded" id="results" tabindex="-1">
            <Notices />
            {title}
            <Later load=parts::alone(exhibit) name="The figure" />
            <div class="result">
                <Sentence />
                <Chips />
            </div>
            // Who A and B are, where the figure shows both.
            <LaterWhen when=explorer.comparing load=parts::COMPARED name="What differs between A and B" />
            <Foot />
        </main>
        <CardsOver />
    }
}

#[component]
fn Foot() -> impl IntoView {
    let explorer = use_explorer();
    let address = move || {
        explorer.view.track();
        explorer.whole_link()
    };
    view! {
        <div class="embed-foot">
            <p>
                <a target="_blank" rel="noopener" href=address>
                    "Explore the whole evidence"
                </a>
            </p>
            <p>"Not medical advice."</p>
            <p>{narrative::the_gap(explorer.evidence)}</p>
            <p>{format!("Source: {}", ABOUT.cite_review)}</p>
        </div>
    }
}
