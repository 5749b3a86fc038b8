//! A lesson from a file.

use leptos::{prelude::*, task::spawn_local};

use super::{fields::Labelled, kept, words};
use crate::{
    browser::files,
    components::writing::use_writing,
    explore::shown,
    teaching::{
        Lesson,
        own::{Fault, LONGEST_TEXT, read},
    },
};

/// The most letters that are told of a fault: a foreign file may hold names of any length.
const LONGEST_FAULT: usize = 300;

/// What loads a file.
#[component]
pub fn LoadFile() -> impl IntoView {
    // It is told also when the reader has gone on meanwhile.
    let said = use_writing().said;
    let load = move |file: files::File| {
        spawn_local(async move {
            said.set(match read_file(&file).await {
                Ok(lesson) => take_in(lesson),
                Err(why) => shown(&why, LONGEST_FAULT),
            });
        });
    };
    view! {
        <Labelled name="Load a file" id="own-file">
            <input
                type="file"
                id="own-file"
                accept=".json,application/json"
                on:change:target=move |event| {
                    files::chosen(&event.target()).into_iter().for_each(load);
                }
            />
        </Labelled>
    }
}

async fn read_file(file: &files::File) -> Result<Lesson, String> {
    // Before it is read: a film is no lesson.
    let bytes = usize::try_from(file.size()).unwrap_or(usize::MAX);
    if bytes > LONGEST_TEXT {
        return Err(Fault::TooLong(bytes).to_string());
    }
    let text = files::text(file).await?;
    read(&text).map_err(|fault| fault.to_string())
}

/// Keeps the lesson unless the same is there. Returns what is said of it.
fn take_in(lesson: Lesson) -> String {
    let of = format!("“{}”, {}.", lesson.title, words::steps(lesson.steps.len()));
    if kept::shelf().find(&lesson).is_some() {
        return format!("You keep this lesson already: {of}");
    }
    kept::add(lesson);
    format!("Loaded: {of}")
}
