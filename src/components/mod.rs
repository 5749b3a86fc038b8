//! What pages share: the state and the one door to change it, controls, dialogs, facets, figures, facts.
//! May know `browser` and every pure floor; knows no page and nothing of how parts are loaded.

pub mod askable;
pub mod chart;
pub mod choice;
pub mod compared;
pub mod data_table;
pub mod dialog;
pub mod dose_lens;
pub mod facet_counts;
pub mod facets;
pub mod fact;
pub mod grid;
pub mod heads;
pub mod later;
pub mod letter_keys;
pub mod link;
pub mod near;
pub mod number_box;
pub mod over;
pub mod picks;
pub mod pointing;
pub mod restless;
pub mod screen;
pub mod section;
pub mod sides;
pub mod signs;
pub mod state;
pub mod study_name;
pub mod taking;
pub mod tip;
pub mod words_used;
pub mod writing;
