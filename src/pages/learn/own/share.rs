//! A lesson as a file or as a link.

use leptos::{prelude::*, task::spawn_local};

use super::{fields::Button, going::first_view, words};
use crate::{
    browser::{address, page, save as browser},
    components::{state::Explorer, writing::use_writing},
    teaching::{
        Lesson, Name,
        own::{file_name, link_fits, pack},
    },
};

/// Lets the browser keep a lesson as a file. Returns what came of it.
pub fn save_file(lesson: &Lesson) -> String {
    if lesson.steps.is_empty() {
        return words::NO_STEP.to_owned();
    }
    save(
        &file_name(&lesson.title),
        "application/json",
        &lesson.write(),
    )
}

/// Lets the browser keep a text as a file of this name and kind. Returns what came of it.
pub fn save(name: &str, kind: &str, text: &str) -> String {
    match browser::save(name, kind, text.as_bytes()) {
        Ok(_) => browser::handed_over(name),
        Err(problem) => format!("This file could not be saved: {problem}"),
    }
}

/// What was asked for as a link.
#[derive(Clone)]
pub enum Link {
    /// The whole lesson with this title.
    Whole(String, String),
    /// A lesson that no link can carry, and why.
    TooLong(Lesson, String),
}

/// Copies the link that carries a lesson, and gives it to be shown: not every browser lets the page copy.
/// `said` is told what came of it.
pub fn copy_link(explorer: Explorer, lesson: &Lesson, said: RwSignal<String>) -> Option<Link> {
    let packed = Name::Carried(pack(lesson));
    let Some(view) = first_view(explorer, lesson, packed) else {
        said.set(words::NO_STEP.to_owned());
        return None;
    };
    let link = address::link_to(&view.address(explorer.evidence, explorer.table));
    if let Err(fault) = link_fits(&link) {
        let why = fault.to_string();
        said.set(why.clone());
        return Some(Link::TooLong(lesson.clone(), why));
    }
    let copied = link.clone();
    spawn_local(async move {
        let is_copied = page::copy(&copied).await;
        said.set(if is_copied {
            "The link is copied. It holds the whole lesson.".to_owned()
        } else {
            "This browser does not let the page copy. Select the link and copy it.".to_owned()
        });
    });
    Some(Link::Whole(lesson.title.clone(), link))
}

/// The place where the link of a lesson is shown, or why there is none.
#[component]
pub fn LinkPlace(
    /// What was asked for.
    link: RwSignal<Option<Link>>,
) -> impl IntoView {
    let shown = move || match link.get()? {
        Link::Whole(title, link) => Some(view! { <Whole title link /> }.into_any()),
        Link::TooLong(lesson, why) => Some(view! { <TooLong lesson why /> }.into_any()),
    };
    view! {
        <div class="own-link" id="own-link">
            {shown}
        </div>
    }
}

#[component]
fn Whole(title: String, link: String) -> impl IntoView {
    let name = format!("Link of the whole lesson “{title}”");
    let only = page::is_file().then(|| {
        view! {
            <p>
                "This page is a file on your device: others need the same file to open the link."
            </p>
        }
    });
    view! {
        <p>{name.clone()}</p>
        <textarea readonly rows="4" aria-label=name prop:value=link></textarea>
        {only}
    }
}

#[component]
fn TooLong(lesson: Lesson, why: String) -> impl IntoView {
    let said = use_writing().said;
    view! {
        <p>{why}</p>
        <Button
            name="Save as a file"
            of=" instead of a link"
            press=move |()| said.set(save_file(&lesson))
        />
    }
}
