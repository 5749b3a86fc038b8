//! What readers take away.

use leptos::prelude::*;

/// TakeAway.
#[component]
pub fn TakeAway() -> impl IntoView {}
