//! The tables of the dialog, and everything in one file.

use leptos::prelude::*;

use super::{
    scope::Take,
    wanted::{TABLES, Text, Wanted},
};

/// Everything in one archive.
#[component]
pub fn Everything() -> impl IntoView {
    view! {
        <h3>"Everything in one file"</h3>
        <p>
            "A zip archive: the tables as a data package with a dictionary, the citations, every figure as a picture and as numbers, and a README that says in words which studies were chosen."
        </p>
        <div class="take-tools">
            <Take wanted=Wanted::Zip name="Zip archive" />
        </div>
    }
}

/// The tables, each as CSV, and all of them as JSON.
#[component]
pub fn Tables() -> impl IntoView {
    let tables = TABLES.into_iter().enumerate().map(|(at, name)| {
        view! { <Take wanted=Wanted::Text(Text::Table(at)) name of="as CSV" /> }
    });
    view! {
        <h3>"Tables"</h3>
        <p>
            "CSV, one file a table. Beside each value stands its status: an empty cell is never a zero."
        </p>
        <div class="take-tools">{tables.collect_view()}</div>
        <p>"All of it in one JSON document, each value with its status, sources and note."</p>
        <div class="take-tools">
            <Take wanted=Wanted::Text(Text::Json) name="JSON" />
        </div>
    }
}
