//! Files of text, and the archive of everything.

use super::wanted::Text;
use crate::downloads::{self, Decimals, Extract, File};

/// A file of text; of tables and numbers in this form.
///
/// # Errors
/// When there is no such table.
pub fn file(extract: &Extract<'static>, wanted: Text, decimals: Decimals) -> Result<File, String> {
    Ok(match wanted {
        Text::Table(at) => {
            let table = downloads::tables(extract, decimals).into_iter().nth(at);
            table.ok_or_else(|| "there is no such table".to_owned())?
        }
        Text::Json => downloads::json(extract),
        Text::Ris => downloads::ris(extract),
        Text::BibTex => downloads::bibtex(extract),
        Text::Csl => downloads::csl_json(extract),
        Text::Numbers(exhibit) => downloads::figure_table(extract, exhibit, decimals),
    })
}

/// Everything in one archive, with these files of the figures.
///
/// # Errors
/// When it would be too large, in words.
pub fn archive(extract: &Extract<'static>, figures: Vec<File>) -> Result<File, String> {
    downloads::package(extract, figures).map_err(|fault| fault.to_string())
}
