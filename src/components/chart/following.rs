//! A figure that follows what is selected. After a click the counts come first: each figure takes its
//! turn in a frame of its own, those near the screen before the others.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    browser::frames,
    components::{screen, state::Explorer},
    figures::{self, Figure, FigureId, Room, Scene, Size},
};

/// Width in CSS pixels assumed before the picture is measured.
const FIRST_WIDTH: f64 = 620.0;

/// How long a figure that nobody sees lets the others go first, in milliseconds.
const PATIENCE: u32 = 150;

/// Where a reader has asked for less motion.
const STILL: &str = "(prefers-reduced-motion: reduce)";

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

/// The place of a picture as it is measured, in CSS pixels.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Measured {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// The size of the page's text.
    pub text: f64,
}

/// A figure of the selection, as it is at its last turn.
#[derive(Clone, Copy)]
pub struct Following {
    /// The figure.
    pub figure: RwSignal<Arc<Figure>>,
    /// The place of its picture.
    pub measured: RwSignal<Measured>,
    /// Whether it is near the screen.
    pub near: RwSignal<bool>,
    /// Where its picture stands.
    pub standing: RwSignal<Standing>,
}

impl Following {
    /// The figure as it is now, of a size; where it `fits`, it takes the height that its place has, else
    /// the height that it needs. It follows for as long as its owner lives.
    pub fn new(explorer: Explorer, id: FigureId, size: Size, fits: Signal<bool>) -> Self {
        let measured = RwSignal::new(Measured {
            width: FIRST_WIDTH,
            height: 0.0,
            text: Room::TEXT,
        });
        let near = RwSignal::new(false);
        let standing = RwSignal::new(Standing::Waiting);
        let still = screen::holds(STILL);
        let room = Memo::new(move |_| {
            let Measured {
                width,
                height,
                text,
            } = measured.get();
            Room {
                size,
                width,
                height: (fits.get() && height > 0.0).then_some(height),
                text,
                moves: !still.get() && !explorer.printing.get(),
            }
        });
        let draw = move || untrack(|| drawn(explorer, id, room.get()));
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
        Effect::new(move |before: Option<Room>| {
            let now = room.get();
            explorer.track_scene();
            explorer.counts.with(|_| ());
            explorer.locked.with(|_| ());
            let Some(before) = before else {
                return now;
            };
            if before != now || explorer.printing.get_untracked() {
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
            measured,
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

/// The figure of what is selected now, with A in it where two selections are compared.
fn drawn(explorer: Explorer, id: FigureId, room: Room) -> Figure {
    let figure = |scene: &Scene| figures::figure(id, scene);
    explorer.counts.with(|counts| {
        explorer.locked.with(|locked| {
            let other = locked.as_ref().map(|(_, locked)| &locked.matching);
            explorer.with_scene(counts, other, room, &figure)
        })
    })
}
