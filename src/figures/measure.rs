//! What is counted: studies, or the people in them.

/// What is counted.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Measure {
    /// Studies.
    #[default]
    Studies,
    /// People enrolled, in all arms, of the studies whose size is known.
    Participants,
}
