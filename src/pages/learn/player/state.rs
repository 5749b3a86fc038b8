//! What the player remembers while the page is open. None of it is kept.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::{
    super::quiz,
    walk::{Trouble, Walk},
};
use crate::{
    browser::{frames, page},
    components::state::Explorer,
    teaching::quiz::Question,
};

/// The id of what heads the strip.
pub const HEADING: &str = "lesson-heading";

/// That there is no step to show under a name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Missing {
    /// The name, as in the link.
    pub slug: String,
    /// Why.
    pub trouble: Trouble,
}

/// The player, in the context of the strip.
#[derive(Clone, Copy)]
pub struct Player {
    /// The state of the page.
    pub explorer: Explorer,
    /// The step that the view is met in.
    pub walk: Memo<Option<Walk>>,
    /// That the view is met in a step that is not there.
    pub missing: Memo<Option<Missing>>,
    /// Whether the note is hidden, also that of the steps that follow.
    pub is_folded: RwSignal<bool>,
    /// What is told to those who cannot see the strip.
    pub said: RwSignal<String>,
    /// The steps whose question was answered or passed over, as in a link.
    guessed: RwSignal<BTreeSet<String>>,
    /// Whether the keyboard goes on at the heading of the next step.
    to_heading: StoredValue<bool>,
}

/// The player, from the context.
pub fn use_player() -> Player {
    expect_context()
}

impl Player {
    /// Nothing is remembered yet.
    pub fn new(explorer: Explorer) -> Self {
        let slug = Memo::new(move |_| explorer.view.with(|view| view.lesson.clone()));
        let found = Memo::new(move |_| slug.with(|slug| slug.as_deref().map(Walk::find)));
        Self {
            explorer,
            walk: Memo::new(move |_| found.with(|found| found.as_ref()?.as_ref().ok().cloned())),
            missing: Memo::new(move |_| {
                found.with(|found| {
                    let trouble = found.as_ref()?.as_ref().err()?.clone();
                    let slug = slug.get().unwrap_or_default();
                    Some(Missing { slug, trouble })
                })
            }),
            is_folded: RwSignal::new(false),
            said: RwSignal::new(String::new()),
            guessed: RwSignal::default(),
            to_heading: StoredValue::new(false),
        }
    }

    /// Something of the step, as it changes with the step; its default while there is none.
    pub fn of_step<T: Default>(self, what: impl Fn(&Walk) -> T) -> T {
        self.walk
            .with(|walk| walk.as_ref().map(what))
            .unwrap_or_default()
    }

    /// The question to be asked before a step is shown; none when it was asked, or when there is no
    /// such question.
    pub fn question(self, walk: &Walk) -> Option<&'static Question> {
        let name = walk.step().guess.as_deref()?;
        let is_guessed = self
            .guessed
            .with(|guessed| guessed.contains(&walk.place.slug()));
        if is_guessed {
            return None;
        }
        quiz::find(self.explorer, name)
    }

    /// The question of a step is not asked again.
    pub fn guessed(self, walk: &Walk) {
        self.guessed.update(|guessed| {
            guessed.insert(walk.place.slug());
        });
    }

    /// The keyboard goes on at the heading of the next step, because what it is on goes.
    pub fn go_to_heading(self) {
        self.to_heading.set_value(true);
    }

    /// Whether it goes on there. This is asked once a step.
    pub fn goes_to_heading(self) -> bool {
        self.to_heading
            .try_update_value(std::mem::take)
            .unwrap_or_default()
    }

    /// Ends the lesson. The view stays.
    pub fn end(self) {
        // The button that was pressed goes with the lesson.
        page::focus("results");
        self.explorer.change(|view| view.lesson = None);
    }
}

/// The keyboard goes on at the heading, once the page has followed.
pub fn focus_heading() {
    frames::soon(|| page::focus(HEADING));
}
