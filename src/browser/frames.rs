//! Work that may wait for the next frame, one piece a frame, so that a click shows its counts at
//! once and the charts follow.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
};

use wasm_bindgen::{JsCast, closure::Closure};

type Work = Box<dyn FnOnce()>;

thread_local! {
    static QUEUE: RefCell<VecDeque<Work>> = const { RefCell::new(VecDeque::new()) };
    static ASKED: Cell<bool> = const { Cell::new(false) };
}

/// Does `work` in one of the next frames, after what was asked before it.
pub fn later(work: impl FnOnce() + 'static) {
    QUEUE.with_borrow_mut(|queue| queue.push_back(Box::new(work)));
    ask();
}

/// Asks for the next frame, unless that was done.
fn ask() {
    let Some(window) = web_sys::window() else {
        return;
    };
    if ASKED.replace(true) {
        return;
    }
    let callback = Closure::once_into_js(|| {
        ASKED.set(false);
        let work = QUEUE.with_borrow_mut(VecDeque::pop_front);
        if let Some(work) = work {
            work();
        }
        if QUEUE.with_borrow(|queue| !queue.is_empty()) {
            ask();
        }
    });
    let asked = window.request_animation_frame(callback.unchecked_ref());
    drop(asked);
}
