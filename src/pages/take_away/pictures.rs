//! Figures as pictures: the charts library draws the charts, the rest is drawn here.

use super::wanted::Format;
use crate::{
    browser::paint,
    downloads::{self, Extract, File, SvgPicture},
    figures::{Exhibit, Figure, FigureId},
};

/// Pixels of a PNG for each CSS pixel: sharp on a slide.
const SHARP: f64 = 2.0;

/// A figure as pictures in some formats.
///
/// # Errors
/// When the charts library did not arrive, or the browser cannot paint: in words.
pub async fn files(
    extract: Extract<'static>,
    exhibit: Exhibit,
    formats: Vec<Format>,
) -> Result<Vec<File>, String> {
    let chart = match exhibit {
        Exhibit::Chart(id) => Some(drawn(downloads::chart_of(&extract, id)).await?),
        _ => None,
    };
    let picture = downloads::picture(&extract, exhibit, chart.as_deref())
        .map_err(|fault| fault.to_string())?;
    let name = extract.file_name(&format!("figure-{}", exhibit.slug()));
    let mut files = Vec::new();
    for format in formats {
        files.push(match format {
            Format::Svg => File::text(format!("{name}.svg"), "image/svg+xml", picture.svg.clone()),
            Format::Png => {
                let (width, height) = (f64::from(picture.width), f64::from(picture.height));
                File {
                    name: format!("{name}.png"),
                    media: "image/png",
                    bytes: paint::png(&picture.svg, width, height, SHARP).await?,
                }
            }
        });
    }
    Ok(files)
}

/// A chart as a picture of the hand-out.
///
/// # Errors
/// When the charts library did not arrive or cannot draw it, in words.
pub async fn of_hand_out(extract: Extract<'static>, id: FigureId) -> Result<SvgPicture, String> {
    let chart = drawn(downloads::handout_chart_of(&extract, id)).await?;
    downloads::handout_picture(&extract, id, &chart).map_err(|fault| fault.to_string())
}

/// What the charts library draws of a figure at a width.
async fn drawn((figure, width): (Figure, f64)) -> Result<String, String> {
    paint::chart(&figure.chart, width, f64::from(figure.height)).await
}
