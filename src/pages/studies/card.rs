//! The study card: a dialog with every field of one study, and what the study can and cannot show.

use leptos::prelude::*;

use super::card_body::CardBody;
use crate::{
    browser::{frames, page},
    components::{dialog::Drawer, state::use_explorer},
    view::{neighbours, ordered},
};

/// The dialog; open while the view names a study.
#[component]
pub fn StudyCard() -> impl IntoView {
    let explorer = use_explorer();
    let row = Memo::new(move |_| {
        let row = explorer.view.with(|view| view.study);
        row.filter(|&row| row < explorer.evidence.studies.len())
    });
    let body = move || {
        let study = explorer.evidence.studies.get(row.get()?)?;
        Some(view! { <CardBody study /> })
    };
    // Each study is read from its head, also after "Next".
    Effect::new(move || {
        if row.get().is_some() {
            frames::soon(|| page::read_from("card-title"));
        }
    });
    view! {
        <Drawer
            class="card"
            title="card-title"
            open=Signal::derive(move || row.get().is_some())
            close=move |()| explorer.change(|view| view.study = None)
        >
            <CardBar row />
            {body}
        </Drawer>
    }
}

/// Previous and next within the selection, and close.
#[component]
fn CardBar(row: Memo<Option<usize>>) -> impl IntoView {
    let explorer = use_explorer();
    let beside = Memo::new(move |_| {
        let sort = explorer.view.with(|view| view.sort);
        let listed = explorer
            .counts
            .with(|counts| ordered(explorer.evidence, &counts.matching, sort));
        row.get()
            .map_or((None, None), |row| neighbours(row, &listed))
    });
    view! {
        <div class="card-bar">
            <Step name="← Previous" to=Signal::derive(move || beside.get().0) />
            <Step name="Next →" to=Signal::derive(move || beside.get().1) />
            <button
                class="button card-close"
                on:click=move |_| explorer.change(|view| view.study = None)
            >
                "Close"
            </button>
        </div>
    }
}

/// A step to the study before or after, where there is one.
#[component]
fn Step(name: &'static str, to: Signal<Option<usize>>) -> impl IntoView {
    let explorer = use_explorer();
    let study = move || {
        let study = explorer.evidence.studies.get(to.get()?)?;
        Some(format!(": {}", study.short_name))
    };
    view! {
        <button
            class="button"
            disabled=move || to.get().is_none()
            on:click=move |_| explorer.change(|view| view.study = to.get_untracked())
        >
            {name}
            <span class="visually-hidden">{study}</span>
        </button>
    }
}
