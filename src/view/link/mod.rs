//! A view as the fragment of an address, and back: `route=iv&page=map&order=name`.
//! Knows the engine's link, which writes and reads the selection, and the view that holds the rest.
//!
//! The keys of the view follow the selection, in a fixed order. What is as it is first met is left
//! out, so the plain page has an empty fragment. Whatever a link holds, reading it gives a view; what
//! could not be used is told in a notice.

mod keys;
mod opens;
mod read;
mod write;

pub use read::Opened;
