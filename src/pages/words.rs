//! The summary and the claims.

use leptos::prelude::*;

/// Words.
#[component]
pub fn Words() -> impl IntoView {}
