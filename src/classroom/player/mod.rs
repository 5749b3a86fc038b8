//! A lesson, step by step: a strip at the foot of the screen, beside which the page can be used as ever.
//!
//! | file | subject |
//! |---|---|
//! | `offer` | the lessons that come with the page, to be begun |
//! | `walk` | where a reader is in a lesson, and the ways from there |
//! | `strip` | the strip: the step, the way through the lesson, what can be done with the step |
//! | `note` | what is said in a step, the question before it, what comes after the last |
//! | `trouble` | what stands in the strip when there is no step to show |
//! | `memory` | what is remembered while the page is open |

mod memory;
mod note;
mod offer;
mod strip;
mod trouble;
mod walk;

pub use offer::lessons;

use super::{desk::Desk, stage};
use crate::browser::{address, dom, frames, keys, page};
use crate::teaching::Part;
use crate::view::View;
use memory::Shown;
use walk::Walk;

/// Shows the step that the view is met in, also when its lesson has changed; nothing when it is met in none.
pub fn follow(desk: &'static Desk) {
    let view = desk.view();
    let Some(slug) = &view.lesson else {
        return leave();
    };
    memory::once(move || {
        keys::on_key(move |event| {
            if !keys::is_taken(event) && press(desk, &dom::key_of(event)) {
                event.prevent_default();
            }
        });
    });
    match Walk::find(slug) {
        Ok(walk) => arrive(desk, walk, &view),
        Err(trouble) => {
            clear_stage();
            trouble::show(desk, slug, trouble);
        }
    }
}

/// Shows a step, unless it is shown: then only what depends on the view changes.
fn arrive(desk: &'static Desk, walk: Walk, view: &View) {
    let before = memory::step();
    if before.as_ref() == Some(&walk) {
        return strip::follow_view(desk, &walk, view);
    }
    let is_start = before.is_none_or(|before| before.place.name != walk.place.name);
    let question = note::question(desk, &walk);
    let asks = question.is_some();
    if asks {
        // A question that is not seen cannot be answered.
        memory::fold(false);
    }
    memory::show(Shown::Step(walk.clone()));
    strip::show(desk, &walk, question, is_start);
    strip::follow_view(desk, &walk, view);
    let points = walk::slugs(&walk.step().points);
    stage::blank(asks);
    stage::point(&points);
    // A link that names the step and nothing else stands for the step's own view; within the lesson such
    // a view is one that the reader came to.
    if is_start
        && view.clone().alone() == View::default_of(desk.table)
        && !walk.is_at_its_view(desk, view)
    {
        address::correct(&desk.encoded(&walk.view_of(desk, walk.place.step)));
    }
    if view.present.is_none() {
        look_at(walk.step().points.first().copied());
    }
}

/// How many frames a part of the page that is not made yet is waited for.
const WAITED_FOR: u32 = 120;

/// Brings a part of the page onto the screen.
fn look_at(part: Option<Part>) {
    match part {
        // They stay on the screen wherever it is: what they head is gone to.
        Some(Part::Sentence | Part::Filters) => look_at_within(Part::Sentence.id(), 0),
        Some(part) => look_at_within(part.id(), WAITED_FOR),
        None => {}
    }
}

fn look_at_within(id: String, frames: u32) {
    frames::later(move || {
        if page::element(&id).is_some() || frames == 0 {
            page::bring_into_view(&id);
        } else {
            look_at_within(id, frames - 1);
        }
    });
}

/// What a key does that nothing else in the page uses. Returns whether it does something.
fn press(desk: &'static Desk, key: &str) -> bool {
    let Some(walk) = memory::step() else {
        return false;
    };
    let is_presenting = desk.view().present.is_some();
    match key {
        "ArrowRight" | " " => walk.by(desk, 1),
        "ArrowLeft" => walk.by(desk, -1),
        // The keys of a clicker.
        "PageDown" if is_presenting => walk.by(desk, 1),
        "PageUp" if is_presenting => walk.by(desk, -1),
        "Home" if page::has_keyboard(strip::HOST) => walk.to(desk, 0),
        "End" if page::has_keyboard(strip::HOST) => walk.to(desk, walk.last()),
        _ => return false,
    }
    true
}

/// Takes the strip away, and what it did to the page.
fn leave() {
    if memory::leave() {
        clear_stage();
        strip::remove();
    }
}

fn clear_stage() {
    stage::point("");
    stage::blank(false);
}
