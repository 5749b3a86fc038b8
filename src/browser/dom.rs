//! Markup as plain data, and its way into the page.
//!
//! Most of the page is a function of the data that is made anew as a whole when it changes. Made of
//! these nodes it takes a fraction of the code that as many kinds of views would.

use std::borrow::Cow;

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Document, Element, Event, HtmlElement, KeyboardEvent, MouseEvent};

use super::{focus, page::after};

/// What an event does.
pub type Act = Box<dyn Fn(Event)>;

/// What is done with an element once it is made.
pub type Made = Box<dyn FnOnce(&Element)>;

/// A piece of markup: text, or an element. Text is never read as markup.
pub enum Node {
    /// Text.
    Text(Cow<'static, str>),
    /// An element.
    Tag(Tag),
}

/// An element to be made. It is one pointer, and what adds to it is never inlined: markup is most of
/// the page's code, so each step of it must be small.
pub struct Tag(Box<Parts>);

struct Parts {
    name: &'static str,
    is_drawing: bool,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    styles: Vec<(&'static str, String)>,
    children: Vec<Node>,
    acts: Vec<(&'static str, Act)>,
    made: Vec<Made>,
}

/// An element of HTML.
#[inline(never)]
pub fn tag(name: &'static str) -> Tag {
    Tag(Box::new(Parts {
        name,
        is_drawing: false,
        attributes: Vec::new(),
        styles: Vec::new(),
        children: Vec::new(),
        acts: Vec::new(),
        made: Vec::new(),
    }))
}

/// An element of SVG.
#[inline(never)]
pub fn drawing(name: &'static str) -> Tag {
    let mut drawn = tag(name);
    drawn.0.is_drawing = true;
    drawn
}

impl Tag {
    /// The same with an attribute.
    #[inline(never)]
    pub fn with(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Tag {
        self.0.attributes.push((name, value.into()));
        self
    }

    /// The same with a class.
    #[inline(never)]
    pub fn class(self, class: &'static str) -> Tag {
        self.with("class", class)
    }

    /// The same with a style that the numbers give; a strict policy forbids the attribute `style`.
    #[inline(never)]
    pub fn style(mut self, name: &'static str, value: String) -> Tag {
        self.0.styles.push((name, value));
        self
    }

    /// The same with an attribute that is there or not.
    pub fn flag(self, name: &'static str, there: bool) -> Tag {
        if there { self.with(name, "") } else { self }
    }

    /// The same with one more child.
    #[inline(never)]
    pub fn child(mut self, child: impl Into<Node>) -> Tag {
        self.0.children.push(child.into());
        self
    }

    /// The same with more children.
    #[inline(never)]
    pub fn children(mut self, children: Vec<Node>) -> Tag {
        self.0.children.extend(children);
        self
    }

    /// The same with what an event does.
    #[inline(never)]
    pub fn on(mut self, event: &'static str, act: Act) -> Tag {
        self.0.acts.push((event, act));
        self
    }

    /// The same with what is done with the element once it and its children are made.
    #[inline(never)]
    pub fn made(mut self, act: Made) -> Tag {
        self.0.made.push(act);
        self
    }

    /// The same with what a click does.
    pub fn press(self, act: impl Fn() + 'static) -> Tag {
        self.on("click", Box::new(move |_| act()))
    }
}

impl From<Tag> for Node {
    fn from(tag: Tag) -> Node {
        Node::Tag(tag)
    }
}

impl From<String> for Node {
    fn from(text: String) -> Node {
        Node::Text(Cow::Owned(text))
    }
}

impl From<&'static str> for Node {
    fn from(text: &'static str) -> Node {
        Node::Text(Cow::Borrowed(text))
    }
}

/// What listens to markup in the page. Dropping it takes the listeners away: what is no longer in the
/// page may still be meant by an event on its way.
#[derive(Default)]
pub struct Listening(Vec<Listener>);

struct Listener {
    element: Element,
    event: &'static str,
    act: Closure<dyn Fn(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let act = self.act.as_ref().unchecked_ref();
        let removed = self
            .element
            .remove_event_listener_with_callback(self.event, act);
        drop(removed);
    }
}

/// Puts markup into an element in place of what was in it. If the keyboard was in it, it goes on at
/// the same place.
pub fn fill(element: &Element, nodes: Vec<Node>) -> Listening {
    let mut listening = Listening::default();
    if let Some(place) = focus::place_in(element) {
        // What is in parts of its own is made a moment later.
        let element = element.clone();
        after(0, move || focus::return_to(&element, &place));
    }
    element.set_text_content(None);
    if let Some(document) = element.owner_document() {
        for node in nodes {
            add(&document, element, node, &mut listening);
        }
    }
    listening
}

fn add(document: &Document, parent: &Element, node: Node, listening: &mut Listening) {
    let made: web_sys::Node = match node {
        Node::Text(text) => document.create_text_node(&text).into(),
        Node::Tag(Tag(parts)) => match make(document, *parts, listening) {
            Some(element) => element.into(),
            None => return,
        },
    };
    let added = parent.append_child(&made);
    drop(added);
}

fn make(document: &Document, tag: Parts, listening: &mut Listening) -> Option<Element> {
    let namespace = tag.is_drawing.then_some("http://www.w3.org/2000/svg");
    let element = match namespace {
        Some(_) => document.create_element_ns(namespace, tag.name),
        None => document.create_element(tag.name),
    };
    let element = element.ok()?;
    for (name, value) in &tag.attributes {
        set_attribute(&element, name, value);
    }
    for (name, value) in &tag.styles {
        set_style(&element, name, value);
    }
    for child in tag.children {
        add(document, &element, child, listening);
    }
    for (event, act) in tag.acts {
        let act = Closure::wrap(act);
        let added = element.add_event_listener_with_callback(event, act.as_ref().unchecked_ref());
        drop(added);
        let element = element.clone();
        listening.0.push(Listener {
            element,
            event,
            act,
        });
    }
    for act in tag.made {
        act(&element);
    }
    Some(element)
}

/// Sets an attribute.
pub fn set_attribute(element: &Element, name: &str, value: &str) {
    let set = element.set_attribute(name, value);
    drop(set);
}

/// Sets or takes away an attribute that is there or not.
pub fn set_flag(element: &Element, name: &str, there: bool) {
    let set = element.toggle_attribute_with_force(name, there);
    drop(set);
}

/// Sets a style that the numbers give.
pub fn set_style(element: &Element, name: &str, value: &str) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let set = element.style().set_property(name, value);
        drop(set);
    }
}

/// Sets what an input holds now, which is not what its attributes say it began with.
pub fn set_property(element: &Element, name: &str, value: &JsValue) {
    let set = Reflect::set(element, &name.into(), value);
    drop(set);
}

/// The element that an event came from.
pub fn target_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The text in the input or list that an event came from.
pub fn value_of(event: &Event) -> String {
    let target = event.target();
    let value = target.and_then(|target| Reflect::get(&target, &"value".into()).ok());
    value
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

/// The key that was pressed.
pub fn key_of(event: &Event) -> String {
    let event = event.dyn_ref::<KeyboardEvent>();
    event.map(KeyboardEvent::key).unwrap_or_default()
}

/// Shows or hides the element after the button that was pressed.
pub fn disclose(event: &Event) {
    let pressed = event.current_target();
    let Some(button) = pressed.and_then(|target| target.dyn_into::<Element>().ok()) else {
        return;
    };
    let was_open = button.get_attribute("aria-expanded").as_deref() == Some("true");
    let now = if was_open { "false" } else { "true" };
    set_attribute(&button, "aria-expanded", now);
    let next = button.next_element_sibling();
    if let Some(next) = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
        next.set_hidden(was_open);
    }
}

/// A link within the page: a press does `open`, but with a modifier key it opens elsewhere, as links do.
pub fn opening(link: Tag, open: impl Fn() + 'static) -> Tag {
    link.on(
        "click",
        Box::new(move |event| {
            if !opens_elsewhere(&event) {
                event.prevent_default();
                open();
            }
        }),
    )
}

/// Whether a key was held that makes a link open elsewhere.
fn opens_elsewhere(event: &Event) -> bool {
    event
        .dyn_ref::<MouseEvent>()
        .is_some_and(|event| event.ctrl_key() || event.meta_key() || event.shift_key())
}

/// Whether the box that an event came from is ticked.
pub fn is_ticked(event: &Event) -> bool {
    let target = event.target();
    let ticked = target.and_then(|target| Reflect::get(&target, &"checked".into()).ok());
    ticked.is_some_and(|ticked| ticked.is_truthy())
}
