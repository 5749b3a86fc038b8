//! A lesson while it is written.

use leptos::prelude::*;

use super::super::{
    going::{self, CHANGED, not_kept},
    kept,
    keyboard::{HEADING, UNDO, move_to, step_id},
    words,
};
use crate::{
    components::{
        state::{Explorer, use_explorer},
        writing::{Writing, use_writing},
    },
    teaching::{Lesson, Part, Step},
};

/// The id of what is said of notes.
pub const HINT: &str = "own-hint";

/// A step of the lesson, wherever it is moved: its elements stay its own.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct StepId(u32);

/// A step that was removed, and its place.
#[derive(Clone)]
pub struct Removed {
    /// Its place, counted from 0.
    pub at: usize,
    /// Its name, under which it comes back.
    pub id: StepId,
    step: Step,
}

impl Removed {
    /// The title of the step.
    pub fn title(&self) -> &str {
        &self.step.title
    }
}

/// What is written, from the context of the editor.
#[derive(Clone, Copy)]
pub struct Session {
    /// The state of the page.
    pub explorer: Explorer,
    /// What is told, and which step is looked at.
    pub writing: Writing,
    /// The lesson as it was last kept from here.
    pub lesson: RwSignal<Lesson>,
    /// Its steps, in their order.
    pub steps: RwSignal<Vec<StepId>>,
    /// The step that was last removed.
    pub removed: RwSignal<Option<Removed>>,
    /// How often another tab's lesson took the place of this one.
    pub renewed: RwSignal<u32>,
    key: StoredValue<String>,
    /// How many steps have got a name.
    named: StoredValue<u32>,
}

/// The session, from the context.
pub fn use_session() -> Session {
    expect_context()
}

impl Session {
    /// The lesson with this key, if it is kept.
    pub fn open(key: String) -> Option<Self> {
        let lesson = kept::shelf().get(&key).cloned()?;
        let session = Self {
            explorer: use_explorer(),
            writing: use_writing(),
            lesson: RwSignal::new(Lesson::default()),
            steps: RwSignal::new(Vec::new()),
            removed: RwSignal::new(None),
            renewed: RwSignal::new(0),
            key: StoredValue::new(key),
            named: StoredValue::new(0),
        };
        session.show(lesson);
        Some(session)
    }

    fn show(self, lesson: Lesson) {
        self.steps
            .set(lesson.steps.iter().map(|_| self.name()).collect());
        self.lesson.set(lesson);
    }

    fn name(self) -> StepId {
        let number = self.named.get_value();
        self.named.set_value(number + 1);
        StepId(number)
    }

    /// Tells the reader something.
    pub fn say(self, text: impl Into<String>) {
        self.writing.said.set(text.into());
    }

    /// Changes the lesson and keeps it. Returns whether it could be done. A lesson that another tab
    /// changed meanwhile is shown anew instead.
    pub fn edit(self, act: impl FnOnce(&mut Lesson)) -> bool {
        let key = self.key.get_value();
        let known = self.lesson.get_untracked();
        if let Some(now) = kept::shelf().get(&key).filter(|now| **now != known) {
            self.show(now.clone());
            self.renewed.update(|renewed| *renewed += 1);
            self.say(CHANGED);
            // The field that was written in is gone.
            move_to([HEADING.to_owned()]);
            return false;
        }
        let mut lesson = known;
        act(&mut lesson);
        if let Err(fault) = lesson.fits() {
            self.say(not_kept(&fault));
            return false;
        }
        // A lesson that another tab removed is there again: nothing that is written is lost.
        kept::change(|shelf| shelf.put(&key, lesson.clone()));
        self.lesson.set(lesson);
        true
    }

    /// Changes one step of the lesson and keeps it.
    pub fn edit_step(self, id: StepId, act: impl FnOnce(&mut Step)) -> bool {
        let at = self.place_untracked(id);
        self.edit(|lesson| {
            if let Some(step) = at.and_then(|at| lesson.steps.get_mut(at)) {
                act(step);
            }
        })
    }

    /// Changes a title; an empty one is told and not taken. Returns what is to be said of the field: that
    /// its text cannot be taken, or can; nothing where nothing could be changed.
    pub fn rename(self, act: impl FnOnce(&mut Lesson) -> bool) -> Option<bool> {
        let mut is_taken = false;
        self.edit(|lesson| is_taken = act(lesson)).then(|| {
            self.say(if is_taken {
                ""
            } else {
                "A title cannot be empty. The one before is kept."
            });
            !is_taken
        })
    }

