//! Two selections, A and B, side by side in words.

use crate::evidence::Evidence;
use crate::explore::{Bits, Counts, Selection, Table};

use super::ask::Field;
use super::counts::{participants, studies};
use super::filters::{aside_names, facet_label, search_label};
use super::said::Said;
use super::sentence::sentence;
use super::summary::telling::Telling;
use super::summary::those::Those;

/// Up to this many studies are named.
const NAMED: usize = 4;

/// With fewer studies than this on a side, a difference is of single studies.
const FEW: usize = 3;

/// What is said of two selections.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TwoSelections {
    /// The sentence of A, after "A: ".
    pub sentence_a: String,
    /// The sentence of B, after "B: ".
    pub sentence_b: String,
    /// In what they differ.
    pub difference: Vec<Said>,
    /// Said where a side has so few studies that a difference says nothing.
    pub warning: Option<String>,
}

/// Two selections in words. The counts are those of each selection over `table`.
pub fn compare(
    evidence: &Evidence,
    table: &Table,
    a: (&Selection, &Counts),
    b: (&Selection, &Counts),
) -> TwoSelections {
    let (in_a, in_b) = (&a.1.matching, &b.1.matching);
    let mut either = in_a.clone();
    either.or_assign(in_b);
    let either = Those::of(evidence, table, a.0, &either, 0);
    let mut tell = Telling::of(&either);
    overlap(&mut tell, &either, in_a, in_b);
    let people = |rows: &Bits| participants(&table.tally(rows));
    tell.add("A: ").add(&people(in_a));
    tell.add(". B: ").add(&people(in_b)).add(".");
    tell.tell("Participants", &[Field::Facet("participants")]);
    filters(&mut tell, table, a.0, b.0);
    let tested = |(selection, counts): (_, &Counts)| {
        let those = Those::of(evidence, table, selection, &counts.matching, 0);
        let mut tell = Telling::of(&those);
        tell.listing("", "comparison");
        tell.words()
    };
    let (tested_a, tested_b) = (tested(a), tested(b));
    if !in_a.is_empty() && !in_b.is_empty() && tested_a != tested_b {
        tell.add("What comparisons test in A").add(&tested_a);
        tell.add(" What comparisons test in B").add(&tested_b);
        tell.add(" What differs between A and B may come from what was compared.");
        let fields = [Field::Facet("comparison")];
        tell.tell("What the comparison tests", &fields);
    }
    let told = |side: &str, (selection, counts)| {
        format!("{side}{}", sentence(evidence, table, selection, counts))
    };
    TwoSelections {
        sentence_a: told("A: ", a),
        sentence_b: told("B: ", b),
        difference: tell.done(),
        warning: warning(in_a.count(), in_b.count()),
    }
}

/// Two counts of the same thing: `2 more in A`, `the same in both`.
pub fn difference(a: usize, b: usize) -> String {
    let more = |count: usize, side: &str| format!("{count} more in {side}");
    match a.abs_diff(b) {
        0 => "the same in both".to_owned(),
        by if a > b => more(by, "A"),
        by => more(by, "B"),
    }
}

/// Which studies are in both, and which in one only.
fn overlap(tell: &mut Telling<'_>, either: &Those<'_>, a: &Bits, b: &Bits) {
    let whole = either.len();
    if whole == 0 {
        tell.add("Neither A nor B has a study.").tell_plainly();
        return;
    }
    tell.add("Of ").add(&studies(whole)).add(" in A or B");
    let mut before = ": ";
    for (place, sides) in [
        (" in both", (true, true)),
        (" only in A", (true, false)),
        (" only in B", (false, true)),
    ] {
        let mut rows = Vec::new();
        for (row, _) in &either.studies {
            if (a.contains(*row), b.contains(*row)) == sides {
                rows.push(*row);
            }
        }
        tell.add(before).count(rows.len()).add(place);
        before = "; ";
        if (1..=NAMED).contains(&rows.len()) {
            tell.add(" (").names(&rows).add(")");
        }
    }
    tell.add(".");
    if a.and_count(b) > 0 && a != b {
        tell.add(" A study in both counts on both sides.");
    }
    tell.tell_plainly();
}

/// The filters in which the two differ: `In A: Route: IV. In B: Route: IM.`
fn filters(tell: &mut Telling<'_>, table: &Table, a: &Selection, b: &Selection) {
    if a == b {
        return;
    }
    tell.add("The filters differ.");
    for (lead, selection) in [(" In A: ", a), (" In B: ", b)] {
        let mut before = lead;
        for id in table.ids() {
            if a.choice(id) != b.choice(id) {
                tell.add(before).add(&facet_label(table, selection, id));
                before = "; ";
            }
        }
        if a.text() != b.text() {
            let text = search_label(selection);
            let text = text.as_deref().unwrap_or("Search: nothing");
            tell.add(before).add(text);
            before = "; ";
        }
        if a.aside() != b.aside() {
            let names = aside_names(table, selection);
            tell.add(before).add("Set aside: ");
            tell.add(if names.is_empty() { "nothing" } else { "" });
            tell.all(&names);
        }
        tell.add(".");
    }
    tell.tell_plainly();
}

/// Warns of a side with few studies.
fn warning(a: usize, b: usize) -> Option<String> {
    let has = |side: &str, count: usize| format!("{side} has {}", studies(count));
    let few: Vec<String> = [("A", a), ("B", b)]
        .into_iter()
        .filter(|(_, count)| *count < FEW)
        .map(|(side, count)| has(side, count))
        .collect();
    (!few.is_empty()).then(|| {
        format!(
            "{}: a difference between so few says nothing about other studies.",
            few.join(" and ")
        )
    })
}
