//! The parts of the page, in reading order.

use leptos::{html, prelude::*};

use super::{
    about::about,
    chips::chips,
    claims::{claim_in_view, claims},
    compare::compare,
    coverage::coverage,
    directions::directions,
    embed::embedded,
    figures::figures,
    filters::filters,
    learn::follow_lesson,
    live::{effect, flag},
    map::evidence_map,
    markup::Live,
    notices::notices,
    result::{gap, result_sentence, what_if},
    state::Explorer,
    studies::studies,
    study_card::study_card,
    summary::summary,
    toolbar::toolbar,
    where_from::{asking, where_from},
};
use crate::browser::dom::{self, Node, tag};

/// The whole explorer. Its parts are markup (see `browser::dom`) that follows the signals: as views of
/// Leptos the same page is a tenth larger to download.
#[component]
pub fn App(explorer: Explorer) -> impl IntoView {
    let frame = NodeRef::<html::Div>::new();
    let listening = StoredValue::new_local(None);
    effect(move || {
        if let Some(element) = frame.get() {
            let made = untrack(|| parts(explorer));
            listening.set_value(Some(dom::fill(&element, made)));
        }
    });
    view! { <div class="made" node_ref=frame></div> }
}

fn parts(explorer: Explorer) -> Vec<Node> {
    if let Some(exhibit) = explorer.view.with_untracked(|view| view.embed) {
        return embedded(explorer, exhibit);
    }
    follow_lesson(explorer);
    // Behind the open sheet of filters nothing can be reached.
    let behind = flag(move || explorer.sheet.get());
    let result = tag("div")
        .class("result")
        .child(result_sentence(explorer))
        .child(chips(explorer));
    let results = tag("main")
        .class("results")
        .with("id", "results")
        .with("tabindex", "-1")
        .flagged("inert", behind)
        .children(vec![
            notices(explorer),
            claim_in_view(explorer),
            what_if(explorer),
            result.into(),
            compare(explorer),
            gap(explorer),
            summary(explorer),
            evidence_map(explorer),
            directions(explorer),
            figures(explorer),
            studies(explorer),
            claims(explorer),
            coverage(explorer),
            about(explorer),
        ]);
    let columns = tag("div")
        .class("columns")
        .children(filters(explorer))
        .child(results);
    let shell = tag("div")
        .class("shell")
        .child(toolbar(explorer, behind))
        .child(columns);
    vec![
        shell.into(),
        study_card(explorer),
        where_from(explorer),
        asking(explorer),
    ]
}
