//! Presenting.

use leptos::prelude::*;

/// Presenting.
#[component]
pub fn Presenting() -> impl IntoView {}
