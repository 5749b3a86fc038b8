//! What can be shown or taken away by itself: each figure of the page.

use super::FigureId;

/// A figure of the page, whichever way it is drawn.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Exhibit {
    /// The evidence map.
    Map,
    /// The effect direction plot.
    Directions,
    /// The estimates with an interval.
    Estimates,
    /// A chart.
    Chart(FigureId),
    /// What was found, and what was not.
    Coverage,
}

impl Exhibit {
    /// Every one, in the order of the page.
    pub const ALL: [Exhibit; 9] = [
        Exhibit::Map,
        Exhibit::Directions,
        Exhibit::Estimates,
        Exhibit::Chart(FigureId::RouteFrequency),
        Exhibit::Chart(FigureId::ModalityTiming),
        Exhibit::Chart(FigureId::Diagnoses),
        Exhibit::Chart(FigureId::TimeLine),
        Exhibit::Chart(FigureId::Dose),
        Exhibit::Coverage,
    ];

    /// A name for links and file names.
    pub const fn slug(self) -> &'static str {
        match self {
            Exhibit::Map => "map",
            Exhibit::Directions => "directions",
            Exhibit::Estimates => "estimates",
            Exhibit::Chart(id) => id.slug(),
            Exhibit::Coverage => "coverage",
        }
    }

    /// The one with this name.
    pub fn from_slug(slug: &str) -> Option<Exhibit> {
        Exhibit::ALL
            .into_iter()
            .find(|exhibit| exhibit.slug() == slug)
    }

    /// What it shows, whatever is selected.
    pub const fn title(self) -> &'static str {
        match self {
            Exhibit::Map => "Evidence map",
            Exhibit::Directions => "Direction of each result",
            Exhibit::Estimates => "Estimates with an interval",
            Exhibit::Chart(id) => id.title(),
            Exhibit::Coverage => "What was found, and what was not",
        }
    }
}
