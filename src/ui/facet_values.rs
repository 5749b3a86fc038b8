//! A facet of values: each is a checkbox with a bar, "x of y" beside it.

use leptos::prelude::*;

use super::{
    compared::compared_picture,
    facet_counts::{Line, Numbers, facet_of},
    live::{count, flag, words},
    markup::{Live, inline, shown_when, wrap},
    state::Explorer,
    where_from::askable_live,
};
use crate::{
    browser::dom::{Node, tag},
    evidence::{Comparison, plain_words},
    explore::{Categories, FacetId},
    narrative::{self, NOT_FOUND},
};

/// The facet.
pub fn values_facet(
    explorer: Explorer,
    id: FacetId,
    column: &'static Categories,
    hint: &'static str,
) -> Node {
    let mut lines = Vec::new();
    for (index, value) in column.values().iter().enumerate() {
        let line = Line::Value(index);
        lines.push(value_line(explorer, id, line, &value.label, &value.slug));
    }
    lines.push(missing_line(explorer, id));
    let several = if column.several() {
        " A study may have several, so the counts can add to more than the total."
    } else {
        ""
    };
    let pictures = if explorer.table.facet(id).key == "comparison" {
        " K is ketamine, P psychotherapy, U usual care."
    } else {
        ""
    };
    facet_frame(explorer, id, [hint, several, pictures].concat(), lines)
}

/// The frame of any facet: a group named by its title, described by its hint.
pub fn facet_frame(explorer: Explorer, id: FacetId, hint: String, parts: Vec<Node>) -> Node {
    let facet = explorer.table.facet(id);
    let hint_id = ["hint-", &facet.key].concat();
    tag("fieldset")
        .class("facet")
        .with("aria-describedby", hint_id.clone())
        .child(tag("legend").child(facet.title.clone()))
        .child(tag("p").class("facet-hint").with("id", hint_id).child(hint))
        .children(parts)
        .into()
}

/// The line of what is not found.
pub fn missing_line(explorer: Explorer, id: FacetId) -> Node {
    value_line(explorer, id, Line::Missing, NOT_FOUND, "not-found")
}

/// One value with its checkbox, count and bar. Not shown when no study at this place in the review
/// has it, unless it is chosen.
fn value_line(
    explorer: Explorer,
    id: FacetId,
    line: Line,
    name: &'static str,
    slug: &'static str,
) -> Node {
    let numbers = line.numbers(explorer, id);
    let chosen = flag(move || {
        explorer.selection.with(|selection| match line {
            Line::Value(value) => selection.is_value_chosen(id, value),
            Line::Missing => selection.is_missing_chosen(id),
        })
    });
    // One scale for all facets: a full bar is every study at this place in the review.
    let whole = count(move || {
        explorer
            .whole
            .with(|counts| facet_of(counts, id, |facet| facet.allowed))
    });
    let visible = flag(move || numbers.all.get() > 0 || chosen.get());
    shown_when(visible, move || {
        vec![shown_line(
            explorer,
            id,
            line,
            (name, slug),
            chosen,
            (numbers, whole),
        )]
    })
}

fn shown_line(
    explorer: Explorer,
    id: FacetId,
    line: Line,
    (name, slug): (&'static str, &'static str),
    chosen: Memo<bool>,
    (numbers, whole): (Numbers, Memo<usize>),
) -> Node {
    let key = &explorer.table.facet(id).key;
    let dom = ["facet-", key, "-", slug].concat();
    let count_id = [&dom, "-count"].concat();
    let Numbers { now, all, locked } = numbers;
    let class = words(move || {
        let mut class = "facet-value".to_owned();
        for (holds, name) in [
            (now.get() == 0, " is-empty"),
            (chosen.get(), " is-chosen"),
            (line == Line::Missing, " is-missing"),
        ] {
            if holds {
                class.push_str(name);
            }
        }
        class
    });
    let toggle = move || {
        explorer.change(|view| match line {
            Line::Value(value) => view.selection.toggle_value(id, value),
            Line::Missing => view.selection.toggle_missing(id),
        });
    };
    let input = tag("input")
        .with("type", "checkbox")
        .with("id", dom.clone())
        .with("aria-describedby", count_id.clone())
        .checked(chosen)
        .on("change", Box::new(move |_| toggle()));
    let ask = move || line.ask(explorer, id);
    let mut shown = tag("div")
        .live("class", class)
        .child(input)
        .child(tag("label").with("for", dom).child(name));
    if key == "comparison"
        && let Some(comparison) = Comparison::from_label(name)
    {
        let picture = compared_picture(comparison);
        let hidden = tag("span")
            .class("facet-picture")
            .with("aria-hidden", "true");
        shown = shown.child(hidden.child(picture));
    }
    let mut counted = tag("span").class("facet-count").with("id", count_id);
    // Routes are abbreviations: their plain words stand beside them.
    if let Some(plain) = plain_words(key, name) {
        counted = counted.child([plain, ", "].concat());
    }
    let text = move || vec![inline(move || counted_text(explorer, numbers))];
    let bar = |class, parts| -> Node {
        let bar = tag("span").class(class).with("aria-hidden", "true");
        bar.children(parts).into()
    };
    let of_all = share_bar("bar-all", all, whole);
    let of_now = share_bar("bar-value", now, whole);
    shown
        .child(counted.child(askable_live(explorer, text, ask)))
        .child(shown_when(explorer.comparing, move || {
            let of_locked = share_bar("bar-value", locked, whole);
            vec![bar("bar bar-a", vec![of_locked])]
        }))
        .child(bar("bar", vec![of_all, of_now]))
        .into()
}

/// A bar of a share of a whole.
pub fn share_bar(class: &'static str, part: Memo<usize>, whole: Memo<usize>) -> Node {
    let share = words(move || share_of(part.get(), whole.get()));
    tag("span").class(class).styled("--share", share).into()
}

/// "3 of 15"; with two selections "A 3, B 1 of 15: 2 more in A".
fn counted_text(explorer: Explorer, numbers: Numbers) -> Vec<Node> {
    let bold = |count: usize| Node::from(tag("b").child(count.to_string()));
    let (now, all) = (numbers.now.get(), numbers.all.get());
    let of = [" of ", &all.to_string()].concat();
    if !explorer.comparing.get() {
        return vec![bold(now), of.into()];
    }
    let locked = numbers.locked.get();
    let difference = narrative::difference(locked, now);
    vec![
        "A ".into(),
        bold(locked),
        ", B ".into(),
        bold(now),
        of.into(),
        wrap("span", "facet-difference", difference),
    ]
}

/// A share for a bar, in CSS: 0 when there is nothing to share.
fn share_of(part: usize, whole: usize) -> String {
    let whole = whole.max(1).to_string();
    ["calc(", &part.to_string(), " / ", &whole, ")"].concat()
}
