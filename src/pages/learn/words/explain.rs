//! Words underlined in the page, and explained when they are tapped. By keyboard, the lists of words say
//! the same.

use std::sync::{LazyLock, OnceLock};

use leptos::{ev::KeyboardEvent, mount::mount_to_body, prelude::*};

use super::{
    entry::WordSource,
    glossary::{glossary, go_to_words},
};
use crate::{
    browser::{
        frames, page,
        words::{self, Spot},
    },
    components::state::{Explorer, use_explorer},
    teaching::glossary::{Glossary, Term},
};

/// The note beside a word, and its name.
const NOTE: &str = "explained";
const NAME: &str = "explained-word";

/// Whether words are underlined in the page, on whichever page that is.
fn underlines() -> ArcRwSignal<bool> {
    static UNDERLINES: LazyLock<ArcRwSignal<bool>> = LazyLock::new(|| ArcRwSignal::new(false));
    UNDERLINES.clone()
}

/// The switch that underlines words; nothing where the browser cannot.
#[component]
pub fn ExplainSwitch() -> impl IntoView {
    let explorer = use_explorer();
    let pressed = RwSignal::from(underlines());
    let turn = move |_| {
        if pressed.get_untracked() {
            words::rest();
            close(false);
            pressed.set(false);
        } else if let Some(glossary) = glossary() {
            underline(explorer, glossary);
            pressed.set(true);
        }
    };
    words::can_underline().then(|| {
        view! {
            <button
                class="button"
                aria-pressed=move || pressed.get().to_string()
                data-explains=""
                on:click=turn
            >
                "Explain words in the page"
            </button>
        }
    })
}

fn underline(explorer: Explorer, glossary: &'static Glossary) {
    let explained = explained(explorer);
    words::underline(
        |text| {
            let places = glossary.places_in(text).into_iter();
            places.map(|place| (place.at, place.term)).collect()
        },
        move |word, spot: Spot| {
            if let Some(term) = glossary.all().get(word) {
                explained.set(Some(term));
                // The note has its words, and so its size, once the page has followed.
                frames::soon(move || {
                    if let Some(note) = page::element(NOTE) {
                        words::put_beside(&note, &spot);
                    }
                });
            }
        },
        || close(false),
    );
}

/// The word that is explained. Its note is made at the end of the page when it is first wanted, and
/// stays: it is moved into the dialog that the word stands in.
fn explained(explorer: Explorer) -> ArcRwSignal<Option<&'static Term>> {
    static EXPLAINED: OnceLock<ArcRwSignal<Option<&'static Term>>> = OnceLock::new();
    let explained = EXPLAINED.get_or_init(|| {
        let explained = ArcRwSignal::new(None);
        let term = explained.clone();
        mount_to_body(move || view! { <Note explorer term /> });
        explained
    });
    explained.clone()
}

/// The note beside a word.
#[component]
fn Note(explorer: Explorer, term: ArcRwSignal<Option<&'static Term>>) -> impl IntoView {
    let escape = |event: KeyboardEvent| {
        if event.key() == "Escape" {
            // Only the note closes, not what it stands in.
            event.prevent_default();
            event.stop_propagation();
            close(true);
        }
    };
    let body = move || {
        term.get().map(|term| {
            let all = move |_| {
                close(false);
                go_to_words(explorer, Some(term));
            };
            view! {
                <p class="explained-name" id=NAME>
                    {term.term.as_str()}
                </p>
                <p>{term.definition.as_str()}</p>
                <p class="word-source">
                    <WordSource term />
                </p>
                <p class="words-tools">
                    <button class="button" on:click=|_| close(true)>
                        "Close"
                    </button>
                    <button class="button" on:click=all>
                        "All words"
                    </button>
                </p>
            }
        })
    };
    view! {
        <div id=NOTE class="explained" role="dialog" aria-labelledby=NAME hidden>
            <div class="explained-body" id="explained-body" tabindex="-1" on:keydown=escape>
                {body}
            </div>
        </div>
    }
}

/// Closes the note; with `back`, the keyboard goes on where it was before.
fn close(back: bool) {
    if let Some(note) = page::element(NOTE) {
        words::take_away(&note, back);
    }
}
