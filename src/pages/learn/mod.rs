//! What one learns and teaches with: the page of lessons, quiz and words, the strip of a running lesson
//! on any page, the words used in a part. May know `components` and what is below; knows no other page.

mod lessons;
mod own;
mod page;
mod player;
mod presenting;
mod quiz;
mod running;
mod section;
mod words;

pub use page::Learn;
pub use running::Running;
pub use words::UsedWords;
