//! A value with its status: the word and a mark of its own shape, and where it comes from.

use leptos::prelude::*;

use super::{link::OutLink, signs::StatusMark, state::use_explorer};
use crate::{
    evidence::{Origin, Status},
    narrative::{Line, locator_url},
};

/// One field of a study card: its status is a button that shows where it comes from.
#[component]
pub fn FactLine(
    /// The field.
    line: Line,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let name = line.name.clone();
    let origin = line.origin.clone();
    let status = line.status.map(|status| {
        let name = format!("{}: where “{name}” comes from", status.label());
        view! {
            <button
                class="status"
                aria-expanded=move || open.get().to_string()
                aria-label=name
                on:click=move |_| open.update(|open| *open = !*open)
            >
                <StatusMark status />
                {status.label()}
            </button>
            <Show when=move || open.get()>
                <OriginText status origin=origin.clone() />
            </Show>
        }
    });
    view! { <Fact line>{status}</Fact> }
}

/// One field with where it comes from under it.
#[component]
pub fn OpenFact(
    /// The field.
    line: Line,
) -> impl IntoView {
    let origin = line.origin.clone();
    let below = match (line.status, origin.note()) {
        (Some(status), _) => view! {
            <span class="status">
                <StatusMark status />
                {status.label()}
            </span>
            <OriginText status origin />
        }
        .into_any(),
        (None, Some(note)) => view! { <div class="origin">{note}</div> }.into_any(),
        (None, None) => ().into_any(),
    };
    view! { <Fact line>{below}</Fact> }
}

/// The name and the value.
#[component]
fn Fact(line: Line, children: Children) -> impl IntoView {
    let missing = line.status.is_some_and(|status| status.basis().is_none());
    view! {
        <div class="fact" role="group" aria-label=line.name.clone()>
            <span class="fact-name">{line.name.clone()}</span>
            <span class="fact-value" class:is-missing-text=missing>
                {line.text}
            </span>
            {children()}
        </div>
    }
}

/// What the status means, the note, and each source with its locator.
#[component]
fn OriginText(status: Status, origin: Origin) -> impl IntoView {
    let explorer = use_explorer();
    let sources: Vec<_> = origin
        .sources()
        .into_iter()
        .filter_map(|id| explorer.evidence.source(id))
        .map(|source| {
            let locator = match locator_url(&source.locator) {
                Some(url) => view! { <OutLink url text=source.locator.clone() /> }.into_any(),
                None => source.locator.clone().into_any(),
            };
            view! { <li>{format!("{} ({}). ", source.what, source.kind)} {locator}</li> }
        })
        .collect();
    let sources = if sources.is_empty() {
        view! { <p>"No source is named for it."</p> }.into_any()
    } else {
        view! { <ul>{sources}</ul> }.into_any()
    };
    view! {
        <div class="origin">
            <p>{format!("{}: {}", status.label(), status.meaning())}</p>
            {origin.note().map(|note| view! { <p>{format!("Note: {note}")}</p> })}
            {sources}
        </div>
    }
}
