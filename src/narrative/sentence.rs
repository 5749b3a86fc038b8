//! The sentence: the state of the page and its counts in plain English.
//!
//! One text serves the live region, the text alternative of the charts, the print header and the
//! head of a download. It begins with the count ("9 of 15 studies"), says what was asked, goes
//! on with one or two exact facts on the studies that match, and names those that a range keeps
//! although theirs is not inside it.

use crate::evidence::{Evidence, Place, Study};
use crate::explore::{Bits, Column, Counts, FacetId, Selection, Table, Value};

use super::clauses::{Subject, clause, noun, search_clause};
use super::counts::{matching_studies, participants, studies_of};
use super::facts::{Asked, facts};
use super::filters::{all_labels, aside_names, changed_facets};
use super::loosen::best_loosening;
use super::words::{all_of, clauses, quoted, span};

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
        let tally = table.tally(&counts.matching);
        sentences.extend(facts(&studies, &tally, &Asked::of(table, selection)));
        // After the facts, whose "them" are all that match.
        for id in table.ids() {
            sentences.extend(overlaps(evidence, table, selection, counts, id));
        }
        sentences
    };
    sentences.extend(scope(table, selection, counts));
    sentences.extend(aside(table, selection));
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
        matching_studies(counts),
        participants(&table.tally(&counts.matching)),
    )
}

/// Which of the studies a range keeps although none of their own ranges is inside it.
fn overlaps(
    evidence: &Evidence,
    table: &Table,
    selection: &Selection,
    counts: &Counts,
    id: FacetId,
) -> Option<String> {
    let facet = table.facet(id);
    let Column::Numbers(numbers) = &facet.column else {
        return None;
    };
    let range = selection.choice(id).interval()?;
    let mut names = Vec::new();
    let mut told = String::new();
    for row in counts.matching.iter() {
        let mut kept_by = None;
        let mut inside = false;
        for own in numbers.spans(row) {
            if range.overlaps(*own) {
                inside |= range.low() <= own.low && own.high <= range.high();
                kept_by = Some(own);
            }
        }
        if let (Some(own), false, Some(study)) = (kept_by, inside, evidence.studies.get(row)) {
            names.push(study.short_name.as_str());
            told = span(own.low, own.high);
        }
    }
    let noun = noun(&facet.key, &facet.title);
    let why = match names.len() {
        0 => return None,
        1 => format!("is kept because its {noun}, {told}, overlaps"),
        _ => format!("are kept because their ranges ({noun}) overlap"),
    };
    Some(format!("{} {why}.", all_of(&names)))
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

/// Which studies are set aside, at the end of the sentence.
fn aside(table: &Table, selection: &Selection) -> Option<String> {
    let names = aside_names(table, selection);
    (!names.is_empty()).then(|| format!("Set aside: {}.", all_of(&names)))
}

/// What is asked of the numbers when studies are set aside; nothing when none are.
pub fn what_if(table: &Table, selection: &Selection) -> String {
    let names = aside_names(table, selection);
    let is = if names.len() == 1 { "is" } else { "are" };
    if names.is_empty() {
        return String::new();
    }
    let it = if names.len() == 1 { "it" } else { "them" };
    let names = all_of(&names);
    format!(
        "{names} {is} set aside. The counts, figures and sentences of your selection are without \
         {it}; the claims of the abstract and “About the data” are not."
    )
}

/// Which studies are counted at all, said only when it is not the default.
fn scope(table: &Table, selection: &Selection, counts: &Counts) -> Option<String> {
    let id = table.scope().filter(|&id| !selection.is_default(id))?;
    let Column::Categories(places) = &table.facet(id).column else {
        return None;
    };
    let held: Vec<(&Value, usize)> = places
        .values()
        .iter()
        .map(|place| (place, place.rows.and_count(&counts.scope)))
        .filter(|(_, count)| *count > 0)
        .collect();
    if held.is_empty() {
        return None;
    }
    let is_since = |place: &Value| place.label == Place::Since.label();
    let known = |place: &Value| is_since(place) || place.label == Place::Included.label();
    // That some are not part of the review says it all, unless there are others besides.
    let is_said = held.iter().all(|(place, _)| known(place));
    let each = || {
        let each = held.iter();
        let each = each.map(|(place, count)| format!("{count} {}", quoted(&place.label)));
        format!(
            "Studies counted here: {}",
            all_of(&each.collect::<Vec<_>>())
        )
    };
    // Those published since stand last.
    Some(match held.last().filter(|(place, _)| is_since(place)) {
        Some((place, count)) if is_said => published_since(counts, &place.rows, *count),
        Some((place, count)) => {
            let are = if *count == 1 { "is" } else { "are" };
            let these = these_match(counts, &place.rows);
            format!("{}, which {are} not part of it{these}.", each())
        }
        None => format!("{}.", each()),
    })
}

/// How many of the studies that are counted are not part of the review, and how many of these match.
fn published_since(counts: &Counts, since: &Bits, count: usize) -> String {
    const WHAT: [&str; 2] = [
        "was published since the review and is not part of it",
        "were published since the review and are not part of it",
    ];
    let whole = counts.scope.count();
    let [one, several] = WHAT;
    let lead = match (count, whole) {
        (1, 1) => return format!("The study {one}."),
        (all, whole) if all == whole => return format!("All {whole} studies {several}."),
        (1, whole) => format!("Of the {whole} studies, 1 {one}"),
        (count, whole) => format!("Of the {whole} studies, {count} {several}"),
    };
    format!("{lead}{}.", these_match(counts, since))
}

/// How many of some of the studies that are counted match, after a semicolon; nothing where all that are
/// counted do.
fn these_match(counts: &Counts, these: &Bits) -> String {
    if counts.matching.count() == counts.scope.count() {
        return String::new();
    }
    match counts.matching.and_count(these) {
        0 => "; none of these matches".to_owned(),
        1 => "; 1 of these matches".to_owned(),
        many => format!("; {many} of these match"),
    }
}
