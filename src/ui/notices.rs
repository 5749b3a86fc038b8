//! What the reader must know of the link that was opened or of what the browser denied.

use leptos::prelude::*;

use super::state::Explorer;

/// At most this many are listed one by one: a hostile link may hold thousands.
const LISTED: usize = 5;

/// The notices, until the reader puts them away.
#[component]
pub fn Notices() -> impl IntoView {
    let explorer = Explorer::here();
    let items = move || {
        explorer.notices.with(|notices| {
            let more = notices.len().saturating_sub(LISTED);
            let mut listed: Vec<String> = notices.iter().take(LISTED).cloned().collect();
            if more > 0 {
                listed.push(format!("And {more} more."));
            }
            listed.into_iter().map(|notice| view! { <li>{notice}</li> }).collect_view()
        })
    };
    view! {
        <div role="alert">
            <Show when=move || explorer.notices.with(|notices| !notices.is_empty())>
                <div class="notices">
                    <ul>{items}</ul>
                    <button class="button" on:click=move |_| explorer.notices.set(Vec::new())>
                        "Close this message"
                    </button>
                </div>
            </Show>
        </div>
    }
}
