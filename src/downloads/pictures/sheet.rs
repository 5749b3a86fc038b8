//! The numbers of a figure, before they are a file.

use crate::downloads::Extract;
use crate::downloads::firmness::{REPORTED, not_reported};
use crate::narrative::Ask;

/// Headings, and rows of as many cells.
pub(super) struct Sheet {
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
    /// What is counted, and how.
    pub(super) about: String,
}

pub(super) fn headings(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// The text, or other words where there is none.
pub(super) fn or<'a>(text: &'a str, other: &'a str) -> String {
    if text.is_empty() { other } else { text }.to_owned()
}

/// The heading over the statuses of the values behind a row.
pub(super) const STATUS: &str = "Status of the values, where it is not “reported”";

/// What is known of the values behind some numbers.
pub(super) fn status_of<'a>(extract: &Extract, asks: impl IntoIterator<Item = &'a Ask>) -> String {
    not_reported(extract.evidence, asks).unwrap_or_else(|| REPORTED.to_owned())
}
