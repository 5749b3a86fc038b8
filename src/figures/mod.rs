//! The figures: what is selected, drawn. Each is a pure function of a [`Scene`].
//! They know `narrative`, `evidence` and `explore`, and nothing of links, downloads or the page.
//!
//! - A [`figure()`] gives a chart for ECharts, its title, its key, its text alternative and a table of
//!   the same numbers.
//! - A [`Grid`] (the evidence map, the effect direction plot, the coverage matrix) is a table of cells,
//!   and the [`Estimates`] are intervals each on a scale of its own: the page draws these in HTML.
//!
//! The options need of ECharts: the series `scatter`, `line` and `bar`, the component `grid`, and
//! nothing else; patterns on bars are part of its core. No text in them is a function, so that the
//! page needs no `unsafe-eval`.

mod additions;
mod ask;
mod axes;
mod coverage;
mod crossing;
mod data_table;
mod design_mark;
mod diagnoses;
mod differences;
mod directions;
mod dose;
mod dose_lens;
mod drawing;
mod estimates;
mod evidence_map;
mod exhibit;
mod figure;
mod gather;
mod grid;
mod ink;
mod key;
mod largest;

mod matrix;
mod measure;
mod modality_timing;
mod palette;
mod parts;
mod pick;
mod plot;
mod range_axis;
mod room;
mod route_frequency;
mod rows;
mod said;
mod scene;
mod since;
mod standing;
mod status_mark;
mod steps;
mod time_line;
mod weight;

pub use coverage::coverage;
pub use crossing::{Crossing, Order};
pub use data_table::{DataCell, DataRow, DataTable};
pub use differences::{grid_differences, table_differences};
pub use directions::directions;
pub use dose_lens::{DoseLens, Per};
pub use drawing::{Change, Drawing};
pub use estimates::{EstimateItem, Estimates, OtherEstimate, estimates};
pub use evidence_map::evidence_map;
pub use exhibit::Exhibit;
pub use figure::{Figure, FigureId, figure};
pub use grid::{Grid, GridCell, GridMark, GridRow, Group, Head, Look};
pub use key::{Fill, KeyEntry, Shape, Sign};
pub use measure::Measure;
pub use palette::Palette;
pub use pick::{Mark, Pick, What};
pub use range_axis::RangeAxis;
pub use room::{Room, Size};
pub use scene::Scene;
pub use since::{SINCE, SINCE_MEANS, named};
pub use status_mark::{StatusMark, status_mark};
