//! The day and the time on the clock where the reader is.

use js_sys::Date;

/// The day, as 2026-11-23.
pub fn today() -> String {
    let now = Date::new_0();
    format!(
        "{:04}-{:02}-{:02}",
        now.get_full_year(),
        now.get_month() + 1,
        now.get_date()
    )
}

/// The milliseconds since 1970.
pub fn milliseconds() -> u64 {
    // After 1970, and a whole number for the next 285,000 years.
    Date::now() as u64
}
