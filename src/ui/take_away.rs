//! What leads to the second program, which makes what readers take away.

use leptos::{prelude::*, task::spawn_local};

use super::{
    live::words,
    markup::{Live, wrap},
    state::Explorer,
};
use crate::{
    browser::{
        dom::{Node, Tag, tag},
        door::{self, Program},
        page,
    },
    figures::Exhibit,
};

/// What is asked for when the view is to be printed.
const PRINT: &str = "print";

/// What is said when a program did not arrive.
pub const NOT_ARRIVED: &str =
    "What is needed for this did not arrive. Check the connection and try again.";

/// A button that asks a program for something. While that is on its way, the button says so.
/// `of` tells it from its like to those who cannot see where it stands.
pub fn asking(
    explorer: Explorer,
    program: Program,
    name: &'static str,
    of: &'static str,
    what: &'static str,
) -> Tag {
    let waiting = RwSignal::new(false);
    let said = words(move || if waiting.get() { "One moment…" } else { name }.to_owned());
    let ask = move || {
        if waiting.get_untracked() {
            return;
        }
        waiting.set(true);
        spawn_local(async move {
            let arrived = door::ask(program, what, move || explorer.fragment()).await;
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
        .press(ask)
}

/// The button that opens all that can be taken away.
pub fn take_away(explorer: Explorer) -> Node {
    asking(explorer, Program::TakeAway, "Take away", "", "").into()
}

/// The button that prints the view as a hand-out.
pub fn print(explorer: Explorer) -> Node {
    asking(explorer, Program::TakeAway, "Print", "", PRINT).into()
}

/// The button below a figure that saves or embeds it.
pub fn take_figure(explorer: Explorer, exhibit: Exhibit) -> Node {
    asking(
        explorer,
        Program::TakeAway,
        "Save or embed",
        exhibit.title(),
        exhibit.slug(),
    )
    .into()
}
