//! The editor: the lesson's title, its steps, the ways to show it and to pass it on.

use leptos::prelude::*;

use super::{
    super::{
        fields::{Button, Hint, Line},
        kept,
        warning::Warning,
    },
    session::{HINT, Session, use_session},
    steps::Steps,
    ways_out::WaysOut,
};
use crate::components::writing::use_writing;

/// The editor of the lesson with this key.
#[component]
pub fn Editor(
    /// The key.
    key: String,
    /// Closes it.
    #[prop(into)]
    close: Callback<()>,
) -> impl IntoView {
    // One is back.
    use_writing().shown.set(None);
    let Some(session) = Session::open(key) else {
        return view! { <p class="own-words">{kept::REMOVED}</p> }.into_any();
    };
    provide_context(session);
    // Fields keep what is written in them, so they are made anew when another tab wrote the lesson.
    let head = move || {
        session.renewed.track();
        view! { <Head /> }
    };
    view! {
        <p class="own-words">"Every change is kept at once, in this browser only."</p>
        <Warning />
        {head}
        <h3>"Steps"</h3>
        <Hint id=HINT />
        <Steps />
        <div class="own-tools">
            <Button name="Add the page’s view as a step" press=move |()| session.add_step() />
        </div>
        <h3>"Show it and pass it on"</h3>
        <WaysOut close />
    }
    .into_any()
}

/// The title, and what the lesson is about.
#[component]
fn Head() -> impl IntoView {
    let session = use_session();
    let (title, about) = session
        .lesson
        .with_untracked(|lesson| (lesson.title.clone(), lesson.about.clone()));
    let invalid = RwSignal::new(false);
    let rename = move |text: String| {
        if let Some(is_invalid) = session.rename(|lesson| lesson.rename(&text)) {
            invalid.set(is_invalid);
        }
    };
    let describe = move |text: String| {
        if session.edit(|lesson| lesson.describe(&text)) {
            session.say("");
        }
    };
    view! {
        <Line name="Title of the lesson" id="own-title" text=title invalid changed=rename />
        <Line name="What it is about, in a sentence" id="own-about" text=about changed=describe />
    }
}
