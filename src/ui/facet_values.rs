//! A facet of values: each is a checkbox with a bar, "x of y" beside it.

use leptos::prelude::*;

use super::{
    compared::compared_picture,
    live::{count, flag, words},
    markup::{Live, inline, shown_when, wrap},
    state::Explorer,
    where_from::askable_live,
};
use crate::{
    browser::dom::{Node, tag},
    evidence::{Comparison, plain_words},
    explore::{Bits, Categories, Column, Counts, FacetCounts, FacetId},
    narrative::{self, NOT_FOUND},
};

/// One line of the facet: a value, or what is not found.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// A value, by its position.
    Value(usize),
    /// What is not found.
    Missing,
}

impl Line {
    fn count(self, counts: &FacetCounts) -> usize {
        match self {
            Self::Value(value) => counts.values.get(value).copied().unwrap_or_default(),
            Self::Missing => counts.missing,
        }
    }

    /// How many of the rows that a selection keeps have it. Two selections are compared in this, for
    /// the count above ignores what is chosen in the facet itself.
    fn kept(self, column: &Column, matching: &Bits) -> usize {
        let rows = match self {
            Self::Value(value) => column.groups().nth(value),
            Self::Missing => Some(column.missing()),
        };
        rows.map_or(0, |rows| rows.and_count(matching))
    }
}

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
    let column = &explorer.table.facet(id).column;
    let counted = move |counts: &Counts| facet_of(counts, id, |facet| line.count(facet));
    let all = count(move || explorer.whole.with(counted));
    let now = count(move || {
        explorer.counts.with(|counts| {
            if explorer.comparing.get() {
                line.kept(column, &counts.matching)
            } else {
                counted(counts)
            }
        })
    });
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
    let locked = count(move || locked_of(explorer, |counts| line.kept(column, &counts.matching)));
    let numbers = Numbers {
        now,
        all,
        locked,
        whole,
    };
    let visible = flag(move || all.get() > 0 || chosen.get());
    shown_when(visible, move || {
        vec![shown_line(
            explorer,
            id,
            line,
            (name, slug),
            chosen,
            numbers,
        )]
    })
}

/// The counts of a line.
#[derive(Clone, Copy)]
struct Numbers {
    now: Memo<usize>,
    all: Memo<usize>,
    /// In the selection A.
    locked: Memo<usize>,
    /// A full bar.
    whole: Memo<usize>,
}

fn shown_line(
    explorer: Explorer,
    id: FacetId,
    line: Line,
    (name, slug): (&'static str, &'static str),
    chosen: Memo<bool>,
    numbers: Numbers,
) -> Node {
    let key = &explorer.table.facet(id).key;
    let dom = ["facet-", key, "-", slug].concat();
    let count_id = [&dom, "-count"].concat();
    let Numbers { now, all, .. } = numbers;
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
    let ask = move || {
        let value = match line {
            Line::Value(value) => Some(value),
            Line::Missing => None,
        };
        explorer.selection.with_untracked(|selection| {
            explorer.counts.with_untracked(|counts| {
                narrative::ask_value(explorer.table, selection, counts, id, value)
            })
        })
    };
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
    let bar = |parts: Vec<Node>| {
        let bar = tag("span").class("bar").with("aria-hidden", "true");
        bar.children(parts)
    };
    let of_all = share_bar("bar-all", all, numbers.whole);
    let of_now = share_bar("bar-value", now, numbers.whole);
    shown
        .child(counted.child(askable_live(explorer, text, ask)))
        .child(shown_when(explorer.comparing, move || {
            let locked = share_bar("bar-value", numbers.locked, numbers.whole);
            vec![
                tag("span")
                    .class("bar bar-a")
                    .with("aria-hidden", "true")
                    .child(locked)
                    .into(),
            ]
        }))
        .child(bar(vec![of_all, of_now]))
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

/// A number of the selection A; 0 while nothing is compared, and then not shown.
pub fn locked_of(explorer: Explorer, number: impl Fn(&Counts) -> usize) -> usize {
    explorer
        .locked
        .with(|locked| locked.as_ref().map_or(0, |(_, counts)| number(counts)))
}

/// A number of one facet's counts.
pub fn facet_of(counts: &Counts, id: FacetId, number: impl Fn(&FacetCounts) -> usize) -> usize {
    counts.facets.get(id.index()).map_or(0, number)
}

/// A share for a bar, in CSS: 0 when there is nothing to share.
fn share_of(part: usize, whole: usize) -> String {
    let whole = whole.max(1).to_string();
    ["calc(", &part.to_string(), " / ", &whole, ")"].concat()
}
