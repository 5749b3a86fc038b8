//! The app: the frame that is always there (bar, strip, rail, the open page, what lies over it) and
//! the split points. Knows everything below; nothing knows it.

mod banners;
mod bar;
mod claim_in_view;
mod compare;
mod embed;
mod frame;
mod outlet;
mod overlays;
mod parts;
mod rail;
mod strip;

use leptos::prelude::*;

use crate::{
    browser::{page, steady},
    components::state::Explorer,
};

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
}

fn show(explorer: Explorer) {
    let Some(stage) = page::element("explorer") else {
        return;
    };
    mount_to(stage, move || {
        steady::follow();
        explorer.follow_browser();
        provide_context(explorer);
        view! { <frame::App /> }
    })
    .forget();
    parts::fetch_ahead();
}
