//! What to cite, and what this hand-out was made from.

use crate::downloads::markup::{Element, element};
use crate::downloads::setting::{citation, link, words};
use crate::downloads::{Extract, day_in_words};
use crate::narrative::doi_url;

use super::part::part;

pub(super) fn sources(extract: &Extract<'_>) -> Element {
    let about = extract.evidence.about();
    let mut section = part("handout-part handout-sources", "Sources");
    if !extract.counts.matching.is_empty() {
        let studies = extract.studies();
        let cited = studies.map(|(_, study)| citation("li", &study.citation));
        section = section
            .child(words("h3", "The studies shown here"))
            .child(element("ul").children(cited));
    }
    let review = element("p").child(link(doi_url(about.review.doi), about.cite_review));
    let made = format!(
        "{} Version {} of {}; licence: {}. Printed on {}. Each value has a status and sources, which \
         are in the data set and in the explorer.",
        about.cite_dataset,
        about.version,
        day_in_words(about.created),
        about.licence.name,
        day_in_words(&extract.day),
    );
    section
        .child(words("h3", "The review"))
        .child(review)
        .child(words("h3", "The data set"))
        .child(words("p", made))
}
