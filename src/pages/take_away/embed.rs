//! The code that shows a figure within another page.

use leptos::{prelude::*, task::spawn_local};

use super::{making::use_making, scope::use_scope};
use crate::{browser::page, downloads::embed_code, figures::Exhibit};

/// The code, folded.
#[component]
pub fn Embed(
    /// The figure.
    exhibit: Exhibit,
) -> impl IntoView {
    let making = use_making();
    let of = exhibit.title();
    let code = use_scope()
        .view
        .with_value(|view| embed_code(view, exhibit));
    let copied = StoredValue::new(code.clone());
    let copy = move |_| {
        let code = copied.get_value();
        spawn_local(async move {
            making.say(if page::copy(&code).await {
                "The code is copied."
            } else {
                "This browser does not let the page copy. Select the code and copy it."
            });
        });
    };
    view! {
        <details class="take-code">
            <summary class="button">
                "Embed" <span class="visually-hidden">{format!(" {of}")}</span>
            </summary>
            <textarea readonly rows="7" aria-label=format!("Code that embeds: {of}")>
                {code}
            </textarea>
            <button class="button" on:click=copy>
                "Copy the code"
            </button>
        </details>
    }
}
