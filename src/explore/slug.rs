//! The name of a value in a link.

/// A label in lower case, with each run of characters other than a-z and 0-9
/// turned into one hyphen, and none at the ends: `Randomised controlled
/// trial` becomes `randomised-controlled-trial`.
pub fn slug(label: &str) -> String {
    label
        .to_ascii_lowercase()
        .split(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit()))
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}
