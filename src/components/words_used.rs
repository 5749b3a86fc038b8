//! The words of the field that are used in a part of the page: behind a heading, and loaded when it
//! is opened.

use leptos::{ev::Event, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlDetailsElement;

use super::later::{Later, Load};

/// What loads the words of the field; the app gives it.
#[derive(Clone, Copy)]
pub struct LoadWords(pub Load);

/// The part of the page whose words are asked for.
#[derive(Clone, Copy)]
pub struct PartOfWords(pub &'static str);

/// The words that are used in the part of the page that this stands in. `part` names it.
#[component]
pub fn WordsUsed(
    /// The name of the part.
    part: &'static str,
) -> impl IntoView {
    let LoadWords(load) = expect_context();
    // Looked up anew each time that it is opened.
    let opened = RwSignal::new(false);
    let toggle = move |event: Event| {
        let details = event
            .target()
            .and_then(|it| it.dyn_into::<HtmlDetailsElement>().ok());
        opened.set(details.is_some_and(|details| details.open()));
    };
    view! {
        <details class="lazy" on:toggle=toggle>
            <summary>"Words used here"</summary>
            <div id=format!("words-{part}")>
                <Show when=move || opened.get()>
                    {
                        provide_context(PartOfWords(part));
                        view! { <Later load name="The list of words" /> }
                    }
                </Show>
            </div>
        </details>
    }
}
