//! Which lesson a step is added to.

use leptos::prelude::*;

use super::{
    super::{
        fields::{Labelled, Line},
        kept, words,
    },
    draft::{NEW, NEW_TITLE, use_draft},
};

/// A list of the lessons and a new one; without a lesson there is nothing to choose.
#[component]
pub fn Which() -> impl IntoView {
    let draft = use_draft();
    let lessons: Vec<(String, String)> = kept::shelf()
        .lessons()
        .iter()
        .map(|kept| {
            let steps = words::steps(kept.lesson.steps.len());
            (kept.key.clone(), format!("{} ({steps})", kept.lesson.title))
        })
        .collect();
    let choice = (!lessons.is_empty()).then(|| view! { <Choice lessons /> });
    view! {
        {choice}
        <div id="own-new" hidden=move || draft.key.with(Option::is_some)>
            <Line
                name="Title of the new lesson"
                id=NEW_TITLE
                text=NEW
                invalid=draft.new_invalid
                changed=move |text| draft.new_title.set_value(text)
            />
        </div>
    }
}

#[component]
fn Choice(lessons: Vec<(String, String)>) -> impl IntoView {
    let draft = use_draft();
    let chosen = draft.key.get_untracked();
    let options = lessons.into_iter().map(move |(key, name)| {
        let selected = chosen.as_ref() == Some(&key);
        view! {
            <option value=key selected=selected>
                {name}
            </option>
        }
    });
    let choose = move |key: String| draft.key.set(Some(key).filter(|key| !key.is_empty()));
    view! {
        <Labelled name="Lesson" id="own-which">
            <select id="own-which" on:change:target=move |event| choose(event.target().value())>
                {options.collect_view()}
                <option value="">"A new lesson"</option>
            </select>
        </Labelled>
    }
}
