//! Work that waits for its turn: parts of the page that are made after the first view is painted, one
//! a frame, and parts that follow a change of the selection a frame later, so that what a click asks
//! for is on the screen before them.

use leptos::prelude::*;

use super::{
    live::{effect, flag},
    markup::shown_when,
    sides::Side,
    state::Explorer,
};
use crate::{
    browser::{dom::Node, frames},
    explore::{Counts, Selection},
};

/// A part that is made in one of the frames after the first view, or at once when it is to be printed.
pub fn in_turn(explorer: Explorer, make: impl Fn() -> Vec<Node> + 'static) -> Node {
    let turn = RwSignal::new(false);
    frames::later(move || {
        turn.try_set(true);
    });
    let shown = flag(move || turn.get() || explorer.printing.get());
    shown_when(shown, make)
}

/// What one of two selections keeps.
pub type Kept = (Selection, Counts);

/// A selection and its counts, a frame later; each part of the page that follows them waits for its
/// turn. Whatever changed until then, it takes what holds when its turn comes.
pub fn following(explorer: Explorer, side: Side) -> RwSignal<Kept> {
    let followed = RwSignal::new(untrack(|| side.kept(explorer)));
    let is_queued = StoredValue::new(false);
    effect(move || {
        let now = side.kept(explorer);
        if is_queued.get_value() || followed.with_untracked(|followed| *followed == now) {
            return;
        }
        is_queued.set_value(true);
        frames::later(move || {
            // The part may be gone by now.
            if is_queued.try_set_value(false).is_some() {
                return;
            }
            let now = untrack(|| side.kept(explorer));
            if followed.with_untracked(|followed| *followed != now) {
                followed.set(now);
            }
        });
    });
    followed
}
