//! The engine: typed columns over rows, a selection, its counts, and its link.
//! It is pure and generic: it knows no ketamine and nothing of ours.
//!
//! ```text
//!  categories, numbers ─► column ─► table ─┬─► counts    what each value would give
//!                                          ├─► crosstab  two facets against each other
//!                   choice ─► selection ───┴─► link      the selection ⇄ a fragment
//! ```
//!
//! | file | subject |
//! |---|---|
//! | `bits` | a set of rows, one bit each |
//! | `plain_number` | numbers ⇄ plain decimals |
//! | `span` | a number or interval, and the range asked for |
//! | `slug` | the names of facets and values in a link |
//! | `column` | a facet's values, whichever kind they are |
//! | `categories` | named values: one bit set for each |
//! | `numbers` | numbers and intervals: one bit set for each bin |
//! | `table` | the facets, the searchable text and the sizes of the rows |
//! | `samples` | rows about the same people, which a set counts once |
//! | `choice` | what is chosen in one facet |
//! | `selection` | one choice a facet, and the words searched for |
//! | `counts` | the rows a selection keeps, and each facet's counts |
//! | `crosstab` | distinct rows for each pair of values |
//! | `search` | letter folding for the text search |
//! | `link`, `notice` | the codec of the address fragment |
//! | `typed` | numbers as people type them |
//! | `mended` | what mail and chat programs did to a link, undone |
//!
//! The rule throughout: OR inside a facet, AND across facets; a facet's counts
//! ignore what is chosen in it.

mod bits;
mod categories;
mod choice;
mod column;
mod counts;
mod crosstab;
mod error;
pub mod link;
mod mended;
mod notice;
mod numbers;
mod plain_number;
mod samples;
mod search;
mod selection;
mod slug;
mod span;
mod table;
mod typed;

pub use bits::Bits;
pub use categories::{Categories, Value};
pub use choice::{Choice, Missing};
pub use column::Column;
pub use counts::{Counts, FacetCounts};
pub use crosstab::CrossTab;
pub use error::TableError;
pub use link::Decoded;
pub use notice::{Notice, is_hidden, shown};
pub use numbers::{Bin, Numbers};
pub use plain_number::{plain_number, read_number, rounded_to};
pub use samples::{Once, Sample};
pub use search::fold;
pub use selection::{Filter, LONGEST_TEXT, Part, Selection};
pub use slug::slug;
pub use span::{Interval, Span};
pub use table::{Facet, FacetId, RowName, Shared, Table, Tally};
pub use typed::{TypedFault, typed_number};
