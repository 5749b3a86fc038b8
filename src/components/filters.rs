//! The filters: the search and the facets.

use leptos::prelude::*;

/// All of them.
#[component]
pub fn Filters() -> impl IntoView {}
