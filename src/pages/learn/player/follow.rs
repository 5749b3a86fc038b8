//! What an arrival at a step does to the page, and the keys that step.

use leptos::{
    ev::{self, KeyboardEvent},
    prelude::*,
};

use super::{
    state::{Player, focus_heading},
    walk::Walk,
};
use crate::{
    browser::{frames, keys, page, root},
    components::state::Explorer,
    teaching::Part,
    view::{Page, View},
};

/// How many frames a part of a page that has not arrived is waited for.
const WAITED_FOR: u32 = 600;

/// The page follows the lesson from now on.
pub fn follow(player: Player) {
    let explorer = player.explorer;
    // What is pointed at, and what is covered until it is guessed, for any part of the page could tell
    // the answer: style sheets read both.
    let points = Memo::new(move |_| player.of_step(Walk::points));
    Effect::new(move || points.with(|points| root::set_data("points", some(points))));
    let asks = Memo::new(move |_| player.of_step(|walk| player.question(walk).is_some()));
    Effect::new(move || {
        root::set_data("blank", asks.get().then_some(""));
        if asks.get() {
            // A question that is not seen cannot be answered.
            player.is_folded.set(false);
        }
    });
    Effect::new(move |before: Option<Option<Walk>>| {
        let walk = player.walk.get();
        explorer.names_page.track();
        let before = before.flatten();
        if let Some(walk) = &walk {
            let is_start = before
                .as_ref()
                .is_none_or(|before| before.place.name != walk.place.name);
            set_right(explorer, walk, is_start);
            if before.as_ref() != Some(walk) {
                arrive(player, walk, is_start);
            }
            // A step that is only written anew leaves the screen where it is.
            let is_moved = before.is_none_or(|before| before.place != walk.place);
            if is_moved && !explorer.presenting.get_untracked() {
                look_at(player, walk);
            }
        }
        walk
    });
    Effect::new(move || {
        if player.missing.with(Option::is_some) {
            player.said.set(String::new());
            focus_heading();
        }
    });
    Effect::new(move || {
        if player.walk.with(Option::is_none) && player.missing.with(Option::is_none) {
            player.is_folded.set(false);
            player.goes_to_heading();
        }
    });
    let listening = window_event_listener(ev::keydown, move |event| {
        if !keys::is_taken(&event) && press(player, &event) {
            event.prevent_default();
        }
    });
    on_cleanup(move || listening.remove());
}

fn some(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

/// A link that names the step and nothing else stands for the step's own view; one that names no page,
/// for the step's page. Within the lesson such a view is one that the reader came to.
fn set_right(explorer: Explorer, walk: &Walk, is_start: bool) {
    if explorer.names_page.get_untracked() {
        return;
    }
    let view = explorer.view.get_untracked();
    let rest = View {
        page: Page::default(),
        ..view.clone().alone()
    };
    if is_start && rest == View::default_of(explorer.table) {
        let presents = view.present.is_some();
        explorer.correct(|view| *view = walk.view_of(explorer, walk.place.step, presents));
    } else {
        let page = walk.page(explorer);
        explorer.correct(|view| view.page = page);
    }
    explorer.names_page.set(true);
}

/// The step is there: what is in it is said, unless the keyboard goes on at its heading, which says it.
fn arrive(player: Player, walk: &Walk, is_start: bool) {
    let said = format!("{}: {}", walk.progress(), walk.step().title);
    if player.goes_to_heading() || is_start {
        player.said.set(String::new());
        focus_heading();
    } else {
        player.said.set(said);
    }
}

/// Brings the first part that a step points at onto the screen, once its page stands.
fn look_at(player: Player, walk: &Walk) {
    let id = match walk.step().points.first() {
        // They stay on the screen wherever it is: what they head is gone to.
        Some(Part::Sentence | Part::Filters) => Part::Sentence.id(),
        Some(part) => part.id(),
        None => return,
    };
    look_at_within(player, walk.clone(), id, WAITED_FOR);
}

fn look_at_within(player: Player, walk: Walk, id: String, frames: u32) {
    // Work for later runs as often as a frame has time: only the next frame is sure to be another.
    frames::next(move || {
        let is_left = player
            .walk
            .with_untracked(|now| now.as_ref() != Some(&walk));
        if is_left || frames == 0 {
            return;
        }
        if page::element(&id).is_some() {
            // A page that was just made is first scrolled to where it was left.
            frames::later(move || page::bring_into_view(&id));
        } else {
            look_at_within(player, walk, id, frames - 1);
        }
    });
}

/// What a key does that nothing else in the page uses. Returns whether it does something.
fn press(player: Player, event: &KeyboardEvent) -> bool {
    let explorer = player.explorer;
    let Some(walk) = player.walk.get_untracked() else {
        return false;
    };
    let is_presenting = explorer.presenting.get_untracked();
    match event.key().as_str() {
        "ArrowRight" | " " => walk.by(explorer, 1),
        "ArrowLeft" => walk.by(explorer, -1),
        // The keys of a clicker.
        "PageDown" if is_presenting => walk.by(explorer, 1),
        "PageUp" if is_presenting => walk.by(explorer, -1),
        "Home" if page::has_keyboard("lesson") => walk.to(explorer, 0),
        "End" if page::has_keyboard("lesson") => walk.to(explorer, walk.last()),
        _ => return false,
    }
    true
}
