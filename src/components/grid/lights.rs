//! Pointing at a cell: what it shows is told, and every cell with its studies lights up.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent, PointerEvent};

use crate::{
    components::pointing::{By, Pointed, Pointing},
    figures::GridCell,
};

/// What lights up in a grid, where its cells can be pointed at.
#[derive(Clone, Copy)]
pub struct Lights {
    pointing: Pointing,
    /// The studies that are lit up.
    lit: Memo<Option<Vec<usize>>>,
}

impl Lights {
    /// What lights up; nothing where the page has nothing that points.
    pub fn new() -> Option<Self> {
        let pointing: Pointing = use_context()?;
        Some(Self {
            pointing,
            lit: pointing.lit(),
        })
    }

    /// Whether a cell is faint, for something else is pointed at.
    pub fn is_faint(self, cell: &GridCell) -> bool {
        self.lit.with(|lit| {
            lit.as_ref()
                .is_some_and(|lit| !studies(cell).iter().any(|row| lit.contains(row)))
        })
    }

    /// The pointer or the keyboard has come to a cell, or to none: what is there is told.
    pub fn point(self, cell: Option<GridCell>, event: &Event, by: By) {
        let told = cell.and_then(|cell| {
            let at = place_of(event)?;
            (!studies(&cell).is_empty()).then(|| Pointed {
                studies: studies(&cell).to_vec(),
                label: cell.label.replacen(": ", "\n", 1),
                pick: cell.pick,
                at,
                with: by,
            })
        });
        match told {
            Some(told) => self.pointing.point(told),
            None => self.pointing.leave(),
        }
    }

    /// The pointer or the keyboard has left the grid.
    pub fn leave(self) {
        self.pointing.leave();
    }

    /// Whether a press is the first tap of a finger on a cell, which only tells.
    pub fn is_first_tap(self, cell: Option<GridCell>, event: &MouseEvent) -> bool {
        let is_touch = event
            .dyn_ref::<PointerEvent>()
            .is_some_and(|event| event.pointer_type() == "touch");
        let before = self.pointing.with_untracked(|now| now.cloned());
        if !is_touch {
            self.pointing.clear();
            return false;
        }
        self.point(cell, event, By::Finger);
        let now = self.pointing.with_untracked(|now| now.cloned());
        let told = now.filter(|now| now.with == By::Finger);
        let label = |pointed: &Option<Pointed>| pointed.as_ref().map(|told| told.label.clone());
        let is_first = told.is_some() && label(&told) != label(&before);
        if !is_first {
            self.pointing.clear();
        }
        is_first
    }
}

/// The studies that a cell shows.
fn studies(cell: &GridCell) -> &[usize] {
    cell.ask.as_ref().map_or(&[], |ask| &ask.studies)
}

/// Where the pointer is in the window; of the keyboard, where its cell is.
fn place_of(event: &Event) -> Option<(f64, f64)> {
    if let Some(mouse) = event.dyn_ref::<MouseEvent>() {
        return Some((f64::from(mouse.client_x()), f64::from(mouse.client_y())));
    }
    let target: Element = event.target()?.dyn_into().ok()?;
    let place = target
        .closest("[data-at]")
        .ok()??
        .get_bounding_client_rect();
    Some((
        place.left() + place.width() / 2.0,
        place.top() + place.height() / 2.0,
    ))
}
