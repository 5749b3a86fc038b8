//! A word of the field, and where its definition comes from.

use serde::Deserialize;

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
    pub(super) source: Option<String>,
}

impl Term {
    /// The word and its other spellings.
    pub fn spellings(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.term)
            .chain(&self.also)
            .map(String::as_str)
    }
}
