//! The hand-out: put at the end of the page, where only paper shows it.

use super::pictures::hand_out_picture;
use crate::{
    browser::{page, paint, paper},
    downloads::{
        Extract, HANDOUT_FIGURES, HandoutPicture, handout,
        markup::{Element, Markup},
    },
};

/// The id of its place in the page; `style/handout.css` shows it on paper, and nothing else.
const PLACE: &str = "handout";

/// Makes the hand-out of what the page shows, ready to be printed. A figure that cannot be drawn is
/// left out, which the hand-out says.
///
/// # Errors
/// When the browser refuses, in its own words.
pub async fn make(extract: &Extract<'_>) -> Result<(), String> {
    let pictures = pictures(extract).await;
    let place = paper::place(PLACE)?;
    for part in handout(extract, &pictures) {
        put(&part, &place)?;
    }
    page::pictures_in(&place).await;
    Ok(())
}

/// Takes the hand-out out of the page whenever the printer is done. Listens for the life of the page.
pub fn put_away_after_print() {
    page::on_event("afterprint", || page::remove(PLACE));
}

async fn pictures(extract: &Extract<'_>) -> Vec<HandoutPicture> {
    let mut pictures = Vec::new();
    if extract.counts.matching.is_empty() {
        return pictures;
    }
    for id in HANDOUT_FIGURES {
        if let Ok(picture) = hand_out_picture(extract, id).await {
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

/// Puts markup into a place of the page, element by element: nothing of it is read as markup.
fn put(element: &Element, place: &web_sys::Element) -> Result<(), String> {
    let made = paper::element(place, element.name, &element.attributes)?;
    for child in &element.children {
        match child {
            Markup::Text(text) => paper::text(&made, text)?,
            Markup::Element(element) => put(element, &made)?,
        }
    }
    Ok(())
}
