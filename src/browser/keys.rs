//! What a key means where the keyboard is: whether something else uses it.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

/// What letters are typed into.
const TYPED_IN: &str = "textarea, [contenteditable], \
    input:not([type=checkbox], [type=radio], [type=range], [type=file])";

/// What uses the arrow keys, Home, End, Page Up, Page Down or letters itself, and what stands over the
/// page.
const USES_KEYS: &str = "input, select, textarea, [contenteditable], audio, video, dialog, \
    [role=dialog], [role=grid], [role=radiogroup], [role=radio], [role=slider], [role=spinbutton], \
    [role=combobox], [role=listbox], [role=menu], [role=tablist], [role=tree]";

/// What a space presses.
const PRESSED_BY_SPACE: &str = "button, a, summary, [role=button], [role=link], [role=checkbox]";

/// What the keyboard scrolls when it is there.
const SCROLLED: &str = "[tabindex=\"0\"]";

/// Whether a key means something else where the keyboard is, or together with a modifier key, or is
/// held down.
pub fn is_taken(event: &Event) -> bool {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
        return true;
    };
    let is_held = key.ctrl_key() || key.alt_key() || key.meta_key() || key.shift_key();
    if event.default_prevented() || is_held || key.repeat() || key.is_composing() {
        return true;
    }
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    let Some(target) = target else {
        return false;
    };
    let is_in = |what: &str| matches!(target.closest(what), Ok(Some(_)));
    let name = key.key();
    is_in(USES_KEYS)
        || (name == " " && is_in(PRESSED_BY_SPACE))
        || super::page::has_open_dialog()
        || scrolls(&target, &name)
}

/// Whether a key is Escape.
pub fn is_escape(event: &Event) -> bool {
    let key = event.dyn_ref::<KeyboardEvent>();
    key.is_some_and(|key| key.key() == "Escape")
}

/// Whether the keyboard is where letters are typed in.
pub fn is_typed_in(event: &Event) -> bool {
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    target.is_some_and(|target| matches!(target.closest(TYPED_IN), Ok(Some(_))))
}

/// Whether the part that the keyboard is in can still be scrolled the way of this key.
fn scrolls(target: &Element, key: &str) -> bool {
    let Ok(Some(part)) = target.closest(SCROLLED) else {
        return false;
    };
    // A part of a pixel may be left at the end.
    let below = part.scroll_height() - part.client_height() - part.scroll_top() > 1;
    let after = part.scroll_width() - part.client_width() - part.scroll_left() > 1;
    match key {
        " " | "PageDown" | "End" => below,
        "PageUp" | "Home" => part.scroll_top() > 0,
        "ArrowRight" => after,
        "ArrowLeft" => part.scroll_left() > 0,
        _ => false,
    }
}
