//! The bar under the masthead: the parts of the page, light and dark, the link, print.

use leptos::{prelude::*, task::spawn_local};

use super::{
    controls::{choice, switch},
    learn::{learn, present},
    live::{aria, flag, words},
    markup::{Live, button},
    state::Explorer,
    take_away::{print, take_away},
};
use crate::browser::{
    dom::{Node, tag},
    frames, page,
    theme::Theme,
};

/// The parts of the page that the bar leads to: id and name. Buttons and not links, because the
/// fragment of the address holds the state.
const PARTS: [(&str, &str); 8] = [
    ("summary", "Summary"),
    ("map", "Map"),
    ("directions", "Results"),
    ("figures", "Figures"),
    ("studies", "Studies"),
    ("claims", "Claims"),
    ("coverage", "Gaps"),
    ("about", "About the data"),
];

/// How long a button says what it did, in milliseconds.
const SHOWN_FOR: i32 = 2500;

/// The bar. Nothing of it can be reached while it is `behind` the sheet of filters.
pub fn toolbar(explorer: Explorer, behind: Memo<bool>) -> Node {
    // Parts that wait for their turn would push the goal away: it is gone to after them.
    let parts = PARTS.map(|(id, name)| {
        button("link-button", name, move || {
            frames::later(move || page::go_to(id));
        })
    });
    let nav = tag("nav")
        .with("aria-label", "Parts of the page")
        .children(Vec::from(parts));
    let themes = Theme::ALL.map(|theme| theme_choice(explorer, theme));
    tag("div")
        .class("toolbar")
        .with("role", "region")
        .with("aria-label", "Tools")
        .flagged("inert", behind)
        .child(nav)
        .child(switch("switch", "Colours of the page", Vec::from(themes)))
        .child(asking(explorer))
        .child(copy_link(explorer))
        .child(print(explorer))
        .child(take_away(explorer))
        .child(learn(explorer))
        .child(present(explorer))
        .into()
}

/// The switch that makes every number answer where it comes from.
fn asking(explorer: Explorer) -> Node {
    let asking = explorer.asking;
    tag("button")
        .class("button")
        .live("aria-pressed", aria(flag(move || asking.get())))
        .child("Where from?")
        .press(move || asking.update(|asking| *asking = !*asking))
        .into()
}

fn theme_choice(explorer: Explorer, theme: Theme) -> Node {
    let name = match theme {
        Theme::System => "Auto",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
    };
    let chosen = flag(move || explorer.theme.get() == theme);
    choice("radio", "theme".to_owned(), name, chosen, move || {
        explorer.choose_theme(theme);
    })
}

/// Copies the link to what is shown; says so, or says where the link is when copying is denied.
fn copy_link(explorer: Explorer) -> Node {
    let said = RwSignal::new("Copy link");
    let copy = move || {
        let link = explorer.link();
        spawn_local(async move {
            said.set(if page::copy(&link).await {
                "Link copied"
            } else {
                "Copy it from the address bar"
            });
            page::after(SHOWN_FOR, move || said.set("Copy link"));
        });
    };
    tag("button")
        .class("button")
        .with("aria-live", "polite")
        .says(words(move || said.get().to_owned()))
        .press(copy)
        .into()
}
