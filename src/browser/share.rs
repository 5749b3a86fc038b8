//! Passing a file on to another program of the device, where the browser can: in a browser inside a chat
//! program, which drops downloads, it is the only way.

use js_sys::{Array, Reflect};
use leptos::prelude::window;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, ShareData};

/// A file that can be passed on.
#[derive(Clone)]
pub struct Shared(ShareData);

impl Shared {
    /// A file, if this browser can pass on its like.
    pub fn of(file: &File) -> Option<Self> {
        let navigator = window().navigator();
        if !Reflect::has(&navigator, &"canShare".into()).ok()? {
            return None;
        }
        let data = ShareData::new();
        data.set_files(&Array::of1(file));
        navigator.can_share_with_data(&data).then_some(Self(data))
    }

    /// Opens the device's own sheet. That the reader closes it again is no fault.
    pub fn pass_on(self) {
        spawn_local(async move {
            let _closed = JsFuture::from(window().navigator().share_with_data(&self.0)).await;
        });
    }
}
