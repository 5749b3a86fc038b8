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

/// Two different facets, one against the other, by their keys.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Crossing {
    down: &'static str,
    across: &'static str,
    /// The order of both.
    pub order: Order,
}

impl Crossing {
    /// Two facets crossed, the first downwards; none when they are one facet, or no facets.
    pub fn new(down: &str, across: &str, order: Order) -> Option<Crossing> {
        let key = |key: &str| {
            let info = FACETS.iter().find(|info| info.key == key);
            info.map(|info| info.key)
        };
        let crossing = Crossing {
            down: key(down)?,
            across: key(across)?,
            order,
        };
        (crossing.down != crossing.across).then_some(crossing)
    }

    /// The facet whose values stand one below the other.
    pub fn down(self) -> &'static str {
        self.down
    }

    /// The facet whose values stand side by side.
    pub fn across(self) -> &'static str {
        self.across
    }

    /// The same with another facet downwards; where it is the one across, the two change places.
    #[must_use]
    pub fn with_down(self, key: &str) -> Crossing {
        let across = if self.across == key {
            self.down
        } else {
            self.across
        };
        Crossing::new(key, across, self.order).unwrap_or(self)
    }

    /// The same with another facet across; where it is the one downwards, the two change places.
    #[must_use]
    pub fn with_across(self, key: &str) -> Crossing {
        let down = if self.down == key {
            self.across
        } else {
            self.down
        };
        Crossing::new(down, key, self.order).unwrap_or(self)
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
