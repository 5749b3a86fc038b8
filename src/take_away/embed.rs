//! The code that shows a figure within another page.

use crate::browser::{
    dom::{Node, tag},
    page, work,
};
use crate::downloads::{Extract, embed_code};
use crate::figures::Exhibit;

use super::desk::say;

/// The code, folded.
pub fn embed(extract: &Extract<'_>, exhibit: Exhibit) -> Node {
    let summary = tag("summary").class("button").child("Embed").child(
        tag("span")
            .class("visually-hidden")
            .child([" ", exhibit.title()].concat()),
    );
    let code = embed_code(extract, exhibit);
    let copied = code.clone();
    let copy = tag("button")
        .class("button")
        .child("Copy the code")
        .press(move || {
            let code = copied.clone();
            work::begin(async move {
                say(if page::copy(&code).await {
                    "The code is copied."
                } else {
                    "This browser does not let the page copy. Select the code and copy it."
                });
            });
        });
    let text = tag("textarea")
        .with("readonly", "")
        .with("rows", "7")
        .with(
            "aria-label",
            ["Code that embeds: ", exhibit.title()].concat(),
        )
        .child(code);
    tag("details")
        .class("take-code")
        .child(summary)
        .child(text)
        .child(copy)
        .into()
}
