//! The charts: which there are, and each as it is shown.

use super::data_table::DataTable;
use super::drawing::Drawing;
use super::key::KeyEntry;
use super::pick::Mark;
use super::range_axis::RangeAxis;
use super::scene::Scene;
use super::{diagnoses, dose, modality_timing, route_frequency, time_line};

/// Which figure.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum FigureId {
    /// Route by number of ketamine sessions, after the review's figure 3.
    RouteFrequency,
    /// The dose of each KAP arm.
    Dose,
    /// Psychotherapy by its timing against the ketamine sessions.
    ModalityTiming,
    /// Diagnoses by their role, after the review's figure 2.
    Diagnoses,
    /// The studies by their year of publication.
    TimeLine,
}

impl FigureId {
    /// Every figure, in the order of the page.
    pub const ALL: [FigureId; 5] = [
        FigureId::RouteFrequency,
        FigureId::ModalityTiming,
        FigureId::Diagnoses,
        FigureId::TimeLine,
        FigureId::Dose,
    ];

    /// A name for links and file names.
    pub const fn slug(self) -> &'static str {
        match self {
            FigureId::RouteFrequency => "route-frequency",
            FigureId::Dose => "dose",
            FigureId::ModalityTiming => "modality-timing",
            FigureId::Diagnoses => "diagnoses",
            FigureId::TimeLine => "time-line",
        }
    }

    /// The one with this name.
    pub fn from_slug(slug: &str) -> Option<FigureId> {
        FigureId::ALL.into_iter().find(|id| id.slug() == slug)
    }

    /// What the figure shows, whatever is selected.
    pub const fn title(self) -> &'static str {
        match self {
            FigureId::RouteFrequency => "Route and number of ketamine sessions",
            FigureId::Dose => "Dose of ketamine",
            FigureId::ModalityTiming => "Psychotherapy and when it took place",
            FigureId::Diagnoses => "Diagnoses of the people studied",
            FigureId::TimeLine => "When the studies were published",
        }
    }
}

/// A figure, ready to be shown.
#[derive(Clone, PartialEq, Debug)]
pub struct Figure {
    /// Which one.
    pub id: FigureId,
    /// What it shows.
    pub title: String,
    /// What is seen in this selection, with its denominator.
    pub subtitle: String,
    /// The first sentence of that, where there is room for one.
    pub lead: String,
    /// The text alternative: one short paragraph with the main numbers.
    pub summary: String,
    /// The key, to be drawn in HTML.
    pub key: Vec<KeyEntry>,
    /// The option for ECharts, to be serialised.
    pub chart: Drawing,
    /// Height, CSS px.
    pub height: u32,
    /// The least height that it needs, CSS px.
    pub least_height: u32,
    /// The axis along which a range can be chosen.
    pub range: Option<RangeAxis>,
    /// What each point means: `series[series index][data index]`. A point that is missing here or
    /// `None` is not interactive.
    pub series: Vec<Vec<Option<Mark>>>,
    /// The same numbers as a table.
    pub table: DataTable,
}

/// Draws a figure.
pub fn figure(id: FigureId, scene: &Scene) -> Figure {
    let mut parts = match id {
        FigureId::RouteFrequency => route_frequency::parts(scene),
        FigureId::Dose => dose::parts(scene),
        FigureId::ModalityTiming => modality_timing::parts(scene),
        FigureId::Diagnoses => diagnoses::parts(scene),
        FigureId::TimeLine => time_line::parts(scene),
    };
    if let Some(text) = scene.nothing_left() {
        parts.subtitle.clone_from(&text);
        parts.summary = text;
    } else {
        parts.subtitle.push_str(&scene.measure_note(false));
        parts.summary.push_str(&scene.measure_note(true));
    }
    let short = parts.lead.filter(|_| scene.selected().rows > 0);
    let lead = short.unwrap_or_else(|| first_sentence(&parts.subtitle).to_string());
    Figure {
        id,
        title: id.title().to_string(),
        lead,
        subtitle: parts.subtitle,
        summary: parts.summary,
        key: parts.drawn.key,
        chart: parts.drawn.chart,
        height: parts.drawn.height.drawn.ceil() as u32,
        least_height: parts.drawn.height.least.ceil() as u32,
        range: parts.drawn.range,
        series: parts.drawn.series,
        table: parts.table,
    }
}

/// A text up to the end of its first sentence.
fn first_sentence(text: &str) -> &str {
    text.find(". ").map_or(text, |end| &text[..=end])
}
