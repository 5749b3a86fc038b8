//! A value with its status: the word and a mark of its own shape, and on a tap where it comes from.

use leptos::prelude::*;

use super::state::Explorer;
use crate::{
    evidence::{Origin, Status},
    narrative::Line,
};

/// One field of a study card.
#[component]
pub fn FactLine(line: Line) -> impl IntoView {
    let missing = matches!(line.status, Status::NotFound | Status::NotApplicable);
    let name = line.name.clone();
    view! {
        <div class="fact" role="group" aria-label=name>
            <span class="fact-name">{line.name.clone()}</span>
            <span class="fact-value" class:is-missing-text=missing>
                {line.text.clone()}
            </span>
            <StatusButton name=line.name status=line.status origin=line.origin />
        </div>
    }
}

/// The status as a button that shows source, locator and note under its line.
#[component]
pub fn StatusButton(name: String, status: Status, origin: Origin) -> impl IntoView {
    let shown = RwSignal::new(false);
    let origin = StoredValue::new(origin);
    view! {
        <button
            class="status"
            aria-expanded=move || shown.get().to_string()
            aria-label=format!("{}: where “{name}” comes from", status.word())
            on:click=move |_| shown.update(|shown| *shown = !*shown)
        >
            <StatusMark status />
            {status.word()}
        </button>
        <Show when=move || shown.get()>
            <OriginText status origin=origin.get_value() />
        </Show>
    }
}

/// The mark of a status. Each has its own shape, so that no colour is needed.
#[component]
pub fn StatusMark(status: Status) -> impl IntoView {
    let shape = match status {
        Status::Reported => view! { <circle cx="8" cy="8" r="6" fill="currentColor" /> }.into_any(),
        Status::Derived => view! { <path d="M12.5 3.5h-9l5 4.5-5 4.5h9" fill="none" stroke="currentColor" stroke-width="2" /> }.into_any(),
        Status::Inferred => {
            view! {
                <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="2.6 2.1" />
            }
            .into_any()
        }
        Status::Conflict => view! { <path d="M2 6h12M2 10h12M10.5 2l-5 12" fill="none" stroke="currentColor" stroke-width="2" /> }.into_any(),
        Status::NotFound => {
            view! {
                <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.4" />
                <path d="M5.9 6.3a2.1 2.1 0 1 1 2.9 2c-.6.3-.8.6-.8 1.2M8 11v1.3" fill="none" stroke="currentColor" stroke-width="1.4" />
            }
            .into_any()
        }
        Status::NotApplicable => view! { <path d="M3 8h10" stroke="currentColor" stroke-width="2" /> }.into_any(),
    };
    view! {
        <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            {shape}
        </svg>
    }
}

/// What the status means, the note, and each source with its locator.
#[component]
fn OriginText(status: Status, origin: Origin) -> impl IntoView {
    let explorer = Explorer::here();
    let sources = origin
        .sources
        .iter()
        .filter_map(|id| explorer.evidence.source(id))
        .map(|source| {
            view! {
                <li>
                    {format!("{}: {}", source.kind, source.what)} ". " {source.locator.clone()}
                </li>
            }
        })
        .collect::<Vec<_>>();
    let none = sources.is_empty().then(|| view! { <p>"No source is named for it."</p> });
    view! {
        <div class="origin">
            <p>
                <strong>{status.word()}</strong>
                ": "
                {status.meaning()}
            </p>
            {origin.note.map(|note| view! { <p>"Note: " {note}</p> })}
            {none}
            <ul>{sources}</ul>
        </div>
    }
}
