//! What a reader must know of the view before its page: what the link could not say, which claim it is
//! about, which studies are set aside, how two selections differ, what the totals leave open.

use leptos::prelude::*;

use super::parts;
use crate::{
    browser::{page, root},
    components::{later::LaterWhen, link::opens_elsewhere, state::use_explorer},
    evidence::ABOUT,
    narrative,
    view::Page,
};

/// All of it.
#[component]
pub fn Banners() -> impl IntoView {
    let explorer = use_explorer();
    let claim = Signal::derive(move || explorer.view.with(|view| view.claim.is_some()));
    view! {
        <Notices />
        <Welcome />
        <LaterWhen
            when=claim
            load=parts::CLAIM_IN_VIEW
            name="What is missing for this claim"
        />
        <WhatIf />
        <LaterWhen
            when=explorer.comparing
            load=parts::COMPARED
            name="What differs between A and B"
        />
        <Gap />
    }
}

/// What the reader must know of the link that was opened or of what the browser denied, until it is put
/// away. There are never many: of a link's faults the first few are told one by one and the others by
/// their number.
#[component]
pub fn Notices() -> impl IntoView {
    let explorer = use_explorer();
    let told = move || {
        let notices = explorer.notices.get();
        (!notices.is_empty()).then(|| {
            let items = notices
                .into_iter()
                .map(|notice| view! { <li>{notice}</li> });
            view! {
                <div class="notices">
                    <ul>{items.collect_view()}</ul>
                    <button class="button" on:click=move |_| explorer.notices.set(Vec::new())>
                        "Close this message"
                    </button>
                </div>
            }
        })
    };
    view! { <div role="alert">{told}</div> }
}

/// On a first visit: what this is, in one quiet line. `web/theme.js` knows whether it is one.
#[component]
fn Welcome() -> impl IntoView {
    let explorer = use_explorer();
    let shown = RwSignal::new(root::data("welcome").is_some());
    let close = move || {
        root::set_data("welcome", None);
        shown.set(false);
        page::focus("results");
    };
    let lesson = move |event: leptos::ev::MouseEvent| {
        if opens_elsewhere(&event) {
            return;
        }
        event.prevent_default();
        shown.set(false);
        explorer.change(|view| view.lesson = Some("studied.1".to_owned()));
    };
    view! {
        <Show when=move || shown.get()>
            <section class="welcome" aria-label="What this is">
                <p>
                    <strong>"New here?"</strong>
                    " What 17 articles say of ketamine with psychotherapy. Point at a mark; press it to filter. "
                    <a href="#lesson=studied.1" on:click=lesson>
                        "Take a short lesson"
                    </a> ". "
                    <strong>"This is not medical advice."</strong>
                </p>
                <button class="button" id="welcomed" on:click=move |_| close()>
                    "Close"
                </button>
            </section>
        </Show>
    }
}

/// What if: which studies are set aside, where a reader cannot miss it.
#[component]
fn WhatIf() -> impl IntoView {
    let explorer = use_explorer();
    let told = Memo::new(move |_| {
        explorer
            .selection
            .with(|selection| narrative::what_if(explorer.table, selection))
    });
    let aside = move || -> Vec<usize> {
        explorer
            .selection
            .with(|selection| selection.aside().iter().collect())
    };
    let back = move |row: usize| {
        let name = explorer
            .table
            .name(row)
            .map_or("", |name| name.label.as_str());
        let press = move |_| {
            explorer.change(|view| view.selection.toggle_aside(row));
            page::focus("results");
        };
        view! {
            <button class="button" on:click=press>
                {format!("Bring back {name}")}
            </button>
        }
    };
    view! {
        <Show when=move || told.with(|told| !told.is_empty())>
            <div class="banner" role="region" aria-label="What if">
                <p>
                    <b>"What if? "</b>
                    {told}
                </p>
                <For each=aside key=|row| *row children=back />
            </div>
        </Show>
    }
}

/// What the totals leave open, where a reader meets them; on paper also the link and the version.
#[component]
fn Gap() -> impl IntoView {
    let explorer = use_explorer();
    let printed = move || {
        explorer.view.track();
        format!(
            "Not medical advice. Data set version {} of {}. This view: {}",
            ABOUT.version,
            ABOUT.created,
            explorer.link()
        )
    };
    view! {
        <p class="gap">
            {narrative::the_gap(explorer.evidence)} " "
            <button
                class="link-button"
                on:click=move |_| explorer.go_to(Page::Data, "about")
            >
                "Why they differ"
            </button>
        </p>
        <p class="on-paper">{printed}</p>
    }
}
