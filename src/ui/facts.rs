//! A value with its status: the word and a mark of its own shape, and on a tap where it comes from.

use leptos::prelude::*;

use super::{
    live::{aria, click, flag, shown_when},
    state::Explorer,
};
use crate::{
    evidence::{Origin, Status},
    narrative::{Line, locator_url},
};

/// One field of a study card.
pub fn fact_line(line: Line) -> AnyView {
    let missing = line.status.is_some_and(|status| status.basis().is_none());
    view! {
        <div class="fact" role="group" aria-label=line.name.clone()>
            <span class="fact-name">{line.name.clone()}</span>
            <span class="fact-value" class:is-missing-text=missing>
                {line.text}
            </span>
            {line.status.map(|status| status_button(&line.name, status, line.origin))}
        </div>
    }
    .into_any()
}

/// The status as a button that shows source, locator and note under its line.
fn status_button(name: &str, status: Status, origin: Origin) -> AnyView {
    let shown = RwSignal::new(false);
    let is_shown = flag(move || shown.get());
    view! {
        <button
            class="status"
            aria-expanded=aria(is_shown)
            aria-label=format!("{}: where “{name}” comes from", status.label())
            on:click=click(move || shown.update(|shown| *shown = !*shown))
        >
            {status_mark(status)}
            {status.label()}
        </button>
        {shown_when(is_shown, move || origin_text(status, &origin))}
    }
    .into_any()
}

/// The mark of a status. Each has its own shape, so that no colour is needed.
pub fn status_mark(status: Status) -> AnyView {
    let (path, fill, dashes) = match status {
        Status::Reported => (
            "M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12z",
            "currentColor",
            "none",
        ),
        Status::Derived => ("M12.5 3.5h-9l5 4.5-5 4.5h9", "none", "none"),
        Status::Inferred => ("M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12z", "none", "2.6 2.1"),
        Status::Conflict => ("M2 6h12M2 10h12M10.5 2l-5 12", "none", "none"),
        Status::NotFound => (
            "M8 1.8a6.2 6.2 0 1 1 0 12.4a6.2 6.2 0 1 1 0-12.4zM5.9 6.3a2.1 2.1 0 1 1 2.9 2c-.6.3-.8.6-.8 1.2M8 11v1.3",
            "none",
            "none",
        ),
        Status::NotApplicable => ("M3 8h10", "none", "none"),
    };
    view! {
        <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d=path fill=fill stroke="currentColor" stroke-width="1.6" stroke-dasharray=dashes></path>
        </svg>
    }
    .into_any()
}

/// What the status means, the note, and each source with its locator.
fn origin_text(status: Status, origin: &Origin) -> AnyView {
    let explorer = Explorer::here();
    let sources: Vec<_> = origin
        .sources
        .iter()
        .filter_map(|id| explorer.evidence.source(id))
        .map(|source| {
            let locator = match locator_url(&source.locator) {
                Some(url) => {
                    view! { <a href=url rel="noreferrer">{source.locator.clone()}</a> }.into_any()
                }
                None => source.locator.clone().into_any(),
            };
            view! { <li>{format!("{} ({}). ", source.what, source.kind)} {locator}</li> }.into_any()
        })
        .collect();
    let list = if sources.is_empty() {
        view! { <p>"No source is named for it."</p> }.into_any()
    } else {
        view! { <ul>{sources}</ul> }.into_any()
    };
    let note = origin
        .note
        .as_ref()
        .map(|note| view! { <p>{format!("Note: {note}")}</p> }.into_any());
    view! {
        <div class="origin">
            <p>{format!("{}: {}", status.label(), status.meaning())}</p>
            {note}
            {list}
        </div>
    }
    .into_any()
}
