//! The plain-language summary of what the filters keep.

use leptos::prelude::*;

use super::{
    controls::section,
    markup::part,
    sides::{Side, for_each_side},
    state::Explorer,
    turns::following,
    where_from::said,
};
use crate::{
    browser::dom::{Node, tag},
    narrative,
};

/// The summary.
pub fn summary(explorer: Explorer) -> Node {
    let lead = "Made from the data by fixed rules, for whatever your filters keep. No sentence says more than the data do.";
    let parts = for_each_side(explorer, move |side| vec![summary_of(explorer, side)]);
    section(explorer, "summary", "In plain words", lead, vec![parts])
}

fn summary_of(explorer: Explorer, side: Side) -> Node {
    let kept = following(explorer, side);
    part(move || {
        let parts = kept.with(|(selection, counts)| {
            narrative::summary(explorer.evidence, explorer.table, selection, counts)
        });
        let parts = parts.into_iter().map(|part| {
            tag("div")
                .class("summary-part")
                .child(tag("h3").child(part.heading))
                .child(said(explorer, part.sentences))
                .into()
        });
        vec![tag("div").class("summary").children(parts.collect()).into()]
    })
}
