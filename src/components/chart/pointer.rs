//! What the pointer does in a chart: over a mark that is told, and lights up everywhere; a press filters
//! to it or asks. A finger tells first, and filters with its second tap.

use std::{cell::Cell, rc::Rc};

use leptos::{html, prelude::*};

use super::shown::Shown;
use crate::{
    browser::chart::{At, Hit, Pointer, Touch},
    components::{
        picks,
        pointing::{By, Pointed, Pointing},
        state::Explorer,
    },
    figures::Mark,
};

/// The hands of a chart.
#[derive(Clone)]
pub struct Hands {
    pub explorer: Explorer,
    pub pointing: Pointing,
    pub shown: Shown,
    pub canvas: NodeRef<html::Div>,
    /// The mark that a finger went down on and that was not told before.
    pub told_now: Rc<Cell<Option<At>>>,
    /// The mark that was told last.
    pub told_last: Rc<Cell<Option<At>>>,
}

impl Hands {
    /// What the pointer did.
    pub fn act(&self, pointer: Pointer) {
        match pointer {
            Pointer::Over(hit, Touch(is_touch)) => {
                if is_touch && self.told_last.get() != Some(hit.at) {
                    self.told_now.set(Some(hit.at));
                }
                let with = if is_touch { By::Finger } else { By::Mouse };
                self.tell(hit, with);
            }
            Pointer::Out => {
                let is_finger =
                    |now: Option<&Pointed>| now.is_some_and(|now| now.with == By::Finger);
                // A finger that is lifted has left nothing.
                if !self.pointing.with_untracked(is_finger) {
                    self.told_last.set(None);
                    self.pointing.leave();
                }
            }
            Pointer::Press(hit, Touch(is_touch)) => {
                let first =
                    self.told_now.take() == Some(hit.at) || self.told_last.get() != Some(hit.at);
                if is_touch && first && !self.explorer.asking.get_untracked() {
                    self.tell(hit, By::Finger);
                } else {
                    self.press(hit.at);
                }
            }
        }
    }

    /// Tells what a mark is, where it is.
    pub fn tell(&self, hit: Hit, with: By) {
        let Some(Mark {
            label,
            pick,
            studies,
        }) = self.shown.mark(hit.at)
        else {
            return;
        };
        // What is presented is enlarged by style: a pixel of the chart is more than one of the window.
        let place = self.canvas.get_untracked().map(|canvas| {
            let place = canvas.get_bounding_client_rect();
            let zoom = place.width() / f64::from(canvas.offset_width().max(1));
            (place.left() + hit.x * zoom, place.top() + hit.y * zoom)
        });
        self.told_last.set(Some(hit.at));
        self.pointing.point(Pointed {
            studies,
            label,
            pick,
            at: place.unwrap_or_default(),
            with,
        });
    }

    /// Filters to a mark, or asks where it comes from.
    pub fn press(&self, at: At) {
        let Some(mark) = self.shown.mark(at) else {
            return;
        };
        self.told_last.set(None);
        self.pointing.clear();
        let explorer = self.explorer;
        if explorer.asking.get_untracked() {
            let measure = explorer.view.with_untracked(|view| view.measure);
            explorer.ask(mark.ask(measure));
        } else {
            picks::pick(explorer, &mark.pick);
        }
    }
}
