//! What was found and what was not.

use leptos::prelude::*;

/// The part.
#[component]
pub fn Coverage() -> impl IntoView {}

/// The figure alone.
#[component]
pub fn CoverageAlone() -> impl IntoView {}
