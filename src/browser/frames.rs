//! Work that may wait for the next frame, one piece a frame, so that a click shows its counts at
//! once and the charts follow.

use std::{cell::RefCell, collections::VecDeque};

use wasm_bindgen::{JsCast, closure::Closure};

type Work = Box<dyn FnOnce()>;

thread_local! {
    static QUEUE: RefCell<VecDeque<Work>> = const { RefCell::new(VecDeque::new()) };
}

/// Does `work` in one of the next frames, after what was asked before it.
pub fn later(work: impl FnOnce() + 'static) {
    let idle = QUEUE.with_borrow_mut(|queue| {
        queue.push_back(Box::new(work));
        queue.len() == 1
    });
    if idle {
        next_frame();
    }
}

fn next_frame() {
    let Some(window) = web_sys::window() else {
        return;
    };
    let callback = Closure::once_into_js(|| {
        let work = QUEUE.with_borrow_mut(VecDeque::pop_front);
        if let Some(work) = work {
            work();
        }
        if QUEUE.with_borrow(|queue| !queue.is_empty()) {
            next_frame();
        }
    });
    let asked = window.request_animation_frame(callback.unchecked_ref());
    drop(asked);
}
