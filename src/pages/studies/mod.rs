//! The table of studies, and the card of a study, which lies over any page. May know `components` and
//! what is below; no other page.

mod card;
mod card_body;
mod cell;
mod row;
mod table;
mod tools;

pub use card::StudyCard;
pub use table::Studies;
