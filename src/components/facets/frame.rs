//! The frame of a facet: a group named by its title, and what it means behind a "?".

use leptos::prelude::*;

use crate::{components::state::use_explorer, explore::FacetId};

/// The frame. Its explanation describes the group also while it is not shown.
#[component]
pub fn FacetFrame(
    /// The facet.
    id: FacetId,
    /// What it means.
    hint: String,
    /// Its values.
    children: Children,
) -> impl IntoView {
    let facet = use_explorer().table.facet(id);
    let open = RwSignal::new(false);
    let hint_id = format!("hint-{}", facet.key);
    view! {
        <fieldset class="facet" aria-describedby=hint_id.clone()>
            <legend>{facet.title.as_str()}</legend>
            <button
                class="facet-why"
                aria-label=format!("What is “{}”?", facet.title)
                aria-expanded=move || open.get().to_string()
                aria-controls=hint_id.clone()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                "?"
            </button>
            <p class="facet-hint" id=hint_id.clone() hidden=move || !open.get()>
                {hint}
            </p>
            {children()}
        </fieldset>
    }
}
