//! Work that may wait: until the browser has done what it is at, until the next frame is painted, or
//! for its turn, a few pieces a frame, so that a click shows its counts at once and the figures follow.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
};

use gloo::timers::callback::Timeout;
use js_sys::Date;
use leptos::{
    prelude::request_animation_frame,
    task::{spawn_local, tick},
};

/// A piece of work that waits for its turn.
struct Piece {
    work: Box<dyn FnOnce()>,
    /// Whether no other piece is begun in its frame.
    is_large: bool,
}

/// How long a frame goes on beginning pieces, in milliseconds. Each frame more is laid out and painted;
/// what is pressed meanwhile waits for its end.
const BUDGET: f64 = 24.0;

thread_local! {
    static QUEUE: RefCell<VecDeque<Piece>> = const { RefCell::new(VecDeque::new()) };
    static ASKED: Cell<bool> = const { Cell::new(false) };
}

/// Does `work` once what is being done is done, when the page has followed.
pub fn soon(work: impl FnOnce() + 'static) {
    Timeout::new(0, work).forget();
}

/// Does `work` once the page has followed what was changed, and before the browser takes another key or
/// press: a timer may come late, in the middle of what is typed.
pub fn followed(work: impl FnOnce() + 'static) {
    spawn_local(async {
        tick().await;
        work();
    });
}

/// Does `work` after so many milliseconds.
pub fn after(milliseconds: u32, work: impl FnOnce() + 'static) {
    Timeout::new(milliseconds, work).forget();
}

/// Does `work` before the next frame is painted.
pub fn next(work: impl FnOnce() + 'static) {
    request_animation_frame(work);
}

/// Does `work` after one of the next frames, after what was asked before it.
pub fn later(work: impl FnOnce() + 'static) {
    queue(work, false);
}

/// As [`later`], with the rest of the frame for what follows from the work, such as a first drawing.
pub fn later_alone(work: impl FnOnce() + 'static) {
    queue(work, true);
}

fn queue(work: impl FnOnce() + 'static, is_large: bool) {
    let piece = Piece {
        work: Box::new(work),
        is_large,
    };
    QUEUE.with_borrow_mut(|queue| queue.push_back(piece));
    ask();
}

/// Asks for the next frame, unless that was done. What runs in a frame runs before it is painted;
/// what a frame puts off runs after.
fn ask() {
    if !ASKED.replace(true) {
        request_animation_frame(|| soon(work));
    }
}

fn work() {
    ASKED.set(false);
    let begun = Date::now();
    while Date::now() - begun < BUDGET {
        let Some(next) = QUEUE.with_borrow_mut(VecDeque::pop_front) else {
            return;
        };
        (next.work)();
        if next.is_large {
            break;
        }
    }
    if QUEUE.with_borrow(|queue| !queue.is_empty()) {
        ask();
    }
}
