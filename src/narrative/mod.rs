//! Counts and facts as plain English text.
//!
//! Everything here is pure and deterministic: the same data and the same selection always give
//! the same words. No text weighs studies by counting directions, and a value that is missing is
//! always said to be "not found".

mod about;
mod ask;
mod card;
mod citation;
mod claims;
mod clauses;
mod counts;
mod estimate;
mod facts;
mod filters;
mod loosen;
mod sentence;
mod shows;
mod study_text;
mod words;

pub use about::{Block, Section, Text, about, the_gap};
pub use ask::{Answer, Ask, Field, answer, lines_of};
pub use card::{Group, Line, card, outcome_about, outcome_lines};
pub use citation::{citation_text, doi_url, locator_url};
pub use claims::Claim;
pub use counts::{matching_studies, participants, studies, studies_of};
pub use estimate::{INTERVAL_NOTE, estimate_text, includes_no_effect};
pub use filters::{all_labels, facet_label, label, remove_label};
pub use loosen::{Loosening, best_loosening};
pub use sentence::sentence;
pub use shows::{Shows, comparison_shows, what_it_shows};
pub use study_text::{
    conditions, doses, fact_text, fact_with, main_directions, measured_text, modalities,
    percent_text, routes, sessions,
};
pub use words::{
    NOT_APPLICABLE, NOT_FOUND, all_of, any_of, capital, interval, number, quoted, span,
};
