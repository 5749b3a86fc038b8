//! What leads to taking away: the dialog of all files, one figure, the hand-out.

use leptos::prelude::*;

use super::{over::Sheet, state::use_explorer};
use crate::figures::Exhibit;

/// The button below a figure that saves or embeds it.
#[component]
pub fn TakeFigure(
    /// The figure.
    exhibit: Exhibit,
) -> impl IntoView {
    let explorer = use_explorer();
    let press = move |_| explorer.over.open(Sheet::TakeAway(Some(exhibit)));
    view! {
        <button class="button" on:click=press>
            <span>"Save or embed"</span>
            <span class="visually-hidden">{exhibit.title()}</span>
        </button>
    }
}
