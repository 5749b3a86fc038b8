//! The lessons that a reader makes: how they are changed, kept, saved as files and put into links.
//! May know a lesson and its parts; knows not where a shelf is kept, nor what the lessons of the page say.

mod clean;
mod edit;
mod fault;
mod file;
mod limits;
mod packed;
mod shelf;

pub use clean::{line, note};
pub use edit::UNTITLED;
pub use fault::{Fault, ShelfFault};
pub use file::{file_name, read};
pub use limits::{LONGEST_LINK, LONGEST_TEXT, MOST_STEPS};
pub use packed::{link_fits, pack, unpack};
pub use shelf::{Changes, Kept, Shelf};
