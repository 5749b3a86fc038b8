//! All own lessons.

use leptos::prelude::*;

use super::{
    fields::{Button, Removed},
    going, kept,
    keyboard::{UNDO, list_id, move_to},
    load::LoadFile,
    share::{self, Link, LinkPlace},
    warning::{Unreadable, Warning},
    words,
};
use crate::{
    components::{
        state::{Explorer, use_explorer},
        writing::{Writing, use_writing},
    },
    teaching::{
        Lesson,
        own::{Kept, Shelf, UNTITLED},
    },
};

/// What stands in the list.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Row {
    /// The lesson with this key.
    Lesson(String),
    /// Where the lesson with this key was removed.
    Removed(String),
    /// That there is none.
    None,
}

/// The list, from the context of its rows.
#[derive(Clone, Copy)]
struct Shown {
    shelf: Memo<Shelf>,
    /// The lesson that was last removed, and its place.
    removed: RwSignal<Option<(usize, Kept)>>,
    link: RwSignal<Option<Link>>,
}

impl Shown {
    fn rows(self) -> Vec<Row> {
        let key = |kept: &Kept| Row::Lesson(kept.key.clone());
        let mut rows: Vec<Row> = self
            .shelf
            .with(|shelf| shelf.lessons().iter().map(key).collect());
        self.removed.with(|removed| match removed {
            Some((at, kept)) => {
                rows.insert((*at).min(rows.len()), Row::Removed(kept.key.clone()));
            }
            None if rows.is_empty() => rows.push(Row::None),
            None => {}
        });
        rows
    }
}

/// The list of own lessons, and how more come into it.
#[component]
pub fn List() -> impl IntoView {
    let explorer = use_explorer();
    let writing = use_writing();
    let shown = Shown {
        shelf: Memo::new(|_| {
            kept::follow();
            kept::shelf()
        }),
        removed: RwSignal::new(None),
        link: RwSignal::new(None),
    };
    provide_context(shown);
    let row = |row: Row| match row {
        Row::Lesson(key) => view! { <LessonRow key /> }.into_any(),
        Row::Removed(_) => view! { <RemovedRow /> }.into_any(),
        Row::None => view! { <li>"None yet."</li> }.into_any(),
    };
    let new = move |()| {
        let key = kept::add(Lesson::titled(UNTITLED));
        going::open(explorer, writing, &key, "");
    };
    view! {
        <p class="own-words">
            "Collect views of this page, write a note to each, and show them in your order. “Add this view to a lesson” under “More” adds what the page shows. Your lessons stay in this browser and are sent to no one."
        </p>
        <Warning />
        <Unreadable />
        <ul class="own-list" id="own-list">
            <For each=move || shown.rows() key=Row::clone children=row />
        </ul>
        <LinkPlace link=shown.link />
        <div class="own-tools">
            <Button name="New lesson" press=new />
            <LoadFile />
        </div>
    }
}

#[component]
fn LessonRow(key: String) -> impl IntoView {
    let explorer = use_explorer();
    let writing = use_writing();
    let shown: Shown = expect_context();
    let key = StoredValue::new(key);
    let lesson = Memo::new(move |before: Option<&Lesson>| {
        let now = shown
            .shelf
            .with(|shelf| key.with_value(|key| shelf.get(key).cloned()));
        now.or_else(|| before.cloned()).unwrap_or_default()
    });
    let of = Signal::derive(move || lesson.with(|lesson| format!(" “{}”", lesson.title)));
    let is_empty = Signal::derive(move || lesson.with(|lesson| lesson.steps.is_empty()));
    let about = move || {
        lesson.with(|lesson| {
            let steps = words::steps(lesson.steps.len());
            match lesson.about.as_str() {
                "" => format!(": {steps}"),
                about => format!(": {steps}. {about}"),
            }
        })
    };
    // What is kept at the moment of the press: another tab may have changed it.
    let press = move |act: fn(&Press, &Lesson)| {
        Callback::new(move |()| {
            let key = key.get_value();
            match kept::shelf().get(&key) {
                Some(lesson) => act(
                    &Press {
                        explorer,
                        writing,
                        shown,
                        key,
                    },
                    lesson,
                ),
                None => {
                    kept::look_again();
                    writing.said.set(kept::REMOVED.to_owned());
                }
            }
        })
    };
    let start = press(|at, lesson| going::start(at.explorer, at.writing, &at.key, lesson, false));
    let edit = press(|at, _| going::open(at.explorer, at.writing, &at.key, ""));
    let save = press(|at, lesson| at.writing.said.set(share::save_file(lesson)));
    let link = press(|at, lesson| {
        at.shown
            .link
            .set(share::copy_link(at.explorer, lesson, at.writing.said));
    });
    let remove = press(|at, _| {
        at.shown
            .removed
            .set(kept::change(|shelf| shelf.remove(&at.key)));
        at.writing.said.set("Removed.".to_owned());
        move_to([UNDO.to_owned()]);
    });
    let edit_id = key.with_value(|key| list_id("edit", key));
    let remove_id = key.with_value(|key| list_id("remove", key));
    view! {
        <li>
            <p>
                <span class="own-name">{move || lesson.with(|lesson| lesson.title.clone())}</span>
                {about}
            </p>
            <div class="own-tools">
                <Button name="Start" of disabled=is_empty press=start />
                <Button name="Edit" of id=edit_id press=edit />
                <Button name="Save as a file" of press=save />
                <Button name="Copy link" of press=link />
                <Button name="Remove" of id=remove_id press=remove />
            </div>
        </li>
    }
}

/// Where a button of a row was pressed.
struct Press {
    explorer: Explorer,
    writing: Writing,
    shown: Shown,
    key: String,
}

/// Where the lesson was that was removed.
#[component]
fn RemovedRow() -> impl IntoView {
    let writing = use_writing();
    let shown: Shown = expect_context();
    let title = shown
        .removed
        .with_untracked(|removed| removed.as_ref().map(|(_, kept)| kept.lesson.title.clone()));
    let undo = move |()| {
        let Some((at, kept)) = shown.removed.try_update(Option::take).flatten() else {
            return;
        };
        let id = list_id("remove", &kept.key);
        kept::change(|shelf| shelf.put_back(at, kept));
        writing.said.set("It is back.".to_owned());
        move_to([id]);
    };
    view! { <Removed title=title.unwrap_or_default() of=" and bring it back" undo /> }
}
