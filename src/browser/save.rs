//! Files that the reader keeps.

use gloo_file::ObjectUrl;
use js_sys::{Array, Uint8Array};
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Blob, File, FilePropertyBag, HtmlAnchorElement};

use super::{frames::after, in_words};

/// How long the browser may take to begin with a download, in milliseconds.
const BEGINS_WITHIN: u32 = 60_000;

/// What is said of a file that was handed to the browser. Whether it kept it, no page is told; browsers
/// inside other programs often drop it.
pub fn handed_over(name: &str) -> String {
    format!(
        "Handed to the browser: {name}. Not among your downloads? Open this page in a browser of its own."
    )
}

/// Lets the browser keep a file under a name. Gives the file as the browser has it.
///
/// # Errors
/// When the browser refuses, in its own words.
pub fn save(name: &str, media: &str, bytes: &[u8]) -> Result<File, String> {
    let kind = FilePropertyBag::new();
    kind.set_type(media);
    let parts = Array::of1(&Uint8Array::from(bytes));
    // Made here, because there may be no room for it, and gloo would panic then.
    let file = File::new_with_u8_array_sequence_and_options(&parts, name, &kind)
        .map_err(|error| in_words(&error))?;
    let link: HtmlAnchorElement = document()
        .create_element("a")
        .map_err(|error| in_words(&error))?
        .unchecked_into();
    let address = ObjectUrl::from(Blob::from(file.clone()));
    link.set_href(&address);
    link.set_download(name);
    link.click();
    after(BEGINS_WITHIN, move || drop(address));
    Ok(file)
}
