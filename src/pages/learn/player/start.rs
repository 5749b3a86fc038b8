//! The link that begins a lesson.

use leptos::{ev::MouseEvent, prelude::*};

use super::walk::Walk;
use crate::{
    components::{link::opens_elsewhere, state::use_explorer},
    teaching::{BUILT_IN, Name, Place, built_in},
};

/// The link that starts a lesson. It leads to the first step from anywhere.
#[component]
pub fn StartLesson(
    /// The name of the lesson.
    name: &'static str,
    /// Its words.
    children: Children,
) -> impl IntoView {
    let explorer = use_explorer();
    let place = Place {
        name: Name::BuiltIn(name.to_owned()),
        step: 0,
    };
    let slug = place.slug();
    let href = format!("#lesson={slug}");
    let start = move |event: MouseEvent| {
        if opens_elsewhere(&event) {
            return;
        }
        event.prevent_default();
        if let Ok(walk) = untrack(|| Walk::find(&slug)) {
            walk.to(explorer, 0);
        }
    };
    view! {
        <a class="button" href=href on:click=start>
            {children()}
        </a>
    }
}

/// The lesson that comes after one, and its title; none after the last, and after those that readers make.
pub fn after(name: &Name) -> Option<(&'static str, String)> {
    let Name::BuiltIn(name) = name else {
        return None;
    };
    let at = BUILT_IN.iter().position(|(known, _)| known == name)?;
    let (next, _) = BUILT_IN.get(at + 1)?;
    Some((next, built_in(next)?.ok()?.title))
}
