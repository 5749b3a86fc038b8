//! Which tables of cells there are, and the type in them.

use crate::figures::Palette;

use super::frame::ROOM;
use super::pen::Type;

/// Which grid it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Map,
    Directions,
    Coverage,
}

/// How wide the headings of rows are that are sentences, where there is room.
pub(super) const WIDEST: f64 = 620.0;

pub(super) const HEAD: Type = Type::new(16.0, Palette::light().ink);
pub(super) const NOTE: Type = Type::new(14.5, Palette::light().muted);
pub(super) const NUMBER: Type = Type::new(20.0, Palette::light().ink).bold();
pub(super) const GROUP: Type = Type::new(16.0, Palette::light().ink).bold();

impl Kind {
    /// Between cells.
    pub(super) fn gap(self) -> f64 {
        match self {
            Kind::Coverage => 2.0,
            Kind::Map | Kind::Directions => 3.0,
        }
    }

    /// How much wider than on the page a mark is drawn.
    pub(super) fn marks(self) -> f64 {
        match self {
            Kind::Map => 1.3,
            Kind::Directions | Kind::Coverage => 1.0,
        }
    }

    /// How many marks stand side by side where there is room.
    pub(super) fn abreast(self) -> usize {
        match self {
            Kind::Map => 4,
            Kind::Directions => 3,
            Kind::Coverage => 1,
        }
    }

    /// How long an upright heading may be before it breaks.
    pub(super) fn tallest(self) -> f64 {
        match self {
            Kind::Coverage => 280.0,
            Kind::Map | Kind::Directions => 190.0,
        }
    }

    /// The least and the most that each of so many columns is wide, and the most that the headings of
    /// rows are.
    pub(super) fn widths(self, columns: usize) -> (f64, f64, f64) {
        match self {
            Kind::Map => (44.0, 150.0, 240.0),
            Kind::Directions => (40.0, 96.0, 250.0),
            // Its headings of rows are sentences, which want the room more than the columns do.
            Kind::Coverage => {
                let even = (ROOM - WIDEST) / columns.max(1) as f64;
                (30.0, even.clamp(30.0, 64.0), 430.0)
            }
        }
    }
}
