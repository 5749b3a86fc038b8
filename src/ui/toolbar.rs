//! The bar under the masthead: the parts of the page, light and dark, the link, print.

use leptos::{prelude::*, task::spawn_local};

use super::{
    live::{button, changed, click, flag},
    state::Explorer,
};
use crate::browser::{page, theme::Theme};

/// The parts of the page that the bar leads to: id and name. Buttons and not links, because the
/// fragment of the address holds the state.
const PARTS: [(&str, &str); 3] = [
    ("figures", "Figures"),
    ("studies", "Studies"),
    ("about", "About the data"),
];

/// How long a button says what it did, in milliseconds.
const SHOWN_FOR: i32 = 2500;

/// The bar.
#[component]
pub fn Toolbar() -> impl IntoView {
    let explorer = Explorer::here();
    // The charts are drawn in light before the browser takes the page for paper.
    let print = move || {
        explorer.printing.set(true);
        page::after(0, page::print);
    };
    let parts = PARTS.map(|(id, name)| button("link-button", name, click(move || page::go_to(id))));
    view! {
        <div class="toolbar" role="region" aria-label="Tools" inert=explorer.sheet>
            <nav aria-label="Parts of the page">{Vec::from(parts)}</nav>
            <fieldset class="switch">
                <legend class="visually-hidden">"Colours of the page"</legend>
                {Vec::from(Theme::ALL.map(theme_choice))}
            </fieldset>
            <CopyLink />
            {button("button", "Print", click(print))}
        </div>
    }
}

fn theme_choice(theme: Theme) -> AnyView {
    let explorer = Explorer::here();
    let name = match theme {
        Theme::System => "Auto",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
    };
    view! {
        <label>
            <input
                type="radio"
                name="theme"
                prop:checked=flag(move || explorer.theme.get() == theme)
                on:change=changed(move || explorer.choose_theme(theme))
            />
            <span>{name}</span>
        </label>
    }
    .into_any()
}

/// Copies the link to what is shown; says so, or says where the link is when copying is denied.
#[component]
fn CopyLink() -> impl IntoView {
    let explorer = Explorer::here();
    let said = RwSignal::new("Copy link".to_owned());
    let copy = move || {
        let link = explorer.link();
        spawn_local(async move {
            let done = page::copy(&link).await;
            said.set(
                if done {
                    "Link copied"
                } else {
                    "Copy it from the address bar"
                }
                .to_owned(),
            );
            page::after(SHOWN_FOR, move || {
                said.try_set("Copy link".to_owned());
            });
        });
    };
    view! {
        <button class="button" aria-live="polite" on:click=click(copy)>
            {said}
        </button>
    }
}
