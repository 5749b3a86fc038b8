//! The parts of the pages that can be presented, in their order.

use crate::{
    browser::{page, root},
    view::{Page, Part},
};

/// What can be shown alone: the filters stand beside other parts.
pub fn presentable() -> impl Iterator<Item = Part> {
    Part::all().filter(|part| *part != Part::Filters)
}

/// The parts that a link presents. One that is not there is left out; without any it is the sentence.
pub fn named(shown: &str) -> Vec<Part> {
    let parts: Vec<Part> = shown.split(',').filter_map(Part::from_slug).collect();
    if parts.is_empty() {
        vec![Part::Sentence]
    } else {
        parts
    }
}

/// The first part that a link presents.
pub fn first_named(shown: &str) -> Part {
    named(shown).first().copied().unwrap_or(Part::Sentence)
}

/// The part after or before a part, over all pages; none at an end.
pub fn beside(part: Part, by: isize) -> Option<Part> {
    let all: Vec<Part> = presentable().collect();
    let at = all.iter().position(|known| *known == part).unwrap_or(0);
    all.get(at.checked_add_signed(by)?).copied()
}

/// What the reader looks at on the open page, as it stands in a link: what a lesson points at, else
/// the part across the middle of the window, else the sentence, which heads all that follows.
pub fn looked_at(open: Page) -> String {
    let pointed = root::data("points").unwrap_or_default();
    if !pointed.is_empty() {
        return pointed.replace(' ', ",");
    }
    let seen = presentable()
        .filter(|part| part.page() == Some(open))
        .find(|part| page::is_in_view(&part.id()));
    seen.unwrap_or(Part::Sentence).slug().to_owned()
}
