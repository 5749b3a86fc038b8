//! The charts.

use leptos::prelude::*;

/// Explore.
#[component]
pub fn Explore() -> impl IntoView {}

/// ChartAlone.
#[component]
pub fn ChartAlone() -> impl IntoView {}
