//! Files that the reader chooses.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File, HtmlInputElement};

use super::in_words;

/// Said of a file whose bytes are no text.
const NOT_TEXT: &str =
    "This file is not text in UTF-8. Save it anew as UTF-8, or save it again on this page.";

/// A file that the reader chose; not read yet.
pub struct Chosen(File);

/// The file that was chosen in the input that an event came from. The input forgets it, so that the same
/// file can be chosen again.
pub fn chosen(event: &Event) -> Option<Chosen> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    input.set_value("");
    Some(Chosen(file))
}

impl Chosen {
    /// Its size in bytes.
    pub fn size(&self) -> f64 {
        self.0.size()
    }

    /// Its text.
    ///
    /// # Errors
    /// When the browser cannot read it, in its own words; when it is not text in UTF-8.
    pub async fn text(&self) -> Result<String, String> {
        let text = JsFuture::from(self.0.text()).await;
        let text = text.map_err(|error| in_words(&error))?;
        let text = text.as_string().unwrap_or_default();
        // The browser puts this sign where the bytes are no text, and what stood there is lost.
        if text.contains(char::REPLACEMENT_CHARACTER) {
            return Err(NOT_TEXT.to_owned());
        }
        Ok(text)
    }
}
