//! Lessons that the reader makes, in the works.
//! Knows the section of the page and the browser's store; knows nothing of the player.

use leptos::prelude::*;

use crate::teaching::{Lesson, Name, own::unpack};

/// The lesson of this name.
pub fn lesson_of(name: &Name) -> Result<Lesson, String> {
    match name {
        Name::BuiltIn(_) => Err("This is not one of your own lessons.".to_owned()),
        Name::Own(_) => Err(
            "This lesson is kept in another browser, or was removed: ask its maker for the file or for its link."
                .to_owned(),
        ),
        Name::Carried(packed) => unpack(packed).map_err(|fault| fault.to_string()),
    }
}

/// Own lessons.
#[component]
pub fn OwnLessons() -> impl IntoView {}

/// Adding a view.
#[component]
pub fn AddView() -> impl IntoView {}

/// The way back.
#[component]
pub fn WayBack() -> impl IntoView {}

/// Makes a copy.
#[component]
pub fn CopyLesson(lesson: Lesson) -> impl IntoView {
    drop(lesson);
}

/// Keeps a lesson of a link.
#[component]
pub fn KeepLesson(name: Name) -> impl IntoView {
    drop(name);
}
