//! Comparing two selections: the first is locked as A, the filters go on as B.

use leptos::prelude::*;

use super::{
    learn::add_to_lesson,
    markup::{button, list, part, wrap},
    state::Explorer,
    where_from::askable,
};
use crate::{
    browser::{
        dom::{Node, tag},
        page,
    },
    explore::{Counts, Selection},
    narrative::{self, Said},
    view::View,
};

/// The button that locks, or what differs between A and B.
pub fn compare(explorer: Explorer) -> Node {
    part(move || {
        explorer.locked.with(|locked| match locked {
            Some(a) => two(explorer, a),
            None => {
                let lock = act(explorer, "Lock as A and compare", |view| {
                    view.locked = Some(view.selection.clone());
                });
                vec![lock, add_to_lesson(explorer)]
            }
        })
    })
}

/// A button whose press changes the view and takes itself away.
fn act(explorer: Explorer, name: &'static str, act: fn(&mut View)) -> Node {
    button("button lock", name, move || {
        explorer.change(act);
        page::focus("results");
    })
}

fn two(explorer: Explorer, (a, a_counts): &(Selection, Counts)) -> Vec<Node> {
    let found = explorer.selection.with(|b| {
        explorer.counts.with(|b_counts| {
            let (a, b) = ((a, a_counts), (b, b_counts));
            narrative::compare(explorer.evidence, explorer.table, a, b)
        })
    });
    let difference = found.difference.into_iter();
    let difference =
        difference.map(|Said { words, ask }| askable(explorer, move || words.clone().into(), ask));
    let mut panel = tag("div")
        .class("compare")
        .with("role", "region")
        .with("aria-label", "Two selections compared")
        .child(tag("p").child(found.sentence_a))
        .child(tag("p").child(found.sentence_b))
        .child(list("", difference.collect()));
    if let Some(warning) = found.warning {
        panel = panel.child(wrap("p", "compare-warning", warning));
    }
    let tools = tag("p")
        .class("compare-tools")
        .child(tag("span").child("A is locked; the filters and the sentence above are B. Beside each filter value stands how many studies of A and of B have it."))
        .child(act(explorer, "Exchange A and B", |view| {
            if let Some(locked) = view.locked.take() {
                view.locked = Some(std::mem::replace(&mut view.selection, locked));
            }
        }))
        .child(act(explorer, "Stop comparing", |view| view.locked = None))
        .child(add_to_lesson(explorer));
    vec![panel.child(tools).into()]
}
