//! The names of facets and values in a link, and the words that are the link's own.

/// The key of the search text.
pub(super) const TEXT_KEY: &str = "q";

/// The key of a search text of more than letters and digits, which is spelled out.
pub(super) const SPELLED_KEY: &str = "find";

/// The upper end of a range that has none.
pub(super) const MOST: &str = "max";

/// The key of the rows that are set aside.
pub(super) const WITHOUT_KEY: &str = "without";

/// Chooses the rows without a value.
pub(super) const NOT_FOUND: &str = "not-found";

/// Opens a facet that by default keeps only some rows.
pub(super) const ANY: &str = "any";

/// Words that no value may have for its slug.
pub(super) const RESERVED: [&str; 2] = [NOT_FOUND, ANY];

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
