//! Which of the reader's own lessons is being written. It is written on the page of lessons; while its
//! views are looked at on other pages, the way back to it stands at their foot.

use leptos::prelude::*;

use crate::teaching::Step;

/// A step of an own lesson whose view the page shows.
#[derive(Clone, PartialEq, Debug)]
pub struct Shown {
    /// The key of the lesson.
    pub key: String,
    /// The title of the lesson.
    pub title: String,
    /// The place of the step, counted from 0.
    pub at: usize,
    /// The step as it was then.
    pub step: Step,
}

/// What is being written; from the context.
#[derive(Clone, Copy)]
pub struct Writing {
    /// The key of the lesson in the editor; none where the editor is closed.
    pub lesson: RwSignal<Option<String>>,
    /// The step whose view is looked at.
    pub shown: RwSignal<Option<Shown>>,
    /// What the page of lessons told last of what was done to own lessons.
    pub said: RwSignal<String>,
}

impl Writing {
    /// Nothing is written.
    pub fn new() -> Self {
        Self {
            lesson: RwSignal::new(None),
            shown: RwSignal::new(None),
            said: RwSignal::new(String::new()),
        }
    }

    /// Whether the view of a step is looked at.
    pub fn is_shown(self) -> bool {
        self.shown.with(Option::is_some)
    }
}

/// What is being written, from the context.
pub fn use_writing() -> Writing {
    expect_context()
}
