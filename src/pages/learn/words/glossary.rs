//! All words, read once, and the way to them from anywhere.

use std::sync::{LazyLock, OnceLock};

use leptos::prelude::*;

use crate::{
    browser::{frames, page},
    components::state::Explorer,
    teaching::glossary::{Glossary, Term},
    view::Page,
};

/// All words; none when the file cannot be read, which native tests rule out.
pub fn glossary() -> Option<&'static Glossary> {
    static GLOSSARY: OnceLock<Option<Glossary>> = OnceLock::new();
    let read = GLOSSARY.get_or_init(|| {
        let read = Glossary::embedded();
        if read.is_err() {
            page::reveal("broken");
        }
        read.ok()
    });
    read.as_ref()
}

/// What is searched for among all words.
pub fn query() -> ArcRwSignal<String> {
    static QUERY: LazyLock<ArcRwSignal<String>> = LazyLock::new(ArcRwSignal::default);
    QUERY.clone()
}

/// The id of a word on the page.
pub fn anchor(term: &Term) -> String {
    format!("word-{}", term.id)
}

/// Goes to all words; to this one, if there is one.
pub fn go_to_words(explorer: Explorer, term: Option<&Term>) {
    let id = term.map_or_else(|| "words".to_owned(), anchor);
    query().set(String::new());
    if explorer.page.get_untracked() == Page::Learn {
        explorer.change(|view| view.study = None);
        frames::soon(move || page::go_to(&id));
    } else {
        explorer.target.set(Some(id));
        explorer.change(|view| {
            view.page = Page::Learn;
            view.study = None;
        });
    }
}
