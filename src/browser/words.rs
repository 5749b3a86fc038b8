//! Words in the text of the page: what is rendered around a place, words underlined without a change to
//! the page, and the note beside a word that is tapped.

use std::ops::Range;

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

// Each may fail: a browser that lacks a part of this still shows the lists of words.
#[wasm_bindgen(raw_module = "kap-explorer/words")]
extern "C" {
    #[wasm_bindgen(catch, js_name = textAround)]
    fn text_around_place(place: &Element) -> Result<String, JsValue>;
    #[wasm_bindgen(catch, js_name = canUnderline)]
    fn can_underline_words() -> Result<bool, JsValue>;
    #[wasm_bindgen(catch, js_name = underline)]
    fn underline_words(find: &JsValue, explain: &JsValue, dismiss: &JsValue)
    -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = rest)]
    fn underline_none() -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = putBeside)]
    fn put_note_beside(
        note: &Element,
        element: &Element,
        left: f64,
        top: f64,
        bottom: f64,
    ) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = takeAway)]
    fn take_note_away(note: &Element, back: bool) -> Result<(), JsValue>;
}

/// Where a word stands on the screen.
#[derive(Clone)]
pub struct Spot {
    element: Element,
    left: f64,
    top: f64,
    bottom: f64,
}

/// The rendered text of the part of the page that an element is in, without the details around it.
pub fn text_around(place: &Element) -> String {
    text_around_place(place).unwrap_or_default()
}

/// Whether the browser can underline words without changing the page.
pub fn can_underline() -> bool {
    can_underline_words().unwrap_or_default()
}

/// Underlines words of the page until [`rest`], also in what changes; a press on what has the attribute
/// `data-explains` is never one on a word. `find` gives the words of a text:
/// where each stands in bytes, and its number. `explain` is told the number of a word that is tapped;
/// `dismiss` is called when something else is.
pub fn underline(
    find: impl Fn(&str) -> Vec<(Range<usize>, usize)> + 'static,
    explain: impl Fn(usize, Spot) + 'static,
    dismiss: impl Fn() + 'static,
) {
    let find = Closure::<dyn Fn(String) -> Array>::new(move |text: String| {
        let found = Array::new();
        let (mut byte, mut unit) = (0, 0);
        // The page counts in units of UTF-16.
        let mut units_to = |end: usize| {
            unit += text
                .get(byte..end)
                .map_or(0, |part| part.encode_utf16().count());
            byte = end;
            number(unit)
        };
        for (at, word) in find(&text) {
            let (start, end) = (units_to(at.start), units_to(at.end));
            for value in [start, end, number(word)] {
                found.push(&value);
            }
        }
        found
    });
    let explain = Closure::<dyn Fn(u32, Element, f64, f64, f64)>::new(
        move |word: u32, element, left, top, bottom| {
            let spot = Spot {
                element,
                left,
                top,
                bottom,
            };
            explain(usize::try_from(word).unwrap_or(usize::MAX), spot);
        },
    );
    let dismiss = Closure::<dyn Fn()>::new(dismiss);
    let _cannot = underline_words(
        &find.into_js_value(),
        &explain.into_js_value(),
        &dismiss.into_js_value(),
    );
}

fn number(value: usize) -> JsValue {
    u32::try_from(value).unwrap_or(u32::MAX).into()
}

/// Underlines nothing any more.
pub fn rest() {
    let _nothing_was = underline_none();
}

/// Puts a note beside a word, where the reader can reach it, and the keyboard into it.
pub fn put_beside(note: &HtmlElement, spot: &Spot) {
    let _cannot = put_note_beside(note, &spot.element, spot.left, spot.top, spot.bottom);
}

/// Takes a note away; with `back`, the keyboard goes on where it was before.
pub fn take_away(note: &HtmlElement, back: bool) {
    let _was_gone = take_note_away(note, back);
}
