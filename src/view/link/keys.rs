//! The words that stand in a link beside the names of facets.

pub(super) const PAGE: &str = "page";
pub(super) const STUDY: &str = "study";
pub(super) const MEASURE: &str = "measure";
pub(super) const SORT: &str = "sort";
pub(super) const COLUMNS: &str = "columns";
pub(super) const MAP: &str = "map";
pub(super) const ORDER: &str = "order";
pub(super) const PER: &str = "per";
pub(super) const WEIGHT: &str = "weight";
pub(super) const SHOW: &str = "show";
pub(super) const LOCKED: &str = "a";
pub(super) const CLAIM: &str = "claim";
pub(super) const FIGURE: &str = "figure";
pub(super) const EMBED: &str = "embed";
pub(super) const LESSON: &str = "lesson";
pub(super) const PRESENT: &str = "present";
pub(super) const LENGTH: &str = "n";

/// The keys of a view, in the order in which they are written. The page comes first: it says where
/// all that follows is met.
pub(super) const OWN_KEYS: [&str; 17] = [
    PAGE, STUDY, MEASURE, SORT, COLUMNS, MAP, ORDER, PER, WEIGHT, SHOW, LOCKED, CLAIM, FIGURE,
    EMBED, LESSON, PRESENT, LENGTH,
];

/// How a selection A without filters stands in a link.
pub(super) const ALL: &str = "all";

/// What figures can count.
pub(super) const PARTICIPANTS: &str = "participants";
pub(super) const STUDIES: &str = "studies";

/// How the map is ordered.
pub(super) const NAME: &str = "name";
pub(super) const COUNT: &str = "count";

/// How doses are looked at.
pub(super) const SESSION: &str = "session";
pub(super) const COURSE: &str = "course";
pub(super) const MINUTES: &str = "minutes";
pub(super) const COMPARATORS: &str = "comparators";
