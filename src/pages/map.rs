//! The evidence map.

use leptos::prelude::*;

/// Map.
#[component]
pub fn Map() -> impl IntoView {}

/// MapAlone.
#[component]
pub fn MapAlone() -> impl IntoView {}
