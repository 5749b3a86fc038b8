//! A word with its definition and its source.

use crate::browser::dom::{Node, Tag, tag};
use crate::teaching::glossary::{Glossary, Term};

/// A word in a list of words. The other spellings are told where words are looked up.
pub fn entry(glossary: &'static Glossary, term: &'static Term, with_spellings: bool) -> Tag {
    let name = tag("dt").child(term.term.as_str());
    let mut entry = tag("div").class("word").child(name);
    if with_spellings && !term.also.is_empty() {
        let also = ["Also: ", &term.also.join("; "), "."].concat();
        entry = entry.child(tag("dd").class("word-also").child(also));
    }
    entry
        .child(tag("dd").child(term.definition.as_str()))
        .child(
            tag("dd")
                .class("word-source")
                .children(source(glossary, term)),
        )
}

/// Where a definition comes from.
pub fn source(glossary: &'static Glossary, term: &'static Term) -> Vec<Node> {
    let Some(source) = glossary.source_of(term) else {
        return vec!["No source was verified for this definition.".into()];
    };
    let citation: Node = match source.link.as_deref() {
        Some(link) => tag("a")
            .with("href", link)
            .with("target", "_blank")
            .with("rel", "noopener")
            .child(source.citation.as_str())
            .child(
                tag("span")
                    .class("visually-hidden")
                    .child(" (opens in a new tab)"),
            )
            .into(),
        None => source.citation.as_str().into(),
    };
    vec!["Source: ".into(), citation]
}
