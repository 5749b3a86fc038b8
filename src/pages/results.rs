//! What was compared, and which way results point.

use leptos::prelude::*;

/// Results.
#[component]
pub fn Results() -> impl IntoView {}

/// DirectionsAlone.
#[component]
pub fn DirectionsAlone() -> impl IntoView {}

/// EstimatesAlone.
#[component]
pub fn EstimatesAlone() -> impl IntoView {}
