//! Fields and buttons of the editor.

use leptos::prelude::*;

use super::keyboard::UNDO;
use crate::{
    components::choice::{Choice, Kind},
    teaching::Part,
};

/// A button. `of` goes on with its name for those who do not see where it stands.
#[component]
pub fn Button(
    /// Its name.
    name: &'static str,
    /// What its name goes on with.
    #[prop(optional, into)]
    of: MaybeProp<String>,
    /// Its id.
    #[prop(optional, into)]
    id: MaybeProp<String>,
    /// Whether it cannot be pressed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Whether it is what is done most.
    #[prop(optional)]
    primary: bool,
    /// What a press does.
    #[prop(into)]
    press: Callback<()>,
) -> impl IntoView {
    let of = move || {
        of.get()
            .map(|of| view! { <span class="visually-hidden">{of}</span> })
    };
    view! {
        <button
            class="button"
            class:button-primary=primary
            type="button"
            id=move || id.get()
            disabled=disabled
            on:click=move |_| press.run(())
        >
            {name}
            {of}
        </button>
    }
}

/// A control under its name.
#[component]
pub fn Labelled(
    /// Its name.
    name: &'static str,
    /// The id of the control.
    #[prop(into)]
    id: Signal<String>,
    /// The control.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="own-field">
            <label for=id>{name}</label>
            {children()}
        </div>
    }
}

/// A field of one line.
#[component]
pub fn Line(
    /// Its name.
    name: &'static str,
    /// Its id.
    #[prop(into)]
    id: Signal<String>,
    /// What it holds before anything is written.
    #[prop(into)]
    text: String,
    /// Whether what it holds cannot be taken.
    #[prop(optional, into)]
    invalid: Signal<bool>,
    /// Told its text at each letter.
    #[prop(into)]
    changed: Callback<String>,
) -> impl IntoView {
    view! {
        <Labelled name id>
            <input
                type="text"
                id=id
                maxlength="200"
                autocomplete="off"
                value=text
                aria-invalid=move || invalid.get().to_string()
                on:input:target=move |event| changed.run(event.target().value())
            />
        </Labelled>
    }
}

/// A field of several lines for a note.
#[component]
pub fn Note(
    /// Its id.
    #[prop(into)]
    id: Signal<String>,
    /// The id of what is said of notes.
    hint: &'static str,
    /// What it holds before anything is written.
    #[prop(into)]
    text: String,
    /// Told its text at each letter.
    #[prop(into)]
    changed: Callback<String>,
) -> impl IntoView {
    view! {
        <Labelled name="Note" id>
            <textarea
                rows="4"
                id=id
                aria-describedby=hint
                prop:value=text
                on:input:target=move |event| changed.run(event.target().value())
            ></textarea>
        </Labelled>
    }
}

/// What is said of notes, once for all of them.
#[component]
pub fn Hint(
    /// Its id.
    id: &'static str,
) -> impl IntoView {
    view! {
        <p class="own-hint" id=id>
            "A note is plain text. An empty line parts paragraphs; *one star* at each side gives emphasis, **two stars** make it strong."
        </p>
    }
}

/// The parts of the pages to point at, folded.
#[component]
pub fn Parts(
    /// Those that are pointed at.
    #[prop(into)]
    points: Signal<Vec<Part>>,
    /// Told each that is to be pointed at, or no more.
    #[prop(into)]
    choose: Callback<(Part, bool)>,
) -> impl IntoView {
    // A lesson may have two hundred steps: what is not opened is not made.
    let is_opened = RwSignal::new(false);
    let named = move || {
        let titles: Vec<&str> =
            points.with(|points| points.iter().map(|part| part.title()).collect());
        if titles.is_empty() {
            "none chosen".to_owned()
        } else {
            titles.join(", ")
        }
    };
    let boxes = move || {
        Part::all()
            .map(|part| {
                let chosen = Signal::derive(move || points.with(|points| points.contains(&part)));
                let choose = move |()| choose.run((part, !chosen.get_untracked()));
                view! { <Choice kind=Kind::Checkbox label=part.title() chosen choose /> }
            })
            .collect_view()
    };
    view! {
        <details class="own-parts" on:toggle=move |_| is_opened.set(true)>
            <summary>"Parts of the page to point at: " <span>{named}</span></summary>
            <div>
                <Show when=move || is_opened.get()>{boxes}</Show>
            </div>
        </details>
    }
}

/// What stands in a list where something was removed, until it is brought back.
#[component]
pub fn Removed(
    /// What was removed.
    title: String,
    /// What the name of its button goes on with.
    of: &'static str,
    /// Brings it back.
    #[prop(into)]
    undo: Callback<()>,
) -> impl IntoView {
    view! {
        <li class="own-removed">
            <p class="own-words">{format!("“{title}” is removed.")}</p>
            <Button name="Undo" of id=UNDO press=undo />
        </li>
    }
}
