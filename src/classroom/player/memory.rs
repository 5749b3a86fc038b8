//! What the player remembers while the page is open. None of it is kept.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::walk::Walk;
use crate::browser::observe::HeightWatch;

/// What stands in the strip.
#[derive(Clone, PartialEq)]
pub enum Shown {
    /// A step.
    Step(Walk),
    /// That there is no step under this name.
    Trouble(String),
}

#[derive(Default)]
struct Memory {
    shown: Option<Shown>,
    /// Whether the note is hidden.
    is_folded: bool,
    /// The steps whose question was answered or passed over, as in a link.
    guessed: BTreeSet<String>,
    /// Whether the keyboard goes on at the heading of the next step.
    to_heading: bool,
    watch: Option<HeightWatch>,
    is_begun: bool,
}

thread_local! {
    static MEMORY: RefCell<Memory> = RefCell::default();
}

/// Does `begin` the first time that it is called.
pub fn once(begin: impl FnOnce()) {
    if !MEMORY.with_borrow_mut(|memory| std::mem::replace(&mut memory.is_begun, true)) {
        begin();
    }
}

/// What stands in the strip now; none when there is no strip.
pub fn shown() -> Option<Shown> {
    MEMORY.with_borrow(|memory| memory.shown.clone())
}

/// The step that stands in the strip.
pub fn step() -> Option<Walk> {
    match shown() {
        Some(Shown::Step(walk)) => Some(walk),
        _ => None,
    }
}

/// This stands in the strip from now on.
pub fn show(shown: Shown) {
    MEMORY.with_borrow_mut(|memory| memory.shown = Some(shown));
}

/// Whether the note is hidden.
pub fn is_folded() -> bool {
    MEMORY.with_borrow(|memory| memory.is_folded)
}

/// Hides or shows the note, also that of the steps that follow.
pub fn fold(is_folded: bool) {
    MEMORY.with_borrow_mut(|memory| memory.is_folded = is_folded);
}

/// Whether the question of a step was answered or passed over.
pub fn is_guessed(slug: &str) -> bool {
    MEMORY.with_borrow(|memory| memory.guessed.contains(slug))
}

/// The question of a step is not asked again.
pub fn guessed(slug: String) {
    MEMORY.with_borrow_mut(|memory| memory.guessed.insert(slug));
}

/// The keyboard goes on at the heading of the next step, because what it is on goes.
pub fn go_to_heading() {
    MEMORY.with_borrow_mut(|memory| memory.to_heading = true);
}

/// Whether it goes on there. This is asked once a step.
pub fn goes_to_heading() -> bool {
    MEMORY.with_borrow_mut(|memory| std::mem::take(&mut memory.to_heading))
}

/// Holds the watch on the height of the strip.
pub fn watch(watch: Option<HeightWatch>) {
    drop(MEMORY.with_borrow_mut(|memory| std::mem::replace(&mut memory.watch, watch)));
}

/// There is no strip from now on. Returns whether there was one.
pub fn leave() -> bool {
    watch(None);
    MEMORY.with_borrow_mut(|memory| {
        memory.is_folded = false;
        memory.to_heading = false;
        memory.shown.take().is_some()
    })
}
