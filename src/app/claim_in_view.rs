//! Which claim of the abstract the view is about, and what is missing for it.

use leptos::prelude::*;

use crate::{
    browser::page,
    components::{askable::SaidList, state::use_explorer},
    narrative::{self, Claim},
    view::Page,
};

/// Which claim this view is about, where the reader meets its studies.
#[component]
pub fn ClaimInView() -> impl IntoView {
    let explorer = use_explorer();
    let claim = Memo::new(move |_| explorer.view.with(|view| view.claim));
    move || claim.get().map(|claim| view! { <ClaimBanner claim /> })
}

#[component]
fn ClaimBanner(claim: Claim) -> impl IntoView {
    let explorer = use_explorer();
    let checked = narrative::checked(claim, explorer.evidence, explorer.table);
    let bears = !checked.bearing.is_empty();
    let (its_view, since) = (checked.selection, checked.since.selection);
    // The filters may have changed since its view was opened.
    let view_of = move || {
        let shows = |view| explorer.selection.with(|selection| selection == view);
        if shows(&since) {
            " This view shows what was published since and is not part of the review. What is \
             missing in the review’s own studies:"
        } else if !shows(&its_view) {
            " The filters are no longer those of its view. What is missing there:"
        } else if bears {
            " This view shows the studies that bear on it. What is missing:"
        } else {
            " No study of the data set bears on it: this view shows them all. What is missing:"
        }
    };
    let close = move |_| {
        explorer.change(|view| view.claim = None);
        page::focus("results");
    };
    view! {
        <div class="banner" role="region" aria-label="The claim that this view is about">
            <p>
                <b>"A claim of the abstract. "</b>
                {checked.words}
                {view_of}
            </p>
            <SaidList lines=checked.missing />
            <button class="button" on:click=move |_| explorer.go_to(Page::Words, "claims")>
                "All claims"
            </button>
            <button class="button" on:click=close>
                "Close"
            </button>
        </div>
    }
}
