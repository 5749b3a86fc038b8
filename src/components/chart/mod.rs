//! A chart: what it shows, which follows the page in its turn, and its picture, drawn where it is seen.
//! May know the state and `browser`; knows no page.

mod following;
mod picture;
mod tooltip;

pub use following::{FIRST_WIDTH, Following, Standing};
pub use picture::Picture;
