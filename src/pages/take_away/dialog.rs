//! The dialog of all that can be kept.

use leptos::prelude::*;

use super::{
    citations::Citations,
    figures::{Figures, row_id},
    making::use_making,
    scope::{Scope, use_scope},
    tables::{Everything, Tables},
    which::Which,
};
use crate::{
    browser::page,
    components::{dialog::Drawer, over::Sheet, state::use_explorer},
    downloads::day_in_words,
};

/// The id of its title.
const TITLE: &str = "take-title";

/// The explorer as one file, beside the page.
const ONE_FILE: &str = "kap-explorer.html";

/// The dialog; opened at a figure, or at its head.
#[component]
pub fn Dialog() -> impl IntoView {
    let explorer = use_explorer();
    let making = use_making();
    let open = Memo::new(move |_| matches!(explorer.over.get(), Some(Sheet::TakeAway(_))));
    let begin = Signal::derive(move || match explorer.over.get() {
        Some(Sheet::TakeAway(Some(exhibit))) => Some(row_id(exhibit)),
        _ => None,
    });
    Effect::new(move || {
        if !open.get() {
            making.closed();
        }
    });
    view! {
        <Drawer class="card take" title=TITLE open begin close=move |()| explorer.over.close()>
            <Content />
        </Drawer>
    }
}

#[component]
fn Content() -> impl IntoView {
    let explorer = use_explorer();
    provide_context(Scope::new(explorer));
    let about = explorer.evidence.about();
    let version = format!(
        "Data set version {} of {}. Everything is made in this browser: nothing is sent to anyone.",
        about.version,
        day_in_words(about.created)
    );
    view! {
        <Bar />
        <div class="card-body">
            <h2 id=TITLE tabindex="-1">
                "Take away"
            </h2>
            <p>{version}</p>
            <Which />
            <Everything />
            <OnPaper />
            <Tables />
            <Citations />
            <Figures />
            <OneFile />
        </div>
    }
}

/// What stays in sight: the way out, and what was done.
#[component]
fn Bar() -> impl IntoView {
    let over = use_explorer().over;
    let making = use_making();
    let said = making.said;
    let share = move |_| {
        if let Some(file) = making.shared.get_untracked() {
            file.pass_on();
        }
    };
    view! {
        <div class="card-bar">
            <p class="take-said" id="take-said" aria-live="polite">
                {said}
            </p>
            <Show when=move || making.shared.read().is_some()>
                <button class="button" on:click=share>
                    "Share it"
                </button>
            </Show>
            <button class="button card-close" on:click=move |_| over.close()>
                "Close"
            </button>
        </div>
    }
}

#[component]
fn OnPaper() -> impl IntoView {
    let (scope, making) = (use_scope(), use_making());
    let print = move |_| making.print(scope.view.get_value());
    view! {
        <h3>"On paper"</h3>
        <p>
            "One to three pages, seldom four, of what the page shows: the sentence, figures, the table of studies, the cautions, the sources, and the link with a QR code."
        </p>
        <div class="take-tools">
            <button class="button" on:click=print>
                "Print a hand-out"
            </button>
        </div>
    }
}

/// The explorer itself, unless that is what is open.
#[component]
fn OneFile() -> impl IntoView {
    (!page::is_file()).then(|| {
        view! {
            <h3>"To keep and to pass on"</h3>
            <p>
                "One HTML file that holds everything, for a USB stick or an e-mail. Open it with a double click; it needs no network. Links to a view work in it too: what follows # in the address is the view."
            </p>
            <div class="take-tools">
                <a class="button" href=ONE_FILE download=ONE_FILE>
                    "The whole explorer as one file"
                </a>
            </div>
        }
    })
}
