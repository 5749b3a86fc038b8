//! What pages share: the state and the one door to change it, controls, dialogs, facets, figures, facts.
//! May know `browser` and every pure floor; knows no page and nothing of how parts are loaded.

pub mod askable;
pub mod choice;
pub mod compared;
pub mod dialog;
pub mod fact;
pub mod facet_counts;
pub mod filters;
pub mod later;
pub mod link;
pub mod near;
pub mod over;
pub mod picks;
pub mod section;
pub mod sides;
pub mod signs;
pub mod state;
pub mod study_name;
pub mod taking;
pub mod words_used;
