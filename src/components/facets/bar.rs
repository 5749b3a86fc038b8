//! A bar that shows a share of a whole.

use leptos::prelude::*;

/// The bar; `--share` is its length for the style sheet.
#[component]
pub fn ShareBar(
    /// Its class.
    class: &'static str,
    /// What is counted.
    part: Memo<usize>,
    /// What it is out of; when that is nothing, so is the share.
    whole: Memo<usize>,
) -> impl IntoView {
    let share = move || format!("calc({} / {})", part.get(), whole.get().max(1));
    view! { <span class=class style:--share=share></span> }
}
