//! Which two facets the evidence map crosses.

use crate::evidence::FACETS;

/// What the rows and columns of the evidence map are ordered by.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Order {
    /// The most studies first.
    #[default]
    Count,
    /// By name; numbers from low to high.
    Name,
}

/// Two facets, one against the other, by their keys.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Crossing {
    /// The values of this one stand one below the other.
    pub down: &'static str,
    /// The values of this one stand side by side.
    pub across: &'static str,
    /// The order of both.
    pub order: Order,
}

impl Crossing {
    /// The key of a facet, if there is such a facet.
    pub fn facet(key: &str) -> Option<&'static str> {
        let info = FACETS.iter().find(|info| info.key == key);
        info.map(|info| info.key)
    }
}

impl Default for Crossing {
    fn default() -> Crossing {
        Crossing {
            down: "condition",
            across: "family",
            order: Order::Count,
        }
    }
}
