//! What was found and what was not, and about the data. May know `components` and what is below; knows
//! no other page.

mod about;
mod coverage;

use leptos::prelude::*;

use self::{about::About, coverage::Coverage};

pub use self::coverage::CoverageAlone;

/// The coverage of the evidence, and what the data are.
#[component]
pub fn Data() -> impl IntoView {
    view! {
        <Coverage />
        <About />
    }
}
