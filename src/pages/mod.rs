//! The pages, each loaded when it is first opened, and what lies over every page. May know
//! `components` and what is below; none knows another, nor the app.

pub mod data;
pub mod explore;
pub mod learn;
pub mod map;
pub mod present;
pub mod results;
pub mod studies;
pub mod take_away;
pub mod where_from;
pub mod words;
