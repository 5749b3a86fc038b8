//! How the figure of doses is looked at: per session or per course, per kilogram or for a weight that
//! the reader sets, with the length of infusions, with the arms that are compared.

use leptos::prelude::*;

use super::{
    controls::{choice, switch},
    live::{flag, words},
    markup::{Live, corrected, shown_when},
    state::Explorer,
};
use crate::{
    browser::dom::{Node, tag},
    explore::{plain_number, read_number},
    figures::{DoseLens, Per},
};

/// The controls.
pub fn dose_lens(explorer: Explorer) -> Node {
    let weighs = flag(move || explorer.view.with(|view| view.lens.weight.is_some()));
    let per = vec![
        lens(
            explorer,
            "radio",
            "per",
            "One session",
            |lens| lens.per == Per::Session,
            |lens| lens.per = Per::Session,
        ),
        lens(
            explorer,
            "radio",
            "per",
            "Whole course",
            |lens| lens.per == Per::Course,
            |lens| lens.per = Per::Course,
        ),
    ];
    let unit = vec![
        lens(
            explorer,
            "radio",
            "unit",
            "mg/kg",
            |lens| lens.weight.is_none(),
            |lens| lens.weight = None,
        ),
        lens(
            explorer,
            "radio",
            "unit",
            "mg",
            |lens| lens.weight.is_some(),
            |lens| {
                lens.weight = lens.weight.or(Some(DoseLens::WEIGHT));
            },
        ),
    ];
    let shown = vec![
        lens(
            explorer,
            "checkbox",
            "minutes",
            "Length of infusion",
            |lens| lens.minutes,
            |lens| lens.minutes = !lens.minutes,
        ),
        lens(
            explorer,
            "checkbox",
            "arms",
            "Comparison arms",
            |lens| lens.comparators,
            |lens| lens.comparators = !lens.comparators,
        ),
    ];
    tag("div")
        .class("lens")
        .child(switch("switch", "Dose of what", per))
        .child(switch("switch", "Unit of the dose", unit))
        .child(shown_when(weighs, move || vec![weight(explorer)]))
        .child(switch("lens-shown", "Shown besides", shown))
        .into()
}

fn lens(
    explorer: Explorer,
    kind: &'static str,
    group: &'static str,
    label: &'static str,
    is_chosen: fn(&DoseLens) -> bool,
    choose: fn(&mut DoseLens),
) -> Node {
    let chosen = flag(move || explorer.view.with(|view| is_chosen(&view.lens)));
    choice(kind, ["lens-", group].concat(), label, chosen, move || {
        explorer.change(|view| choose(&mut view.lens));
    })
}

/// The weight that is assumed, kg.
fn weight(explorer: Explorer) -> Node {
    let shown = words(move || {
        let weight = explorer.view.with(|view| view.lens.weight);
        plain_number(weight.unwrap_or(DoseLens::WEIGHT))
    });
    let (least, most) = DoseLens::WEIGHTS;
    let set = corrected(move |text| {
        if let Some(weight) = read_number(&text) {
            // A slip of the finger must not show the doses of somebody else.
            if (least..=most).contains(&weight) {
                explorer.change(|view| view.lens.weight = Some(weight));
            }
        }
        shown.get_untracked()
    });
    let input = tag("input")
        .with("type", "number")
        .with("min", plain_number(least))
        .with("max", plain_number(most))
        .holds(shown)
        .on("change", set);
    tag("label")
        .class("lens-weight")
        .child(tag("span").child("of a person of (assumed, 30 to 200 kg)"))
        .child(input)
        .into()
}
