//! Which page a link opens that names none.
//!
//! Version 0.1.0 had all on one page, so none of its links names one. Each opens the page on which
//! stands now what it speaks of.

use crate::figures::Exhibit;
use crate::view::page::Page;
use crate::view::part::Part;

use super::keys::{CLAIM, COLUMNS, EMBED, FIGURE, MAP, ORDER, PRESENT, SORT, STUDY};

/// What is spoken of on one page only. The first that a link has decides.
const SPEAKS_OF: [(&str, Page); 7] = [
    (STUDY, Page::Studies),
    (CLAIM, Page::Words),
    (MAP, Page::Map),
    (ORDER, Page::Map),
    (SORT, Page::Studies),
    (COLUMNS, Page::Studies),
    (FIGURE, Page::Explore),
];

/// The page of the pairs of a link: of the figure that is shown alone, of the first part that is
/// presented and has a page, of what else they speak of; without any of these it is the first page.
pub(super) fn page_of(pairs: &[(String, String)]) -> Page {
    let value = |wanted: &str| {
        let pair = pairs.iter().find(|(key, _)| key == wanted);
        pair.map(|(_, value)| value.as_str())
    };
    let alone = value(EMBED).and_then(Exhibit::from_slug).map(Part::from);
    let presented = value(PRESENT).unwrap_or_default();
    let presented = presented.split(',').filter_map(Part::from_slug);
    let shown = alone.into_iter().chain(presented).find_map(Part::page);
    shown.unwrap_or_else(|| {
        let spoken = SPEAKS_OF.into_iter().find(|(key, _)| value(key).is_some());
        spoken.map_or(Page::default(), |(_, page)| page)
    })
}
