//! What is put at the end of the page for paper: made element by element, never read from text.

use std::{cell::Cell, rc::Rc};

use leptos::prelude::document;
use web_sys::Element;

use super::{in_words, page};

/// The namespace of drawings.
const SVG: &str = "http://www.w3.org/2000/svg";

/// What a reader does who goes on after printing.
const GOES_ON: [&str; 5] = [
    "pointermove",
    "pointerdown",
    "keydown",
    "wheel",
    "touchstart",
];

/// Calls `act` when the reader goes on after printing, and not before: Safari says that it is done before
/// it takes what is to be printed. Listens for the life of the page.
pub fn when_done(act: impl Fn() + 'static) {
    let printed = Rc::new(Cell::new(false));
    let act = Rc::new(act);
    for name in GOES_ON {
        let (printed, act) = (Rc::clone(&printed), Rc::clone(&act));
        page::on_event(name, move || {
            if printed.take() {
                act();
            }
        });
    }
    page::on_event("afterprint", move || printed.set(true));
}

/// An empty place with this id at the end of the page, in place of what had it before.
///
/// # Errors
/// When the browser refuses, in its own words.
pub fn place(id: &str) -> Result<Element, String> {
    page::remove(id);
    let body = document()
        .body()
        .ok_or_else(|| "there is no page".to_owned())?;
    element(&body, "div", &[("id", id.to_owned())])
}

/// An element at the end of `parent`. What is in a drawing is part of the drawing.
///
/// # Errors
/// When the browser refuses, in its own words.
pub fn element(
    parent: &Element,
    name: &str,
    attributes: &[(&str, String)],
) -> Result<Element, String> {
    let is_drawn = name == "svg" || parent.namespace_uri().as_deref() == Some(SVG);
    let made = if is_drawn {
        document().create_element_ns(Some(SVG), name)
    } else {
        document().create_element(name)
    };
    let made = made.map_err(|error| in_words(&error))?;
    for (name, value) in attributes {
        made.set_attribute(name, value)
            .map_err(|error| in_words(&error))?;
    }
    parent
        .append_child(&made)
        .map_err(|error| in_words(&error))?;
    Ok(made)
}

/// Text at the end of `parent`.
///
/// # Errors
/// When the browser refuses, in its own words.
pub fn text(parent: &Element, text: &str) -> Result<(), String> {
    let text = document().create_text_node(text);
    let put = parent.append_child(&text);
    put.map(drop).map_err(|error| in_words(&error))
}
