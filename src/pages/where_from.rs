//! Where from?

use leptos::prelude::*;

/// WhereFrom.
#[component]
pub fn WhereFrom() -> impl IntoView {}
