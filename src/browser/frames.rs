//! Work that may wait until the next frame is painted, one piece a frame, so that a click shows its
//! counts at once and the figures follow.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
};

use wasm_bindgen::{JsCast, closure::Closure};

use super::page::after;

type Work = Box<dyn FnOnce()>;

thread_local! {
    static QUEUE: RefCell<VecDeque<Work>> = const { RefCell::new(VecDeque::new()) };
    static ASKED: Cell<bool> = const { Cell::new(false) };
}

/// Does `work` after one of the next frames, after what was asked before it.
pub fn later(work: impl FnOnce() + 'static) {
    QUEUE.with_borrow_mut(|queue| queue.push_back(Box::new(work)));
    ask();
}

/// Asks for the next frame, unless that was done. What runs in a frame runs before it is painted;
/// what a frame puts off runs after.
fn ask() {
    let Some(window) = web_sys::window() else {
        return;
    };
    if ASKED.replace(true) {
        return;
    }
    let callback = Closure::once_into_js(|| after(0, work));
    let asked = window.request_animation_frame(callback.unchecked_ref());
    drop(asked);
}

fn work() {
    ASKED.set(false);
    let first = QUEUE.with_borrow_mut(VecDeque::pop_front);
    if let Some(first) = first {
        first();
    }
    if QUEUE.with_borrow(|queue| !queue.is_empty()) {
        ask();
    }
}
