//! The drawing of a chart, which ECharts makes as the text of an SVG: read as data and built anew from
//! what is on a list, so that nothing else can come into the picture, whatever the text holds.

use std::fmt;

use roxmltree::{Document, Node};

use crate::downloads::markup::{Element, Markup, element};
use crate::explore::read_number;

use super::pen::px;

/// How deep elements may stand in one another.
const DEEPEST: usize = 24;

/// Elements that may stand in the drawing.
const ELEMENTS: [&str; 11] = [
    "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan",
    "clipPath",
];

/// More that may stand among what is drawn with.
const DEFINITIONS: [&str; 2] = ["defs", "pattern"];

/// Attributes that they may have. None can load, run or link anything.
const ATTRIBUTES: [&str; 40] = [
    "clip-path",
    "clip-rule",
    "clipPathUnits",
    "cx",
    "cy",
    "d",
    "dx",
    "dy",
    "fill",
    "fill-opacity",
    "fill-rule",
    "font-size",
    "font-style",
    "font-weight",
    "height",
    "opacity",
    "patternContentUnits",
    "patternTransform",
    "patternUnits",
    "points",
    "r",
    "rx",
    "ry",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "text-anchor",
    "transform",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];

/// Why the text cannot be a drawing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ChartFault {
    /// It is not well-formed XML, as this says.
    Malformed(String),
    /// It is XML, but no SVG.
    NotSvg,
}

impl fmt::Display for ChartFault {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            ChartFault::Malformed(why) => write!(out, "The drawing of the chart is broken: {why}."),
            ChartFault::NotSvg => out.write_str("The drawing of the chart is no SVG."),
        }
    }
}

impl std::error::Error for ChartFault {}

/// The drawing in the text, as a group; names in it begin with `prefix`.
pub(super) fn drawing(svg: &str, prefix: &str) -> Result<Element, ChartFault> {
    let document = Document::parse(svg).map_err(|why| ChartFault::Malformed(why.to_string()))?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err(ChartFault::NotSvg);
    }
    let mut group = element("g");
    push_children(&mut group, root, prefix, 0);
    Ok(group)
}

fn push_children(parent: &mut Element, node: Node, prefix: &str, depth: usize) {
    if depth == DEEPEST {
        return;
    }
    for child in node.children() {
        if child.is_element() {
            rebuilt(parent, child, prefix, depth);
        } else if matches!(parent.name, "text" | "tspan")
            && let Some(text) = child.text()
        {
            parent.children.push(Markup::Text(text.to_owned()));
        }
    }
}

/// Puts an element of the list into its new parent, with its attributes of the list.
fn rebuilt(parent: &mut Element, node: Node, prefix: &str, depth: usize) {
    let wanted = node.tag_name().name();
    let mut names = ELEMENTS.iter().chain(&DEFINITIONS);
    let Some(name) = names.find(|name| **name == wanted) else {
        return;
    };
    let mut made = element(name);
    for attribute in node
        .attributes()
        .filter(|attribute| attribute.namespace().is_none())
    {
        let value = attribute.value();
        match attribute.name() {
            "id" if is_name(value) => {
                made = made.with("id", format!("{prefix}-{}", unnumbered(value)));
            }
            "style" => made.attributes.extend(style(value)),
            wanted => {
                let name = ATTRIBUTES.iter().find(|name| **name == wanted);
                if let (Some(name), Some(value)) = (name, clean(value, prefix)) {
                    made = made.with(name, value);
                }
            }
        }
    }
    push_children(&mut made, node, prefix, depth + 1);
    if made.name == "text" {
        place_text(parent, made, node);
    } else {
        parent.children.push(Markup::Element(made));
    }
}

/// A value that can name nothing but a thing in the picture itself; none for any other.
fn clean(value: &str, prefix: &str) -> Option<String> {
    if let Some(name) = value
        .strip_prefix("url(#")
        .and_then(|rest| rest.strip_suffix(')'))
    {
        return is_name(name).then(|| format!("url(#{prefix}-{})", unnumbered(name)));
    }
    let plain = |letter: char| letter.is_ascii_alphanumeric() || " .,+-#()%\n".contains(letter);
    (value.chars().all(plain) && !value.to_ascii_lowercase().contains("url"))
        .then(|| value.to_owned())
}

/// A name without the number of the drawing, which ECharts counts on from one to the next (`zr4-c0`):
/// the same figure gives the same picture.
fn unnumbered(name: &str) -> &str {
    match name
        .strip_prefix("zr")
        .and_then(|rest| rest.split_once('-'))
    {
        Some((number, rest)) if number.bytes().all(|byte| byte.is_ascii_digit()) => rest,
        _ => name,
    }
}

fn is_name(name: &str) -> bool {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
    !name.is_empty() && name.chars().all(plain)
}

/// The type of a text as attributes: of a style, nothing else is taken.
fn style(style: &str) -> Vec<(&'static str, String)> {
    let mut taken = Vec::new();
    for declaration in style.split(';') {
        let Some((name, value)) = declaration.split_once(':') else {
            continue;
        };
        let value = value.trim();
        let names = ["font-size", "font-style", "font-weight"];
        let name = names.into_iter().find(|wanted| *wanted == name.trim());
        if let (Some(name), Some(value)) = (name, clean(value, "")) {
            taken.push((name, value));
        }
    }
    taken
}

/// Puts a text into its parent. ECharts asks for two things that many programs do not know: that
/// a text is centred on its height, and that its halo is drawn below it. So the text is set lower by a
/// share of its size, and the halo is a text of its own below it.
fn place_text(parent: &mut Element, mut text: Element, node: Node) {
    let number = |name: &str| {
        let found = text.attributes.iter().find(|(own, _)| *own == name);
        let found = found.map(|(_, value)| value.trim_end_matches("px"));
        found.and_then(read_number)
    };
    if node.attribute("dominant-baseline") == Some("central") {
        let y = number("y").unwrap_or(0.0) + 0.35 * number("font-size").unwrap_or(12.0);
        text.attributes.retain(|(name, _)| *name != "y");
        text = text.with("y", px(y));
    }
    if node
        .attribute("paint-order")
        .is_some_and(|order| order.starts_with("stroke"))
    {
        parent.children.push(Markup::Element(text.clone()));
        text.attributes
            .retain(|(name, _)| !name.starts_with("stroke"));
    }
    parent.children.push(Markup::Element(text));
}
