//! The bar under the masthead: the parts of the page, light and dark, print.

use leptos::{prelude::*, task::spawn_local};

use super::state::Explorer;
use crate::browser::{page, theme::Theme};

/// The parts of the page that the bar leads to: id and name. Buttons and not links, because the
/// fragment of the address holds the state.
const PARTS: [(&str, &str); 3] = [("figures", "Figures"), ("studies", "Studies"), ("about", "About the data")];

/// How long a button says what it did, in milliseconds.
const SHOWN_FOR: i32 = 2500;

/// The bar.
#[component]
pub fn Toolbar() -> impl IntoView {
    let explorer = Explorer::here();
    view! {
        <div class="toolbar">
            <nav aria-label="Parts of the page">
                {PARTS
                    .map(|(id, name)| {
                        view! {
                            <button class="link-button" on:click=move |_| page::go_to(id)>
                                {name}
                            </button>
                        }
                    })}
            </nav>
            <fieldset class="switch theme-switch">
                <legend class="visually-hidden">"Colours of the page"</legend>
                {Theme::ALL
                    .map(|theme| {
                        view! {
                            <label>
                                <input
                                    type="radio"
                                    name="theme"
                                    prop:checked=move || explorer.theme.get() == theme
                                    on:change=move |_| explorer.choose_theme(theme)
                                />
                                <span>{name_of(theme)}</span>
                            </label>
                        }
                    })}
            </fieldset>
            <CopyLink />
            <button class="button" on:click=move |_| page::print()>
                "Print"
            </button>
        </div>
    }
}

/// Copies the link to what is shown; says so, or says where the link is when copying is denied.
#[component]
fn CopyLink() -> impl IntoView {
    let explorer = Explorer::here();
    let said = RwSignal::new("Copy link");
    let copy = move |_| {
        let link = explorer.link();
        spawn_local(async move {
            said.set(if page::copy(&link).await { "Link copied" } else { "Copy it from the address bar" });
            page::after(SHOWN_FOR, move || {
                said.try_set("Copy link");
            });
        });
    };
    view! {
        <button class="button" aria-live="polite" on:click=copy>
            {said}
        </button>
    }
}

fn name_of(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "Auto",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
    }
}
