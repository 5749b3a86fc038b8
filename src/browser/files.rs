//! Files that the reader chooses.

use gloo_file::{FileList, futures::read_as_text};
use web_sys::HtmlInputElement;

pub use gloo_file::File;

/// Said of a file whose bytes are no text.
const NOT_TEXT: &str =
    "This file is not text in UTF-8. Save it anew as UTF-8, or save it again on this page.";

/// The file that was chosen in an input; not read yet. The input forgets it, so that the same file can be
/// chosen again.
pub fn chosen(input: &HtmlInputElement) -> Option<File> {
    let file = FileList::from(input.files()?).first().cloned();
    input.set_value("");
    file
}

/// The text of a file.
///
/// # Errors
/// When the browser cannot read it, in its own words; when it is not text in UTF-8.
pub async fn text(file: &File) -> Result<String, String> {
    let text = read_as_text(file)
        .await
        .map_err(|error| error.to_string())?;
    // The browser puts this sign where the bytes are no text, and what stood there is lost.
    if text.contains(char::REPLACEMENT_CHARACTER) {
        return Err(NOT_TEXT.to_owned());
    }
    Ok(text)
}
