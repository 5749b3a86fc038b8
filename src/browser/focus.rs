//! Where the keyboard is in a part of the page that is about to be made anew.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{cells, page};

/// A place in a part of the page, as it can be found again.
pub enum Place {
    /// An element with a name of its own.
    Named(String),
    /// A place of the grid that is in the part.
    Cell((usize, usize)),
    /// The way to it: at each step the how-manieth child.
    Path(Vec<u32>),
}

/// Where the keyboard is in an element; nothing when it is elsewhere.
pub fn place_in(element: &Element) -> Option<Place> {
    let active = element.owner_document()?.active_element()?;
    if !element.contains(Some(&active)) || active == *element {
        return None;
    }
    if let Some(cell) = cells::read(&active) {
        return Some(Place::Cell(cell));
    }
    if !active.id().is_empty() {
        return Some(Place::Named(active.id()));
    }
    let mut path = Vec::new();
    let mut at = active;
    while at != *element {
        let mut place = 0;
        let mut before = at.previous_element_sibling();
        while let Some(sibling) = before {
            place += 1;
            before = sibling.previous_element_sibling();
        }
        path.insert(0, place);
        at = at.parent_element()?;
    }
    Some(Place::Path(path))
}

/// Moves the keyboard back to a place, if it was lost and the place is there.
pub fn return_to(element: &Element, place: &Place) {
    if !page::has_no_keyboard() {
        return;
    }
    let found = match place {
        Place::Cell(at) => {
            if let Some(grid) = element.query_selector("[role=grid]").ok().flatten() {
                cells::enter(&grid, *at);
            }
            None
        }
        Place::Named(id) => {
            let document = element.owner_document();
            document.and_then(|document| document.get_element_by_id(id))
        }
        Place::Path(path) => {
            let mut at = Some(element.clone());
            for step in path {
                at = at.and_then(|at| at.children().item(*step));
            }
            at
        }
    };
    if let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        let focused = found.focus();
        drop(focused);
    }
}
