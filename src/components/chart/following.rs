//! A figure that follows what is selected. After a click the counts come first: each figure takes its
//! turn in a frame of its own, those near the screen before the others.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    browser::frames,
    components::{sides::Side, state::Explorer},
    figures::{self, Figure, FigureId, Scene},
};

/// Width in CSS pixels assumed before the picture is measured.
pub const FIRST_WIDTH: f64 = 620.0;

/// How long a figure that nobody sees lets the others go first, in milliseconds.
const PATIENCE: u32 = 150;

/// Where a picture stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// Not yet asked for, or on its way.
    Waiting,
    /// On the screen.
    Drawn,
    /// It cannot be drawn.
    Failed,
}

/// A figure of one selection, as it is at its last turn.
#[derive(Clone, Copy)]
pub struct Following {
    /// The figure.
    pub figure: RwSignal<Arc<Figure>>,
    /// The width of its picture.
    pub width: RwSignal<f64>,
    /// Whether it is near the screen.
    pub near: RwSignal<bool>,
    /// Where its picture stands.
    pub standing: RwSignal<Standing>,
}

impl Following {
    /// The figure as it is now; it follows for as long as its owner lives.
    pub fn new(explorer: Explorer, id: FigureId, side: Side) -> Self {
        let width = RwSignal::new(FIRST_WIDTH);
        let near = RwSignal::new(false);
        let standing = RwSignal::new(Standing::Waiting);
        let draw = move || {
            let figure = |scene: &Scene| figures::figure(id, scene);
            untrack(|| {
                side.with_counts(explorer, |counts| {
                    explorer.with_scene(counts, width.get(), &figure)
                })
            })
        };
        let figure = RwSignal::new(Arc::new(draw()));
        // One that comes out the same is not drawn anew.
        let follow = move || {
            let now = draw();
            if figure.with_untracked(|before| **before != now) {
                figure.set(Arc::new(now));
            }
        };
        let queued = StoredValue::new(false);
        let turn = move || {
            // The figure may be gone by now.
            if queued.try_set_value(false).is_none() {
                follow();
            }
        };
        Effect::new(move |before: Option<f64>| {
            let now = width.get();
            explorer.track_scene();
            side.with_counts(explorer, |_| ());
            let Some(before) = before else {
                return now;
            };
            let measured = before != now && standing.get_untracked() == Standing::Waiting;
            if measured || explorer.printing.get_untracked() {
                // Nothing may shift once it is seen, and paper does not wait.
                follow();
            } else if !queued.get_value() {
                queued.set_value(true);
                if near.get_untracked() {
                    frames::later(turn);
                } else {
                    frames::after(PATIENCE, move || frames::later(turn));
                }
            }
            now
        });
        Self {
            figure,
            width,
            near,
            standing,
        }
    }

    /// A part of the figure, which changes only when that part does.
    pub fn part<T>(self, part: fn(&Figure) -> &T) -> Memo<T>
    where
        T: Clone + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.figure.with(|figure| part(figure).clone()))
    }
}
