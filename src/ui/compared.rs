//! A small picture of what a comparison compares: what each of the two groups was given.

use super::markup::wrap;
use crate::{
    browser::dom::{Tag, tag},
    evidence::Comparison,
    narrative::{self, Part, Side},
};

/// The picture: for each group a box for ketamine and one for psychotherapy.
pub fn compared_picture(comparison: Comparison) -> Tag {
    let (kap, other) = narrative::sides(comparison);
    let picture = tag("span")
        .class("compared")
        .with("role", "img")
        .with("aria-label", narrative::picture_text(comparison))
        .child(group(kap));
    match other {
        Some(other) => picture
            .child(wrap("span", "versus", "against"))
            .child(group(other)),
        None => picture.child(wrap("span", "versus", "alone")),
    }
}

fn group(side: Side) -> Tag {
    let group = tag("span")
        .class("compared-group")
        .child(part("K", "part part-ketamine", side.ketamine))
        .child(part("P", "part part-therapy", side.therapy));
    if side.usual {
        group.child(wrap("span", "part part-usual", "U"))
    } else {
        group
    }
}

fn part(letter: &'static str, class: &'static str, part: Part) -> Tag {
    let (letter, size) = match part {
        Part::None => ("", " is-none"),
        Part::Some => (letter, ""),
        Part::More => (letter, " is-more"),
        Part::Less => (letter, " is-less"),
    };
    tag("span")
        .with("class", [class, size].concat())
        .child(letter)
}
