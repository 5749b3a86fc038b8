//! The whole state of the explorer, its link, the pages and their parts, and the table of studies. Pure.
//! May know the figures and all below them; knows nothing of a screen, nor of what is learnt or taken away.

mod column;
mod columns;
mod link;
mod page;
mod part;
mod range;
mod sort;
mod state;

pub use column::Column;
pub use columns::Columns;
pub use link::Opened;
pub use page::Page;
pub use part::Part;
pub use range::End;
pub use sort::{Sort, neighbours, ordered};
pub use state::View;
