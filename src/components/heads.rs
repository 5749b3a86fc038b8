//! Long tables keep their heads in sight. A table that fits its frame scrolls with the page, under heads
//! that stay below the strip; a wider one scrolls in its frame, which is then no taller than the window.

use leptos::{html, prelude::*};

use crate::browser::observe;

/// Whether a table is no wider than its frame, as either changes.
pub fn fits(frame: NodeRef<html::Div>, table: NodeRef<html::Table>) -> ReadSignal<bool> {
    let (fits, set_fits) = signal(false);
    let measure = move || {
        // The page may have been left by now.
        let parts = (frame.try_get_untracked(), table.try_get_untracked());
        if let (Some(Some(frame)), Some(Some(table))) = parts {
            let now = table.offset_width() <= frame.client_width();
            if fits.try_get_untracked() != Some(now) {
                set_fits.set(now);
            }
        }
    };
    let watches = StoredValue::new_local(None);
    Effect::new(move || {
        let watch = |element: &web_sys::Element| observe::size(element, move |_| measure());
        let frame = frame.get().and_then(|frame| watch(&frame));
        let table = table.get().and_then(|table| watch(&table));
        watches.set_value(Some((frame, table)));
    });
    fits
}
