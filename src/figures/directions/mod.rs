//! The effect direction plot: every outcome of every study as a mark whose shape says which way
//! the result points, whose area how many people were enrolled, whose fill what was compared.
//! It knows the scene, and no other figure.
//!
//! After Thomson & Thomas 2013, "The effect direction plot: visual display of non-standardised
//! effects across multiple outcome domains", [doi 10.1002/jrsm.1060](https://doi.org/10.1002/jrsm.1060).
//! Unlike there, the outcomes of a domain are not merged into one direction, for that would be a
//! count of directions; each keeps a mark of its own.

mod key;
mod mark;
mod words;

use std::sync::Arc;

use std::cmp::Reverse;

use crate::evidence::{Comparison, Study};
use crate::explore::Bits;
use crate::narrative::{Ask, Field, capital, studies_of};

use super::gather::found_or_added;
use super::{Grid, GridCell, GridRow, Group, Head, Look, Scene};
use crate::figures::named;
use crate::figures::since::is_since;

/// What was measured, and the studies that have an outcome of it.
struct Domain<'a> {
    name: &'a str,
    all: Bits,
}

/// The domains of the scope, those of most studies first, then as they come in the data.
fn domains<'a>(scene: &Scene<'a>) -> Vec<Domain<'a>> {
    let mut domains: Vec<Domain> = Vec::new();
    for (row, study) in scene.studies() {
        for outcome in &study.outcomes {
            let domain = found_or_added(
                &mut domains,
                |domain| domain.name == outcome.domain,
                || Domain {
                    name: &outcome.domain,
                    all: scene.nobody(),
                },
            );
            domain.all.insert(row);
        }
    }
    domains.sort_by_key(|domain| Reverse(domain.all.count()));
    domains
}

/// What the comparison of a study tests, if that was found.
fn tests(study: &Study) -> Option<Comparison> {
    study.comparison.value().copied()
}

/// The effect direction plot.
pub fn directions(scene: &Scene) -> Grid {
    let domains = domains(scene);
    let most = mark::extent(scene).map_or(0, |(_, most)| most);
    let mut grid = Grid {
        subtitle: String::new(),
        summary: String::new(),
        corner: "Study, people enrolled".to_string(),
        columns: domains.iter().map(|domain| column(scene, domain)).collect(),
        rows: Vec::new(),
        key: key::key(scene),
    };
    let there = domains.iter();
    let there = there.filter(|domain| !scene.now(&domain.all).is_empty());
    let mut texts = vec![
        words::outcomes(scene, there.count(), domains.len()),
        words::without(scene),
    ];
    let mut before = None;
    for (row, study) in ordered(scene) {
        let comparison = tests(study);
        let mut group = None;
        if before != Some(comparison) {
            before = Some(comparison);
            let text = group_text(scene, comparison);
            texts.push(format!("{text}."));
            group = Some(Group { text, comparison });
        }
        let cells = domains.iter();
        grid.rows.push(Arc::new(GridRow {
            group,
            head: head(scene, row, study),
            cells: cells
                .map(|domain| cell(scene, row, study, domain, most))
                .collect(),
            share: Vec::new(),
        }));
    }
    if let Some(text) = scene.nothing_left() {
        texts = vec![text];
    }
    texts.retain(|text| !text.is_empty());
    grid.summary = texts.join(" ");
    grid.subtitle = texts.into_iter().next().unwrap_or_default();
    grid
}

/// The studies of the scope by what they compare, then by year, then by name.
fn ordered<'a>(scene: &Scene<'a>) -> Vec<(usize, &'a Study)> {
    let rank = |study: &Study| tests(study).map_or(Comparison::ALL.len(), |tests| tests as usize);
    let mut studies: Vec<(usize, &Study)> = scene.studies().collect();
    studies
        .sort_unstable_by_key(|(_, study)| (rank(study), study.citation.year, &study.short_name));
    studies
}

/// The heading of the group of studies that test this.
fn group_text(scene: &Scene, comparison: Option<Comparison>) -> String {
    let mut set = scene.nobody();
    for (row, study) in scene.studies() {
        if tests(study) == comparison {
            set.insert(row);
        }
    }
    let count = studies_of(scene.now(&set).count(), set.count());
    format!("{}: {count}", words::heading(comparison))
}

fn column(scene: &Scene, domain: &Domain) -> Head {
    let name = capital(domain.name);
    let now = scene.now(&domain.all);
    let all = match scene.selected().rows {
        // With nothing selected there is nothing to be a part of.
        0 => scene.scope.count(),
        selected => selected,
    };
    let note = format!("{} of {all}", now.count());
    Head {
        pick: scene.value("outcome", domain.name),
        study: None,
        ask: (!now.is_empty()).then(|| Ask {
            what: format!("{name}: {note} studies"),
            how: None,
            studies: now.iter().collect(),
            fields: vec![Field::Facet("outcome")],
        }),
        text: name,
        note,
    }
}

/// The heading of a row. What the cells cannot say of it stands in the note.
fn head(scene: &Scene, row: usize, study: &Study) -> Head {
    let people = mark::people(study);
    let what = format!("{}: {people}", study.short_name);
    let mut note = people;
    if is_since(study) {
        note.push_str(", since the review");
    }
    if !mark::has_outcomes(study) {
        note.push_str(", no outcome found");
    }
    if !scene.matching.contains(row) {
        note.push_str(", left out");
    }
    Head {
        text: named(study).into_owned(),
        note,
        pick: Vec::new(),
        study: Some(row),
        ask: Some(Ask {
            what,
            how: None,
            studies: vec![row],
            fields: vec![Field::Facet("participants")],
        }),
    }
}

fn cell(scene: &Scene, row: usize, study: &Study, domain: &Domain, most: u32) -> GridCell {
    let out = !scene.matching.contains(row);
    let what = format!("{}, {}", study.short_name, domain.name);
    let mut label = what.clone();
    let mut marks = Vec::new();
    let mut fields = Vec::new();
    for (place, outcome) in study.outcomes.iter().enumerate() {
        if outcome.domain == domain.name {
            let mark = mark::mark(scene, study, outcome, most, out);
            label.push_str(match (marks.is_empty(), out) {
                (true, false) => ": ",
                (true, true) => ", left out by the filters: ",
                (false, _) => ". ",
            });
            label.push_str(&mark.label);
            marks.push(mark);
            fields.push(Field::Outcome(place));
        }
    }
    let look = match (marks.is_empty(), out) {
        (true, _) => Look::NoStudy,
        (false, true) => Look::FilteredOut,
        (false, false) => Look::Filled,
    };
    if marks.is_empty() {
        label.push_str(": no such outcome found");
    }
    let ask = (!marks.is_empty()).then(|| {
        fields.push(Field::Facet("participants"));
        Ask {
            what,
            how: None,
            studies: vec![row],
            fields,
        }
    });
    GridCell {
        look,
        text: String::new(),
        note: String::new(),
        label,
        marks,
        status: Vec::new(),
        pick: Vec::new(),
        ask,
    }
}
