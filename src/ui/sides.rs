//! The two selections that can be compared: the one that was locked, A, and the one that the
//! filters choose, B. Every figure is drawn once for each, on the same axes.

use std::rc::Rc;

use leptos::prelude::*;

use super::{
    markup::{part, wrap},
    state::Explorer,
    turns::{Kept, following},
};
use crate::{
    browser::dom::{Node, tag},
    explore::Counts,
};

/// One of the two selections.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The one that was locked.
    A,
    /// The one that the filters choose; the only one while nothing is compared.
    B,
}

impl Side {
    /// This selection and its counts; B while there is no A.
    pub fn kept(self, explorer: Explorer) -> Kept {
        let locked = match self {
            Self::A => explorer.locked.get(),
            Self::B => None,
        };
        locked.unwrap_or_else(|| (explorer.selection.get(), explorer.counts.get()))
    }
}

/// A part of the page that is there once, or once for each selection that is compared.
pub fn for_each_side(explorer: Explorer, make: impl Fn(Side) -> Vec<Node> + 'static) -> Node {
    for_both_sides(explorer, Box::new(make), None)
}

/// The same for a figure: in what it differs between the selections A and B stands under both.
pub fn figure_for_each_side(
    explorer: Explorer,
    make: impl Fn(Side) -> Vec<Node> + 'static,
    differs: impl Fn(&Counts, &Counts) -> String + 'static,
) -> Node {
    for_both_sides(explorer, Box::new(make), Some(Rc::new(differs)))
}

/// In what a figure differs between two selections.
type Differs = Rc<dyn Fn(&Counts, &Counts) -> String>;

fn for_both_sides(
    explorer: Explorer,
    make: Box<dyn Fn(Side) -> Vec<Node>>,
    differs: Option<Differs>,
) -> Node {
    part(move || {
        if !explorer.comparing.get() {
            return untrack(|| make(Side::B));
        }
        let side = |side, name: &'static str| {
            let name = wrap("p", "side-name", tag("b").child(name));
            let made = untrack(|| make(side));
            tag("div").class("side").child(name).children(made).into()
        };
        let mut sides = vec![side(Side::A, "A"), side(Side::B, "B")];
        if let Some(differs) = &differs {
            sides.push(difference(explorer, Rc::clone(differs)));
        }
        sides
    })
}

fn difference(explorer: Explorer, differs: Differs) -> Node {
    let (a, b) = (following(explorer, Side::A), following(explorer, Side::B));
    part(move || {
        let text = a.with(|(_, a)| b.with(|(_, b)| differs(a, b)));
        vec![wrap("p", "side-difference", text)]
    })
}
