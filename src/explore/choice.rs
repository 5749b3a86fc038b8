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
    /// Rows with a number in the range, and those without one if so chosen.
    Range(Option<Interval>, Missing),
}

impl Choice {
    /// The choice of these values, and of the missing if so; `Any` if of none.
    pub fn values(values: impl IntoIterator<Item = usize>, missing: Missing) -> Choice {
        Choice::Values(values.into_iter().collect(), missing).normalised()
    }

    /// The choice of this range, and of the missing if so; `Any` if of none.
    pub fn range(interval: Option<Interval>, missing: Missing) -> Choice {
        Choice::Range(interval, missing).normalised()
    }

    /// The same choice with an empty one written as `Any`, and values in
    /// ascending order, each once.
    pub fn normalised(self) -> Choice {
        match self {
            Choice::Values(values, missing) => {
                let mut ordered: Vec<usize> = Vec::with_capacity(values.len());
                for value in values {
                    if let Err(place) = ordered.binary_search(&value) {
                        ordered.insert(place, value);
                    }
                }
                if ordered.is_empty() && !missing {
                    Choice::Any
                } else {
                    Choice::Values(ordered, missing)
                }
            }
            Choice::Range(None, false) => Choice::Any,
            other => other,
        }
    }

    /// Whether nothing is chosen, so that every row is kept.
    pub fn is_any(&self) -> bool {
        matches!(self, Choice::Any)
    }

    /// Whether this value is chosen.
    pub fn has_value(&self, value: usize) -> bool {
        matches!(self, Choice::Values(values, _) if values.contains(&value))
    }

    /// Whether the rows without a value are chosen.
    pub fn has_missing(&self) -> bool {
        matches!(self, Choice::Values(_, true) | Choice::Range(_, true))
    }

    /// The range chosen, if any.
    pub fn interval(&self) -> Option<Interval> {
        match self {
            Choice::Range(interval, _) => *interval,
            Choice::Any | Choice::Values(..) => None,
        }
    }

    /// The values chosen, in the column's order.
    pub fn chosen(&self) -> impl Iterator<Item = usize> + '_ {
        let values = match self {
            Choice::Values(values, _) => Some(values),
            Choice::Any | Choice::Range(..) => None,
        };
        values.into_iter().flatten().copied()
    }
}

/// What can be chosen in a facet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// Any of this many values.
    Values(usize),
    /// A range of numbers.
    Range,
}

impl Kind {
    /// The part of a choice that makes sense for this kind: values that do not
    /// exist, or a range where there are values, are dropped.
    pub(super) fn fit(self, choice: Choice) -> Choice {
        let missing = choice.has_missing();
        match self {
            Kind::Values(count) => match choice {
                Choice::Values(mut values, missing) => {
                    values.retain(|&value| value < count);
                    Choice::Values(values, missing).normalised()
                }
                Choice::Any | Choice::Range(..) => Choice::values([], missing),
            },
            Kind::Range => Choice::range(choice.interval(), missing),
        }
    }

    /// The same choice with the missing chosen if they were not, and the
    /// other way round.
    pub(super) fn toggle_missing(self, choice: &Choice) -> Choice {
        let missing = !choice.has_missing();
        match self {
            Kind::Values(_) => Choice::values(choice.chosen(), missing),
            Kind::Range => Choice::range(choice.interval(), missing),
        }
    }
}
