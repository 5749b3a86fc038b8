//! What the reader has chosen and written of a step that is added.

use leptos::prelude::*;

use super::super::{kept, keyboard::move_to, words};
use crate::{
    components::state::{Explorer, use_explorer},
    teaching::{Lesson, Part, Step, own::UNTITLED},
};

/// The ids of the fields that must not be empty.
pub const NEW_TITLE: &str = "own-new-title";
/// The title of the step.
pub const TITLE: &str = "own-add-title";

/// What the title of a new lesson is before another is written.
pub const NEW: &str = "My lesson";

/// A step that was added, in words, and the key of its lesson.
#[derive(Clone)]
pub struct Added {
    /// What is said of it.
    pub said: String,
    /// The key of the lesson.
    pub key: String,
}

/// The draft, from the context of the dialog.
#[derive(Clone, Copy)]
pub struct Draft {
    /// The state of the page.
    pub explorer: Explorer,
    /// The key of the lesson; none is a new one.
    pub key: RwSignal<Option<String>>,
    /// What the field of the new lesson's title holds, which may be nothing.
    pub new_title: StoredValue<String>,
    /// Whether that cannot be taken.
    pub new_invalid: RwSignal<bool>,
    /// What the field of the step's title holds, which may be nothing.
    pub title: StoredValue<String>,
    /// Whether that cannot be taken.
    pub invalid: RwSignal<bool>,
    /// The step.
    pub step: RwSignal<Step>,
    /// What the dialog tells.
    pub said: RwSignal<String>,
    /// What was added.
    pub added: RwSignal<Option<Added>>,
}

/// The draft, from the context.
pub fn use_draft() -> Draft {
    expect_context()
}

impl Draft {
    /// What the page shows as a step of the lesson that was last changed.
    pub fn of_page() -> Self {
        let explorer = use_explorer();
        let view = words::page_view(explorer);
        Self {
            explorer,
            key: RwSignal::new(kept::last(&kept::shelf())),
            new_title: StoredValue::new(NEW.to_owned()),
            new_invalid: RwSignal::new(false),
            title: StoredValue::new(words::title_for(explorer, &view)),
            invalid: RwSignal::new(false),
            step: RwSignal::new(Step {
                view: words::encoded(explorer, view),
                ..Step::default()
            }),
            said: RwSignal::new(String::new()),
            added: RwSignal::new(None),
        }
    }

    /// Points at a part, or no more.
    pub fn point(self, part: Part, points: bool) {
        self.step.update(|step| step.point_at(part, points));
    }

    /// Adds the step, and says so; or says what it lacks.
    pub fn add(self) {
        self.said.set(String::new());
        match self.added() {
            Ok(added) => self.added.set(Some(added)),
            Err(why) => self.said.set(why),
        }
    }

    fn added(self) -> Result<Added, String> {
        let mut step = self.step.get_untracked();
        let is_named = self.title.with_value(|title| step.rename(title));
        self.invalid.set(!is_named);
        if !is_named {
            move_to([TITLE.to_owned()]);
            return Err("The step needs a title.".to_owned());
        }
        let key = self.key.get_untracked();
        let mut lesson = match &key {
            Some(key) => kept::shelf()
                .get(key)
                .cloned()
                .ok_or_else(|| format!("{} Choose another one.", kept::REMOVED))?,
            None => self.new_lesson()?,
        };
        lesson.steps.push(step);
        lesson
            .fits()
            .map_err(|fault| format!("{fault} Nothing was added."))?;
        let said = format!(
            "Added as step {} of “{}”.",
            lesson.steps.len(),
            lesson.title
        );
        let key = match key {
            Some(key) => {
                kept::change(|shelf| shelf.put(&key, lesson));
                kept::set_last(&key);
                key
            }
            None => kept::add(lesson),
        };
        Ok(Added { said, key })
    }

    fn new_lesson(self) -> Result<Lesson, String> {
        let mut lesson = Lesson::titled(UNTITLED);
        let is_named = self.new_title.with_value(|title| lesson.rename(title));
        self.new_invalid.set(!is_named);
        if is_named {
            return Ok(lesson);
        }
        move_to([NEW_TITLE.to_owned()]);
        Err("The new lesson needs a title.".to_owned())
    }
}
