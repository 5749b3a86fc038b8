//! Moving through a grid of cells by keyboard. Each place of a grid carries `data-at="row,column"`;
//! one of them is the grid's stop of the Tab key, and the arrow keys move on from it.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

const AT: &str = "data-at";

/// What a key asks of a grid: moves the keyboard, or gives the place on which Enter or Space was pressed.
pub fn key(event: &Event) -> Option<(usize, usize)> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    // With another key held it is the browser's: Alt and left is Back.
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return None;
    }
    let (from, (row, column)) = place_of(event)?;
    let to = |row: usize, column: usize| {
        if go(&from, row, column) {
            event.prevent_default();
        }
        None
    };
    match event.key().as_str() {
        "Enter" | " " => {
            event.prevent_default();
            Some((row, column))
        }
        "ArrowRight" => to(row, column + 1),
        "ArrowLeft" => to(row, column.checked_sub(1)?),
        "ArrowDown" => to(row + 1, column),
        "ArrowUp" => to(row.checked_sub(1)?, column),
        "Home" => to(row, 0),
        "End" => {
            let last = from.parent_element()?.last_element_child()?;
            to(row, read(&last)?.1)
        }
        _ => None,
    }
}

/// The place that was clicked; the keyboard goes on from there.
pub fn clicked(event: &Event) -> Option<(usize, usize)> {
    let (element, (row, column)) = place_of(event)?;
    go(&element, row, column);
    Some((row, column))
}

/// The place of a grid that an event came from.
fn place_of(event: &Event) -> Option<(Element, (usize, usize))> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let element = target.closest("[data-at]").ok()??;
    let place = read(&element)?;
    Some((element, place))
}

/// The place that an element of a grid has.
pub fn read(element: &Element) -> Option<(usize, usize)> {
    let at = element.get_attribute(AT)?;
    let (row, column) = at.split_once(',')?;
    Some((row.parse().ok()?, column.parse().ok()?))
}

/// Moves the keyboard to a place of the grid that `from` is in. Returns whether there is one.
fn go(from: &Element, row: usize, column: usize) -> bool {
    let grid = from.closest("[role=grid]").ok().flatten();
    grid.is_some_and(|grid| enter(&grid, (row, column)))
}

/// Moves the keyboard to a place of a grid. Returns whether there is one.
pub fn enter(grid: &Element, (row, column): (usize, usize)) -> bool {
    let name = [
        "[",
        AT,
        "=\"",
        &row.to_string(),
        ",",
        &column.to_string(),
        "\"]",
    ]
    .concat();
    let find = |what: &str| grid.query_selector(what).ok().flatten();
    let Some(next) = find(&name).and_then(|next| next.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    if let Some(before) = find("[data-at][tabindex=\"0\"]") {
        let set = before.set_attribute("tabindex", "-1");
        drop(set);
    }
    next.set_tab_index(0);
    let focused = next.focus();
    drop(focused);
    true
}
