//! Work that waits for the browser, and the day on its clock.

use std::{future::Future, pin::Pin};

use js_sys::Date;
use wasm_bindgen_futures::spawn_local;

/// Work that a question began.
pub type Work = Pin<Box<dyn Future<Output = ()>>>;

/// Begins work that goes on while the page does.
pub fn begin(work: impl Future<Output = ()> + 'static) {
    spawn_local(work);
}

/// The day where the reader is, as 2026-11-23.
pub fn today() -> String {
    let now = Date::new_0();
    format!(
        "{:04}-{:02}-{:02}",
        now.get_full_year(),
        now.get_month() + 1,
        now.get_date()
    )
}

/// The milliseconds on the clock where the reader is.
pub fn milliseconds() -> u64 {
    // After 1970, and a whole number for the next 285,000 years.
    Date::now() as u64
}
