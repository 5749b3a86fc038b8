//! The tables of the dialog, and everything in one file.

use leptos::prelude::*;

use super::{
    scope::{Take, use_scope},
    wanted::{TABLES, Text, Wanted},
};
use crate::{
    components::choice::{Choice, Kind},
    downloads::Decimals,
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
        <NumbersWritten />
        <div class="take-tools">{tables.collect_view()}</div>
        <p>"All of it in one JSON document, each value with its status, sources and note."</p>
        <div class="take-tools">
            <Take wanted=Wanted::Text(Text::Json) name="JSON" />
        </div>
    }
}

/// How the tables, and the numbers of figures, write their numbers.
#[component]
fn NumbersWritten() -> impl IntoView {
    let decimals = use_scope().decimals;
    let option = move |form: Decimals, label| {
        view! {
            <Choice
                kind=Kind::Radio
                group="take-decimals"
                label
                chosen=Signal::derive(move || decimals.get() == form)
                choose=move |()| decimals.set(form)
            />
        }
    };
    view! {
        <fieldset class="take-which">
            <legend>"Numbers in CSV files"</legend>
            {option(
                Decimals::Point,
                "0.5, with commas between cells: for R, Python and spreadsheets that write 0.5",
            )}
            {option(
                Decimals::Comma,
                "0,5, with semicolons between cells: for spreadsheets that write 0,5 (German, French, Spanish …)",
            )}
        </fieldset>
    }
}
