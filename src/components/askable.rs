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
    let lines = lines.into_iter().map(|said| {
        view! {
            <li>
                <OneSaid said />
            </li>
        }
    });
    view! { <ul class="said">{lines.collect_view()}</ul> }
}

/// A sentence. A long list at its end is folded, but on paper and while the reader is asking.
#[component]
fn OneSaid(said: Said) -> impl IntoView {
    let explorer = use_explorer();
    let Some((head, more)) = said.folded() else {
        return view! { <Askable ask=said.ask>{said.words.clone()}</Askable> }.into_any();
    };
    let unfolded = RwSignal::new(false);
    let can_fold = move || !explorer.asking.get() && !explorer.printing.get();
    let is_whole = Memo::new(move |_| unfolded.get() || !can_fold());
    let (head, whole) = (head.to_owned(), said.words);
    let words = Signal::derive(move || match is_whole.get() {
        true => whole.clone(),
        false => head.clone(),
    });
    let fold = move || match unfolded.get() {
        true => "show fewer".to_owned(),
        false => format!("and {more} more"),
    };
    view! {
        <Askable ask=said.ask>{move || words.get()}</Askable>
        <Show when=can_fold>
            " "
            <button
                class="link-button"
                aria-expanded=move || unfolded.get().to_string()
                on:click=move |_| unfolded.update(|it| *it = !*it)
            >
                {fold}
            </button>
        </Show>
    }
    .into_any()
}