    /// The place of a step; follows it.
    pub fn place(self, id: StepId) -> Option<usize> {
        self.steps
            .with(|steps| steps.iter().position(|step| *step == id))
    }

    fn place_untracked(self, id: StepId) -> Option<usize> {
        self.steps
            .with_untracked(|steps| steps.iter().position(|step| *step == id))
    }

    /// Points at a part, or no more.
    pub fn point(self, id: StepId, part: Part, points: bool) {
        self.edit_step(id, |step| step.point_at(part, points));
    }

    /// Gives a step the view of the page.
    pub fn take_view(self, id: StepId) {
        let view = words::encoded(self.explorer, words::page_view(self.explorer));
        if self.edit_step(id, |step| step.view = view) {
            let at = self.place_untracked(id).unwrap_or_default();
            self.say(words::taken(at));
        }
    }

    /// Adds a step that shows what the page shows.
    pub fn add_step(self) {
        let view = words::page_view(self.explorer);
        let mut step = Step::default();
        step.rename(&words::title_for(self.explorer, &view));
        step.view = words::encoded(self.explorer, view);
        let at = self.lesson.with_untracked(|lesson| lesson.steps.len());
        if self.edit(|lesson| lesson.steps.push(step)) {
            let id = self.name();
            self.steps.update(|steps| steps.push(id));
            self.say(format!("Added as step {}.", at + 1));
            move_to([step_id("title", at)]);
        }
    }

    /// Moves a step one place up. The keyboard follows the step.
    pub fn move_up(self, id: StepId) {
        let Some(before) = self.place_untracked(id).and_then(|at| at.checked_sub(1)) else {
            return;
        };
        if self.edit(|lesson| {
            lesson.move_up(before + 1);
        }) {
            self.steps.update(|steps| steps.swap(before, before + 1));
            self.say(moved_to(before));
            move_to([step_id("up", before), step_id("down", before)]);
        }
    }

    /// Moves a step one place down.
    pub fn move_down(self, id: StepId) {
        let Some(at) = self.place_untracked(id) else {
            return;
        };
        let after = at + 1;
        if self.edit(|lesson| {
            lesson.move_down(at);
        }) && self.steps.with_untracked(|steps| after < steps.len())
        {
            self.steps.update(|steps| steps.swap(at, after));
            self.say(moved_to(after));
            move_to([step_id("down", after), step_id("up", after)]);
        }
    }

    /// Puts a copy of a step behind it.
    pub fn duplicate(self, id: StepId) {
        let Some(at) = self.place_untracked(id) else {
            return;
        };
        if self.edit(|lesson| {
            lesson.duplicate(at);
        }) {
            let copy = self.name();
            self.steps.update(|steps| steps.insert(at + 1, copy));
            self.say("Duplicated. The copy is below.");
            move_to([step_id("title", at + 1)]);
        }
    }

    /// Removes a step; it can be brought back.
    pub fn remove(self, id: StepId) {
        let Some(at) = self.place_untracked(id) else {
            return;
        };
        let mut removed = None;
        if self.edit(|lesson| removed = lesson.remove(at)) {
            self.steps.update(|steps| steps.retain(|step| *step != id));
            self.removed
                .set(removed.map(|step| Removed { at, id, step }));
            self.say("Step removed.");
            move_to([UNDO.to_owned()]);
        }
    }

    /// Brings back the step that was removed last.
    pub fn bring_back(self) {
        let Some(Removed { at, id, step }) = self.removed.get_untracked() else {
            return;
        };
        if self.edit(|lesson| lesson.insert(at, step)) {
            self.removed.set(None);
            self.steps
                .update(|steps| steps.insert(at.min(steps.len()), id));
            self.say("The step is back.");
            move_to([step_id("remove", at)]);
        }
    }

    /// Shows the view of a step on its page.
    pub fn look_at(self, id: StepId) {
        if let Some(at) = self.place_untracked(id) {
            let (key, lesson) = (self.key.get_value(), self.lesson.get_untracked());
            going::show(self.explorer, self.writing, &key, &lesson, at);
        }
    }

    /// Starts the lesson, presented or not.
    pub fn start(self, presents: bool) {
        let (key, lesson) = (self.key.get_value(), self.lesson.get_untracked());
        going::start(self.explorer, self.writing, &key, &lesson, presents);
    }
}

fn moved_to(at: usize) -> String {
    format!("It is step {} now.", at + 1)
}
