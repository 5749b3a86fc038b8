//! Presenting: one part of a page, or the parts that a step of a lesson points at, large and without
//! furniture. May know `components`, `view` and `browser`, and no other page.

mod bar;
mod blank;
mod keys;
mod parts;
mod stage;

use leptos::prelude::*;

use self::{
    bar::Bar,
    blank::{Blank, BlankScreen},
};
use crate::components::state::use_explorer;

/// The stage, its bar and its keys, while something is presented.
#[component]
pub fn Presenting() -> impl IntoView {
    let explorer = use_explorer();
    let blank = Blank::new();
    provide_context(blank);
    let shown = Memo::new(move |_| explorer.view.with(|view| view.present.clone()));
    let step = Memo::new(move |_| explorer.view.with(|view| view.lesson.clone()));
    Effect::new(move || match shown.get().as_deref() {
        None => stage::clear(),
        Some("") => stage::begin(explorer),
        Some(shown) => stage::set(explorer, &parts::named(shown)),
    });
    on_cleanup(stage::clear);
    // Whatever goes on is to be seen.
    Effect::new(move || {
        shown.track();
        step.track();
        blank.end();
    });
    keys::listen(explorer, blank);
    let stands =
        move || shown.with(|shown| shown.as_deref().is_some_and(|shown| !shown.is_empty()));
    view! {
        <Show when=stands>
            <Bar />
            <BlankScreen />
        </Show>
    }
}
