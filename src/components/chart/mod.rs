//! A chart: what it shows, which follows the page in its turn, and its picture, drawn where it is seen,
//! with what pointer and keyboard do in it.
//! May know the state and `browser`; knows no page.

mod drag;
mod following;
mod keys;
mod picture;
mod pointer;
mod shown;

pub use following::{Following, Standing};
pub use picture::Picture;
