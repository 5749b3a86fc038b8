//! A facet of values: each is a checkbox with a bar, "x of y" beside it.

use leptos::prelude::*;

use super::{
    frame::FacetFrame,
    value_line::{MissingLine, ValueLine},
};
use crate::{
    components::{
        facet_counts::{Line, facet_of},
        state::{Explorer, use_explorer},
    },
    explore::{Categories, FacetId, Value},
};

/// The facet.
#[component]
pub fn ValuesFacet(
    /// The facet.
    id: FacetId,
    /// Its values.
    column: &'static Categories,
    /// What it means.
    hint: &'static str,
) -> impl IntoView {
    let explorer = use_explorer();
    let whole = allowed(explorer, id);
    let several = if column.several() {
        " A study may have several, so the counts can add to more than the total."
    } else {
        ""
    };
    let pictures = if explorer.table.facet(id).key == "comparison" {
        " K is ketamine, P psychotherapy, U usual care, S music or sensory support."
    } else {
        ""
    };
    view! {
        <FacetFrame id hint=format!("{hint}{several}{pictures}")>
            <ValueLines id values=column.values() first=0 whole />
        </FacetFrame>
    }
}

/// A line for each value, and one for "not found".
#[component]
pub fn ValueLines(
    /// The facet.
    id: FacetId,
    /// Its values.
    values: &'static [Value],
    /// The place of the first among the values and bins of the facet.
    first: usize,
    /// How many studies a full bar stands for.
    whole: Memo<usize>,
) -> impl IntoView {
    let lines = values.iter().zip(first..).map(move |(value, place)| {
        view! {
            <ValueLine
                id
                line=Line::Value(place)
                name=value.label.as_str()
                slug=value.slug.as_str()
                whole
            />
        }
    });
    view! {
        {lines.collect_view()}
        <MissingLine id whole />
    }
}

/// Every study at this place in the review: a full bar, so that all facets have one scale.
pub fn allowed(explorer: Explorer, id: FacetId) -> Memo<usize> {
    Memo::new(move |_| {
        explorer
            .whole
            .with(|counts| facet_of(counts, id, |facet| facet.allowed))
    })
}
