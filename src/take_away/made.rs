//! A file that was asked for, made and kept.

use std::rc::Rc;

use crate::browser::{save, work};
use crate::downloads::{self, Extract, File};
use crate::figures::Exhibit;

use super::desk::{Desk, say};
use super::dialog;
use super::figures::{picture, png_file, svg_file};
use super::wanted::Wanted;

/// Makes a file and lets the browser keep it; says so, or why not.
pub fn make(desk: &Rc<Desk>, extract: &Extract<'static>, wanted: Wanted) {
    if !desk.begin() {
        return;
    }
    say("One moment…");
    let (desk, extract) = (Rc::clone(desk), extract.clone());
    work::begin(async move {
        let made = file(&extract, wanted).await;
        let saved = made.and_then(|file| {
            save::save(&file.name, file.media, &file.bytes)?;
            Ok(file.name)
        });
        desk.end(&match saved {
            Ok(name) => ["Saved: ", &name].concat(),
            Err(problem) => {
                // It may have been closed meanwhile, and must not fail in silence.
                dialog::show();
                ["This could not be made: ", &problem].concat()
            }
        });
    });
}

async fn file(extract: &Extract<'_>, wanted: Wanted) -> Result<File, String> {
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
        Wanted::Zip => all(extract).await?,
    })
}

/// Everything in one archive.
async fn all(extract: &Extract<'_>) -> Result<File, String> {
    let mut figures = Vec::new();
    let count = Exhibit::ALL.len().to_string();
    for (at, exhibit) in Exhibit::ALL.into_iter().enumerate() {
        say(&[
            "Drawing figure ",
            &(at + 1).to_string(),
            " of ",
            &count,
            "…",
        ]
        .concat());
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
    [exhibit.slug(), ".", ending].concat()
}
