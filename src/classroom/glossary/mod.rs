//! The words of the field: all on one page, those used in a part of the page, and the one that is tapped.
//!
//! | file | subject |
//! |---|---|
//! | `entry` | a word with its definition and source |
//! | `used` | the words that are used in a part of the page |
//! | `all` | all words, to be looked through and searched |
//! | `explain` | words underlined in the page, explained when tapped |

mod all;
mod entry;
mod explain;
mod used;

use std::sync::OnceLock;

use super::desk::Desk;
use crate::browser::{
    dom::{Node, tag},
    page,
};
use crate::teaching::glossary::Glossary;

pub use all::open;
pub use used::words_of;

/// What leads to all words, for the dialog.
pub fn invitation(desk: &'static Desk) -> Vec<Node> {
    vec![
        tag("h3").child("Words of the field").into(),
        tag("p")
            .child("Every term of the page in two plain sentences, with its source. Under each part of the page, “Words used here” shows those that stand in it. “Explain words in the page” underlines them where they stand: press one to read what it means.")
            .into(),
        tag("p")
            .class("words-tools")
            .child(all_words(desk))
            .children(explain::switch(desk))
            .into(),
    ]
}

/// The button that opens all words.
fn all_words(desk: &'static Desk) -> Node {
    tag("button")
        .class("button")
        .child("All words")
        .press(move || open(desk, None))
        .into()
}

/// All words; none when the file cannot be read, which native tests rule out.
fn glossary() -> Option<&'static Glossary> {
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
