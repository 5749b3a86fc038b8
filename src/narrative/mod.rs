//! Counts and facts as plain English text.
//! It knows `evidence` and `explore`, and nothing of figures, links or the page.
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
mod compare;
mod compared;
mod counts;
mod directions_text;
mod estimate;
mod facet_ask;
mod facts;
mod filters;
mod in_brief;
mod lead;
mod loosen;
mod said;
mod sentence;
mod shows;
mod study_text;
mod summary;
mod words;

pub use about::{Block, PUBLISHED_FILES, Section, Text, about, the_gap};
pub use ask::{Answer, Ask, Field, answer, lines_of};
pub use card::{Group, Line, card, outcome_about, outcome_lines};
pub use citation::{citation_text, doi_url, locator_url};
pub use claims::{Bearing, CheckedClaim, Claim, Since, about_claims, checked};
pub use compare::{TwoSelections, compare, difference};
pub use compared::{Besides, Part, Side, differs, picture_text, sides, who_tests_psychotherapy};
pub use counts::{matching_studies, participants, studies, studies_of};
pub use directions_text::READING_DIRECTIONS;
pub use estimate::{INTERVAL_NOTE, estimate_text, includes_no_effect, is_ratio, no_effect};
pub use facet_ask::{ask_column, ask_selection, ask_value, sum_of_sizes};
pub use filters::{all_labels, facet_label, label, remove_label};
pub use in_brief::in_brief;
pub use lead::{card_lead, card_rest};
pub use loosen::{Loosening, best_loosening};
pub use said::Said;
pub use sentence::{sentence, what_if};
pub use shows::{Shows, comparison_shows, what_it_shows};
pub use study_text::{
    conditions, doses, fact_text, fact_with, main_directions, measured_text, modalities,
    percent_text, place_text, routes, sessions,
};
pub use summary::{SummaryPart, summary};
pub use words::{
    NOT_APPLICABLE, NOT_FOUND, all_of, any_of, capital, interval, month, number, quoted, span,
};
