//! The summary in plain words, shortened where it is long, and two selections compared.

use crate::downloads::Extract;
use crate::downloads::markup::{Element, element};
use crate::downloads::setting::{classed, list, words};
use crate::explore::Counts;
use crate::narrative;

use super::part::part;

/// With more letters than this, what only describes is left out.
const LONG: usize = 3_600;

/// Sentences that describe who took part and caution of nothing, named by what they say where they
/// come from (`narrative::Said`). The filters show the same.
const DESCRIBES: [&str; 3] = ["Countries", "Age and sex", "Size"];

/// Said where they are left out.
const LEFT_OUT: &str =
    "Not printed here, but on the page: countries, age and sex, and the range of sizes.";

/// The summary without what it does not mean, which stands among the cautions.
pub(super) fn summary(extract: &Extract<'_>) -> Element {
    let mut parts = narrative::summary(
        extract.evidence,
        extract.table,
        &extract.view.selection,
        &extract.counts,
    );
    parts.retain(|part| part.slug != "limits");
    let sentence = extract.sentence();
    for part in &mut parts {
        // The head of the hand-out has said it.
        part.sentences
            .retain(|said| !said.words.starts_with("This is about ") && said.words != sentence);
    }
    let sentences = parts.iter().flat_map(|part| &part.sentences);
    let letters: usize = sentences.map(|said| said.words.len()).sum();
    let is_long = letters > LONG;
    for part in parts.iter_mut().filter(|_| is_long) {
        part.sentences.retain(|said| {
            let what = said.ask.as_ref().map(|ask| ask.what.as_str());
            !what.is_some_and(|what| DESCRIBES.contains(&what))
        });
    }
    let set = parts.into_iter().map(|part| {
        let sentences = part.sentences.into_iter().map(|said| said.words);
        let shortened = (is_long && part.slug == "people").then(|| LEFT_OUT.to_owned());
        element("div")
            .with("class", "handout-summary-part")
            .child(words("h3", part.heading))
            .child(list(sentences.chain(shortened)))
    });
    let heading = if extract.view.locked.is_some() {
        "In plain words, of selection B"
    } else {
        "In plain words"
    };
    part("handout-part", heading).child(
        element("div")
            .with("class", "handout-columns")
            .children(set),
    )
}

/// Two selections, where the view compares them.
pub(super) fn compared(extract: &Extract<'_>) -> Option<Element> {
    let a = extract.view.locked.as_ref()?;
    let counts = Counts::of(extract.table, a);
    let b = (&extract.view.selection, &extract.counts);
    let told = narrative::compare(extract.evidence, extract.table, (a, &counts), b);
    let difference = told.difference.into_iter().map(|said| said.words);
    let compared = part("handout-part handout-compared", "Two selections compared")
        .child(words("p", told.sentence_a))
        .child(words("p", told.sentence_b))
        .child(list(difference));
    Some(match told.warning {
        Some(warning) => compared.child(classed("p", "handout-warning", warning)),
        None => compared,
    })
}
