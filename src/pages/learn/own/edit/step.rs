//! A step of a lesson, as it is written.

use leptos::prelude::*;

use super::{
    super::{
        fields::{Button, Line, Note, Parts},
        keyboard::step_id,
        words,
    },
    session::{HINT, StepId, use_session},
};
use crate::teaching::{Part, Step};

/// A step, its fields, and what can be done with it.
#[component]
pub fn StepRow(
    /// The step.
    id: StepId,
) -> impl IntoView {
    let session = use_session();
    // One that is being removed stays what it was.
    let at = Memo::new(move |before: Option<&usize>| {
        session.place(id).or(before.copied()).unwrap_or_default()
    });
    let step = Memo::new(move |before: Option<&Step>| {
        let now = session.place(id);
        let now = now.and_then(|at| session.lesson.with(|lesson| lesson.steps.get(at).cloned()));
        now.or_else(|| before.cloned()).unwrap_or_default()
    });
    let of_step = move |what: &'static str| Signal::derive(move || step_id(what, at.get()));
    let (title, note) = step.with_untracked(|step| (step.title.clone(), step.note.clone()));
    let invalid = RwSignal::new(false);
    let rename = move |text: String| {
        let at = at.get_untracked();
        let renamed = session.rename(|lesson| {
            let step = lesson.steps.get_mut(at);
            step.is_some_and(|step| step.rename(&text))
        });
        if let Some(is_invalid) = renamed {
            invalid.set(is_invalid);
        }
    };
    let annotate = move |text: String| {
        if session.edit_step(id, |step| step.annotate(&text)) {
            session.say("");
        }
    };
    let points = Memo::new(move |_| step.with(|step| step.points.clone()));
    let point = move |(part, points): (Part, bool)| session.point(id, part, points);
    view! {
        <li class="own-step">
            <fieldset>
                <legend>{move || words::number(at.get())}</legend>
                <Line name="Title" id=of_step("title") text=title invalid changed=rename />
                <Note id=of_step("note") hint=HINT text=note changed=annotate />
                <Parts points choose=point />
                <Told step />
                <Views id at />
                <Places id at />
            </fieldset>
        </li>
    }
}

/// What its view shows, and what of it this page cannot show.
#[component]
fn Told(step: Memo<Step>) -> impl IntoView {
    let session = use_session();
    let view = Memo::new(move |_| step.with(|step| step.view.clone()));
    let told = Memo::new(move |_| view.with(|view| words::told(session.explorer, view)));
    move || {
        let told = told.get().into_iter();
        told.map(|words| view! { <p class="own-view">{words}</p> })
            .collect_view()
    }
}

/// What can be done with its view.
#[component]
fn Views(id: StepId, at: Memo<usize>) -> impl IntoView {
    let session = use_session();
    let of = Signal::derive(move || format!(" of {}", words::number(at.get())));
    let for_step = Signal::derive(move || format!(" for {}", words::number(at.get())));
    let use_id = Signal::derive(move || step_id("use", at.get()));
    view! {
        <div class="own-tools">
            <Button name="Show this view" of press=move |()| session.look_at(id) />
            <Button
                name="Use the page’s view now"
                of=for_step
                id=use_id
                press=move |()| session.take_view(id)
            />
        </div>
    }
}

/// What can be done with its place.
#[component]
fn Places(id: StepId, at: Memo<usize>) -> impl IntoView {
    let session = use_session();
    let of = Signal::derive(move || format!(" {}", words::number(at.get())));
    let of_step = move |what: &'static str| Signal::derive(move || step_id(what, at.get()));
    let is_first = Signal::derive(move || at.get() == 0);
    let is_last = Signal::derive(move || session.steps.with(|steps| at.get() + 1 >= steps.len()));
    view! {
        <div class="own-tools">
            <Button
                name="Move up"
                of
                id=of_step("up")
                disabled=is_first
                press=move |()| session.move_up(id)
            />
            <Button
                name="Move down"
                of
                id=of_step("down")
                disabled=is_last
                press=move |()| session.move_down(id)
            />
            <Button name="Duplicate" of press=move |()| session.duplicate(id) />
            <Button
                name="Remove"
                of
                id=of_step("remove")
                press=move |()| session.remove(id)
            />
        </div>
    }
}
