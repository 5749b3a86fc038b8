//! A figure that is a table of cells: an accessible grid with one stop of the Tab key, in which the
//! arrow keys move. May know the state and the small drawings of `components`, and the pure floors.

mod block;
mod cell;
mod figure;
mod head;
mod keys;
mod kind;
mod known;
mod lights;
mod place;
mod press;
mod row;
mod state;
mod table;

pub use figure::{OneGrid, differences};
pub use kind::GridKind;
