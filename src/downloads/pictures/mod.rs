//! Pictures: each figure as an SVG that stands alone, with title, key, filters, source, link and day in
//! it, and its numbers as a table.
//! They know the extract and the figures; a chart is drawn elsewhere and given to them.

mod cells;
mod chart;
mod columns;
mod frame;
mod grid;
mod heading;
mod inside;
mod intervals;
mod key;
mod kind;
mod measure;
mod pen;
mod picture;
mod requested;
mod sheet;
mod sign;
mod table;
mod table_grids;

pub use chart::ChartFault;
pub use measure::text_width;
pub use picture::{PictureFault, SvgPicture, handout_picture, picture};
pub use requested::{chart_of, handout_chart_of};
pub use table::figure_table;
