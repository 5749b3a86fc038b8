//! What of learning stands on every page: the strip of a running lesson, and adding a view to one's own.

use leptos::prelude::*;

use super::{
    own::{AddView, WayBack},
    player::Strip,
};

/// The strip of a running lesson, the way back to the editor, and the dialog that adds a view.
#[component]
pub fn Running() -> impl IntoView {
    view! {
        <Strip />
        <WayBack />
        <AddView />
    }
}
