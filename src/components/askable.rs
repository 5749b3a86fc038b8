//! Numbers that can be asked about: while the reader is asking, each is a button that says where it
//! comes from. At all other times they are no stops of the Tab key.

use leptos::prelude::*;

use super::state::use_explorer;
use crate::narrative::{Ask, Said};

/// Words with numbers. Without something to ask they are words at all times.
#[component]
pub fn Askable(
    /// What is asked; found when it is.
    #[prop(into)]
    ask: Signal<Option<Ask>>,
    /// The words.
    children: ChildrenFn,
) -> impl IntoView {
    let explorer = use_explorer();
    let asks = ask.with_untracked(Option::is_some);
    move || {
        if !asks || !explorer.asking.get() {
            return children().into_any();
        }
        let press = move |_| {
            if let Some(ask) = ask.get_untracked() {
                explorer.ask(ask);
            }
        };
        view! {
            <button class="askable" on:click=press>
                {children()}
                <span class="visually-hidden">": where from?"</span>
            </button>
        }
        .into_any()
    }
}

/// Sentences with numbers in them, one below the other.
#[component]
pub fn SaidList(
    /// The sentences.
    lines: Vec<Said>,
) -> impl IntoView {
    let lines = lines.into_iter().map(|Said { words, ask }| {
        view! {
            <li>
                <Askable ask=ask>{words.clone()}</Askable>
            </li>
        }
    });
    view! { <ul class="said">{lines.collect_view()}</ul> }
}
