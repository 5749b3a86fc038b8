//! The filters: the search and the facets. Beside the results on a wide screen, a sheet on a narrow one.

use leptos::prelude::*;

use super::{
    facet_range::range_facet,
    facet_values::values_facet,
    learn::words_used,
    live::{aria, flag, words},
    markup::{Live, button, shown_when, wrap},
    state::Explorer,
};
use crate::{
    browser::{
        dom::{self, Node, tag},
        page,
    },
    evidence::{FACETS, FacetInfo},
    explore::{Column, LONGEST_TEXT},
    narrative,
};

/// The panel of filters and the button that opens it on a phone.
pub fn filters(explorer: Explorer) -> Vec<Node> {
    let open = explorer.sheet;
    let is_open = flag(move || open.get());
    let close = move || {
        open.set(false);
        // What was behind the sheet can be reached again only after the page has followed.
        page::after(0, || page::focus("open-filters"));
    };
    let count = words(move || explorer.counts.with(narrative::matching_studies));
    let active = move || {
        explorer
            .selection
            .with(|selection| selection.active(explorer.table).len())
    };
    let opener_text = words(move || match active() {
        0 => ["Filters · ", &count.get()].concat(),
        active => ["Filters (", &active.to_string(), ") · ", &count.get()].concat(),
    });
    let show_text = words(move || ["Show ", &count.get()].concat());
    let class = words(move || {
        if open.get() {
            "filters is-open"
        } else {
            "filters"
        }
        .to_owned()
    });
    let clear = move || {
        vec![button("link-button", "Clear all filters", move || {
            explorer.clear_filters("filters");
        })]
    };
    let head = tag("div")
        .class("filters-head")
        .child(tag("h2").child("Filters"))
        .child(shown_when(flag(move || active() > 0), clear));
    let done = tag("button")
        .class("button button-primary")
        .says(show_text)
        .press(close);
    let panel = tag("section")
        .live("class", class)
        .with("id", "filters")
        .with("aria-label", "Filters")
        .with("tabindex", "-1")
        .child(head)
        .child(search(explorer))
        .children(facets(explorer))
        .child(words_used(explorer, "filters"))
        .child(tag("div").class("sheet-close").child(done))
        .on(
            "keydown",
            Box::new(move |event| {
                if dom::key_of(&event) == "Escape" && open.get_untracked() {
                    close();
                }
            }),
        );
    let opener = tag("button")
        .class("button button-primary")
        .with("id", "open-filters")
        .live("aria-expanded", aria(is_open))
        .says(opener_text)
        .press(move || {
            open.set(true);
            page::after(0, || page::go_to("filters"));
        });
    let opener = tag("div")
        .class("sheet-open")
        .with("role", "region")
        .with("aria-label", "Open the filters")
        .flagged("inert", is_open)
        .child(opener);
    vec![panel.into(), opener.into()]
}

/// The facets that matter first, the button, and the others. An active facet is never hidden.
fn facets(explorer: Explorer) -> Vec<Node> {
    let more = RwSignal::new(false);
    let with_more = flag(move || more.get());
    let always = flag(|| true);
    let (mut first, others): (Vec<&FacetInfo>, Vec<&FacetInfo>) =
        FACETS.iter().partition(|info| info.first.is_some());
    first.sort_by_key(|info| info.first);
    let mut nodes = Vec::new();
    for info in first {
        nodes.extend(facet(explorer, info, always));
    }
    let name = words(move || {
        if more.get() {
            "Fewer filters"
        } else {
            "More filters"
        }
        .to_owned()
    });
    let switch = tag("button")
        .class("button more-filters")
        .live("aria-expanded", aria(with_more))
        .says(name)
        .press(move || more.update(|more| *more = !*more));
    nodes.push(switch.into());
    for info in others {
        nodes.extend(facet(explorer, info, with_more));
    }
    nodes
}

fn facet(explorer: Explorer, info: &'static FacetInfo, shown: Memo<bool>) -> Option<Node> {
    let id = explorer.table.find(info.key)?;
    // An active facet is not hidden, nor does it vanish from under the reader's hand when its last
    // value is taken back: that waits until more or fewer filters are asked for.
    let held = StoredValue::new((false, false));
    let visible = flag(move || {
        let shown = shown.get();
        let active = explorer
            .selection
            .with(|selection| !selection.is_default(id));
        let kept = active || held.get_value() == (shown, true);
        held.set_value((shown, kept));
        shown || kept
    });
    Some(shown_when(visible, move || {
        let facet = match &explorer.table.facet(id).column {
            Column::Categories(column) => values_facet(explorer, id, column, info.hint),
            Column::Numbers(column) => range_facet(explorer, id, column, info.hint),
        };
        vec![facet]
    }))
}

/// The text search.
fn search(explorer: Explorer) -> Node {
    let text = words(move || {
        explorer
            .selection
            .with(|selection| selection.text().to_owned())
    });
    let input = tag("input")
        .with("type", "search")
        .with("autocomplete", "off")
        .with("maxlength", LONGEST_TEXT.to_string())
        .holds(text)
        .on(
            "input",
            Box::new(move |event| {
                let text = dom::value_of(&event);
                explorer.drag(|view| view.selection.set_text(&text));
            }),
        )
        .on("change", Box::new(move |_| explorer.settle()));
    let label = "Search names, diagnoses, therapies and results";
    tag("label")
        .class("search")
        .child(wrap("span", "search-label", label))
        .child(input)
        .into()
}
