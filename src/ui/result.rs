//! The sentence: the selection and its counts in plain English. It is the page's live region.

use leptos::prelude::*;

use super::{
    live::words,
    markup::{Live, button, part},
    state::Explorer,
};
use crate::{
    browser::{
        dom::{Node, tag},
        frames, page,
    },
    narrative,
};

/// The sentence above the figures.
pub fn result_sentence(explorer: Explorer) -> Node {
    let sentence = words(move || {
        explorer.selection.with(|selection| {
            explorer.counts.with(|counts| {
                narrative::sentence(explorer.evidence, explorer.table, selection, counts)
            })
        })
    });
    let ask = move || {
        let asked = explorer.selection.with_untracked(|selection| {
            let ask = |counts: &_| narrative::ask_selection(explorer.table, selection, counts);
            explorer.counts.with_untracked(ask)
        });
        explorer.ask(Some(asked));
    };
    let source = "Where do these numbers come from?";
    tag("div")
        .class("made")
        .child(
            tag("p")
                .class("sentence")
                .with("role", "status")
                .says(sentence),
        )
        .child(button("link-button sentence-source", source, ask))
        .into()
}

/// What if: which studies are set aside, where a reader cannot miss it.
pub fn what_if(explorer: Explorer) -> Node {
    let told = words(move || {
        explorer
            .selection
            .with(|selection| narrative::what_if(explorer.table, selection))
    });
    part(move || {
        let told = told.get();
        if told.is_empty() {
            return Vec::new();
        }
        let words = tag("p").child(tag("b").child("What if? ")).child(told);
        let mut banner = tag("div")
            .class("banner")
            .with("role", "region")
            .with("aria-label", "What if")
            .child(words);
        let rows = explorer.selection.with_untracked(|now| now.aside().clone());
        for row in rows.iter() {
            let name = explorer
                .table
                .name(row)
                .map_or("", |name| name.label.as_str());
            let back = ["Bring back ", name].concat();
            banner = banner.child(button("button", back, move || {
                explorer.change(|view| view.selection.toggle_aside(row));
                page::focus("results");
            }));
        }
        vec![banner.into()]
    })
}

/// What the totals leave open, where a reader meets them; on paper also the link and the version.
pub fn gap(explorer: Explorer) -> Node {
    let printed = words(move || {
        explorer.view.track();
        let about = explorer.evidence.about;
        [
            "Not medical advice. Data set version ",
            about.version,
            " of ",
            about.created,
            ". This view: ",
            &explorer.link(),
        ]
        .concat()
    });
    let gap = tag("p")
        .class("gap")
        .child(narrative::the_gap(explorer.evidence))
        .child(" ")
        .child(button("link-button", "Why they differ", || {
            frames::later(|| page::go_to("about"));
        }));
    tag("div")
        .class("made")
        .child(gap)
        .child(tag("p").class("on-paper").says(printed))
        .into()
}
