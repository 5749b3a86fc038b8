//! What can be done to a lesson and to a step. A place is that of a step, counted from 0; one that is
//! not there changes nothing.

use crate::teaching::lesson::{Lesson, Step};
use crate::view::Part;

use super::clean;
use super::fault::Fault;
use super::limits::{LONGEST_TEXT, MOST_STEPS};

/// What a lesson is called that has no title.
pub const UNTITLED: &str = "Lesson without a title";

impl Lesson {
    /// A lesson of this title without a step.
    pub fn titled(title: &str) -> Lesson {
        let mut lesson = Lesson {
            title: UNTITLED.to_owned(),
            ..Lesson::default()
        };
        lesson.rename(title);
        lesson
    }

    /// Whether it is one that can be saved and read again.
    ///
    /// # Errors
    /// When it has too many steps or too much text.
    pub fn fits(&self) -> Result<(), Fault> {
        if self.steps.len() > MOST_STEPS {
            return Err(Fault::TooManySteps(self.steps.len()));
        }
        let bytes = self.write().len();
        if bytes > LONGEST_TEXT {
            return Err(Fault::TooLong(bytes));
        }
        Ok(())
    }

    /// Gives it another title. An empty one is not taken; returns whether it was.
    pub fn rename(&mut self, title: &str) -> bool {
        taken(&mut self.title, title)
    }

    /// Says what it is about.
    pub fn describe(&mut self, about: &str) {
        self.about = clean::line(about);
    }

    /// Puts a step at a place, or at the end when there is no such place.
    pub fn insert(&mut self, at: usize, step: Step) {
        self.steps.insert(at.min(self.steps.len()), step);
    }

    /// Takes a step away; gives it back, so that it can be put there again.
    pub fn remove(&mut self, at: usize) -> Option<Step> {
        (at < self.steps.len()).then(|| self.steps.remove(at))
    }

    /// Moves a step one place up. Returns its new place.
    pub fn move_up(&mut self, at: usize) -> Option<usize> {
        let before = at.checked_sub(1)?;
        (at < self.steps.len()).then(|| self.steps.swap(before, at))?;
        Some(before)
    }

    /// Moves a step one place down. Returns its new place.
    pub fn move_down(&mut self, at: usize) -> Option<usize> {
        let after = at.checked_add(1)?;
        (after < self.steps.len()).then(|| self.steps.swap(at, after))?;
        Some(after)
    }

    /// Puts a copy of a step behind it. Returns the place of the copy.
    pub fn duplicate(&mut self, at: usize) -> Option<usize> {
        let copy = self.steps.get(at)?.clone();
        self.steps.insert(at + 1, copy);
        Some(at + 1)
    }
}

impl Step {
    /// Gives it another title. An empty one is not taken; returns whether it was.
    pub fn rename(&mut self, title: &str) -> bool {
        taken(&mut self.title, title)
    }

    /// Says something of it: text with `*emphasis*` and `**strong**`.
    pub fn annotate(&mut self, note: &str) {
        self.note = clean::note(note);
    }

    /// Points at a part, or no more. Parts are in the order of the pages.
    pub fn point_at(&mut self, part: Part, points: bool) {
        let points_at = |other: Part| {
            if other == part {
                points
            } else {
                self.points.contains(&other)
            }
        };
        self.points = Part::all().filter(|other| points_at(*other)).collect();
    }

    /// What is presented of it, as it stands in a link: the parts that it points at, or the sentence.
    pub fn presented(&self) -> String {
        let slugs: Vec<&str> = self.points.iter().map(|part| part.slug()).collect();
        if slugs.is_empty() {
            Part::Sentence.slug().to_owned()
        } else {
            slugs.join(",")
        }
    }
}

/// A title, unless nothing of it shows.
fn taken(title: &mut String, text: &str) -> bool {
    let text = clean::line(text);
    let is_taken = clean::shows(&text);
    if is_taken {
        *title = text;
    }
    is_taken
}
