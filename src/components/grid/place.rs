//! The places of a grid, which the keyboard goes to: each carries `data-at="row,column"`. Row 0 and
//! column 0 are the headings.

use std::{fmt, str::FromStr};

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// A place of a grid.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Place {
    /// Its row.
    pub row: usize,
    /// Its column.
    pub column: usize,
}

impl Place {
    /// The place that an event came from.
    pub fn of(event: &Event) -> Option<Self> {
        let target: Element = event.target()?.dyn_into().ok()?;
        let element = target.closest("[data-at]").ok()??;
        element.get_attribute("data-at")?.parse().ok()
    }
}

impl fmt::Display for Place {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{},{}", self.row, self.column)
    }
}

/// A text names no place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NoPlace;

impl FromStr for Place {
    type Err = NoPlace;

    fn from_str(text: &str) -> Result<Self, NoPlace> {
        let (row, column) = text.split_once(',').ok_or(NoPlace)?;
        Ok(Self {
            row: row.parse().map_err(|_| NoPlace)?,
            column: column.parse().map_err(|_| NoPlace)?,
        })
    }
}
