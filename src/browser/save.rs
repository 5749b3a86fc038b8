//! Files that the reader keeps.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::{frames::after, in_words};

/// How long the browser may take to begin with a download, in milliseconds.
const BEGINS_WITHIN: u32 = 60_000;

/// Lets the browser keep a file under a name.
///
/// # Errors
/// When the browser refuses, in its own words.
pub fn save(name: &str, media: &str, bytes: &[u8]) -> Result<(), String> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &kind)
        .map_err(|error| in_words(&error))?;
    let address = Url::create_object_url_with_blob(&blob).map_err(|error| in_words(&error))?;
    let document = web_sys::window().and_then(|window| window.document());
    let link = document.and_then(|document| document.create_element("a").ok());
    let link = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    let link = link.ok_or_else(|| "there is no page".to_owned())?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    after(BEGINS_WITHIN, move || {
        let freed = Url::revoke_object_url(&address);
        drop(freed);
    });
    Ok(())
}
