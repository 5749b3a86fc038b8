//! The words that are used in a part of the page.

use super::{all_words, entry::entry, explain, glossary};
use crate::browser::{
    dom::{Node, tag},
    page, words,
};
use crate::classroom::desk::Desk;

/// Puts the words that are used in a part of the page into its place there, the element with
/// the id `words-<part>`. The part is the section, dialog or form around it.
pub fn words_of(desk: &'static Desk, part: &str) {
    let id = ["words-", part].concat();
    let (Some(place), Some(glossary)) = (page::element(&id), glossary()) else {
        return;
    };
    let used = glossary.words_in(&words::text_around(&place));
    let all = glossary.all().len();
    let said = match used.len() {
        0 => format!(
            "None of {all} words of the field stood in this part when this list was opened."
        ),
        1 => format!("1 of {all} words of the field stood in this part when this list was opened."),
        some => format!(
            "{some} of {all} words of the field stood in this part when this list was opened, in the order in which they are met."
        ),
    };
    let tools = tag("p")
        .class("words-tools")
        .child(all_words(desk))
        .children(explain::switch(desk));
    let mut shown: Vec<Node> = vec![tag("p").child(said).into()];
    if !used.is_empty() {
        let entries = used
            .into_iter()
            .map(|term| entry(glossary, term, false).into());
        shown.push(tag("dl").class("words").children(entries.collect()).into());
    }
    shown.push(tools.into());
    desk.show(&id, shown);
}
