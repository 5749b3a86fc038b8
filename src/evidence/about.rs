//! What the package says of itself: `datapackage.json`.

use serde_json::Value;

use super::error::PackageError;

/// What the package says of itself.
#[derive(Clone, PartialEq, Debug)]
pub struct About {
    /// Title of the data set.
    pub title: String,
    /// Version of the data set.
    pub version: String,
    /// Day on which this version was made, as 2026-11-23.
    pub created: String,
    /// What it is, in a few plain sentences.
    pub description: String,
    /// The licence of the compilation.
    pub licence: Licence,
    /// What may be done with each part.
    pub rights: Vec<Terms>,
    /// How to cite the data set.
    pub cite_dataset: String,
    /// How to cite the review.
    pub cite_review: String,
    /// What the review says of itself.
    pub review: Review,
}

/// A licence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Licence {
    /// Its short name, for example CC-BY-4.0.
    pub name: String,
    /// Its full name.
    pub title: String,
    /// The address of its text.
    pub url: String,
}

/// What may be done with one part of the project.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Terms {
    /// The part, for example "the facts".
    pub covers: String,
    /// The terms, in plain sentences.
    pub terms: String,
}

/// What the review says of itself, and what is not known of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Review {
    /// Title.
    pub title: String,
    /// Authors, family name and initials.
    pub authors: Vec<String>,
    /// Journal.
    pub journal: String,
    /// Year of publication.
    pub year: u32,
    /// Digital object identifier.
    pub doi: String,
    /// Whose copyright it is.
    pub copyright: String,
    /// Interests the authors declare.
    pub competing_interests: String,
    /// Articles it counts.
    pub articles: u32,
    /// Participants it counts.
    pub participants: u32,
    /// The captions of its figures.
    pub figures: Vec<String>,
    /// What of it could not be read.
    pub not_found: Vec<String>,
    /// Articles it counts that could not be identified.
    pub unresolved_articles: u32,
    /// Why, and what that means for the number of participants.
    pub unresolved_note: String,
}

impl About {
    /// Reads the text of `datapackage.json`.
    pub(super) fn read(text: &str) -> Result<Self, PackageError> {
        let package: Value = serde_json::from_str(text).map_err(|error| PackageError {
            line: u64::try_from(error.line()).ok(),
            ..problem(format!("the file is not valid JSON ({error})"))
        })?;
        let root = Part {
            value: &package,
            path: String::new(),
        };
        let licence = root.at("licenses")?.first()?;
        let citation = root.at("citation")?;
        Ok(Self {
            title: root.text("title")?,
            version: root.text("version")?,
            created: root.text("created")?.chars().take(10).collect(),
            description: root.text("description")?,
            licence: Licence {
                name: licence.text("name")?,
                title: licence.text("title")?,
                url: licence.text("path")?,
            },
            rights: root
                .at("rights")?
                .items()?
                .iter()
                .map(|part| {
                    Ok(Terms {
                        covers: part.text("covers")?,
                        terms: part.text("terms")?,
                    })
                })
                .collect::<Result<_, PackageError>>()?,
            cite_dataset: citation.text("dataset")?,
            cite_review: citation.text("review")?,
            review: Review::read(&root.at("review")?)?,
        })
    }
}

impl Review {
    fn read(review: &Part<'_>) -> Result<Self, PackageError> {
        let unresolved = review.at("unresolved")?;
        Ok(Self {
            title: review.text("title")?,
            authors: review.at("authors")?.texts()?,
            journal: review.text("journal")?,
            year: review.whole("year")?,
            doi: review.text("doi")?,
            copyright: review.text("copyright")?,
            competing_interests: review.text("competing_interests")?,
            articles: review.whole("articles_included")?,
            participants: review.whole("participants_included")?,
            figures: review.at("figures")?.texts()?,
            not_found: review.at("not_found")?.texts()?,
            unresolved_articles: unresolved.whole("articles")?,
            unresolved_note: unresolved.text("note")?,
        })
    }
}

/// A part of the file and where it stands.
struct Part<'a> {
    value: &'a Value,
    path: String,
}

impl<'a> Part<'a> {
    fn at(&self, key: &str) -> Result<Part<'a>, PackageError> {
        let path = if self.path.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.path)
        };
        match self.value.get(key) {
            Some(value) => Ok(Part { value, path }),
            None => Err(problem(format!("'{path}' is missing"))),
        }
    }

    fn items(&self) -> Result<Vec<Part<'a>>, PackageError> {
        let items = self
            .value
            .as_array()
            .ok_or_else(|| self.must_be("a list"))?;
        Ok(items
            .iter()
            .enumerate()
            .map(|(index, value)| Part {
                value,
                path: format!("{}[{index}]", self.path),
            })
            .collect())
    }

    fn first(&self) -> Result<Part<'a>, PackageError> {
        self.items()?
            .into_iter()
            .next()
            .ok_or_else(|| self.must_be("a list with at least one item"))
    }

    fn as_text(&self) -> Result<String, PackageError> {
        self.value
            .as_str()
            .filter(|text| !text.trim().is_empty())
            .map(str::to_owned)
            .ok_or_else(|| self.must_be("a text"))
    }

    fn text(&self, key: &str) -> Result<String, PackageError> {
        self.at(key)?.as_text()
    }

    fn texts(&self) -> Result<Vec<String>, PackageError> {
        self.items()?.iter().map(Part::as_text).collect()
    }

    fn whole(&self, key: &str) -> Result<u32, PackageError> {
        let part = self.at(key)?;
        part.value
            .as_u64()
            .and_then(|number| u32::try_from(number).ok())
            .ok_or_else(|| part.must_be("a whole number, 0 or more"))
    }

    fn must_be(&self, what: &str) -> PackageError {
        problem(format!("'{}' must be {what}", self.path))
    }
}

fn problem(problem: impl Into<String>) -> PackageError {
    PackageError::in_file("datapackage.json", problem)
}
