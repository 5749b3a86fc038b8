//! In words: the plain-language summary of what the filters keep, and the claims of the review's
//! abstract. May know `components` and what is below; no other page.

mod claims;
mod summary;

use leptos::prelude::*;

/// The page.
#[component]
pub fn Words() -> impl IntoView {
    view! {
        <summary::Summary />
        <claims::Claims />
    }
}
