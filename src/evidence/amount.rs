//! Amounts that may be one number or reach from one to another.

use std::fmt;

use super::words::DoseUnit;

/// An amount from `low` to `high`; a single number has both the same.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Extent<T> {
    low: T,
    high: T,
}

/// A number of sessions.
pub type Count = Extent<u32>;

/// A length of time in minutes.
pub type Minutes = Extent<f64>;

impl<T: Copy + PartialOrd> Extent<T> {
    /// From `low` to `high`; `None` unless `low` is at most `high`.
    pub fn new(low: T, high: T) -> Option<Self> {
        (low <= high).then_some(Self { low, high })
    }

    /// A single number.
    pub fn of(one: T) -> Self {
        Self {
            low: one,
            high: one,
        }
    }

    /// The lower end.
    pub fn low(self) -> T {
        self.low
    }

    /// The upper end.
    pub fn high(self) -> T {
        self.high
    }

    /// Whether it is a single number.
    pub fn is_single(self) -> bool {
        self.low == self.high
    }
}

impl<T: Copy + PartialOrd + fmt::Display> fmt::Display for Extent<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.low)?;
        if !self.is_single() {
            write!(f, " to {}", self.high)?;
        }
        Ok(())
    }
}

/// The doses given at one session.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Dose {
    /// How much, in `unit`.
    pub amount: Extent<f64>,
    /// The unit; amounts in different units cannot be compared.
    pub unit: DoseUnit,
}

impl Dose {
    /// The amount in mg/kg; `None` for a dose in another unit.
    pub fn per_kilogram(self) -> Option<Extent<f64>> {
        match self.unit {
            DoseUnit::MgPerKg => Some(self.amount),
            DoseUnit::Mg => None,
        }
    }
}

impl fmt::Display for Dose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount, self.unit)
    }
}
