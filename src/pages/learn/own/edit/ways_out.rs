//! The ways to show a lesson and to pass it on.

use leptos::prelude::*;

use super::{
    super::{
        fields::Button,
        share::{self, LinkPlace},
    },
    session::use_session,
};

/// All of them, and the way back to all lessons.
#[component]
pub fn WaysOut(
    /// Closes the editor.
    close: Callback<()>,
) -> impl IntoView {
    let session = use_session();
    let link = RwSignal::new(None);
    let save = move |()| {
        session
            .lesson
            .with_untracked(|lesson| session.say(share::save_file(lesson)))
    };
    let copy = move |()| {
        let said = session.writing.said;
        let copied = session
            .lesson
            .with_untracked(|lesson| share::copy_link(session.explorer, lesson, said));
        link.set(copied);
    };
    view! {
        <div class="own-tools">
            <Button name="Start" of=" the lesson" press=move |()| session.start(false) />
            <Button name="Present" of=" the lesson" press=move |()| session.start(true) />
            <Button name="Save as a file" press=save />
            <Button name="Copy link of the whole lesson" press=copy />
            <Button name="Done" primary=true press=close />
        </div>
        <LinkPlace link />
    }
}
