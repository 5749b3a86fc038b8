//! What was found and what was not, and about the data.

use leptos::prelude::*;

/// Data.
#[component]
pub fn Data() -> impl IntoView {}

/// CoverageAlone.
#[component]
pub fn CoverageAlone() -> impl IntoView {}
