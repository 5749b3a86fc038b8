//! The table of studies, and a study's card.

use leptos::prelude::*;

/// Studies.
#[component]
pub fn Studies() -> impl IntoView {}

/// StudyCard.
#[component]
pub fn StudyCard() -> impl IntoView {}
