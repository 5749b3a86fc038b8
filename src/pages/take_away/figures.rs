//! The figures of the dialog: each as a picture, as numbers, and as code for another page.

use leptos::prelude::*;

use super::{
    embed::Embed,
    scope::Take,
    wanted::{Format, Text, Wanted},
};
use crate::{browser::page, figures::Exhibit};

/// The id of the row of a figure.
pub fn row_id(exhibit: Exhibit) -> String {
    format!("take-{}", exhibit.slug())
}

/// Every figure.
#[component]
pub fn Figures() -> impl IntoView {
    // A file on this device has no address that another page could show.
    let embeds = !page::is_file();
    let rows = Exhibit::ALL.map(|exhibit| view! { <Row exhibit embeds /> });
    view! {
        <h3>"Figures"</h3>
        <p>
            "Each with its title, its key, its source, the day and the link inside the picture; or its numbers."
            {embeds.then_some(" To show one within a page of your own, as it is seen here now, embed it: it stays interactive, and leads back here.")}
        </p>
        <ul class="take-figures">{rows.collect_view()}</ul>
    }
}

#[component]
fn Row(exhibit: Exhibit, embeds: bool) -> impl IntoView {
    let of = exhibit.title();
    view! {
        <li id=row_id(exhibit) tabindex="-1">
            <span class="take-name">{of}</span>
            <div class="take-tools">
                <Take wanted=Wanted::Picture(exhibit, Format::Svg) name="SVG" of />
                <Take wanted=Wanted::Picture(exhibit, Format::Png) name="PNG" of />
                <Take wanted=Wanted::Text(Text::Numbers(exhibit)) name="Numbers (CSV)" of />
                {embeds.then(|| view! { <Embed exhibit /> })}
            </div>
        </li>
    }
}
