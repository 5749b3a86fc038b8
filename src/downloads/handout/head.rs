//! The head of the hand-out: what it is, what it is not, and where the view can be found again.

use crate::downloads::Extract;
use crate::downloads::markup::{Element, element};
use crate::downloads::qr::qr;
use crate::downloads::setting::{classed, words};
use crate::narrative::{self, Block, CheckedClaim};

use super::part::small;

/// The title of the page, and of the hand-out.
pub(in crate::downloads) const TITLE: &str = "What is known about ketamine-assisted psychotherapy?";

pub(super) fn head(extract: &Extract<'_>) -> Element {
    let mut text = element("div")
        .with("class", "handout-lead")
        .child(classed("p", "handout-name", "KAP Explorer · hand-out"))
        .child(title())
        .child(classed("p", "handout-which", which(extract)));
    text = text.child(classed("p", "handout-sentence", extract.sentence()));
    let aside = narrative::what_if(extract.table, &extract.view.selection);
    if !aside.is_empty() {
        text = text.child(labelled("What if?", aside));
    }
    let filters = match extract.view.locked {
        Some(_) => "Filters of B, the selection shown.",
        None => "Filters.",
    };
    text = text
        .child(labelled(filters, extract.filters()))
        .children(claim(extract));
    let advice = narrative::about(extract.evidence, extract.table)
        .into_iter()
        .filter(|section| section.slug == "advice")
        .flat_map(|section| section.blocks)
        .filter_map(|block| match block {
            Block::Paragraph(text) => Some(text.words),
            _ => None,
        });
    let advice = element("div")
        .with("class", "handout-advice")
        .child(words("h2", "Not medical advice"))
        .children(advice.map(|advice| words("p", advice)));
    element("header")
        .with("class", "handout-head")
        .child(text)
        .child(found_again(extract))
        .child(advice)
}

/// The title; its line is not broken inside "ketamine-assisted psychotherapy".
fn title() -> Element {
    match TITLE.split_once("ketamine") {
        Some((before, _)) => {
            let kept = TITLE.trim_start_matches(before);
            words("h1", before).child(classed("span", "kept", kept))
        }
        None => words("h1", TITLE),
    }
}

/// Whether it is all the studies that are shown without filters, or a selection of them.
fn which(extract: &Extract<'_>) -> String {
    let whole = extract.evidence.studies.len();
    let shown = extract.counts.matching.count();
    let year = extract.evidence.about().review.year;
    if shown == whole {
        return format!(
            "All {whole} studies in the data set, also those whose place in a systematic narrative \
             review of {year} is unresolved."
        );
    }
    let lead = if extract.view.selection.active(extract.table).is_empty() {
        "The studies taken to be among those"
    } else {
        "A selection of the studies"
    };
    format!(
        "{lead} of a systematic narrative review of {year}: {shown} of the {whole} studies in the \
         data set."
    )
}

/// The claim of the review's abstract that the view is about.
fn claim(extract: &Extract<'_>) -> Option<Element> {
    let claim = extract.view.claim?;
    let checked = narrative::checked(claim, extract.evidence, extract.table);
    let missing = checked.missing.into_iter().map(|said| said.words);
    let missing: Vec<String> = missing.collect();
    let CheckedClaim {
        words,
        count,
        since,
        ..
    } = checked;
    let missing = missing.join(" ");
    Some(labelled(
        "A claim of the abstract.",
        format!(
            "{words} {count} What is missing: {missing} {}",
            since.said.words
        ),
    ))
}

/// Words after what they are.
fn labelled(label: &str, text: impl Into<String>) -> Element {
    element("p")
        .with("class", "handout-line")
        .child(words("strong", label))
        .child(" ")
        .child(text.into())
}

/// The link, which a line may break after a part of it and nowhere else.
fn link_in_parts(address: &str) -> Element {
    let mut shown = element("a").with("href", address);
    for part in address.split_inclusive(['/', '#', '&', ',', '=']) {
        shown = shown.child(part).child(element("wbr"));
    }
    shown
}

/// The link, as a code and as text. A page that was opened from a file has an address that is of no
/// use elsewhere and may hold a person's name.
fn found_again(extract: &Extract<'_>) -> Element {
    let link_text = extract.link();
    let place = element("div").with("class", "handout-again");
    if !link_text.starts_with("http:") && !link_text.starts_with("https:") {
        return match link_text.split_once('#') {
            Some((_, fragment)) => place
                .child(small(
                    "To see this view, open the explorer and add this to its address:",
                ))
                .child(classed("p", "handout-link", format!("#{fragment}"))),
            None => place.child(small("To see this view, open the explorer.")),
        };
    }
    let shown = element("p")
        .with("class", "handout-link")
        .child(link_in_parts(&link_text));
    match qr(&link_text) {
        Ok(code) => place
            .child(code)
            .child(small(
                "Scan it to see this view, with a source for each value, or go to",
            ))
            .child(shown),
        Err(fault) => place
            .with("data-long", "yes")
            .child(small(format!("{fault} This view is at")))
            .child(shown),
    }
}
