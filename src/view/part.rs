//! The parts of the pages that a step of a lesson points at, and that can be presented.

use serde::{Deserialize, Serialize};

use crate::figures::{Exhibit, FigureId};

use super::page::Page;

/// A part of a page, or of the frame around every page.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Part {
    /// The sentence that says what is shown.
    Sentence,
    /// The filters.
    Filters,
    /// The plain-language summary.
    Summary,
    /// The evidence map.
    Map,
    /// What was compared with what.
    Compared,
    /// The effect direction plot.
    Directions,
    /// The estimates with their intervals.
    Estimates,
    /// One of the charts.
    Chart(FigureId),
    /// The table of studies.
    Studies,
    /// The claims of the abstract.
    Claims,
    /// What is known and what is not, value by value.
    Coverage,
    /// About the data.
    About,
}

impl Part {
    /// Every part, in the order of the pages: first those of the frame, which is on each of them.
    pub fn all() -> impl Iterator<Item = Part> {
        let charts = FigureId::ALL.into_iter().map(Self::Chart);
        let after = [
            Self::Map,
            Self::Compared,
            Self::Directions,
            Self::Estimates,
            Self::Studies,
            Self::Summary,
            Self::Claims,
            Self::Coverage,
            Self::About,
        ];
        [Self::Sentence, Self::Filters]
            .into_iter()
            .chain(charts)
            .chain(after)
    }

    /// Its name in a lesson and in a link.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Sentence => "sentence",
            Self::Filters => "filters",
            Self::Summary => "summary",
            Self::Map => "map",
            Self::Compared => "compared",
            Self::Directions => "directions",
            Self::Estimates => "estimates",
            Self::Chart(id) => id.slug(),
            Self::Studies => "studies",
            Self::Claims => "claims",
            Self::Coverage => "coverage",
            Self::About => "about",
        }
    }

    /// What a reader calls it.
    pub fn title(self) -> &'static str {
        match self {
            Self::Sentence => "The sentence",
            Self::Filters => "The filters",
            Self::Summary => "In plain words",
            Self::Map => "The evidence map",
            Self::Compared => "What was compared",
            Self::Directions => "Which way results point",
            Self::Estimates => "The estimates",
            Self::Chart(id) => id.title(),
            Self::Studies => "The table of studies",
            Self::Claims => "The abstract’s claims",
            Self::Coverage => "What is known and what is not",
            Self::About => "About the data",
        }
    }

    /// The part with this name.
    pub fn from_slug(slug: &str) -> Option<Part> {
        Self::all().find(|part| part.slug() == slug)
    }

    /// The page on which it stands; none when it is in sight on every page.
    pub fn page(self) -> Option<Page> {
        match self {
            Self::Sentence | Self::Filters => None,
            Self::Chart(_) => Some(Page::Explore),
            Self::Map => Some(Page::Map),
            Self::Compared | Self::Directions | Self::Estimates => Some(Page::Results),
            Self::Studies => Some(Page::Studies),
            Self::Summary | Self::Claims => Some(Page::Words),
            Self::Coverage | Self::About => Some(Page::Data),
        }
    }

    /// The id of its element in the page.
    pub fn id(self) -> String {
        match self {
            Self::Sentence => "results".to_owned(),
            Self::Directions => "plot".to_owned(),
            Self::Chart(id) => format!("figure-{}", id.slug()),
            _ => self.slug().to_owned(),
        }
    }
}

impl From<Exhibit> for Part {
    fn from(exhibit: Exhibit) -> Part {
        match exhibit {
            Exhibit::Map => Part::Map,
            Exhibit::Directions => Part::Directions,
            Exhibit::Estimates => Part::Estimates,
            Exhibit::Chart(id) => Part::Chart(id),
            Exhibit::Coverage => Part::Coverage,
        }
    }
}

impl From<Part> for String {
    fn from(part: Part) -> String {
        part.slug().to_owned()
    }
}

impl TryFrom<String> for Part {
    type Error = String;

    fn try_from(slug: String) -> Result<Part, String> {
        Part::from_slug(&slug).ok_or_else(|| format!("“{slug}” is no part of the page"))
    }
}
