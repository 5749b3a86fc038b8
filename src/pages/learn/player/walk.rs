//! Where a reader is in a lesson, and the ways from there.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::own;
use crate::{
    components::state::Explorer,
    teaching::{Lesson, Name, Part, Place, Step, built_in},
    view::{Opened, Page, View},
};

/// A step of a lesson that is there.
#[derive(Clone, PartialEq, Debug)]
pub struct Walk {
    /// The lesson. It has the step.
    lesson: Arc<Lesson>,
    step: Step,
    /// Which lesson and which step.
    pub place: Place,
}

/// Why there is no step to show.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Trouble {
    /// The link does not name a step as links do.
    NoPlace,
    /// There is no lesson with this name.
    NoLesson,
    /// There is such a lesson, but it cannot be read, for this reason.
    Unreadable(String),
    /// The lesson has fewer steps: so many.
    NoStep(Place, usize),
}

impl Walk {
    /// The step with this name in a link. Follows the lesson if it is one's own and is changed.
    ///
    /// # Errors
    /// When there is no such step.
    pub fn find(slug: &str) -> Result<Self, Trouble> {
        let place = Place::from_slug(slug).ok_or(Trouble::NoPlace)?;
        let lesson = match &place.name {
            Name::BuiltIn(name) => built_in(name)
                .ok_or(Trouble::NoLesson)?
                .map_err(|error| error.to_string()),
            name => own::lesson_of(name),
        };
        let lesson = lesson.map_err(Trouble::Unreadable)?;
        match lesson.steps.get(place.step).cloned() {
            Some(step) => Ok(Self {
                lesson: Arc::new(lesson),
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

    /// "Step 3 of 7".
    pub fn progress(&self) -> String {
        format!("Step {} of {}", self.place.step + 1, self.steps())
    }

    /// How far this step is in the lesson, as a length.
    pub fn share(&self) -> String {
        let part = (self.place.step + 1) as f64 / self.steps() as f64 * 100.0;
        format!("{part:.1}%")
    }

    /// The names of the parts that the step points at, as style sheets read them.
    pub fn points(&self) -> String {
        joined(&self.step.points, " ")
    }

    /// The page on which the step stands.
    pub fn page(&self, explorer: Explorer) -> Page {
        self.step.page(explorer.evidence, explorer.table)
    }

    /// The view of a step, on its page, met in this lesson, and presented if the page is.
    pub fn view_of(&self, explorer: Explorer, step: usize, presents: bool) -> View {
        let there = self.lesson.steps.get(step).unwrap_or(&self.step);
        let place = Place {
            name: self.place.name.clone(),
            step,
        };
        View {
            lesson: Some(place.slug()),
            present: presents.then(|| there.presented()),
            ..there.shown(explorer.evidence, explorer.table)
        }
    }

    /// Another view, in the same step: it backs what the step says. It is shown on the page of the step
    /// unless it speaks of what is on another.
    pub fn aside(&self, explorer: Explorer, fragment: &str, present: Option<String>) -> View {
        let Opened {
            view, names_page, ..
        } = View::decode(explorer.evidence, explorer.table, fragment);
        let page = if names_page || view.page != Page::default() {
            view.page
        } else {
            self.page(explorer)
        };
        View {
            page,
            embed: None,
            lesson: Some(self.place.slug()),
            present,
            ..view
        }
    }

    /// What of the step's view cannot be used, in words.
    pub fn faults(&self, explorer: Explorer) -> Vec<String> {
        View::decode(explorer.evidence, explorer.table, &self.step.view).notices
    }

    /// Whether a view is this step's own.
    pub fn is_at_its_view(&self, explorer: Explorer, view: &View) -> bool {
        let encoded = |view: View| view.encode(explorer.evidence, explorer.table);
        let own = self.step.shown(explorer.evidence, explorer.table);
        encoded(own) == encoded(view.clone().alone())
    }

    /// Goes to a step.
    pub fn to(&self, explorer: Explorer, step: usize) {
        let presents = explorer.presenting.get_untracked();
        explorer.go(self.view_of(explorer, step, presents));
    }

    /// Goes so many steps on, or back. At the ends of the lesson nothing happens.
    pub fn by(&self, explorer: Explorer, steps: isize) {
        let to = self.place.step.checked_add_signed(steps);
        if let Some(to) = to.filter(|to| *to <= self.last()) {
            self.to(explorer, to);
        }
    }

    /// What of the step is presented: what it points at; without that what presents chooses.
    pub fn presented(&self) -> String {
        joined(&self.step.points, ",")
    }
}

fn joined(parts: &[Part], between: &str) -> String {
    let slugs: Vec<&str> = parts.iter().map(|part| part.slug()).collect();
    slugs.join(between)
}
