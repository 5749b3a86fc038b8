//! What the page in one file shows where its scripts do not run: in the preview of a mail program, say.

use crate::downloads::Extract;
use crate::downloads::markup::{Element, element};
use crate::downloads::setting::{key_of_marks, link, words};
use crate::evidence::{Place, Study};
use crate::narrative;

use super::overview::table;

/// The id of the part; `style/unscripted.css` hides it where scripts run.
const ID: &str = "unscripted";

/// The sentence of the default view and the studies in tables, as HTML.
pub fn unscripted(extract: &Extract<'_>) -> String {
    let tables = [Place::Included, Place::Since, Place::Unresolved];
    let tables = tables.map(|place| table(extract.evidence, place, name));
    element("div")
        .with("id", ID)
        .child(words("h2", "The studies, without the explorer"))
        .child(words(
            "p",
            "The explorer does not run here, so nothing can be filtered, drawn or asked for its \
             source. Open this file in a browser to do so: it needs scripts and WebAssembly. These \
             are the studies all the same.",
        ))
        .child(words("p", extract.sentence()))
        .child(words("p", narrative::the_gap(extract.evidence)))
        .children(tables)
        .child(key_of_marks(element("p")))
        .to_html()
}

/// A study, leading to its article where the address of that is known.
fn name(study: &Study) -> Element {
    match &study.citation.doi {
        Some(doi) => link(narrative::doi_url(doi), study.short_name.clone()),
        None => words("span", study.short_name.clone()),
    }
}
