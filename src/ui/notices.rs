//! What the reader must know of the link that was opened or of what the browser denied.

use leptos::prelude::*;

use super::{
    live::{button, click, live},
    state::Explorer,
};

/// The notices, until the reader puts them away. There are never many: of a
/// link's faults the first few are told one by one and the others by their number.
#[component]
pub fn Notices() -> impl IntoView {
    let explorer = Explorer::here();
    let notices = move || {
        let notices = explorer.notices.get();
        if notices.is_empty() {
            return ().into_any();
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
