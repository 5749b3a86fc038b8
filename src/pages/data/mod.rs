//! Data: what was found and what was not, and about the data. May know `components` and what is below;
//! no other page.

mod about;
mod coverage;

use leptos::prelude::*;

pub use coverage::CoverageAlone;

/// The page.
#[component]
pub fn Data() -> impl IntoView {
    view! {
        <coverage::Coverage />
        <about::About />
    }
}
