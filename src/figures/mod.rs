//! The figures: what is selected, drawn. Each is a pure function of a [`Scene`].
//!
//! - A [`figure()`] gives a chart for ECharts, its title, its key, its text alternative and a table of
//!   the same numbers.
//! - A [`Grid`] (the evidence map, the effect direction plot, the coverage matrix) is a table of cells,
//!   and the [`Estimates`] are intervals each on a scale of its own: the page draws these in HTML.
//!
//! The options need of ECharts: the series `scatter`, `line` and `bar`, the component `grid`, and
//! nothing else; patterns on bars are part of its core. No text in them is a function, so that the
//! page needs no `unsafe-eval`.

mod ask;
mod coverage;
mod crossing;
mod design_mark;
mod diagnoses;
mod differences;
mod directions;
mod dose;
mod draw;
mod estimates;
mod evidence_map;
mod exhibit;
mod gather;
mod grid;
mod ink;
mod key;
mod largest;
mod matrix;
mod modality_timing;
mod option;
mod palette;
mod route_frequency;
mod scene;
mod status_mark;
mod steps;
mod time_line;
mod weight;

use crate::narrative::Ask;
use draw::Drawn;

pub use coverage::coverage;
pub use crossing::{Crossing, Order};
pub use differences::{grid_differences, table_differences};
pub use directions::directions;
pub use dose::{DoseLens, Per};
pub use estimates::{EstimateItem, Estimates, OtherEstimate, estimates};
pub use evidence_map::evidence_map;
pub use exhibit::Exhibit;
pub use grid::{Grid, GridCell, GridMark, GridRow, Group, Head, Look};
pub use key::{Fill, KeyEntry, Shape, Sign};
pub use option::Picture;
pub use palette::Palette;
pub use scene::Scene;
pub use status_mark::{StatusMark, status_mark};

/// What is counted.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Measure {
    /// Studies.
    #[default]
    Studies,
    /// People enrolled, in all arms, of the studies whose size is known.
    Participants,
}

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
    /// The text alternative: one short paragraph with the main numbers.
    pub summary: String,
    /// The key, to be drawn in HTML.
    pub key: Vec<KeyEntry>,
    /// The option for ECharts, to be serialised.
    pub chart: Picture,
    /// Height, CSS px.
    pub height: u32,
    /// What each point means: `series[series index][data index]`. A point that is missing here or
    /// `None` is not interactive.
    pub series: Vec<Vec<Option<Mark>>>,
    /// The same numbers as a table.
    pub table: DataTable,
}

/// What a point of a chart means.
#[derive(Clone, PartialEq, Debug)]
pub struct Mark {
    /// Plain text for the tooltip; lines are parted by `\n`.
    pub label: String,
    /// What a click filters by: all of these together.
    pub pick: Vec<Pick>,
    /// Rows of the studies it stands for.
    pub studies: Vec<usize>,
}

/// One filter that a click sets. It always names a facet, and a value, that exist.
#[derive(Clone, PartialEq, Debug)]
pub struct Pick {
    /// The key of the facet.
    pub facet: &'static str,
    /// What of it.
    pub what: What,
}

/// What of a facet is picked.
#[derive(Clone, PartialEq, Debug)]
pub enum What {
    /// A value, by its slug.
    Value(String),
    /// "Not found".
    Missing,
    /// From the first number to the second, both included.
    Range(f64, f64),
}

/// The numbers of a figure.
#[derive(Clone, PartialEq, Debug)]
pub struct DataTable {
    /// What the table holds and how it counts.
    pub caption: String,
    /// Column headings, the first over the row headings.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<DataRow>,
}

/// One row of a table: a heading, and a cell for each further column.
#[derive(Clone, PartialEq, Debug)]
pub struct DataRow {
    /// The heading.
    pub header: DataCell,
    /// The cells.
    pub cells: Vec<DataCell>,
}

/// A cell of a table.
#[derive(Clone, PartialEq, Debug)]
pub struct DataCell {
    /// What it says.
    pub text: String,
    /// What a click filters by; empty when the cell is not a button.
    pub pick: Vec<Pick>,
    /// Where it comes from; none when it is a name.
    pub ask: Option<Ask>,
}

impl DataCell {
    fn plain(text: String) -> DataCell {
        DataCell::new(text, Vec::new())
    }

    fn new(text: String, pick: Vec<Pick>) -> DataCell {
        DataCell {
            text,
            pick,
            ask: None,
        }
    }

    /// The same, with where it comes from.
    fn asking(self, ask: Ask) -> DataCell {
        DataCell {
            ask: Some(ask),
            ..self
        }
    }
}

/// What is particular to a figure.
struct Parts {
    drawn: Drawn,
    /// What is seen in the selection, in a sentence or two.
    subtitle: String,
    summary: String,
    table: DataTable,
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
    Figure {
        id,
        title: id.title().to_string(),
        subtitle: parts.subtitle,
        summary: parts.summary,
        key: parts.drawn.key,
        chart: parts.drawn.chart,
        height: parts.drawn.height,
        series: parts.drawn.series,
        table: parts.table,
    }
}

/// Rounds to steps of which so many make one, so that an option is short and the same everywhere.
fn round(value: f64, steps: f64) -> f64 {
    (value * steps).round() / steps
}

/// The headings of a table.
fn columns(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_string()).collect()
}
