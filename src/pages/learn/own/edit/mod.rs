//! One lesson, as it is written: each change is kept at once.
//! May know what own lessons share (where they are kept, fields, ways to show them); not their list.

mod editor;
mod session;
mod step;
mod steps;
mod ways_out;

pub use editor::Editor;
