//! A file that was asked for, made and kept.

use super::{
    pictures::{picture, png_file, svg_file},
    wanted::Wanted,
};
use crate::{
    browser::save,
    downloads::{self, Extract, File},
    figures::Exhibit,
};

/// Makes a file, lets the browser keep it, and gives its name. What is done meanwhile is told to `say`.
///
/// # Errors
/// Why it could not be made or kept, in words.
pub async fn keep(
    extract: &Extract<'_>,
    wanted: Wanted,
    say: impl Fn(String),
) -> Result<String, String> {
    let file = file(extract, wanted, say).await?;
    save::save(&file.name, file.media, &file.bytes)?;
    Ok(file.name)
}

async fn file(extract: &Extract<'_>, wanted: Wanted, say: impl Fn(String)) -> Result<File, String> {
    Ok(match wanted {
        Wanted::Table(at) => {
            let table = downloads::tables(extract).into_iter().nth(at);
            table.ok_or_else(|| "there is no such table".to_owned())?
        }
        Wanted::Json => downloads::json(extract),
        Wanted::Ris => downloads::ris(extract),
        Wanted::BibTex => downloads::bibtex(extract),
        Wanted::Csl => downloads::csl_json(extract),
        Wanted::Numbers(exhibit) => downloads::figure_table(extract, exhibit),
        Wanted::Svg(exhibit) => {
            let picture = picture(extract, exhibit).await?;
            svg_file(extract, exhibit, &picture)
        }
        Wanted::Png(exhibit) => {
            let picture = picture(extract, exhibit).await?;
            png_file(extract, exhibit, &picture).await?
        }
        Wanted::Zip => all(extract, say).await?,
    })
}

/// Everything in one archive.
async fn all(extract: &Extract<'_>, say: impl Fn(String)) -> Result<File, String> {
    let mut figures = Vec::new();
    let count = Exhibit::ALL.len();
    for (at, exhibit) in Exhibit::ALL.into_iter().enumerate() {
        say(format!("Drawing figure {} of {count}…", at + 1));
        let picture = picture(extract, exhibit).await?;
        let files = [
            svg_file(extract, exhibit, &picture),
            png_file(extract, exhibit, &picture).await?,
            downloads::figure_table(extract, exhibit),
        ];
        // In the archive the folder says the rest.
        figures.extend(files.into_iter().map(|file| File {
            name: in_archive(exhibit, &file.name),
            ..file
        }));
    }
    downloads::package(extract, figures).map_err(|fault| fault.to_string())
}

/// `kap-explorer-selection-figure-dose.svg` is `dose.svg` there.
fn in_archive(exhibit: Exhibit, name: &str) -> String {
    let ending = name.rsplit('.').next().unwrap_or_default();
    format!("{}.{ending}", exhibit.slug())
}
