//! The pages.

/// A page: what is open beside the frame, which is always there.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Page {
    /// The charts of route, dose and psychotherapy, of conditions and of years.
    #[default]
    Explore,
    /// The evidence map.
    Map,
    /// What was compared, the directions, the estimates.
    Results,
    /// The table of studies.
    Studies,
    /// The summary, and the claims of the abstract.
    Words,
    /// What was found and what was not, and about the data.
    Data,
    /// Lessons, own lessons, the quiz, the words of the field.
    Learn,
}

impl Page {
    /// Every page, in the order of the bar.
    pub const ALL: [Self; 7] = [
        Self::Explore,
        Self::Map,
        Self::Results,
        Self::Studies,
        Self::Words,
        Self::Data,
        Self::Learn,
    ];

    /// Its name in a link.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Explore => "explore",
            Self::Map => "map",
            Self::Results => "results",
            Self::Studies => "studies",
            Self::Words => "words",
            Self::Data => "data",
            Self::Learn => "learn",
        }
    }

    /// What the bar calls it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Explore => "Explore",
            Self::Map => "Map",
            Self::Results => "Results",
            Self::Studies => "Studies",
            Self::Words => "In words",
            Self::Data => "Data",
            Self::Learn => "Learn",
        }
    }

    /// The page with this name in a link.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.slug() == slug)
    }
}
