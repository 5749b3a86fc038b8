//! What needs no browser, written into a folder: for tests with other people's readers.

use std::path::Path;

use crate::evidence::{Evidence, facet_table};
use crate::view::{Opened, View};

use super::{Decimals, Extract, File, bibtex, csl_json, descriptor, json, package, readme, ris};

/// Writes the files of the extract that the arguments name into the folder.
pub(super) fn write(
    folder: &str,
    mut arguments: impl Iterator<Item = String>,
) -> Result<(), String> {
    let fragment = arguments.next().unwrap_or_default();
    let page = arguments.next().unwrap_or_default();
    let evidence = Evidence::embedded().map_err(|fault| fault.to_string())?;
    let table = facet_table(&evidence).map_err(|fault| fault.to_string())?;
    let Opened { view, notices, .. } = View::decode(&evidence, &table, &fragment);
    if !notices.is_empty() {
        return Err(notices.join("\n"));
    }
    let day = arguments.next();
    let day = day.unwrap_or_else(|| evidence.about().created.to_owned());
    let extract = Extract::of(&evidence, &table, view, &page, &day);
    let folder = Path::new(folder);
    for file in files(&extract)? {
        put(folder, &file.name, &file.bytes)?;
    }
    Ok(())
}

/// Writes one file into the folder, which is made where it is missing.
pub(super) fn put(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), String> {
    let path = folder.join(name);
    let parent = path.parent().unwrap_or(folder);
    std::fs::create_dir_all(parent)
        .and_then(|()| std::fs::write(&path, bytes))
        .map_err(|error| format!("{} cannot be written: {error}", path.display()))
}

/// The files of an extract that need no browser: each format on its own in the folder `tables` or
/// `citations`, and the package as readers take it away, without pictures.
fn files(extract: &Extract<'_>) -> Result<Vec<File>, String> {
    let taken = super::tables::Taken::of(extract);
    let mut files = super::tables::table_files(&taken, Decimals::Point, |table| {
        format!("tables/{table}.csv")
    });
    files.extend(super::tables::table_files(
        &taken,
        Decimals::Comma,
        |table| format!("semicolons/{table}.csv"),
    ));
    for (name, file) in [
        ("studies.json", json(extract)),
        ("datapackage.json", descriptor(extract)),
        ("citations/studies.ris", ris(extract)),
        ("citations/studies.bib", bibtex(extract)),
        ("citations/studies.json", csl_json(extract)),
        (
            "package.zip",
            package(extract, Vec::new()).map_err(|fault| fault.to_string())?,
        ),
    ] {
        files.push(File {
            name: name.to_owned(),
            ..file
        });
    }
    let text = "text/plain;charset=utf-8";
    files.push(File::text("README.txt", text, readme(extract)));
    Ok(files)
}
