//! Markup that follows what it shows: parts made anew as a whole, and attributes and texts that change
//! in their place.

use std::cell::RefCell;

use leptos::prelude::*;

use super::live::effect;
use crate::browser::{
    dom::{self, Listening, Node, Tag, tag},
    page,
};

/// What of an element follows a memo.
pub trait Live {
    /// An attribute.
    fn live(self, name: &'static str, value: Memo<String>) -> Self;
    /// An attribute that is there or not.
    fn flagged(self, name: &'static str, there: Memo<bool>) -> Self;
    /// A style.
    fn styled(self, name: &'static str, value: Memo<String>) -> Self;
    /// Its text.
    fn says(self, text: Memo<String>) -> Self;
    /// Whether it is ticked.
    fn checked(self, checked: Memo<bool>) -> Self;
    /// What is typed or chosen in it.
    fn holds(self, value: Memo<String>) -> Self;
    /// What is in it, made anew whenever something that `make` reads changes.
    fn fills(self, make: impl Fn() -> Vec<Node> + 'static) -> Self;
}

impl Live for Tag {
    fn live(self, name: &'static str, value: Memo<String>) -> Tag {
        self.made(Box::new(move |element| {
            let element = element.clone();
            effect(move || value.with(|value| dom::set_attribute(&element, name, value)));
        }))
    }

    fn flagged(self, name: &'static str, there: Memo<bool>) -> Tag {
        self.made(Box::new(move |element| {
            let element = element.clone();
            effect(move || dom::set_flag(&element, name, there.get()));
        }))
    }

    fn styled(self, name: &'static str, value: Memo<String>) -> Tag {
        self.made(Box::new(move |element| {
            let element = element.clone();
            effect(move || value.with(|value| dom::set_style(&element, name, value)));
        }))
    }

    fn says(self, text: Memo<String>) -> Tag {
        self.made(Box::new(move |element| {
            let element = element.clone();
            effect(move || text.with(|text| element.set_text_content(Some(text))));
        }))
    }

    fn checked(self, checked: Memo<bool>) -> Tag {
        self.made(Box::new(move |element| {
            let element = element.clone();
            effect(move || dom::set_property(&element, "checked", &checked.get().into()));
        }))
    }

    fn holds(self, value: Memo<String>) -> Tag {
        self.made(Box::new(move |element| {
            let element = element.clone();
            effect(move || value.with(|value| dom::set_property(&element, "value", &value.into())));
        }))
    }

    fn fills(self, make: impl Fn() -> Vec<Node> + 'static) -> Tag {
        let make: Box<dyn Fn() -> Vec<Node>> = Box::new(make);
        self.made(Box::new(move |element| {
            let element = element.clone();
            let listening = RefCell::new(Listening::default());
            effect(move || {
                let filled = dom::fill(&element, make());
                drop(listening.replace(filled));
            });
        }))
    }
}

/// A part of the page made anew whenever something that `make` reads changes. Its frame has no box.
pub fn part(make: impl Fn() -> Vec<Node> + 'static) -> Node {
    tag("div").class("made").fills(make).into()
}

/// The same for a part of a line of text.
pub fn inline(make: impl Fn() -> Vec<Node> + 'static) -> Node {
    tag("span").class("made").fills(make).into()
}

/// A part of the page that is there only while `shown` holds.
pub fn shown_when(shown: Memo<bool>, make: impl Fn() -> Vec<Node> + 'static) -> Node {
    let make: Box<dyn Fn() -> Vec<Node>> = Box::new(make);
    part(move || {
        if shown.get() {
            untrack(&make)
        } else {
            Vec::new()
        }
    })
}

/// A button with words on it.
pub fn button(class: &'static str, text: impl Into<Node>, act: impl Fn() + 'static) -> Node {
    tag("button").class(class).child(text).press(act).into()
}

/// An element with a class and one child.
#[inline(never)]
pub fn wrap(name: &'static str, class: &'static str, child: impl Into<Node>) -> Node {
    tag(name).class(class).child(child).into()
}

/// A list of items.
#[inline(never)]
pub fn list(class: &'static str, items: Vec<Node>) -> Tag {
    let mut list = tag("ul").class(class);
    for item in items {
        list = list.child(tag("li").child(item));
    }
    list
}

/// What an input does with its text, which is then the text that `act` gives back: an input shows
/// the state even when what was typed did not change it.
pub fn corrected(act: impl Fn(String) -> String + 'static) -> dom::Act {
    let act: Box<dyn Fn(String) -> String> = Box::new(act);
    Box::new(move |event| {
        let shown = act(dom::value_of(&event));
        page::show_value(&event, &shown);
    })
}
