//! The place of the open page. Only that page is there; what it is made of is loaded when it is first
//! opened. Each page is found again where it was left.

use leptos::prelude::*;

use super::parts;
use crate::{
    browser::{frames, page},
    components::{later::Later, state::use_explorer},
    view::Page,
};

/// The name of the whole in the title bar.
const NAME: &str = "KAP Explorer";

/// How many frames a page may take until it is as high as it was.
const PATIENCE: u8 = 60;

/// The open page.
#[component]
pub fn Outlet() -> impl IntoView {
    let explorer = use_explorer();
    // A study's card names itself there.
    Effect::new(move || {
        let study = explorer.view.with(|view| view.study);
        let study = study.and_then(|row| explorer.evidence.studies.get(row));
        page::set_title(&match (study, explorer.page.get()) {
            (Some(study), _) => format!("{} · {NAME}", study.short_name),
            (None, Page::Explore) => {
                format!("{NAME}: the evidence on ketamine-assisted psychotherapy")
            }
            (None, page) => format!("{} · {NAME}", page.title()),
        });
    });
    let made = move |()| match explorer.target.get_untracked() {
        Some(id) => {
            explorer.target.set(None);
            page::go_to(&id);
        }
        // What is presented begins at its head.
        None if explorer.presenting.get_untracked() => page::scroll_to(0.0),
        None => return_to(explorer.scrolled(), PATIENCE),
    };
    move || {
        let page = explorer.page.get();
        view! {
            <div class="page" data-page=page.slug()>
                <Later load=parts::page(page) name=named(page) made=Callback::new(made) />
            </div>
        }
    }
}

/// Scrolls a page to where it was left. It may grow over several frames: as long as it is too short, the
/// next frame tries again, so many times.
fn return_to(at: f64, tries: u8) {
    page::scroll_to(at);
    if tries > 0 && page::scrolled() + 1.0 < at {
        frames::next(move || return_to(at, tries - 1));
    }
}

/// What a reader calls a page that did not arrive.
fn named(page: Page) -> &'static str {
    match page {
        Page::Explore => "The page “Explore”",
        Page::Map => "The page “Map”",
        Page::Results => "The page “Results”",
        Page::Studies => "The page “Studies”",
        Page::Words => "The page “In words”",
        Page::Data => "The page “Data”",
        Page::Learn => "The page “Learn”",
    }
}
