//! The filters: the search, and the facets with a count and a bar for each value.
//! May know the state and what `components` share of counts; knows no page.

mod bar;
mod frame;
mod histogram;
mod panel;
mod range;
mod search;
mod since;
mod slider;
mod value_line;
mod values;

pub use panel::Filters;
