//! Where a reader is in a lesson, and the ways from there.

use std::rc::Rc;

use super::{memory, trouble::Trouble};
use crate::browser::page;
use crate::classroom::{desk::Desk, editor};
use crate::teaching::{Lesson, Name, Part, Place, Step, built_in};
use crate::view::View;

/// A step of a lesson that is there.
#[derive(Clone, PartialEq)]
pub struct Walk {
    /// The lesson. It has the step.
    lesson: Rc<Lesson>,
    step: Step,
    /// Which lesson and which step.
    pub place: Place,
}

impl Walk {
    /// The step with this name in a link.
    pub fn find(slug: &str) -> Result<Walk, Trouble> {
        let place = Place::from_slug(slug).ok_or(Trouble::NoPlace)?;
        let lesson = match &place.name {
            Name::BuiltIn(name) => built_in(name)
                .ok_or(Trouble::NoLesson)?
                .map_err(|error| error.to_string()),
            name => editor::lesson_of(name),
        };
        let lesson = lesson.map_err(Trouble::Unreadable)?;
        match lesson.steps.get(place.step).cloned() {
            Some(step) => Ok(Walk {
                lesson: Rc::new(lesson),
                step,
                place,
            }),
            None => Err(Trouble::NoStep(place, lesson.steps.len())),
        }
    }

    /// The lesson.
    pub fn lesson(&self) -> &Lesson {
        &self.lesson
    }

    /// The step.
    pub fn step(&self) -> &Step {
        &self.step
    }

    /// How many steps the lesson has.
    pub fn steps(&self) -> usize {
        self.lesson.steps.len()
    }

    /// The last step, counted from 0.
    pub fn last(&self) -> usize {
        self.steps() - 1
    }

    /// The question to be asked before this step is shown; none when it was asked.
    pub fn question(&self) -> Option<&str> {
        let question = self.step.guess.as_deref()?;
        (!memory::is_guessed(&self.place.slug())).then_some(question)
    }

    /// "Step 3 of 7".
    pub fn progress(&self) -> String {
        let (step, of) = (self.place.step + 1, self.steps());
        ["Step ", &step.to_string(), " of ", &of.to_string()].concat()
    }

    /// The view of a step, met in this lesson, and presented if the page is.
    pub fn view_of(&self, desk: &Desk, step: usize) -> View {
        let there = self.lesson.steps.get(step).unwrap_or(&self.step);
        let place = Place {
            name: self.place.name.clone(),
            step,
        };
        View {
            lesson: Some(place.slug()),
            present: desk.view().present.map(|_| there.presented()),
            ..desk.view_of(&there.view)
        }
    }

    /// Another view, in the same step: it backs what the step says.
    pub fn aside(&self, desk: &Desk, fragment: &str) -> View {
        View {
            lesson: Some(self.place.slug()),
            present: desk.view().present,
            ..desk.view_of(fragment)
        }
    }

    /// Whether a view is this step's own.
    pub fn is_at_its_view(&self, desk: &Desk, view: &View) -> bool {
        desk.encoded(&desk.view_of(&self.step.view)) == desk.encoded(&view.clone().alone())
    }

    /// Goes to a step.
    pub fn to(&self, desk: &Desk, step: usize) {
        desk.go(&self.view_of(desk, step));
    }

    /// Goes so many steps on, or back. At the ends of the lesson nothing happens.
    pub fn by(&self, desk: &Desk, steps: isize) {
        let there = desk.view().lesson;
        let there = there.and_then(|slug| Place::from_slug(&slug));
        let from = there
            .filter(|there| there.name == self.place.name)
            .map_or(self.place.step, |there| there.step);
        let to = from.checked_add_signed(steps);
        if let Some(to) = to.filter(|to| *to <= self.last()) {
            self.to(desk, to);
        }
    }
}

/// The names of parts of the page, as style sheets read them.
pub fn slugs(parts: &[Part]) -> String {
    let slugs: Vec<&str> = parts.iter().map(|part| part.slug()).collect();
    slugs.join(" ")
}

/// Ends the lesson. The view stays.
pub fn end(desk: &Desk) {
    let view = View {
        lesson: None,
        ..desk.view()
    };
    // The button that was pressed goes with the lesson.
    page::focus("results");
    desk.go(&view);
}
