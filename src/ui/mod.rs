//! The screen. The only home of Leptos: each part reads the state, and each change of it goes
//! through one door, [`state::Explorer::change`]. A part is a function that gives markup (see
//! [`markup`]); what of it follows the state says so itself.

mod about;
mod app;
mod chart_view;
mod chips;
mod claims;
mod compare;
mod compared;
mod controls;
mod coverage;
mod data_table;
mod directions;
mod dose_lens;
mod embed;
mod estimates;
mod facet_counts;
mod facet_range;
mod facet_values;
mod facts;
mod figure_key;
mod figures;
mod filters;
mod grid;
mod grids;
mod learn;
mod live;
mod map;
mod marks;
mod markup;
mod notices;
mod result;
mod sides;
mod state;
mod studies;
mod study_card;
mod summary;
mod take_away;
mod toolbar;
mod turns;
mod where_from;

use leptos::prelude::*;

use crate::{app::parts, browser::page};
use state::Explorer;

/// Reads the embedded evidence and shows the explorer; a fault in the data is said on the page.
pub fn start() {
    match Explorer::open() {
        Ok(explorer) => show(explorer),
        // Native tests read the same files, so a reader meets this only if a build was tampered with.
        Err(fault) => {
            leptos::logging::warn!("The data of the explorer are faulty: {fault}");
            page::reveal("broken");
        }
    }
    page::remove("skeleton");
    parts::fetch_ahead();
}

fn show(explorer: Explorer) {
    let Some(stage) = page::element("explorer") else {
        return;
    };
    mount_to(stage, move || {
        explorer.follow_browser();
        view! { <app::App explorer /> }
    })
    .forget();
}
