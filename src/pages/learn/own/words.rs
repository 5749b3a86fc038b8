//! A view in words.

use leptos::prelude::*;

use crate::{
    components::state::Explorer,
    explore::{Counts, shown},
    narrative::{all_labels, sentence},
    teaching::steps_in_words,
    view::{Page, View},
};

/// The most letters of a title that is proposed.
const LONGEST_TITLE: usize = 60;

/// What is said of a lesson that cannot be shown or passed on yet.
pub const NO_STEP: &str = "This lesson has no step yet. Add one first.";

/// What the page shows now. A lesson is written on a page of its own; what its steps show was seen on the
/// page before that.
pub fn page_view(explorer: Explorer) -> View {
    let mut view = explorer.view.get_untracked().alone();
    if view.page == Page::Learn {
        view.page = explorer.page_before();
    }
    view
}

/// The view of a step, as a link to it begins.
pub fn encoded(explorer: Explorer, view: View) -> String {
    let view = View {
        embed: None,
        ..view.alone()
    };
    view.encode(explorer.evidence, explorer.table)
}

/// What a view shows.
pub fn in_words(explorer: Explorer, view: &View) -> String {
    let counts = Counts::of(explorer.table, &view.selection);
    let mut words = vec![sentence(
        explorer.evidence,
        explorer.table,
        &view.selection,
        &counts,
    )];
    if let Some(locked) = &view.locked {
        let with = match all_labels(explorer.table, locked).as_str() {
            "" => "all studies".to_owned(),
            labels => format!("“{labels}”"),
        };
        words.push(format!("It is compared with {with}."));
    }
    if let Some(study) = view
        .study
        .and_then(|row| explorer.evidence.studies.get(row))
    {
        words.push(format!("The study {} is open.", study.short_name));
    }
    if let Some(claim) = view.claim {
        words.push(format!("The claim: {}", claim.words()));
    }
    words.join(" ")
}

/// What the view of a step shows, and what of it this page cannot show: a paragraph each.
pub fn told(explorer: Explorer, fragment: &str) -> Vec<String> {
    let opened = View::decode(explorer.evidence, explorer.table, fragment);
    let mut told = vec![in_words(explorer, &opened.view)];
    told.extend(opened.notices);
    told
}

/// A title for a step that shows this: its filters, or else the beginning of its sentence.
pub fn title_for(explorer: Explorer, view: &View) -> String {
    let labels = all_labels(explorer.table, &view.selection);
    if !labels.is_empty() {
        return shown(&labels, LONGEST_TITLE);
    }
    let words = in_words(explorer, view);
    let beginning = words.split(" (").next().unwrap_or_default();
    shown(beginning, LONGEST_TITLE)
}

/// What a step is called by its place.
pub fn number(at: usize) -> String {
    format!("Step {}", at + 1)
}

/// What is said when a step was given the view of the page.
pub fn taken(at: usize) -> String {
    format!("{} now shows what the page shows.", number(at))
}

/// A number of steps in words.
pub fn steps(count: usize) -> String {
    match count {
        0 => "no step yet".to_owned(),
        count => steps_in_words(count),
    }
}
