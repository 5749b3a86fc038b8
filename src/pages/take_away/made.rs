//! A file that was asked for, made and kept.

use super::{
    makers::{LoadMakers, Makers},
    wanted::{Format, Text, Wanted},
};
use crate::{
    browser::save,
    downloads::{Decimals, Extract, File},
    figures::Exhibit,
};

/// Makes a file, hands it to the browser, and gives it as the browser has it. Tables are in this form. What is done meanwhile is told to `say`.
///
/// # Errors
/// Why it could not be made or kept, in words.
pub async fn keep(
    load: LoadMakers,
    extract: Extract<'static>,
    wanted: Wanted,
    decimals: Decimals,
    say: impl Fn(String),
) -> Result<web_sys::File, String> {
    let makers = load.arrived().await?;
    let file = match wanted {
        Wanted::Text(text) => (makers.text)(&extract, text, decimals)?,
        Wanted::Picture(exhibit, format) => {
            let made = (makers.pictures)(extract, exhibit, vec![format]).await?;
            let first = made.into_iter().next();
            first.ok_or_else(|| "there is no such picture".to_owned())?
        }
        Wanted::Zip => all(makers, extract, say).await?,
    };
    save::save(&file.name, file.media, &file.bytes)
}

/// Everything in one archive.
async fn all(
    makers: Makers,
    extract: Extract<'static>,
    say: impl Fn(String),
) -> Result<File, String> {
    let mut figures = Vec::new();
    let count = Exhibit::ALL.len();
    for (at, exhibit) in Exhibit::ALL.into_iter().enumerate() {
        say(format!("Drawing figure {} of {count}…", at + 1));
        let formats = vec![Format::Svg, Format::Png];
        let mut files = (makers.pictures)(extract.clone(), exhibit, formats).await?;
        files.push((makers.text)(
            &extract,
            Text::Numbers(exhibit),
            Decimals::Point,
        )?);
        // In the archive the folder says the rest.
        figures.extend(files.into_iter().map(|file| File {
            name: in_archive(exhibit, &file.name),
            ..file
        }));
    }
    (makers.archive)(&extract, figures)
}

/// `kap-explorer-selection-figure-dose.svg` is `dose.svg` there.
fn in_archive(exhibit: Exhibit, name: &str) -> String {
    let ending = name.rsplit('.').next().unwrap_or_default();
    format!("{}.{ending}", exhibit.slug())
}
