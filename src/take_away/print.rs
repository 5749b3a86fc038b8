//! The hand-out: put at the end of the page, where only paper shows it, and printed.

use std::rc::Rc;

use crate::browser::{
    dom::{self, Node, Tag},
    page, paint,
};
use crate::downloads::{
    Extract, HANDOUT_FIGURES, HandoutPicture, handout,
    markup::{Element, Markup},
};

use super::desk::{Desk, say};
use super::figures::handout_picture;

/// The id of its place in the page; `style/handout.css` shows it on paper, and nothing else.
const HOST: &str = "handout";

/// Makes the hand-out of what the page shows and prints it. A figure that cannot be drawn is left out,
/// which the hand-out says.
pub async fn print(desk: Rc<Desk>, extract: Extract<'static>) {
    if !desk.begin_printing() {
        return;
    }
    say("Making the hand-out…");
    let pictures = pictures(&extract).await;
    let nodes = handout(&extract, &pictures).into_iter().map(drawn);
    if let Some(host) = page::host(HOST) {
        // Nothing on paper listens.
        drop(dom::fill(&host, nodes.collect()));
        page::pictures_in(&host).await;
    }
    desk.end_printing();
    say("");
    page::print();
}

/// Takes the hand-out out of the page.
pub fn put_away() {
    page::remove(HOST);
}

async fn pictures(extract: &Extract<'_>) -> Vec<HandoutPicture> {
    let mut pictures = Vec::new();
    if extract.counts.matching.is_empty() {
        return pictures;
    }
    for id in HANDOUT_FIGURES {
        if let Ok(picture) = handout_picture(extract, id).await {
            pictures.push(HandoutPicture {
                address: paint::address(&picture.svg),
                alt: picture.alt,
                width: f64::from(picture.width),
                height: f64::from(picture.height),
            });
        }
    }
    pictures
}

/// Markup as the page makes it.
fn drawn(element: Element) -> Node {
    tree(element).into()
}

fn tree(element: Element) -> Tag {
    let mut made = match element.name {
        "svg" | "path" | "rect" => dom::drawing(element.name),
        _ => dom::tag(element.name),
    };
    for (name, value) in element.attributes {
        made = made.with(name, value);
    }
    made.children(
        element
            .children
            .into_iter()
            .map(|child| match child {
                Markup::Text(text) => text.into(),
                Markup::Element(element) => drawn(element),
            })
            .collect(),
    )
}
