//! A plain-language summary of the studies of a selection: what was asked, in whom, what was done,
//! what was found, how sure one may be, what it does not mean, and harms.
//! Its parts know which studies match (`those`) and how things are told (`telling`).
//!
//! It is made by rules from the data, part by part. It never counts directions and pools nothing.

mod asked;
mod certainty;
mod found;
mod harms;
mod limits;
mod people;
pub(super) mod telling;
pub(super) mod those;

use crate::evidence::Evidence;
use crate::explore::{Counts, Selection, Table};

use super::said::Said;
use super::sentence::sentence;
use telling::Telling;
use those::Those;

/// A part of the summary under its heading.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SummaryPart {
    /// Its name in the page, for anchors and tests.
    pub slug: &'static str,
    /// The heading.
    pub heading: &'static str,
    /// What it says, in reading order.
    pub sentences: Vec<Said>,
}

/// How a part is made of the studies that match.
type Make = fn(&mut Telling<'_>);

const PARTS: [(&str, &str, Make); 7] = [
    ("asked", "What was asked", asked::asked),
    ("people", "In whom", people::people),
    ("done", "What was done", people::done),
    ("found", "What was found", found::found),
    ("sure", "How sure one may be", certainty::certainty),
    ("limits", "What it does not mean", limits::limits),
    ("harms", "Harms", harms::harms),
];

/// The summary of the studies that match, in the order in which it is read.
///
/// `counts` are those of `selection` over `table`, and row `i` of `table` is
/// `evidence.studies[i]`.
pub fn summary(
    evidence: &Evidence,
    table: &Table,
    selection: &Selection,
    counts: &Counts,
) -> Vec<SummaryPart> {
    let those = Those::of(
        evidence,
        table,
        selection,
        &counts.matching,
        counts.scope.count(),
    );
    if those.len() == 0 {
        let mut tell = Telling::of(&those);
        tell.add(&sentence(evidence, table, selection, counts));
        tell.tell_plainly();
        tell.add(
            "That no study is left by the filters says nothing of what KAP does or does not do.",
        );
        tell.tell_plainly();
        return vec![SummaryPart {
            slug: "nothing",
            heading: "Nothing to sum up",
            sentences: tell.done(),
        }];
    }
    let mut parts = Vec::new();
    for (slug, heading, make) in PARTS {
        let mut tell = Telling::of(&those);
        make(&mut tell);
        parts.push(SummaryPart {
            slug,
            heading,
            sentences: tell.done(),
        });
    }
    parts
}
