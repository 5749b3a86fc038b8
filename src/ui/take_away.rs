//! What leads to the part that makes what readers take away.

use leptos::{prelude::*, task::spawn_local};

use super::{
    live::words,
    markup::{Live, wrap},
    state::Explorer,
};
use crate::{
    app::parts::{self, Answer, NotArrived},
    browser::{
        dom::{Node, Tag, tag},
        page,
        work::Work,
    },
    figures::Exhibit,
};

/// What is asked for when the view is to be printed.
const PRINT: &str = "print";

/// What is said when a part did not arrive.
pub const NOT_ARRIVED: &str =
    "What is needed for this did not arrive. Check the connection and try again.";

/// A part of the program that is loaded when it is asked for something.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Makes what readers take away.
    TakeAway,
    /// Lessons, the quiz, the words of the field, presenting.
    Learn,
}

/// Asks a part for something of the view as it is when the part has arrived, and waits until it is done.
/// Returns whether it did arrive.
pub async fn ask(explorer: Explorer, part: Part, what: &str) -> bool {
    let arrived: Result<Answer, NotArrived> = match part {
        Part::TakeAway => parts::take_away().await,
        Part::Learn => parts::learn().await,
    };
    let Ok(answer) = arrived else {
        return false;
    };
    let work: Work = answer(
        explorer.evidence,
        explorer.table,
        what,
        &explorer.fragment(),
    );
    work.await;
    true
}

/// A button that asks a part for something. While that is on its way, the button says so.
/// `of` tells it from its like to those who cannot see where it stands.
pub fn asking(
    explorer: Explorer,
    part: Part,
    name: &'static str,
    of: &'static str,
    what: &'static str,
) -> Tag {
    let waiting = RwSignal::new(false);
    let said = words(move || if waiting.get() { "One moment…" } else { name }.to_owned());
    let press = move || {
        if waiting.get_untracked() {
            return;
        }
        waiting.set(true);
        spawn_local(async move {
            let arrived = ask(explorer, part, what).await;
            // The figure may have been made anew meanwhile.
            waiting.try_set(false);
            if !arrived {
                explorer.say(NOT_ARRIVED);
                if what == PRINT {
                    explorer.printing.set(true);
                    page::after(0, page::print);
                }
            }
        });
    };
    tag("button")
        .class("button")
        .child(tag("span").says(said))
        .child(wrap("span", "visually-hidden", of))
        .press(press)
}

/// The button that opens all that can be taken away.
pub fn take_away(explorer: Explorer) -> Node {
    asking(explorer, Part::TakeAway, "Take away", "", "").into()
}

/// The button that prints the view as a hand-out.
pub fn print(explorer: Explorer) -> Node {
    asking(explorer, Part::TakeAway, "Print", "", PRINT).into()
}

/// The button below a figure that saves or embeds it.
pub fn take_figure(explorer: Explorer, exhibit: Exhibit) -> Node {
    asking(
        explorer,
        Part::TakeAway,
        "Save or embed",
        exhibit.title(),
        exhibit.slug(),
    )
    .into()
}
