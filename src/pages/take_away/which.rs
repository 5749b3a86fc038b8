//! The choice of the studies that are taken: those of the view, or all.

use leptos::prelude::*;

use super::scope::use_scope;
use crate::{
    components::choice::{Choice, Kind},
    downloads::Extract,
    narrative::{studies, studies_of},
};

/// Which studies.
#[component]
pub fn Which() -> impl IntoView {
    let scope = use_scope();
    let (of_the_view, of_all) = scope.view.with_value(|view| {
        let (now, all) = (view.counts.matching.count(), view.counts.scope.count());
        let whole = studies(view.evidence.studies.len());
        (
            format!("What the page shows: {}", studies_of(now, all)),
            format!("All data: {whole}, also those published since the review and those whose place in it is unresolved"),
        )
    });
    let option = move |label: String, all: bool| {
        view! {
            <Choice
                kind=Kind::Radio
                group="take-which"
                label
                chosen=Signal::derive(move || scope.all.get() == all)
                choose=move |()| scope.all.set(all)
            />
        }
    };
    view! {
        <fieldset class="take-which">
            <legend>"Which studies"</legend>
            {option(of_the_view, false)}
            {option(of_all, true)}
            <p id="take-which">{move || said_of(&scope.extract())}</p>
        </fieldset>
    }
}

/// What the chosen studies are, in words.
fn said_of(extract: &Extract<'_>) -> String {
    let sentence = extract.sentence();
    match extract.view.locked {
        Some(_) => format!("{sentence} Filters: {}", extract.filters_of_the_view()),
        None => sentence,
    }
}
