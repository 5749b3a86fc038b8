//! The claims of the review's abstract, each beside the studies that bear on it, with a link.

use leptos::prelude::*;

use super::{
    controls::section,
    live::words,
    markup::{button, list, part},
    state::Explorer,
    turns::in_turn,
    where_from::{askable, said, study_button},
};
use crate::{
    browser::{
        dom::{self, Node, Tag, tag},
        page,
    },
    narrative::{self, Bearing, CheckedClaim, Claim, Said},
};

/// All claims.
pub fn claims(explorer: Explorer) -> Node {
    let claims = move || {
        let claims = Claim::ALL.into_iter().map(|claim| {
            let checked = narrative::checked(claim, explorer.evidence, explorer.table);
            claim_view(explorer, checked)
        });
        vec![tag("div").class("claims").children(claims.collect()).into()]
    };
    let lead = narrative::about_claims().join(" ");
    let claims = in_turn(explorer, claims);
    section(
        explorer,
        "claims",
        "The abstract’s claims, checked",
        lead,
        vec![claims],
    )
}

/// A claim, folded: what it is, how many studies bear on it, and the link to them.
fn claim_view(explorer: Explorer, checked: CheckedClaim) -> Node {
    let claim = checked.claim;
    let selection = checked.selection;
    let link = tag("a")
        .with("href", ["#", &checked.link].concat())
        .child("Show this view");
    let link = dom::opening(link, move || {
        explorer.change(|view| {
            view.selection = selection.clone();
            view.claim = Some(claim);
        });
        page::go_to("results");
    });
    let bearing = checked.bearing.into_iter();
    let bearing = bearing.map(|bearing| bearing_line(explorer, bearing));
    let mut folded = tag("details")
        .child(tag("summary").child("What bears on it, and what is missing"))
        .child(list("said", bearing.collect()));
    folded = lines(
        explorer,
        folded,
        "What kind of evidence it is",
        checked.kind,
    );
    folded = lines(explorer, folded, "What is missing", checked.missing);
    let id = ["claim-", claim.slug()].concat();
    tag("article")
        .class("claim")
        .with("aria-labelledby", id.clone())
        .child(tag("h3").with("id", id).child(checked.words))
        .child(tag("p").child(checked.count).child(" ").child(link))
        .child(folded)
        .into()
}

/// A line that begins with the name of a study, which opens its card.
fn bearing_line(explorer: Explorer, bearing: Bearing) -> Node {
    let Bearing { study, words, ask } = bearing;
    let study_name = explorer.evidence.studies.get(study);
    let rest = study_name.and_then(|study| words.strip_prefix(&study.short_name));
    let rest = rest.unwrap_or(&words).to_owned();
    tag("span")
        .child(study_button(explorer, study))
        .child(askable(explorer, move || rest.clone().into(), Some(ask)))
        .into()
}

fn lines(explorer: Explorer, article: Tag, heading: &'static str, lines: Vec<Said>) -> Tag {
    if lines.is_empty() {
        return article;
    }
    article
        .child(tag("h4").child(heading))
        .child(said(explorer, lines))
}

/// Which claim this view is about, where the reader meets its studies.
pub fn claim_in_view(explorer: Explorer) -> Node {
    let slug = words(move || {
        let claim = explorer.view.with(|view| view.claim);
        claim.map_or("", Claim::slug).to_owned()
    });
    part(move || {
        let Some(claim) = slug.with(|slug| Claim::from_slug(slug)) else {
            return Vec::new();
        };
        let checked = narrative::checked(claim, explorer.evidence, explorer.table);
        // The filters may have changed since its view was opened.
        let is_its_view = explorer
            .selection
            .with(|selection| *selection == checked.selection);
        let view = match (is_its_view, checked.bearing.is_empty()) {
            (false, _) => " The filters are no longer those of its view. What is missing there:",
            (true, true) => {
                " No study of the data set bears on it: this view shows them all. What is missing:"
            }
            (true, false) => " This view shows the studies that bear on it. What is missing:",
        };
        let words = tag("p")
            .child(tag("b").child("A claim of the abstract. "))
            .child(checked.words)
            .child(view);
        let banner = tag("div")
            .class("banner")
            .with("role", "region")
            .with("aria-label", "The claim that this view is about")
            .child(words)
            .child(said(explorer, checked.missing))
            .child(button("button", "All claims", || page::go_to("claims")))
            .child(button("button", "Close", move || {
                explorer.change(|view| view.claim = None);
                page::focus("results");
            }));
        vec![banner.into()]
    })
}
