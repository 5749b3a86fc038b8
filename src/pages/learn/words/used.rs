//! The words that are used in a part of the page.

use leptos::prelude::*;

use super::{
    entry::Word,
    explain::ExplainSwitch,
    glossary::{glossary, go_to_words},
};
use crate::{
    browser::{page, words},
    components::{state::use_explorer, words_used::PartOfWords},
};

/// The words that are used in the part of the page that the context names: the section, dialog or form
/// around the element with the id `words-<part>`.
#[component]
pub fn UsedWords() -> impl IntoView {
    let explorer = use_explorer();
    let PartOfWords(part) = expect_context();
    let glossary = glossary()?;
    let text = page::element(&format!("words-{part}"))
        .map(|place| words::text_around(&place))
        .unwrap_or_default();
    let used = glossary.words_in(&text);
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
    let list = (!used.is_empty()).then(|| {
        let entries = used.into_iter().map(|term| view! { <Word term /> });
        view! { <dl class="words">{entries.collect_view()}</dl> }
    });
    Some(view! {
        <p>{said}</p>
        {list}
        <p class="words-tools">
            <button class="button" on:click=move |_| go_to_words(explorer, None)>
                "All words"
            </button>
            <ExplainSwitch />
        </p>
    })
}
