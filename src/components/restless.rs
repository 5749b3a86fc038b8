//! Whether a drag or a stretch of typing is under way: what is read aloud waits until it pauses.

use leptos::prelude::*;

use crate::browser::frames;

/// After so many milliseconds without a change it has paused.
const PAUSE: u32 = 800;

/// Whether what the reader does goes on.
#[derive(Clone, Copy)]
pub struct Restless {
    now: RwSignal<bool>,
    changes: StoredValue<u32>,
}

impl Restless {
    /// At rest.
    pub fn new() -> Self {
        Self {
            now: RwSignal::new(false),
            changes: StoredValue::new(0),
        }
    }

    /// Whether it goes on now.
    pub fn get(self) -> bool {
        self.now.get()
    }

    /// Something changed, and more may come.
    pub fn stir(self) {
        let count = self.changes.get_value().wrapping_add(1);
        self.changes.set_value(count);
        self.now.set(true);
        frames::after(PAUSE, move || {
            // Unless more has come since. The page may have been left by now.
            if self.changes.try_get_value() == Some(count) {
                self.now.set(false);
            }
        });
    }
}
