//! The sentence: the state of the page and its counts in plain English.
//!
//! One text serves the live region, the text alternative of the charts, the print header and the
//! head of a download. It begins with the count ("9 of 15 studies"), says what was asked, and
//! ends with one or two exact facts on the studies that match.

use crate::evidence::{Evidence, Study};
use crate::explore::{Column, Counts, Selection, Table};

use super::clauses::{Subject, clause, search_clause};
use super::counts::{participants, studies_of};
use super::facts::{Asked, facts};
use super::filters::{all_labels, changed_facets};
use super::loosen::best_loosening;
use super::words::{all_of, clauses, quoted};

/// The sentence for a selection, e.g. "9 of 15 studies (312 participants; size not found for 1)
/// gave ketamine into a vein. 3 of them were randomised."
///
/// The text begins "N of M studies", where M is the number of studies at the chosen place in the
/// review. `counts` are those of `selection` over `table`, and row `i` of `table` is
/// `evidence.studies[i]`.
pub fn sentence(
    evidence: &Evidence,
    table: &Table,
    selection: &Selection,
    counts: &Counts,
) -> String {
    let mut sentences = if counts.matching.is_empty() {
        nothing_matches(table, selection, counts)
    } else {
        let mut sentences = vec![lead(table, selection, counts)];
        let studies: Vec<&Study> = counts
            .matching
            .iter()
            .filter_map(|row| evidence.studies.get(row))
            .collect();
        sentences.extend(facts(&studies, &Asked::of(table, selection)));
        sentences
    };
    sentences.extend(scope(table, selection, counts));
    sentences.join(" ")
}

/// The count and what was asked.
fn lead(table: &Table, selection: &Selection, counts: &Counts) -> String {
    let count = counts.matching.count();
    let subject = Subject::of(count);
    let mut asked: Vec<String> = changed_facets(table, selection)
        .filter(|&id| Some(id) != table.scope())
        .filter_map(|id| clause(table, selection, id, subject))
        .collect();
    asked.extend(search_clause(selection.text(), subject));
    let asked = match (asked.is_empty(), subject) {
        (false, _) => clauses(&asked),
        (true, Subject::One) => "is shown".to_owned(),
        (true, Subject::Several) => "are shown".to_owned(),
    };
    format!(
        "{} ({}) {asked}.",
        studies_of(count, counts.scope.count()),
        participants(&table.tally(&counts.matching)),
    )
}

/// The count of nothing, and the way out.
fn nothing_matches(table: &Table, selection: &Selection, counts: &Counts) -> Vec<String> {
    let asked = all_labels(table, selection);
    let none = studies_of(0, counts.scope.count());
    if asked.is_empty() {
        return vec![format!("{none} are shown.")];
    }
    let way_out = match best_loosening(table, selection) {
        Some(best) => {
            let filter = if best.label == asked {
                "it".to_owned()
            } else {
                quoted(&best.label)
            };
            let then = studies_of(best.matching, best.scope);
            format!("Without {filter}, {then} would match.")
        }
        None => {
            "Taking away any one filter is not enough; clear all filters to start again.".to_owned()
        }
    };
    vec![format!("{none} match {}.", quoted(&asked)), way_out]
}

/// Which studies are counted at all, said only when it is not the default.
fn scope(table: &Table, selection: &Selection, counts: &Counts) -> Option<String> {
    let id = table.scope()?;
    let facet = table.facet(id);
    if selection.is_default(id) {
        return None;
    }
    let Column::Categories(places) = &facet.column else {
        return None;
    };
    let held: Vec<String> = places
        .values()
        .iter()
        .map(|place| (place.rows.and_count(&counts.scope), &place.label))
        .filter(|(count, _)| *count > 0)
        .map(|(count, label)| format!("{count} {}", quoted(label)))
        .collect();
    if held.is_empty() {
        return None;
    }
    Some(format!("Studies counted here: {}.", all_of(&held)))
}
