//! The hand-out: a view on one to three sheets of paper (A4 or Letter), as a lecturer gives it out.
//! It knows the extract and how values are set (`setting`); pictures are given to it.
//!
//! | file | what of it |
//! |---|---|
//! | `part` | what its parts are made of |
//! | `head` | title, what it is not, the sentence, the filters, the link as text and as a QR code |
//! | `summary` | the summary in plain words; two selections compared; the claim in view |
//! | `table` | the studies of the view |
//! | `cautions` | what to know before any of it is quoted |
//! | `sources` | what to cite, version and day |

mod cautions;
mod head;
mod part;
mod sources;
mod summary;
mod table;

use super::Extract;
use super::markup::{Element, element};
use super::setting::words;
use crate::figures::FigureId;

use part::{part, small};

pub(super) use cautions::cautions;
pub(super) use head::TITLE;

/// The figures of a hand-out: how ketamine was given and how often, and how large the studies were and
/// when they came out. They can be read in half the width of a sheet. What is in the others is in the
/// table, or would take a sheet of its own.
///
/// The effect direction plot is not among them: away from its long legend it invites the counting of
/// marks. What was found stands in the summary, by what was compared.
pub const HANDOUT_FIGURES: [FigureId; 2] = [FigureId::RouteFrequency, FigureId::TimeLine];

/// A figure of the hand-out.
#[derive(Clone, PartialEq, Debug)]
pub struct HandoutPicture {
    /// The address of the image: `data:` or `blob:`.
    pub address: String,
    /// What is seen in it, in words.
    pub alt: String,
    /// Its width, CSS px.
    pub width: f64,
    /// Its height, CSS px.
    pub height: f64,
}

/// The content of the hand-out, to be set under one element with the id `handout` and printed with
/// `style/handout.css`. Of a selection without studies no figure is shown.
pub fn handout(extract: &Extract<'_>, pictures: &[HandoutPicture]) -> Vec<Element> {
    let mut parts = vec![head::head(extract)];
    parts.extend(summary::compared(extract));
    parts.push(summary::summary(extract));
    // In this order each part fills what the one before leaves of a sheet.
    let any = !extract.counts.matching.is_empty();
    if any {
        parts.push(table::table(extract));
    }
    parts.push(before_you_quote(extract));
    if any {
        parts.push(figures(extract, pictures));
    }
    parts.push(sources::sources(extract));
    parts
}

/// The pictures in the order in which they are given.
fn figures(extract: &Extract<'_>, pictures: &[HandoutPicture]) -> Element {
    let shown = pictures.iter().map(|picture| {
        let image = element("img")
            .with("src", picture.address.as_str())
            .with("alt", picture.alt.as_str())
            .with("width", picture.width.round().to_string())
            .with("height", picture.height.round().to_string());
        element("figure")
            .with("class", "handout-figure")
            .child(image)
    });
    let whose = if extract.view.locked.is_some() {
        "Figures, of selection B"
    } else {
        "Figures"
    };
    let figures = element("div")
        .with("class", "handout-figures")
        .children(shown);
    let missing = HANDOUT_FIGURES.len().saturating_sub(pictures.len());
    let mut part = part("handout-part", whose).child(figures);
    if missing > 0 {
        let all = HANDOUT_FIGURES.len();
        part = part.child(small(format!(
            "{missing} of the {all} figures of a hand-out could not be drawn here."
        )));
    }
    part
}

/// What to know before any of it is quoted.
fn before_you_quote(extract: &Extract<'_>) -> Element {
    let groups = cautions(extract).into_iter().map(|(heading, sentences)| {
        element("div")
            .with("class", "handout-caution")
            .child(words("h3", heading))
            .children(sentences.into_iter().map(|sentence| words("p", sentence)))
    });
    part("handout-part handout-cautions", "Before you quote this").child(
        element("div")
            .with("class", "handout-columns is-three")
            .children(groups),
    )
}
