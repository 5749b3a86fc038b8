//! The citations of the dialog.

use leptos::prelude::*;

use super::{
    scope::Take,
    wanted::{Text, Wanted},
};

/// The studies and the review, for a reference manager.
#[component]
pub fn Citations() -> impl IntoView {
    view! {
        <h3>"Citations"</h3>
        <p>"The studies and the review, for a reference manager."</p>
        <div class="take-tools">
            <Take wanted=Wanted::Text(Text::Ris) name="RIS" of="citations" />
            <Take wanted=Wanted::Text(Text::BibTex) name="BibTeX" of="citations" />
            <Take wanted=Wanted::Text(Text::Csl) name="CSL-JSON" of="citations" />
        </div>
    }
}
