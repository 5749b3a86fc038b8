//! The hand-out: put at the end of the page, where only paper shows it.

use super::makers::{LoadMakers, Makers};
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
/// When what makes it did not arrive, or the browser refuses: in words.
pub async fn make(load: LoadMakers, extract: Extract<'static>) -> Result<(), String> {
    let makers = load.arrived().await?;
    let pictures = pictures(makers, &extract).await;
    (makers.hand_out)(extract, pictures).await
}

/// Takes the hand-out out of the page when the reader goes on after printing. Listens for the life of the
/// page.
pub fn put_away_after_print() {
    paper::when_done(|| page::remove(PLACE));
}

async fn pictures(makers: Makers, extract: &Extract<'static>) -> Vec<HandoutPicture> {
    let mut pictures = Vec::new();
    if extract.counts.matching.is_empty() {
        return pictures;
    }
    for id in HANDOUT_FIGURES {
        if let Ok(picture) = (makers.chart)(extract.clone(), id).await {
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

/// Puts a hand-out with these pictures into the page, once they are painted.
///
/// # Errors
/// When the browser refuses, in its own words.
pub async fn put_up(
    extract: Extract<'static>,
    pictures: Vec<HandoutPicture>,
) -> Result<(), String> {
    let place = paper::place(PLACE)?;
    for part in handout(&extract, &pictures) {
        put(&part, &place)?;
    }
    page::pictures_in(&place).await;
    Ok(())
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
