//! A view in words.

use crate::browser::address;
use crate::classroom::desk::Desk;
use crate::explore::{Counts, shown};
use crate::narrative::{all_labels, sentence};
use crate::teaching::steps_in_words;
use crate::view::View;

/// The most letters of a title that is proposed.
const LONGEST_TITLE: usize = 60;

/// What is said of a lesson that cannot be shown or passed on yet.
pub const NO_STEP: &str = "This lesson has no step yet. Add one first.";

/// What the page shows now, as its address says. `desk.view()` is older: the page tells its view only when
/// it asks for something, and a reader may have explored since. The address may lag, too, where a browser
/// refuses to change it, as some do after very many changes in a short time.
pub fn page_view(desk: &'static Desk) -> View {
    desk.decoded(&address::fragment()).alone()
}

/// The view of a step, as a link to it begins.
pub fn encoded(desk: &'static Desk, view: View) -> String {
    let view = View {
        embed: None,
        ..view.alone()
    };
    desk.encoded(&view)
}

/// What a view shows.
pub fn in_words(desk: &'static Desk, view: &View) -> String {
    let counts = Counts::of(desk.table, &view.selection);
    let mut words = vec![sentence(
        desk.evidence,
        desk.table,
        &view.selection,
        &counts,
    )];
    if let Some(locked) = &view.locked {
        let with = match all_labels(desk.table, locked).as_str() {
            "" => "all studies".to_owned(),
            labels => format!("“{labels}”"),
        };
        words.push(format!("It is compared with {with}."));
    }
    if let Some(study) = view.study.and_then(|row| desk.evidence.studies.get(row)) {
        words.push(format!("The study {} is open.", study.short_name));
    }
    if let Some(claim) = view.claim {
        words.push(format!("The claim: {}", claim.words()));
    }
    words.join(" ")
}

/// A title for a step that shows this: its filters, or else the beginning of its sentence.
pub fn title_for(desk: &'static Desk, view: &View) -> String {
    let labels = all_labels(desk.table, &view.selection);
    if !labels.is_empty() {
        return shown(&labels, LONGEST_TITLE);
    }
    let words = in_words(desk, view);
    let beginning = words.split(" (").next().unwrap_or_default();
    shown(beginning, LONGEST_TITLE)
}

/// A number of steps in words.
pub fn steps(count: usize) -> String {
    match count {
        0 => "no step yet".to_owned(),
        count => steps_in_words(count),
    }
}
