//! How much a lesson may hold.

/// The most steps of a lesson: many times what can be taught in an hour, and few enough for a list.
pub const MOST_STEPS: usize = 200;

/// The longest file of a lesson, in bytes: 200 steps with a view and a note of some forty words.
pub const LONGEST_TEXT: usize = 64 * 1024;

/// The most characters of a whole link that is shared: some ten steps with a short note. A longer one
/// does not fit a message of many chat programs, and a lesson that arrives cut is worth nothing.
pub const LONGEST_LINK: usize = 4000;
