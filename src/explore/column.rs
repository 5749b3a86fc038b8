//! One facet's values for every row, whichever kind they are.

use std::borrow::Cow;

use super::bits::Bits;
use super::categories::{Categories, Value};
use super::choice::{Choice, Kind};
use super::numbers::{Bin, Numbers};

/// One facet's values for every row.
#[derive(Clone, PartialEq, Debug)]
pub enum Column {
    /// Named values.
    Categories(Categories),
    /// Numbers or intervals, and named values beside them.
    Numbers(Numbers),
}

impl Column {
    /// How many values, or bins and values beside them, there are.
    pub fn len(&self) -> usize {
        match self {
            Column::Categories(categories) => categories.values().len(),
            Column::Numbers(numbers) => numbers.bins().len() + numbers.beside().len(),
        }
    }

    /// Whether there is no value or bin at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The bins, then the named values.
    fn parts(&self) -> (&[Bin], &[Value]) {
        match self {
            Column::Categories(categories) => (&[], categories.values()),
            Column::Numbers(numbers) => (numbers.bins(), numbers.beside()),
        }
    }

    /// The rows of each value or bin, in order; values beside bins follow them.
    pub fn groups(&self) -> impl Iterator<Item = &Bits> + '_ {
        let (bins, values) = self.parts();
        let bins = bins.iter().map(|bin| &bin.rows);
        bins.chain(values.iter().map(|value| &value.rows))
    }

    /// The label of each value or bin, in the order of [`Column::groups`].
    pub fn labels(&self) -> impl Iterator<Item = &str> + '_ {
        let (bins, values) = self.parts();
        let bins = bins.iter().map(|bin| bin.label.as_str());
        bins.chain(values.iter().map(|value| value.label.as_str()))
    }

    /// The named values, each with its place in [`Column::groups`].
    pub fn named(&self) -> impl Iterator<Item = (usize, &Value)> + '_ {
        let (bins, values) = self.parts();
        (bins.len()..).zip(values)
    }

    /// The named value at a place of [`Column::groups`]; none for a bin.
    pub fn value(&self, place: usize) -> Option<&Value> {
        let (bins, values) = self.parts();
        values.get(place.checked_sub(bins.len())?)
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
            Column::Numbers(numbers) => Kind::Range {
                bins: numbers.bins().len(),
                all: self.len(),
            },
        }
    }

    /// The rows that a choice keeps, as sets whose union they are; `None`
    /// when it keeps every row.
    pub(super) fn kept(&self, choice: &Choice) -> Option<Vec<Cow<'_, Bits>>> {
        if choice.is_any() {
            return None;
        }
        let mut kept: Vec<Cow<'_, Bits>> = choice
            .chosen()
            .filter_map(|place| self.value(place))
            .map(|value| Cow::Borrowed(&value.rows))
            .collect();
        if let (Column::Numbers(numbers), Some(interval)) = (self, choice.interval()) {
            kept.extend(numbers.within(interval));
        }
        if choice.has_missing() {
            kept.push(Cow::Borrowed(self.missing()));
        }
        Some(kept)
    }
}
