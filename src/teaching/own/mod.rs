//! The lessons that a reader makes: how they are changed, kept, saved as files and put into links.
//!
//! | file | subject |
//! |---|---|
//! | `shelf` | all lessons of a reader under their keys, and the text that is kept of them |
//! | `edit` | what can be done to a lesson and to a step |
//! | `file` | a lesson as a file, read with care |
//! | `packed` | a lesson in a link |
//! | `clean` | text without what could mislead |
//! | `fault` | why a lesson cannot be read, or must not grow |

mod clean;
mod edit;
mod fault;
mod file;
mod packed;
mod shelf;

pub use clean::{line, note};
pub use edit::{LONGEST_TEXT, MOST_STEPS, UNTITLED};
pub use fault::{Fault, ShelfFault};
pub use file::{file_name, read};
pub use packed::{LONGEST_LINK, link_fits, pack, unpack};
pub use shelf::{Changes, Kept, Shelf};
