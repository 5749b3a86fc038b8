//! What a key asks of a grid.

use web_sys::KeyboardEvent;

use super::place::Place;

/// What a key asks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asked {
    /// To press the place that has the keyboard.
    Press,
    /// To move the keyboard.
    Go(Place),
}

/// What a key asks at a place of a grid, of which `last` is the last place.
pub fn asked(event: &KeyboardEvent, from: Place, last: Place) -> Option<Asked> {
    // With another key held it is the browser's: Alt and left is Back.
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return None;
    }
    let Place { row, column } = from;
    let (row, column) = match event.key().as_str() {
        "Enter" | " " => return Some(Asked::Press),
        "ArrowRight" => (row, column + 1),
        "ArrowLeft" => (row, column.checked_sub(1)?),
        "ArrowDown" => (row + 1, column),
        "ArrowUp" => (row.checked_sub(1)?, column),
        "Home" => (row, 0),
        "End" => (row, last.column),
        _ => return None,
    };
    (row <= last.row && column <= last.column).then_some(Asked::Go(Place { row, column }))
}
