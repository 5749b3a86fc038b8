//! From a lesson to what it shows, and to where it is written.

use leptos::prelude::*;

use super::{kept, keyboard::HEADING, words};
use crate::{
    browser::{frames, page},
    components::{
        state::Explorer,
        writing::{Shown, Writing},
    },
    teaching::{Lesson, Name, Place, Step, own::Fault},
    view::{Page, View},
};

/// What is said where another tab wrote the same lesson.
pub const CHANGED: &str = "This lesson was changed in another tab. Here it is as it is now; please make your last change again.";

/// What is said of a change that would make a lesson too large.
pub fn not_kept(fault: &Fault) -> String {
    format!("{fault} Your last change is not kept.")
}

/// Opens the lesson with this key to be written, and says something there.
pub fn open(explorer: Explorer, writing: Writing, key: &str, said: &str) {
    kept::set_last(key);
    writing.shown.set(None);
    writing.said.set(said.to_owned());
    writing.lesson.set(Some(key.to_owned()));
    let is_here = explorer.page.get_untracked() == Page::Learn;
    if !is_here {
        explorer.target.set(Some(HEADING.to_owned()));
    }
    // What lies over the page goes with it. Lessons are not written on a wall.
    explorer.change(|view| {
        view.page = Page::Learn;
        view.present = None;
    });
    if is_here {
        explorer.over.close();
        frames::followed(|| page::go_to(HEADING));
    }
}

/// The view of the first step, met in the lesson of this name.
pub fn first_view(explorer: Explorer, lesson: &Lesson, name: Name) -> Option<View> {
    let place = Place { name, step: 0 };
    let first = lesson.steps.first()?;
    Some(View {
        lesson: Some(place.slug()),
        ..first.shown(explorer.evidence, explorer.table)
    })
}

/// Starts one of the reader's own lessons, presented or not.
pub fn start(explorer: Explorer, writing: Writing, key: &str, lesson: &Lesson, presents: bool) {
    let first = lesson.steps.first();
    let present = first.filter(|_| presents).map(Step::presented);
    let Some(view) = first_view(explorer, lesson, Name::Own(key.to_owned())) else {
        return writing.said.set(words::NO_STEP.to_owned());
    };
    writing.shown.set(None);
    writing.lesson.set(None);
    explorer.go(View { present, ..view });
}

/// Shows the view of a step on its page, with the way back to its lesson.
pub fn show(explorer: Explorer, writing: Writing, key: &str, lesson: &Lesson, at: usize) {
    let Some(step) = lesson.steps.get(at) else {
        return;
    };
    writing.shown.set(Some(Shown {
        key: key.to_owned(),
        title: lesson.title.clone(),
        at,
        step: step.clone(),
    }));
    explorer.go(step.shown(explorer.evidence, explorer.table));
}

/// Gives the step that is looked at the page's view, and opens its lesson.
pub fn take_view(explorer: Explorer, writing: Writing, shown: &Shown) {
    let view = words::encoded(explorer, words::page_view(explorer));
    let taken = kept::change(|shelf| {
        let Some(mut lesson) = shelf.get(&shown.key).cloned() else {
            // The editor says so.
            return Err(String::new());
        };
        let step = lesson
            .steps
            .get_mut(shown.at)
            .filter(|step| **step == shown.step);
        step.ok_or(CHANGED)?.view = view;
        lesson.fits().map_err(|fault| not_kept(&fault))?;
        shelf.put(&shown.key, lesson);
        Ok(())
    });
    let said = taken.err().unwrap_or_else(|| words::taken(shown.at));
    open(explorer, writing, &shown.key, &said);
}
