//! A value together with what is known of it.

use super::origin::Origin;
use super::words::vocabulary;

vocabulary! {
    /// What is known of a value.
    Status {
        /// Read in a source.
        Reported = "reported", "Read in a source.";
        /// Arithmetic on reported numbers.
        Derived = "derived", "Worked out from reported numbers; the note shows the sum.";
        /// Our reading.
        Inferred = "inferred", "Our reading; no source states it.";
        /// Sources disagree.
        Conflict = "conflict", "Sources disagree; the note gives what each says.";
        /// Looked for and not found.
        NotFound = "not found", "Looked for in the sources that could be read. It may be in the paper.";
        /// The question does not arise.
        NotApplicable = "not applicable", "The question does not arise for this study.";
    }
}

impl Status {
    /// What the status means, in one plain sentence.
    pub fn meaning(self) -> &'static str {
        self.hint()
    }

    /// What a known value rests on; `None` for the two statuses that have no value.
    pub fn basis(self) -> Option<Basis> {
        match self {
            Self::Reported => Some(Basis::Reported),
            Self::Derived => Some(Basis::Derived),
            Self::Inferred => Some(Basis::Inferred),
            Self::Conflict => Some(Basis::Conflict),
            Self::NotFound | Self::NotApplicable => None,
        }
    }
}

/// What a value that is known rests on, from the firmest to the least firm.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Basis {
    /// Read in a source.
    Reported,
    /// Arithmetic on reported numbers.
    Derived,
    /// Our reading, not stated in a source.
    Inferred,
    /// Sources disagree; the value is the one we show first.
    Conflict,
}

impl From<Basis> for Status {
    fn from(basis: Basis) -> Self {
        match basis {
            Basis::Reported => Self::Reported,
            Basis::Derived => Self::Derived,
            Basis::Inferred => Self::Inferred,
            Basis::Conflict => Self::Conflict,
        }
    }
}

/// The content of a [`Fact`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Content<T> {
    /// A value and what it rests on.
    Known(T, Basis),
    /// Looked for in the sources that could be read.
    NotFound,
    /// The question does not arise.
    NotApplicable,
}

/// A value that cannot be had without its status.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fact<T> {
    content: Content<T>,
    origin: Origin,
}

impl<T> Fact<T> {
    /// A fact with this content and origin.
    pub fn new(content: Content<T>, origin: Origin) -> Self {
        Self { content, origin }
    }

    /// The content, for an exhaustive `match`.
    pub fn content(&self) -> &Content<T> {
        &self.content
    }

    /// The value, if there is one.
    pub fn value(&self) -> Option<&T> {
        match &self.content {
            Content::Known(value, _) => Some(value),
            Content::NotFound | Content::NotApplicable => None,
        }
    }

    /// What is known of the value.
    pub fn status(&self) -> Status {
        match self.content {
            Content::Known(_, basis) => basis.into(),
            Content::NotFound => Status::NotFound,
            Content::NotApplicable => Status::NotApplicable,
        }
    }

    /// Where the value, or the lack of one, comes from.
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// Keys of the sources, see [`super::Evidence::source`].
    pub fn sources(&self) -> Vec<&str> {
        self.origin.sources()
    }

    /// What a reader should know about the value.
    pub fn note(&self) -> Option<String> {
        self.origin.note()
    }

    /// The same fact about a value made from this one.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Fact<U> {
        let content = match self.content {
            Content::Known(value, basis) => Content::Known(make(value), basis),
            Content::NotFound => Content::NotFound,
            Content::NotApplicable => Content::NotApplicable,
        };
        Fact::new(content, self.origin)
    }

    /// The same fact about a borrowed value.
    pub fn as_ref(&self) -> Fact<&T> {
        let content = match &self.content {
            Content::Known(value, basis) => Content::Known(value, *basis),
            Content::NotFound => Content::NotFound,
            Content::NotApplicable => Content::NotApplicable,
        };
        Fact::new(content, self.origin.clone())
    }
}
