//! Two selections compared: the first is locked as A, the filters go on as B.

use leptos::prelude::*;

use crate::{
    browser::page,
    components::{askable::Askable, state::use_explorer},
    narrative::{self, Said},
    view::View,
};

/// What differs between A and B, while two selections are compared.
#[component]
pub fn Compared() -> impl IntoView {
    let explorer = use_explorer();
    view! {
        <Show when=move || explorer.comparing.get()>
            <Panel />
        </Show>
    }
}

#[component]
fn Panel() -> impl IntoView {
    let explorer = use_explorer();
    let found = Memo::new(move |_| {
        explorer.locked.with(|locked| {
            let (a, a_counts) = locked.as_ref()?;
            let (b, b_counts) = (explorer.selection.get(), explorer.counts.get());
            Some(narrative::compare(
                explorer.evidence,
                explorer.table,
                (a, a_counts),
                (&b, &b_counts),
            ))
        })
    });
    let told = move || {
        found.get().map(|found| {
            view! {
                <p>{found.sentence_a}</p>
                <p>{found.sentence_b}</p>
                {found
                    .warning
                    .map(|warning| view! { <p class="compare-warning">{warning}</p> })}
            }
        })
    };
    let differ = move || {
        found.get().map(|found| {
            let difference = found.difference.into_iter().map(|Said { words, ask, .. }| {
                view! {
                    <li>
                        <Askable ask=ask>{words.clone()}</Askable>
                    </li>
                }
            });
            view! { <ul>{difference.collect_view()}</ul> }
        })
    };
    view! {
        <div class="compare" role="region" aria-label="Two selections compared">
            {told}
            <details class="compare-more">
                <summary>"How A and B differ, in words"</summary>
                {differ}
                <p>
                    "A is locked; the filters and the sentence above are B. Beside each filter value stands how many studies of A and of B have it."
                </p>
            </details>
            <p class="compare-tools">
                <Act name="Exchange A and B" act=exchange />
                <Act name="Stop comparing" act=|view| view.locked = None />
            </p>
        </div>
    }
}

fn exchange(view: &mut View) {
    if let Some(locked) = view.locked.take() {
        view.locked = Some(std::mem::replace(&mut view.selection, locked));
    }
}

/// A button whose press changes the view and may take itself away.
#[component]
fn Act(name: &'static str, act: fn(&mut View)) -> impl IntoView {
    let explorer = use_explorer();
    let press = move |_| {
        explorer.change(act);
        page::focus("results");
    };
    view! {
        <button class="button lock" on:click=press>
            {name}
        </button>
    }
}
