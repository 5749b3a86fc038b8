//! What a mark or a cell means, and what a press on it filters by.

/// What a point of a chart means.
#[derive(Clone, PartialEq, Debug)]
pub struct Mark {
    /// Plain text for the tooltip; lines are parted by `\n`.
    pub label: String,
    /// What a click filters by: all of these together.
    pub pick: Vec<Pick>,
    /// Rows of the studies it stands for.
    pub studies: Vec<usize>,
}

/// One filter that a click sets. It always names a facet, and a value, that exist.
#[derive(Clone, PartialEq, Debug)]
pub struct Pick {
    /// The key of the facet.
    pub facet: &'static str,
    /// What of it.
    pub what: What,
}

/// What of a facet is picked.
#[derive(Clone, PartialEq, Debug)]
pub enum What {
    /// A value, by its slug.
    Value(String),
    /// "Not found".
    Missing,
    /// From the first number to the second, both included.
    Range(f64, f64),
}
