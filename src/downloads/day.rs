//! Days in words.

use crate::narrative::month;

/// A day as 2026-11-23 in words, `23 November 2026`; any other text as it is.
pub fn day_in_words(iso: &str) -> String {
    let mut parts = iso.splitn(3, '-');
    let mut number = || parts.next().and_then(|part| part.parse::<u16>().ok());
    let (Some(year), Some(of_year), Some(day)) = (number(), number(), number()) else {
        return iso.to_owned();
    };
    match u8::try_from(of_year).ok().and_then(month) {
        Some(month) => format!("{day} {month} {year}"),
        None => iso.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_said_in_words_and_what_is_no_day_stays() {
        assert_eq!(day_in_words("2026-11-03"), "3 November 2026");
        for text in ["", "2026", "2026-13-01", "2026-00-01", "a-b-c"] {
            assert_eq!(day_in_words(text), text);
        }
    }
}
