//! What leads to the second program, which makes what readers take away.

use leptos::{prelude::*, task::spawn_local};

use super::{
    live::words,
    markup::{Live, wrap},
    state::Explorer,
};
use crate::{
    browser::{
        dom::{Node, tag},
        door, page,
    },
    figures::Exhibit,
};

/// What is asked for when the view is to be printed.
const PRINT: &str = "print";

/// A button that asks the second program for something. While that is on its way, the button says so.
/// `of` tells it from its like to those who cannot see where it stands.
fn asking(explorer: Explorer, name: &'static str, of: &'static str, what: &'static str) -> Node {
    let waiting = RwSignal::new(false);
    let said = words(move || if waiting.get() { "One moment…" } else { name }.to_owned());
    let ask = move || {
        if waiting.get_untracked() {
            return;
        }
        waiting.set(true);
        let shown = explorer.fragment();
        spawn_local(async move {
            let arrived = door::ask(what, &shown).await;
            // The figure may have been made anew meanwhile.
            waiting.try_set(false);
            if !arrived {
                explorer.say(
                    "What is needed for this did not arrive. Check the connection and try again.",
                );
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
        .into()
}

/// The button that opens all that can be taken away.
pub fn take_away(explorer: Explorer) -> Node {
    asking(explorer, "Take away", "", "")
}

/// The button that prints the view as a hand-out.
pub fn print(explorer: Explorer) -> Node {
    asking(explorer, "Print", "", PRINT)
}

/// The button below a figure that saves or embeds it.
pub fn take_figure(explorer: Explorer, exhibit: Exhibit) -> Node {
    asking(explorer, "Save or embed", exhibit.title(), exhibit.slug())
}
