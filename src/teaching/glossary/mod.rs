//! The words of the field in plain words, each with its source. They are published as a file, too
//! (`glossary.json`; `docs/glossary.md` says what is in it).
//!
//! | file | subject |
//! |---|---|
//! | `places` | where words of the field stand in a text |

mod places;

pub use places::Place;

use std::collections::BTreeMap;

use serde::Deserialize;

/// The file of all words.
const FILE: &str = include_str!("../../../public/glossary.json");

/// What a word belongs to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Ketamine and how it is given.
    Giving,
    /// How a study is built.
    Design,
    /// Numbers and what they can show.
    Statistics,
    /// What is measured, and by which scale.
    Measure,
    /// Psychotherapies.
    Psychotherapy,
    /// What people have.
    Condition,
    /// How evidence is gathered and shown.
    Review,
    /// Words that this page uses in a sense of its own.
    Page,
}

impl Kind {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [Kind; 8] = [
        Self::Giving,
        Self::Design,
        Self::Statistics,
        Self::Measure,
        Self::Psychotherapy,
        Self::Condition,
        Self::Review,
        Self::Page,
    ];

    /// What a reader calls it.
    pub fn title(self) -> &'static str {
        match self {
            Self::Giving => "Ketamine and how it is given",
            Self::Design => "How a study is built",
            Self::Statistics => "Numbers and what they can show",
            Self::Measure => "What is measured",
            Self::Psychotherapy => "Psychotherapies",
            Self::Condition => "Conditions",
            Self::Review => "How evidence is gathered and shown",
            Self::Page => "What this page means by",
        }
    }
}

/// Where a definition comes from.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
pub struct Source {
    /// The citation, in words.
    pub citation: String,
    /// Its address on the web; none when the source is this page.
    pub link: Option<String>,
}

/// A word of the field.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
pub struct Term {
    /// Its name in a link: small letters, digits and hyphens.
    pub id: String,
    /// The word as it is looked up.
    pub term: String,
    /// Other spellings under which it stands in a text.
    #[serde(default)]
    pub also: Vec<String>,
    /// What it belongs to.
    pub kind: Kind,
    /// Two sentences in plain words.
    pub definition: String,
    /// The name of its source; none when no source was verified.
    #[serde(default)]
    source: Option<String>,
}

impl Term {
    /// The word and its other spellings.
    pub fn spellings(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.term)
            .chain(&self.also)
            .map(String::as_str)
    }
}

/// All words, by kind and then by the alphabet.
pub struct Glossary {
    terms: Vec<Term>,
    sources: BTreeMap<String, Source>,
    finder: places::Finder,
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
        terms.sort_by_cached_key(|term| (term.kind, term.term.to_lowercase()));
        let finder = places::Finder::of(&terms);
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
        let query = query.to_lowercase();
        let parts: Vec<&str> = query.split_whitespace().collect();
        let (mut by_name, mut by_definition) = (Vec::new(), Vec::new());
        for term in &self.terms {
            let spellings: Vec<String> = term.spellings().map(str::to_lowercase).collect();
            let in_name = |part: &&str| spellings.iter().any(|spelling| spelling.contains(*part));
            let definition = term.definition.to_lowercase();
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
