//! One facet's values for every row, whichever kind they are.

use std::borrow::Cow;

use super::bits::Bits;
use super::categories::Categories;
use super::choice::{Choice, Kind};
use super::numbers::Numbers;

/// One facet's values for every row.
#[derive(Clone, PartialEq, Debug)]
pub enum Column {
    /// Named values.
    Categories(Categories),
    /// Numbers or intervals.
    Numbers(Numbers),
}

impl Column {
    /// How many values or bins there are.
    pub fn len(&self) -> usize {
        match self {
            Column::Categories(categories) => categories.values().len(),
            Column::Numbers(numbers) => numbers.bins().len(),
        }
    }

    /// Whether there is no value or bin at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The rows of each value or bin, in order.
    pub fn groups(&self) -> impl Iterator<Item = &Bits> + '_ {
        let (values, bins) = match self {
            Column::Categories(categories) => (categories.values(), &[][..]),
            Column::Numbers(numbers) => (&[][..], numbers.bins()),
        };
        let values = values.iter().map(|value| &value.rows);
        values.chain(bins.iter().map(|bin| &bin.rows))
    }

    /// The label of each value or bin, in order.
    pub fn labels(&self) -> impl Iterator<Item = &str> + '_ {
        let (values, bins) = match self {
            Column::Categories(categories) => (categories.values(), &[][..]),
            Column::Numbers(numbers) => (&[][..], numbers.bins()),
        };
        let values = values.iter().map(|value| value.label.as_str());
        values.chain(bins.iter().map(|bin| bin.label.as_str()))
    }

    /// The rows without a value.
    pub fn missing(&self) -> &Bits {
        match self {
            Column::Categories(categories) => categories.missing(),
            Column::Numbers(numbers) => numbers.missing(),
        }
    }

    /// What can be chosen here.
    pub(super) fn kind(&self) -> Kind {
        match self {
            Column::Categories(categories) => Kind::Values(categories.values().len()),
            Column::Numbers(_) => Kind::Range,
        }
    }

    /// The rows that a choice keeps, as sets whose union they are; `None`
    /// when it keeps every row.
    pub(super) fn kept(&self, choice: &Choice) -> Option<Vec<Cow<'_, Bits>>> {
        if choice.is_any() {
            return None;
        }
        let mut kept: Vec<Cow<'_, Bits>> = match self {
            Column::Categories(categories) => choice
                .chosen()
                .filter_map(|value| categories.values().get(value))
                .map(|value| Cow::Borrowed(&value.rows))
                .collect(),
            Column::Numbers(numbers) => choice
                .interval()
                .map_or_else(Vec::new, |interval| numbers.within(interval)),
        };
        if choice.has_missing() {
            kept.push(Cow::Borrowed(self.missing()));
        }
        Some(kept)
    }
}
