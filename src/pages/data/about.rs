//! About the data.

use leptos::prelude::*;

/// About the data.
#[component]
pub fn About() -> impl IntoView {}
