//! Which grid it is.

use crate::{
    components::state::Explorer,
    figures::{Grid, Scene},
};

/// What is particular to one of the grids.
#[derive(Clone, Copy)]
pub struct GridKind {
    /// Its name, for screen readers.
    pub name: &'static str,
    /// Its class in the style sheet.
    pub class: &'static str,
    /// Whether a press on a cell asks where it comes from even when the reader is not asking.
    pub asks: bool,
    /// Whether what a cell shows follows from its row and its column alone, whatever is selected.
    pub fixed: bool,
    /// Whether what is pointed at in it is told and lights up.
    pub lights: bool,
    /// Draws it from what is selected.
    pub draw: fn(Explorer, &Scene) -> Grid,
}
