//! Lessons, own lessons, the quiz, the words of the field.

use leptos::prelude::*;

/// Learn.
#[component]
pub fn Learn() -> impl IntoView {}

/// Running.
#[component]
pub fn Running() -> impl IntoView {}

/// UsedWords.
#[component]
pub fn UsedWords() -> impl IntoView {}
