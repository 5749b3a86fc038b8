//! Looking around in markup.

use kap_explorer::downloads::markup::{Element, Markup};

/// Every element of these and inside them, from the top.
pub fn all(elements: &[Element]) -> Vec<&Element> {
    let mut found = Vec::new();
    for element in elements {
        found.push(element);
        for child in &element.children {
            if let Markup::Element(child) = child {
                found.extend(all(std::slice::from_ref(child)));
            }
        }
    }
    found
}

/// The elements with this class.
pub fn with_class<'a>(elements: &'a [Element], class: &str) -> Vec<&'a Element> {
    let has = |element: &&Element| {
        let own = attribute(element, "class").unwrap_or_default();
        own.split(' ').any(|own| own == class)
    };
    all(elements).into_iter().filter(has).collect()
}

/// The elements of this name.
pub fn named<'a>(elements: &'a [Element], name: &str) -> Vec<&'a Element> {
    let is = |element: &&Element| element.name == name;
    all(elements).into_iter().filter(is).collect()
}

/// An attribute.
pub fn attribute<'a>(element: &'a Element, name: &str) -> Option<&'a str> {
    let found = element.attributes.iter().find(|(own, _)| *own == name);
    found.map(|(_, value)| value.as_str())
}

/// All text in an element.
pub fn text(element: &Element) -> String {
    let children = element.children.iter().map(|child| match child {
        Markup::Text(text) => text.clone(),
        Markup::Element(element) => text(element),
    });
    children.collect()
}
