//! What is chosen in one facet.

use super::span::Interval;

/// Whether the rows without a value ("not found") are chosen.
pub type Missing = bool;

/// What is chosen in one facet. A row is kept when any part of the choice
/// keeps it.
///
/// In a [`Selection`](super::Selection) a choice is always
/// [`normalised`](Choice::normalised): an empty `Values` or `Range` is `Any`
/// there, and values stand in order, each once.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Choice {
    /// Nothing is chosen: every row is kept.
    #[default]
    Any,
    /// Rows with any of these values (by their index in the column), and
    /// those without a value if so chosen.
    Values(Vec<usize>, Missing),
    /// Rows with a number in the range, those with any of these values beside
    /// the numbers (by their place in the column), and those with neither if so
    /// chosen.
    Range(Option<Interval>, Vec<usize>, Missing),
}

impl Choice {
    /// The choice of these values, and of the missing if so; `Any` if of none.
    pub fn values(values: impl IntoIterator<Item = usize>, missing: Missing) -> Choice {
        Choice::Values(values.into_iter().collect(), missing).normalised()
    }

    /// The choice of this range, and of the missing if so; `Any` if of none.
    pub fn range(interval: Option<Interval>, missing: Missing) -> Choice {
        Choice::Range(interval, Vec::new(), missing).normalised()
    }

    /// The same choice of a range, with these values beside the numbers.
    #[must_use]
    pub fn or_values(self, values: impl IntoIterator<Item = usize>) -> Choice {
        let values = values.into_iter().collect();
        Choice::Range(self.interval(), values, self.has_missing()).normalised()
    }

    /// The same choice with an empty one written as `Any`, and values in
    /// ascending order, each once.
    pub fn normalised(self) -> Choice {
        match self {
            Choice::Any => Choice::Any,
            Choice::Values(values, missing) => match in_order(values) {
                values if values.is_empty() && !missing => Choice::Any,
                values => Choice::Values(values, missing),
            },
            Choice::Range(interval, values, missing) => match in_order(values) {
                values if interval.is_none() && values.is_empty() && !missing => Choice::Any,
                values => Choice::Range(interval, values, missing),
            },
        }
    }

    /// Whether nothing is chosen, so that every row is kept.
    pub fn is_any(&self) -> bool {
        matches!(self, Choice::Any)
    }

    /// Whether this value is chosen.
    pub fn has_value(&self, value: usize) -> bool {
        self.chosen().any(|chosen| chosen == value)
    }

    /// Whether the rows without a value are chosen.
    pub fn has_missing(&self) -> bool {
        matches!(self, Choice::Values(_, true) | Choice::Range(_, _, true))
    }

    /// The range chosen, if any.
    pub fn interval(&self) -> Option<Interval> {
        match self {
            Choice::Range(interval, ..) => *interval,
            Choice::Any | Choice::Values(..) => None,
        }
    }

    /// The values chosen, in the column's order.
    pub fn chosen(&self) -> impl Iterator<Item = usize> + '_ {
        let values = match self {
            Choice::Values(values, _) | Choice::Range(_, values, _) => Some(values),
            Choice::Any => None,
        };
        values.into_iter().flatten().copied()
    }
}

/// Values in ascending order, each once.
fn in_order(mut values: Vec<usize>) -> Vec<usize> {
    values.sort_unstable();
    values.dedup();
    values
}

/// What can be chosen in a facet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// Any of this many values.
    Values(usize),
    /// A range of numbers, and the values beside them: those at the places
    /// from `bins` to before `all`.
    Range {
        /// How many bins there are.
        bins: usize,
        /// How many bins and values there are.
        all: usize,
    },
}

impl Kind {
    /// The part of a choice that makes sense for this kind: values that do not
    /// exist, or a range where there are values, are dropped.
    pub(super) fn fit(self, choice: Choice) -> Choice {
        let (interval, missing) = (choice.interval(), choice.has_missing());
        match (self, choice) {
            (Kind::Values(count), Choice::Values(mut values, missing)) => {
                values.retain(|&value| value < count);
                Choice::values(values, missing)
            }
            (Kind::Values(_), Choice::Any | Choice::Range(..)) => Choice::values([], missing),
            (Kind::Range { bins, all }, Choice::Range(_, values, _)) => {
                let there = values
                    .into_iter()
                    .filter(|value| (bins..all).contains(value));
                Choice::range(interval, missing).or_values(there)
            }
            (Kind::Range { .. }, Choice::Any | Choice::Values(..)) => {
                Choice::range(interval, missing)
            }
        }
    }

    /// These values, this range and, if so, the missing: a choice of this kind.
    pub(super) fn choice(
        self,
        values: impl IntoIterator<Item = usize>,
        interval: Option<Interval>,
        missing: Missing,
    ) -> Choice {
        match self {
            Kind::Values(_) => Choice::values(values, missing),
            Kind::Range { .. } => Choice::range(interval, missing).or_values(values),
        }
    }
}
