//! Whether a single letter does something, which can be switched off for those whose hand or voice hits
//! it by accident (WCAG 2.2, 2.1.4).

use crate::browser::storage;

/// Where the browser keeps it; `web/page.js` reads it, too.
const KEY: &str = "kap-keys";
const OFF: &str = "off";

/// Whether letters do something.
pub fn are_on() -> bool {
    storage::get(KEY).as_deref() != Some(OFF)
}

/// Switches letters on or off. Returns whether the browser keeps that.
pub fn switch(on: bool) -> bool {
    if on {
        storage::forget(KEY)
    } else {
        storage::set(KEY, OFF)
    }
}
