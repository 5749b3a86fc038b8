//! A lesson as a file or as a link, and back.

use crate::browser::{
    dom::{Node, tag},
    files, page, save, work,
};
use crate::classroom::desk::{Desk, say};
use crate::explore::shown;
use crate::teaching::own::{Fault, LONGEST_TEXT, file_name, link_fits, pack, read};
use crate::teaching::{Lesson, Name};

use super::going::first_view;
use super::{fields, kept, words};

/// Where the link of a lesson is shown, or why there is none.
const LINK: &str = "own-link";

/// The most letters that are told of a fault: a foreign file may hold names of any length.
const LONGEST_FAULT: usize = 300;

/// Lets the browser keep a lesson as a file.
pub fn save_file(lesson: &Lesson) {
    if lesson.steps.is_empty() {
        return say(words::NO_STEP);
    }
    save(
        &file_name(&lesson.title),
        "application/json",
        &lesson.write(),
    );
}

/// Lets the browser keep a text as a file of this name and kind, and says what came of it.
pub fn save(name: &str, kind: &str, text: &str) {
    say(&match save::save(name, kind, text.as_bytes()) {
        Ok(()) => ["Saved: ", name].concat(),
        Err(problem) => ["This file could not be saved: ", &problem].concat(),
    });
}

/// The place where the link of a lesson is shown.
pub fn link_place() -> Node {
    tag("div").class("own-link").with("id", LINK).into()
}

/// Copies the link that carries a lesson, and shows it: not every browser lets the page copy.
pub fn copy_link(desk: &'static Desk, lesson: &Lesson) {
    let packed = Name::Carried(pack(lesson));
    let Some(view) = first_view(desk, lesson, packed) else {
        desk.show(LINK, Vec::new());
        return say(words::NO_STEP);
    };
    let link = desk.link(&view);
    if let Err(fault) = link_fits(&link) {
        let why = fault.to_string();
        say(&why);
        let lesson = lesson.clone();
        let file = fields::button("Save as a file", " instead of a link")
            .press(move || save_file(&lesson));
        return desk.show(LINK, vec![tag("p").child(why).into(), file.into()]);
    }
    let name = ["Link of the whole lesson “", &lesson.title, "”"].concat();
    let text = tag("textarea")
        .with("readonly", "")
        .with("rows", "4")
        .with("aria-label", name.clone())
        .child(link.clone());
    let mut shown: Vec<Node> = vec![tag("p").child(name).into(), text.into()];
    if page::is_file() {
        let only =
            "This page is a file on your device: others need the same file to open the link.";
        shown.push(tag("p").child(only).into());
    }
    desk.show(LINK, shown);
    work::begin(async move {
        say(if page::copy(&link).await {
            "The link is copied. It holds the whole lesson."
        } else {
            "This browser does not let the page copy. Select the link and copy it."
        });
    });
}

/// What loads a file; `loaded` is told the key of the lesson that it held.
pub fn load(loaded: impl Fn(&str) + Clone + 'static) -> Node {
    let input = tag("input")
        .with("type", "file")
        .with("accept", ".json,application/json")
        .on(
            "change",
            Box::new(move |event| {
                if let Some(file) = files::chosen(&event) {
                    let loaded = loaded.clone();
                    work::begin(async move {
                        match read_file(&file).await {
                            Ok(lesson) => take_in(lesson, &loaded),
                            Err(why) => say(&shown(&why, LONGEST_FAULT)),
                        }
                    });
                }
            }),
        );
    fields::labelled("Load a file", "own-file".to_owned(), input)
}

async fn read_file(file: &files::Chosen) -> Result<Lesson, String> {
    // Before it is read: a film is no lesson.
    if file.size() > LONGEST_TEXT as f64 {
        return Err(Fault::TooLong(file.size() as usize).to_string());
    }
    let text = file.text().await?;
    read(&text).map_err(|fault| fault.to_string())
}

fn take_in(lesson: Lesson, loaded: &impl Fn(&str)) {
    let said = [
        "“",
        &lesson.title,
        "”, ",
        &words::steps(lesson.steps.len()),
        ".",
    ]
    .concat();
    let there = kept::shelf().find(&lesson).map(str::to_owned);
    let (what, key) = match there {
        Some(key) => ("You keep this lesson already: ", key),
        None => ("Loaded: ", kept::add(lesson)),
    };
    loaded(&key);
    say(&[what, &said].concat());
}
