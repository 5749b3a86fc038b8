//! What the reader must know of the link that was opened or of what the browser denied.

use leptos::prelude::*;

use super::{
    live::{button, click, live},
    state::Explorer,
};

/// At most this many are listed one by one: a hostile link may hold thousands.
const LISTED: usize = 8;

/// The notices, until the reader puts them away.
#[component]
pub fn Notices() -> impl IntoView {
    let explorer = Explorer::here();
    let notices = move || {
        let mut notices = explorer.notices.get();
        if notices.is_empty() {
            return ().into_any();
        }
        let more = notices.len().saturating_sub(LISTED);
        notices.truncate(LISTED);
        if more > 0 {
            notices.push(format!("And {more} more."));
        }
        let items: Vec<_> = notices
            .into_iter()
            .map(|notice| view! { <li>{notice}</li> })
            .collect();
        view! {
            <div class="notices">
                <ul>{items}</ul>
                {button("button", "Close this message", click(move || explorer.notices.set(Vec::new())))}
            </div>
        }
        .into_any()
    };
    view! { <div role="alert">{live(notices)}</div> }
}
