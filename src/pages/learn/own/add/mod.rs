//! The view of the page is added to a lesson: a dialog over any page.
//! May know what own lessons share; not their list nor their editor.

mod dialog;
mod draft;
mod which;

pub use dialog::AddView;
