//! All words of the field, and how they are looked up.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::explore::fold;

use super::places::{Finder, Place};
use super::term::{Source, Term};

/// The file of all words.
const FILE: &str = include_str!("../../../public/glossary.json");

/// All words, by kind and then by the alphabet.
pub struct Glossary {
    terms: Vec<Term>,
    sources: BTreeMap<String, Source>,
    finder: Finder,
}

#[derive(Deserialize)]
struct Document {
    sources: BTreeMap<String, Source>,
    terms: Vec<Term>,
}

impl Glossary {
    /// The words that come with the page.
    ///
    /// # Errors
    /// When the file cannot be read, which a native test rules out.
    pub fn embedded() -> Result<Glossary, String> {
        Glossary::read(FILE)
    }

    /// Reads a file of words.
    ///
    /// # Errors
    /// When the text is not such a file, or a word names a source that is not in it.
    pub fn read(text: &str) -> Result<Glossary, String> {
        let document: Document = serde_json::from_str(text).map_err(|fault| fault.to_string())?;
        let Document { sources, mut terms } = document;
        for term in &terms {
            if let Some(source) = term.source.as_ref().filter(|it| !sources.contains_key(*it)) {
                return Err(format!("“{}” names the source “{source}”", term.term));
            }
        }
        terms.sort_by_cached_key(|term| (term.kind, fold(&term.term)));
        let finder = Finder::of(&terms);
        Ok(Glossary {
            terms,
            sources,
            finder,
        })
    }

    /// Every word, by kind and then by the alphabet.
    pub fn all(&self) -> &[Term] {
        &self.terms
    }

    /// The word with this name in a link.
    pub fn by_id(&self, id: &str) -> Option<&Term> {
        self.terms.iter().find(|term| term.id == id)
    }

    /// Where the definition of a word comes from; none when no source was verified.
    pub fn source_of(&self, term: &Term) -> Option<&Source> {
        self.sources.get(term.source.as_ref()?)
    }

    /// Where words stand in a text: from left to right, none within another, the longest spelling
    /// where several begin.
    pub fn places_in(&self, text: &str) -> Vec<Place> {
        self.finder.places_in(text)
    }

    /// The words that stand in a text, each once, in the order in which they are first met.
    pub fn words_in(&self, text: &str) -> Vec<&Term> {
        let mut seen = vec![false; self.terms.len()];
        let mut words = Vec::new();
        for place in self.places_in(text) {
            let (Some(seen), Some(term)) = (seen.get_mut(place.term), self.terms.get(place.term))
            else {
                continue;
            };
            if !std::mem::replace(seen, true) {
                words.push(term);
            }
        }
        words
    }

    /// The words in which every part of a query stands: first those whose spellings have them all, then
    /// those whose definitions help. An empty query finds every word.
    pub fn search(&self, query: &str) -> Vec<&Term> {
        let query = fold(query);
        let parts: Vec<&str> = query.split_whitespace().collect();
        let (mut by_name, mut by_definition) = (Vec::new(), Vec::new());
        for term in &self.terms {
            let spellings: Vec<String> = term.spellings().map(fold).collect();
            let in_name = |part: &&str| spellings.iter().any(|spelling| spelling.contains(*part));
            let definition = fold(&term.definition);
            if parts.iter().all(in_name) {
                by_name.push(term);
            } else if parts
                .iter()
                .all(|part| in_name(part) || definition.contains(*part))
            {
                by_definition.push(term);
            }
        }
        by_name.append(&mut by_definition);
        by_name
    }
}
