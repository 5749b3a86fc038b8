//! What has the pointer or the keyboard stays where it is when what stands above it changes. Some engines
//! see to that themselves; WebKit does not.

use std::cell::{Cell, RefCell};

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::frames;

thread_local! {
    /// What was pressed last, with the pointer or a key.
    static PRESSED: RefCell<Option<Element>> = const { RefCell::new(None) };
    /// How often the page was scrolled on purpose.
    static SCROLLED: Cell<u32> = const { Cell::new(0) };
}

/// For how many frames after a change what stands above may still move.
const FRAMES: u8 = 3;

/// Whether the engine anchors its scrolling by itself.
fn anchors() -> bool {
    let style = document()
        .document_element()
        .and_then(|root| Reflect::get(&root, &"style".into()).ok());
    style.is_some_and(|style| Reflect::has(&style, &"overflowAnchor".into()).unwrap_or(false))
}

/// Follows what is pressed, for the life of the page, where the engine does not do it.
pub fn follow() {
    if anchors() {
        return;
    }
    for name in ["pointerdown", "keydown"] {
        let first = EventListenerOptions::run_in_capture_phase();
        let press = |event: &Event| {
            PRESSED.set(event.target().and_then(|it| it.dyn_into().ok()));
        };
        EventListener::new_with_options(&document(), name, first, press).forget();
    }
}

/// The page is scrolled on purpose: nothing is held where it was.
pub fn let_go() {
    SCROLLED.set(SCROLLED.get().wrapping_add(1));
}

/// Holds what was pressed where it is now, through the changes of the next frames.
pub fn hold() {
    let Some(element) = PRESSED.with_borrow(Clone::clone) else {
        return;
    };
    let top = element.get_bounding_client_rect().top();
    let since = SCROLLED.get();
    frames::followed(move || put_back(element, top, since, FRAMES));
}

fn put_back(element: Element, top: f64, since: u32, frames: u8) {
    if !element.is_connected() || SCROLLED.get() != since {
        return;
    }
    let by = element.get_bounding_client_rect().top() - top;
    if by.abs() > 1.0 {
        scroll(&element, by);
    }
    if frames > 0 {
        frames::next(move || put_back(element, top, since, frames - 1));
    }
}

/// Scrolls what an element is seen through, if it is scrolled at all: at its head nothing is put back, as
/// in the engines that do this themselves.
fn scroll(element: &Element, by: f64) {
    let mut above = element.parent_element();
    while let Some(part) = above {
        if part.scroll_top() > 0 && part.scroll_height() > part.client_height() {
            part.set_scroll_top(part.scroll_top() + by.round() as i32);
            return;
        }
        above = part.parent_element();
    }
    if window().scroll_y().is_ok_and(|at| at > 0.0) {
        window().scroll_by_with_x_and_y(0.0, by);
    }
}
