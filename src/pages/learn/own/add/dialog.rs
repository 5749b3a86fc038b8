//! The dialog.

use leptos::prelude::*;

use super::{
    super::{
        fields::{Button, Hint, Line, Note, Parts},
        going,
        warning::Warning,
        words,
    },
    draft::{Added, Draft, TITLE, use_draft},
    which::Which,
};
use crate::{
    browser::page,
    components::{dialog::Drawer, over::Sheet, state::use_explorer, writing::use_writing},
};

const HEADING: &str = "own-add-heading";

/// The id of what is said of notes.
const HINT: &str = "own-add-hint";

/// Adds the view of the page to a lesson; open while that lies over the page.
#[component]
pub fn AddView() -> impl IntoView {
    let explorer = use_explorer();
    let open = Memo::new(move |_| explorer.over.get() == Some(Sheet::AddToLesson));
    view! {
        <Drawer class="card own-add" title=HEADING open close=move |()| explorer.over.close()>
            <Content />
        </Drawer>
    }
}

#[component]
fn Content() -> impl IntoView {
    let explorer = use_explorer();
    let draft = Draft::of_page();
    provide_context(draft);
    let body = move || match draft.added.get() {
        Some(added) => view! { <Done added /> }.into_any(),
        None => view! { <Fields /> }.into_any(),
    };
    view! {
        <div class="card-bar">
            <p class="own-said" aria-live="polite">
                {draft.said}
            </p>
            <button class="button card-close" on:click=move |_| explorer.over.close()>
                "Close"
            </button>
        </div>
        <div class="card-body">
            <h2 id=HEADING tabindex="-1">
                "Add this view to a lesson"
            </h2>
            {body}
        </div>
    }
}

/// What the step is to be.
#[component]
fn Fields() -> impl IntoView {
    let draft = use_draft();
    let explorer = draft.explorer;
    let shows = words::in_words(explorer, &words::page_view(explorer));
    let points = Memo::new(move |_| draft.step.with(|step| step.points.clone()));
    let annotate = move |text: String| draft.step.update(|step| step.annotate(&text));
    let add = move |()| {
        draft.add();
        if draft.added.with_untracked(Option::is_some) {
            // The button is gone.
            page::read_from(HEADING);
        }
    };
    view! {
        <p class="own-view">{format!("The page shows: {shows}")}</p>
        <Which />
        <Line
            name="Title of the step"
            id=TITLE
            text=draft.title.get_value()
            invalid=draft.invalid
            changed=move |text| draft.title.set_value(text)
        />
        <Note id="own-add-note" hint=HINT text="" changed=annotate />
        <Hint id=HINT />
        <Parts points choose=move |(part, points)| draft.point(part, points) />
        <Warning />
        <div class="own-tools">
            <Button name="Add" primary=true press=add />
            <Button name="Cancel" press=move |()| explorer.over.close() />
        </div>
    }
}

/// What is said when it was added, and the ways on.
#[component]
fn Done(added: Added) -> impl IntoView {
    let explorer = use_explorer();
    let writing = use_writing();
    let Added { said, key } = added;
    view! {
        <p class="own-words">{said}</p>
        <Warning />
        <div class="own-tools">
            <Button
                name="Edit the lesson"
                press=move |()| going::open(explorer, writing, &key, "")
            />
            <Button name="Go on exploring" press=move |()| explorer.over.close() />
        </div>
    }
}
