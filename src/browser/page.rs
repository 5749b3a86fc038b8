//! The document around the explorer: its mount point, its skeleton, moving to a part, print.

use super::{frames, steady};
use gloo::events::EventListener;
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomRect, Element, Event, FocusOptions, HtmlElement, HtmlImageElement, MediaQueryList,
};

/// The element with this id.
pub fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Removes the element with this id, if there is one.
pub fn remove(id: &str) {
    if let Some(element) = element(id) {
        element.remove();
    }
}

/// Shows the element with this id, which was in the page but hidden.
pub fn reveal(id: &str) {
    if let Some(element) = element(id) {
        element.set_hidden(false);
    }
}

/// Moves the keyboard and the screen to the element with this id, at once: a smooth scroll over a
/// page whose charts are being drawn ends in the wrong place.
pub fn go_to(id: &str) {
    focus(id);
    bring_into_view(id);
}

/// Moves the keyboard to the element with this id, and leaves the screen where it is.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        let how = FocusOptions::new();
        how.set_prevent_scroll(true);
        let _refused = element.focus_with_options(&how);
    }
}

/// Goes on reading at the head of the dialog that the element with this id is in.
pub fn read_from(id: &str) {
    focus(id);
    let dialog = element(id).and_then(|element| element.closest("dialog").ok().flatten());
    if let Some(dialog) = dialog {
        dialog.set_scroll_top(0);
    }
}

/// Waits until every picture in an element is ready to be shown, or cannot be.
pub async fn pictures_in(element: &Element) {
    let pictures = element.get_elements_by_tag_name("img");
    for at in 0..pictures.length() {
        let picture = pictures
            .item(at)
            .and_then(|it| it.dyn_into::<HtmlImageElement>().ok());
        if let Some(picture) = picture {
            let _cannot_be_shown = JsFuture::from(picture.decode()).await;
        }
    }
}

/// Whether the page is a file on this device, and not on the web.
pub fn is_file() -> bool {
    window()
        .location()
        .protocol()
        .is_ok_and(|scheme| scheme == "file:")
}

/// Copies text to the clipboard. Returns whether the browser allowed it.
pub async fn copy(text: &str) -> bool {
    // There is no clipboard where the page did not come over a safe connection.
    let clipboard = window().navigator().clipboard();
    !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Prints the page.
pub fn print() {
    let _refused = window().print();
}

/// Loads the page anew, as its address is now.
pub fn reload() {
    let _refused = window().location().reload();
}

/// Calls `act` at every event of this name that reaches the window. Listens for the life of the page.
pub fn on_event(name: &'static str, act: impl Fn() + 'static) {
    EventListener::new(&window(), name, move |_| act()).forget();
}

/// Whether a dialog is open over the page.
pub fn has_open_dialog() -> bool {
    matches!(document().query_selector("dialog[open]"), Ok(Some(_)))
}

/// Whether the element with this id is where a reader looks: across the middle of the window.
pub fn is_in_view(id: &str) -> bool {
    let height = window().inner_height().ok().and_then(|high| high.as_f64());
    let middle = height.unwrap_or_default() / 2.0;
    element(id).is_some_and(|element| {
        // The heading of a figure stands for the figure.
        let whole: Element = match element.closest(".figure") {
            Ok(Some(figure)) => figure,
            _ => element.into(),
        };
        let place = whole.get_bounding_client_rect();
        place.height() > 0.0 && place.top() <= middle && middle <= place.bottom()
    })
}

/// How far the page is scrolled, in CSS pixels.
pub fn scrolled() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Scrolls the page at once to so many CSS pixels below its head.
pub fn scroll_to(at: f64) {
    steady::let_go();
    window().scroll_to_with_x_and_y(0.0, at);
}

/// Whether a media query holds now.
pub fn holds(query: &str) -> bool {
    media(query).is_some_and(|list| list.matches())
}

/// Calls `changed` when a media query begins or ceases to hold. Listens for the life of the page.
pub fn on_media_change(query: &str, changed: impl Fn() + 'static) {
    if let Some(list) = media(query) {
        EventListener::new(&list, "change", move |_| changed()).forget();
    }
}

fn media(query: &str) -> Option<MediaQueryList> {
    window().match_media(query).ok().flatten()
}

/// Whether the keyboard is in the element with this id.
pub fn has_keyboard(id: &str) -> bool {
    element(id).is_some_and(|element| holds_keyboard(&element))
}

/// Whether the keyboard is in an element.
pub fn holds_keyboard(element: &Element) -> bool {
    element.contains(document().active_element().as_deref())
}

/// Whether the keyboard is nowhere: what it was on is gone or hidden.
pub fn has_no_keyboard() -> bool {
    let active = document().active_element();
    active.is_none() || active == document().body().map(Element::from)
}

/// How many frames a page may take to grow above what was brought onto the screen.
const GROWING: u8 = 40;

/// Brings the element with this id onto the screen, and leaves the keyboard where it is. What grows
/// above it in the next frames does not push it away, unless the reader scrolls.
pub fn bring_into_view(id: &str) {
    if let Some(element) = element(id) {
        steady::let_go();
        element.scroll_into_view();
        let top = element.get_bounding_client_rect().top();
        hold(element, top, scrolled(), GROWING);
    }
}

fn hold(element: HtmlElement, top: f64, at: f64, frames: u8) {
    if frames == 0 || !element.is_connected() {
        return;
    }
    frames::next(move || {
        let (mut now, moved) = (element.get_bounding_client_rect().top(), scrolled() - at);
        let is_pushed = (now - top).abs() > 1.0 && moved.abs() < 1.0;
        let is_scrolled = (now - top).abs() > 1.0 && moved.abs() >= 1.0;
        if is_scrolled {
            return;
        }
        if is_pushed {
            element.scroll_into_view();
            now = element.get_bounding_client_rect().top();
        }
        hold(element, now, scrolled(), frames - 1);
    });
}

/// Sets the name in the title bar.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Where the element is that listens to an event, in the window.
pub fn place_of(event: &Event) -> Option<DomRect> {
    let element: Element = event.current_target()?.dyn_into().ok()?;
    Some(element.get_bounding_client_rect())
}
