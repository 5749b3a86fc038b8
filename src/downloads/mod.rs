//! What readers take away: tables, citations, pictures, the hand-out, and all of it in one file.
//! It knows `view` and what is below it, and nothing of the screen that it is chosen on.
//!
//! Everything here is a pure function of an [`Extract`]: the studies of a view, with the address of the
//! page and the day. On the page it is loaded only when something is taken away.

mod citations;
#[cfg(not(target_arch = "wasm32"))]
mod command;
mod day;
mod descriptor;
mod dictionary;
mod embed;
mod extract;
mod file;
mod firmness;
#[cfg(not(target_arch = "wasm32"))]
mod folder;
mod handout;
mod json;
pub mod markup;
mod node;
mod package;
mod pictures;
mod qr;
mod readme;
mod setting;
mod short_names;
mod status;
mod studies_page;
mod tables;

pub use citations::{bibtex, csl_json, ris};
#[cfg(not(target_arch = "wasm32"))]
pub use command::command;
pub use day::day_in_words;
pub use descriptor::descriptor;
pub use embed::embed_code;
pub use extract::Extract;
pub use file::File;
pub use handout::{HANDOUT_FIGURES, HandoutPicture, handout};
pub use json::json;
pub use package::{PackageFault, package};
pub use pictures::{
    ChartFault, PictureFault, SvgPicture, chart_of, figure_table, handout_chart_of,
    handout_picture, picture, text_width,
};
pub use qr::{QrFault, qr};
pub use readme::readme;
pub use studies_page::{studies_page, unscripted};
pub use tables::{Decimals, tables};
