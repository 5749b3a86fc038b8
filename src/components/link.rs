//! Links within the page and out of it.

use leptos::{ev::MouseEvent, prelude::*};

use super::state::use_explorer;
use crate::view::View;

/// Whether a key was held that makes a link open elsewhere.
pub fn opens_elsewhere(event: &MouseEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.shift_key()
}

/// A link to a view of the page: a press goes there without a load, and with a modifier key it opens
/// elsewhere, as links do. Attributes can be added where it is used.
#[component]
pub fn ViewLink(
    /// The view it leads to, from what is shown when it is made and whenever that changes.
    #[prop(into)]
    to: Signal<View>,
    /// What a press does; by default it goes there.
    #[prop(optional, into)]
    press: Option<Callback<()>>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    let explorer = use_explorer();
    let follow = move |event: MouseEvent| {
        if opens_elsewhere(&event) {
            return;
        }
        event.prevent_default();
        match press {
            Some(press) => press.run(()),
            None => explorer.go(to.get_untracked()),
        }
    };
    view! {
        <a href=move || to.with(|view| explorer.href(view)) on:click=follow>
            {children()}
        </a>
    }
}

/// A link that leaves the page.
#[component]
pub fn OutLink(
    /// Where it leads.
    url: String,
    /// Its words.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! {
        <a href=url rel="noreferrer">
            {text}
        </a>
    }
}
