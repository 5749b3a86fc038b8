//! Figures as pictures: the charts library draws the charts, the rest is drawn here.

use crate::{
    browser::paint,
    downloads::{self, Extract, File, SvgPicture},
    figures::{Exhibit, Figure, FigureId},
};

/// Pixels of a PNG for each CSS pixel: sharp on a slide.
const SHARP: f64 = 2.0;

/// A figure as a picture.
///
/// # Errors
/// When the charts library did not arrive or cannot draw it, in words.
pub async fn picture(extract: &Extract<'_>, exhibit: Exhibit) -> Result<SvgPicture, String> {
    let chart = match exhibit {
        Exhibit::Chart(id) => Some(drawn(downloads::chart_of(extract, id)).await?),
        _ => None,
    };
    downloads::picture(extract, exhibit, chart.as_deref()).map_err(|fault| fault.to_string())
}

/// A chart as a picture of the hand-out.
///
/// # Errors
/// When the charts library did not arrive or cannot draw it, in words.
pub async fn hand_out_picture(extract: &Extract<'_>, id: FigureId) -> Result<SvgPicture, String> {
    let chart = drawn(downloads::handout_chart_of(extract, id)).await?;
    downloads::handout_picture(extract, id, &chart).map_err(|fault| fault.to_string())
}

/// What the charts library draws of a figure at a width.
async fn drawn((figure, width): (Figure, f64)) -> Result<String, String> {
    paint::chart(&figure.chart, width, f64::from(figure.height)).await
}

/// A figure as an SVG file.
pub fn svg_file(extract: &Extract<'_>, exhibit: Exhibit, picture: &SvgPicture) -> File {
    let name = format!("{}.svg", name(extract, exhibit));
    File::text(name, "image/svg+xml", picture.svg.clone())
}

/// A figure as a PNG file.
///
/// # Errors
/// When the browser cannot paint it, in its own words.
pub async fn png_file(
    extract: &Extract<'_>,
    exhibit: Exhibit,
    picture: &SvgPicture,
) -> Result<File, String> {
    let (width, height) = (f64::from(picture.width), f64::from(picture.height));
    Ok(File {
        name: format!("{}.png", name(extract, exhibit)),
        media: "image/png",
        bytes: paint::png(&picture.svg, width, height, SHARP).await?,
    })
}

/// How the files of a figure are called, without an ending.
fn name(extract: &Extract<'_>, exhibit: Exhibit) -> String {
    extract.file_name(&format!("figure-{}", exhibit.slug()))
}
