//! The small change of English: lists, quotation marks, numbers.

use crate::explore::{Interval, plain_number};

/// What a missing value is called, everywhere.
pub const NOT_FOUND: &str = "not found";

/// What a value that cannot exist for a study is called, everywhere.
pub const NOT_APPLICABLE: &str = "not applicable";

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The name of a month, the first of a year being 1.
pub fn month(of_year: u8) -> Option<&'static str> {
    MONTHS.get(usize::from(of_year).wrapping_sub(1)).copied()
}

/// `a`, `a or b`, `a, b or c`; nothing for no items.
pub fn any_of<S: AsRef<str>>(items: &[S]) -> String {
    joined(items, ", ", " or ")
}

/// `a`, `a and b`, `a, b and c`; nothing for no items.
pub fn all_of<S: AsRef<str>>(items: &[S]) -> String {
    joined(items, ", ", " and ")
}

/// Joins clauses that may themselves hold commas or an "or": a comma stands before the "and",
/// so that the "and" is seen to bind the whole.
pub(super) fn clauses<S: AsRef<str>>(items: &[S]) -> String {
    let plain = items
        .iter()
        .all(|item| !item.as_ref().contains(" or ") && !item.as_ref().contains(','));
    let last = if plain && items.len() < 3 {
        " and "
    } else {
        ", and "
    };
    joined(items, ", ", last)
}

fn joined<S: AsRef<str>>(items: &[S], between: &str, last: &str) -> String {
    let mut text = String::new();
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            text.push_str(if place + 1 == items.len() {
                last
            } else {
                between
            });
        }
        text.push_str(item.as_ref());
    }
    text
}

/// The text between English quotation marks.
pub fn quoted(text: &str) -> String {
    format!("“{text}”")
}

/// The text with its first letter as a capital.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => format!("{}{}", first.to_ascii_uppercase(), letters.as_str()),
        None => String::new(),
    }
}

/// A number as it is read: as many decimals as it has, and a true minus sign.
pub fn number(value: f64) -> String {
    let text = plain_number(value);
    match text.strip_prefix('-') {
        Some(digits) => format!("−{digits}"),
        None => text,
    }
}

/// `2`, or `0.71 to 1.41` where the two ends differ.
pub fn span(low: f64, high: f64) -> String {
    if low == high {
        number(low)
    } else {
        format!("{} to {}", number(low), number(high))
    }
}

/// An interval as the label of a filter says it: `0.5 to 2`, `2`, `0.5 or more`, `2 or less`.
pub fn interval(interval: Interval) -> String {
    match ends(interval) {
        Ends::Both(low, high) => span(low, high),
        Ends::Low(low) => format!("{} or more", number(low)),
        Ends::High(high) => format!("{} or less", number(high)),
        Ends::Open => "any number".to_owned(),
    }
}

/// Which ends of an interval are closed by a number.
pub(super) enum Ends {
    Both(f64, f64),
    Low(f64),
    High(f64),
    Open,
}

pub(super) fn ends(interval: Interval) -> Ends {
    let (low, high) = (interval.low(), interval.high());
    match (low.is_finite(), high.is_finite()) {
        (true, true) => Ends::Both(low, high),
        (true, false) => Ends::Low(low),
        (false, true) => Ends::High(high),
        (false, false) => Ends::Open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_read_as_english() {
        assert_eq!(any_of::<&str>(&[]), "");
        assert_eq!(any_of(&["a"]), "a");
        assert_eq!(any_of(&["a", "b"]), "a or b");
        assert_eq!(all_of(&["a", "b", "c"]), "a, b and c");
    }

    #[test]
    fn an_and_that_binds_clauses_with_an_or_stands_after_a_comma() {
        assert_eq!(
            clauses(&["used CBT", "took place in Russia"]),
            "used CBT and took place in Russia"
        );
        assert_eq!(
            clauses(&["used CBT or PE", "took place in Russia"]),
            "used CBT or PE, and took place in Russia"
        );
    }

    #[test]
    fn numbers_are_short_and_have_a_true_minus() {
        assert_eq!(number(0.5), "0.5");
        assert_eq!(number(-11.24), "−11.24");
        assert_eq!(number(-0.0), "0");
        assert_eq!(number(570.0), "570");
        assert_eq!(number(-0.000001), "−0.000001");
        assert_eq!(number(0.1 + 0.2), "0.3");
    }
}
