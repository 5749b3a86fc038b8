//! The mark of a study published since the review, the same in every figure: a small plus behind its
//! name, or at the corner of its sign where it has no name.

use std::borrow::Cow;

use crate::evidence::{Place, Study};

use super::Scene;
use super::key::{KeyEntry, Sign};

/// The plus.
pub const SINCE: &str = "⁺";

/// What it means.
pub const SINCE_MEANS: &str = "published since the review, and not part of it";

/// Whether a study was published since the review.
pub(super) fn is_since(study: &Study) -> bool {
    study.place == Place::Since
}

/// The name of a study as it stands in a figure: `Grabski 2022⁺`.
pub fn named(study: &Study) -> Cow<'_, str> {
    match is_since(study) {
        true => Cow::Owned(format!("{}{SINCE}", study.short_name)),
        false => Cow::Borrowed(&study.short_name),
    }
}

/// The plus of a study that has no name where it is shown; nothing if it wears none.
pub(super) fn plus(study: &Study) -> &'static str {
    if is_since(study) { SINCE } else { "" }
}

impl Scene<'_> {
    /// Whether a study of the scope wears the plus.
    pub(super) fn has_since(&self) -> bool {
        self.studies().any(|(_, study)| is_since(study))
    }

    /// Says in the key what the plus means, where a study of the scope wears it.
    pub(super) fn push_since(&self, key: &mut Vec<KeyEntry>) {
        if self.has_since() {
            let words = match self.glance() {
                true => "since the review",
                false => SINCE_MEANS,
            };
            key.push(KeyEntry::new(Sign::words(SINCE, self.palette.ink), words));
        }
    }
}
