//! What the package says of itself: `datapackage.json`.

/// What the package says of itself.
#[derive(Clone, PartialEq, Debug)]
pub struct About {
    /// Title of the data set.
    pub title: &'static str,
    /// Version of the data set.
    pub version: &'static str,
    /// Day on which this version was made, as 2026-11-23.
    pub created: &'static str,
    /// What it is, in a few plain sentences.
    pub description: &'static str,
    /// The licence of the compilation.
    pub licence: Licence,
    /// What may be done with each part.
    pub rights: &'static [Terms],
    /// Where a reader can send what is missing or wrong, if the publisher named an address.
    pub contact: Option<&'static str>,
    /// How to cite the data set.
    pub cite_dataset: &'static str,
    /// How to cite the review.
    pub cite_review: &'static str,
    /// What the review says of itself.
    pub review: Review,
    /// How the reports published since the review were found.
    pub search: SinceSearch,
}

/// A licence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Licence {
    /// Its short name, for example CC-BY-4.0.
    pub name: &'static str,
    /// Its full name.
    pub title: &'static str,
    /// The address of its text.
    pub url: &'static str,
}

/// What may be done with one part of the project.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Terms {
    /// The part, for example "the facts".
    pub covers: &'static str,
    /// The terms, in plain sentences.
    pub terms: &'static str,
}

/// What the review says of itself, and what is not known of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Review {
    /// Title.
    pub title: &'static str,
    /// Authors, family name and initials.
    pub authors: &'static [&'static str],
    /// Journal.
    pub journal: &'static str,
    /// Year of publication.
    pub year: u32,
    /// Year and month of publication, as 2022 and 6.
    pub published: (u16, u8),
    /// Digital object identifier.
    pub doi: &'static str,
    /// Whose copyright it is.
    pub copyright: &'static str,
    /// Interests the authors declare.
    pub competing_interests: &'static str,
    /// Articles it counts.
    pub articles: u32,
    /// Participants it counts.
    pub participants: u32,
    /// The captions of its figures.
    pub figures: &'static [&'static str],
    /// What of it could not be read.
    pub not_found: &'static [&'static str],
    /// Articles it counts that could not be identified.
    pub unresolved_articles: u32,
    /// Why, and what that means for the number of participants.
    pub unresolved_note: &'static str,
}

/// How reports published since the review were found, and what that leaves out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SinceSearch {
    /// The last day of the search, as 2026-11-25.
    pub date: &'static str,
    /// What was looked for.
    pub question: &'static str,
    /// How.
    pub how: &'static str,
    /// What that leaves out, in whole sentences.
    pub limits: &'static [&'static str],
    /// Reviews published since.
    pub later_reviews: &'static [LaterReview],
}

/// A review published since.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LaterReview {
    /// Title.
    pub title: &'static str,
    /// Where and when it was published.
    pub r#where: &'static str,
    /// What it says of itself.
    pub says: &'static str,
    /// Where that was read.
    pub read_at: &'static str,
}

/// What the published package says of itself, read by `build.rs` when the program is built. A field of it
/// is no more than that field; the whole is [`super::Evidence::about`], which is loaded with what shows it.
pub const ABOUT: About = include!(concat!(env!("OUT_DIR"), "/about.rs"));

/// The whole of it.
pub(super) static PUBLISHED: About = ABOUT;
