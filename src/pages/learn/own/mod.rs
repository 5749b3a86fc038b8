//! Lessons that the reader makes: collected, written, kept in this browser, passed on as files and links.
//! May know `components`, the section of the page and what is below; knows no other part of learning.
//!
//! | file | subject |
//! |---|---|
//! | `kept` | the lessons as this browser keeps them |
//! | `named` | the lesson that a link names |
//! | `words`, `keyboard`, `fields` | a view in words; where the keyboard goes on; fields and buttons |
//! | `warning` | what is said of a store that is closed, full, newer or damaged |
//! | `share`, `load` | a lesson as a file or a link, and back |
//! | `going`, `way_back` | from a lesson to what it shows, and back |
//! | `keep` | the lesson of another becomes one's own |
//! | `list`, `edit`, `section` | all own lessons; one of them, as it is written; the part of the page for both |
//! | `add` | the view of the page is added to a lesson |

mod add;
mod edit;
mod fields;
mod going;
mod keep;
mod kept;
mod keyboard;
mod list;
mod load;
mod named;
mod section;
mod share;
mod warning;
mod way_back;
mod words;

pub use add::AddView;
pub use keep::{CopyLesson, KeepLesson};
pub use named::lesson_of;
pub use section::OwnLessons;
pub use way_back::WayBack;
