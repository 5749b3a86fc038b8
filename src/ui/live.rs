//! The few kinds of changing part that the page is made of.
//!
//! Leptos compiles each closure in a view anew. The page is downloaded by people on bad connections,
//! so the closures are boxed here and each kind is compiled once: this halves the screen's share of
//! the download.

use leptos::{ev::MouseEvent, prelude::*};

use crate::browser::page;

/// A part of the page that is made anew when what it reads changes.
pub fn live(part: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    fn boxed(part: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
        (move || part()).into_any()
    }
    boxed(Box::new(part))
}

/// A part of the page that is there only while `shown` holds.
pub fn shown_when(shown: Memo<bool>, part: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    live(move || if shown.get() { part() } else { ().into_any() })
}

/// A yes or no that changes only when its answer does.
pub fn flag(answer: impl Fn() -> bool + Send + Sync + 'static) -> Memo<bool> {
    fn boxed(answer: Box<dyn Fn() -> bool + Send + Sync>) -> Memo<bool> {
        Memo::new(move |_| answer())
    }
    boxed(Box::new(answer))
}

/// A count that changes only when its number does.
pub fn count(number: impl Fn() -> usize + Send + Sync + 'static) -> Memo<usize> {
    fn boxed(number: Box<dyn Fn() -> usize + Send + Sync>) -> Memo<usize> {
        Memo::new(move |_| number())
    }
    boxed(Box::new(number))
}

/// A text that changes only when its words do.
pub fn words(text: impl Fn() -> String + Send + Sync + 'static) -> Memo<String> {
    fn boxed(text: Box<dyn Fn() -> String + Send + Sync>) -> Memo<String> {
        Memo::new(move |_| text())
    }
    boxed(Box::new(text))
}

/// What a click does.
pub type Click = Box<dyn FnMut(MouseEvent)>;

/// What a click does, when it does not matter where it was.
pub fn click(act: impl Fn() + 'static) -> Click {
    Box::new(move |_| act())
}

/// What a change of an input does.
pub type Change = Box<dyn FnMut(leptos::ev::Event)>;

/// What an input does with its text.
pub fn with_text(act: impl Fn(String) + 'static) -> Change {
    Box::new(move |event| act(event_target_value(&event)))
}

/// What an input does with its text, which is then the text that `act` gives back: an input shows
/// the state even when what was typed did not change it.
pub fn corrected(act: impl Fn(String) -> String + 'static) -> Change {
    Box::new(move |event| {
        let shown = act(event_target_value(&event));
        page::show_value(&event, &shown);
    })
}

/// What an input does when its text does not matter.
pub fn changed(act: impl Fn() + 'static) -> Change {
    Box::new(move |_| act())
}

/// "true" or "false", as ARIA wants it.
pub fn aria(state: Memo<bool>) -> Memo<String> {
    words(move || state.get().to_string())
}

/// A button with words on it.
pub fn button(class: &'static str, text: impl Into<String>, act: Click) -> AnyView {
    let text = text.into();
    view! {
        <button class=class on:click=act>
            {text}
        </button>
    }
    .into_any()
}
