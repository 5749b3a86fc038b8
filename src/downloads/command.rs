//! What `write-downloads` does: what needs no browser, written by the same code, for the build and for tests.
//!
//! ```text
//! write-downloads page FOLDER STYLESHEET     writes studies.html, the page without scripts, and
//!                                            unscripted.html, a part of the page in one file
//! write-downloads files FOLDER [FRAGMENT [ADDRESS [DAY]]]     writes all other files of a view
//! ```

use std::path::Path;
use std::process::ExitCode;

use crate::evidence::{Evidence, facet_table};
use crate::view::View;

use super::folder::put;
use super::{Extract, studies_page, unscripted};

const USAGE: &str = "Usage: write-downloads page FOLDER STYLESHEET | write-downloads files FOLDER [FRAGMENT [ADDRESS [DAY]]]";

/// Does what the arguments say; says what is wrong when it cannot.
pub fn command(mut arguments: impl Iterator<Item = String>) -> ExitCode {
    let done = match arguments.next().as_deref() {
        Some("page") => page(arguments),
        Some("files") => files(arguments),
        _ => Err(USAGE.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn files(mut arguments: impl Iterator<Item = String>) -> Result<(), String> {
    let folder = arguments.next().ok_or(USAGE)?;
    super::folder::write(&folder, arguments)
}

fn page(mut arguments: impl Iterator<Item = String>) -> Result<(), String> {
    let (Some(folder), Some(stylesheet)) = (arguments.next(), arguments.next()) else {
        return Err(USAGE.to_owned());
    };
    let evidence = Evidence::embedded().map_err(|fault| fault.to_string())?;
    let table = facet_table(&evidence).map_err(|fault| fault.to_string())?;
    let view = View::default_of(&table);
    let extract = Extract::of(&evidence, &table, view, "", evidence.about().created);
    let folder = Path::new(&folder);
    put(
        folder,
        "studies.html",
        studies_page(&extract, &stylesheet).as_bytes(),
    )?;
    put(folder, "unscripted.html", unscripted(&extract).as_bytes())
}
