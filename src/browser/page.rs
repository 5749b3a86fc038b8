//! The document around the explorer: its mount point, its skeleton, moving to a part, dialogs, print.

use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Element, Event, FocusOptions, HtmlDialogElement, HtmlElement, HtmlImageElement,
    HtmlInputElement, MediaQueryList,
};

/// The element with this id.
pub fn element(id: &str) -> Option<HtmlElement> {
    web_sys::window()?
        .document()?
        .get_element_by_id(id)?
        .dyn_into()
        .ok()
}

/// The element with this id at the end of the page, made if it is not there.
pub fn host(id: &str) -> Option<HtmlElement> {
    if let Some(there) = element(id) {
        return Some(there);
    }
    let document = web_sys::window()?.document()?;
    let made: HtmlElement = document.create_element("div").ok()?.dyn_into().ok()?;
    made.set_id(id);
    let added = document.body()?.append_child(&made);
    drop(added);
    Some(made)
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
    if let Some(element) = element(id) {
        element.scroll_into_view();
    }
}

/// Moves the keyboard to the element with this id, and leaves the screen where it is.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        let how = FocusOptions::new();
        how.set_prevent_scroll(true);
        let focused = element.focus_with_options(&how);
        drop(focused);
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

/// Puts a text into the input that an event came from: after an input was corrected, the state may
/// be as it was, and then nothing else would set the input right.
pub fn show_value(event: &Event, text: &str) {
    let input = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    if let Some(input) = input {
        input.set_value(text);
    }
}

/// Puts a text into the input with this id.
pub fn set_value(id: &str, text: &str) {
    if let Some(input) = element(id).and_then(|element| element.dyn_into::<HtmlInputElement>().ok())
    {
        input.set_value(text);
    }
}

/// Opens a dialog so that what is behind it cannot be reached.
pub fn open_dialog(element: &Element) {
    let dialog = element.dyn_ref::<HtmlDialogElement>();
    if let Some(dialog) = dialog.filter(|dialog| !dialog.open()) {
        let opened = dialog.show_modal();
        drop(opened);
    }
}

/// Whether a dialog is open.
pub fn is_open(element: &Element) -> bool {
    element
        .dyn_ref::<HtmlDialogElement>()
        .is_some_and(HtmlDialogElement::open)
}

/// Closes a dialog; focus returns to where it was.
pub fn close_dialog(element: &Element) {
    if let Some(dialog) = element
        .dyn_ref::<HtmlDialogElement>()
        .filter(|dialog| dialog.open())
    {
        dialog.close();
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
            let ready = JsFuture::from(picture.decode()).await;
            drop(ready);
        }
    }
}

/// Whether the page is a file on this device, and not on the web.
pub fn is_file() -> bool {
    let scheme = web_sys::window().and_then(|window| window.location().protocol().ok());
    scheme.is_some_and(|scheme| scheme == "file:")
}

/// Copies text to the clipboard. Returns whether the browser allowed it.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    // There is no clipboard where the page did not come over a safe connection.
    let clipboard = window.navigator().clipboard();
    !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Does `work` after so many milliseconds.
pub fn after(milliseconds: i32, work: impl FnOnce() + 'static) {
    let callback = Closure::once_into_js(work);
    if let Some(window) = web_sys::window() {
        let asked = window.set_timeout_with_callback_and_timeout_and_arguments_0(
            callback.unchecked_ref(),
            milliseconds,
        );
        drop(asked);
    }
}

/// Prints the page.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let printed = window.print();
        drop(printed);
    }
}

/// Loads the page anew, as its address is now.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let reloaded = window.location().reload();
        drop(reloaded);
    }
}

/// Calls `act` at every event of this name that reaches the window. Listens for the life of the page.
pub fn on_event(name: &str, act: impl Fn(Event) + 'static) {
    if let Some(window) = web_sys::window() {
        let listener = Closure::<dyn Fn(Event)>::new(act).into_js_value();
        let added = window.add_event_listener_with_callback(name, listener.unchecked_ref());
        drop(added);
    }
}

/// Whether a dialog is open over the page.
pub fn has_open_dialog() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| {
        document
            .query_selector("dialog[open]")
            .ok()
            .flatten()
            .is_some()
    })
}

/// Whether the element with this id is where a reader looks: across the middle of the window.
pub fn is_in_view(id: &str) -> bool {
    let middle = web_sys::window()
        .and_then(|window| window.inner_height().ok()?.as_f64())
        .unwrap_or_default()
        / 2.0;
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

/// Goes to the top of the page at once.
pub fn to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Whether a media query holds now.
pub fn holds(query: &str) -> bool {
    media(query).is_some_and(|list| list.matches())
}

/// Calls `changed` when a media query begins or ceases to hold. Listens for the life of the page.
pub fn on_media_change(query: &str, changed: impl Fn() + 'static) {
    if let Some(list) = media(query) {
        let listener = Closure::<dyn Fn()>::new(changed).into_js_value();
        list.set_onchange(Some(listener.unchecked_ref()));
    }
}

fn media(query: &str) -> Option<MediaQueryList> {
    web_sys::window()?.match_media(query).ok().flatten()
}

/// Whether the keyboard is in the element with this id.
pub fn has_keyboard(id: &str) -> bool {
    let active = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.active_element());
    element(id).is_some_and(|element| element.contains(active.as_deref()))
}

/// Whether the keyboard is nowhere: what it was on is gone or hidden.
pub fn has_no_keyboard() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| {
        let active = document.active_element();
        active.is_none() || active == document.body().map(Element::from)
    })
}

/// Brings the element with this id onto the screen, and leaves the keyboard where it is.
pub fn bring_into_view(id: &str) {
    if let Some(element) = element(id) {
        element.scroll_into_view();
    }
}

/// Sets the name in the title bar.
pub fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}
