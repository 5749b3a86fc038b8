//! Everything in one file: a zip.

use std::error::Error;
use std::fmt;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::citations::{to_bibtex, to_csl, to_ris, works};
use super::descriptor::{FOLDER, described};
use super::dictionary::{dictionary_csv, dictionary_text};
use super::json::document;
use super::tables::{CSV, Decimals, Taken, table_files};
use super::{Extract, File, readme};

/// Why the package could not be made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PackageFault(String);

impl fmt::Display for PackageFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "The package could not be made: {}.", self.0)
    }
}

impl Error for PackageFault {}

/// Tables, their description, citations and these pictures as one zip, all in one folder.
///
/// The same extract and pictures give the same bytes: the files bear the day of the extract.
///
/// # Errors
/// When a picture has a name that is no plain file name, or two have the same.
pub fn package(extract: &Extract<'_>, pictures: Vec<File>) -> Result<File, PackageFault> {
    let mut files = contents(extract);
    for mut picture in pictures {
        if !is_plain(&picture.name) {
            return Err(PackageFault(format!(
                "'{}' is no name for a file",
                picture.name
            )));
        }
        picture.name = format!("figures/{}", picture.name);
        files.push(picture);
    }
    let folder = extract.file_name("package");
    let bytes = zipped(&folder, &files, day(&extract.day))
        .map_err(|error| PackageFault(error.to_string()))?;
    Ok(File {
        name: folder + ".zip",
        media: "application/zip",
        bytes,
    })
}

/// The files of the package that are no pictures, under their short names.
pub(super) fn contents(extract: &Extract<'_>) -> Vec<File> {
    let taken = Taken::of(extract);
    let package = described(extract);
    let works = works(extract);
    let text = "text/plain;charset=utf-8";
    let mut files = vec![
        File::text("README.txt", text, readme(extract)),
        File::text("datapackage.json", "application/json", package.to_json()),
        File::text("dictionary.txt", text, dictionary_text(&package)),
        File::text("dictionary.csv", CSV, dictionary_csv(&package)),
    ];
    files.extend(table_files(&taken, Decimals::Point, |table| {
        format!("{FOLDER}{table}.csv")
    }));
    files.push(document(extract, &taken, "studies.json".to_owned()));
    files.push(to_ris(&works, "citations/studies.ris".to_owned()));
    files.push(to_bibtex(&works, "citations/studies.bib".to_owned()));
    files.push(to_csl(&works, "citations/studies.json".to_owned()));
    files
}

fn zipped(folder: &str, files: &[File], day: DateTime) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(day)
        .unix_permissions(0o644);
    for file in files {
        zip.start_file(format!("{folder}/{}", file.name), options)?;
        zip.write_all(&file.bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// A day such as 2026-11-23 at midnight; the first day that a zip can name where it is none.
fn day(text: &str) -> DateTime {
    let mut parts = text.splitn(3, '-').map(str::parse::<u16>);
    let mut next = || parts.next().and_then(Result::ok);
    let parts = (next(), next(), next());
    let day = match parts {
        (Some(year), Some(month), Some(day)) => u8::try_from(month)
            .ok()
            .zip(u8::try_from(day).ok())
            .and_then(|(month, day)| DateTime::from_date_and_time(year, month, day, 0, 0, 0).ok()),
        _ => None,
    };
    day.unwrap_or_default()
}

/// Whether a name is that of a file and of nothing else on every system.
fn is_plain(name: &str) -> bool {
    name.starts_with(|letter: char| letter.is_ascii_alphanumeric())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte))
}
