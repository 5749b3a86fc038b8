//! The questions on which, and on how many of each.

use crate::figures::{Crossing, Order};
use crate::narrative::{all_of, studies_of};
use crate::view::Page;

use super::concept;
use super::counted::{Counted, small};
use super::question::{Item, Kind, Question};

/// The places of the largest counts: several where they are equal, none where all are 0.
fn largest(items: &[Item]) -> Vec<usize> {
    let most = items.iter().map(|item| item.truth).max().unwrap_or(0);
    let places = items.iter().enumerate();
    places
        .filter(|(_, item)| item.truth == most && most > 0)
        .map(|(place, _)| place)
        .collect()
}

/// Which route was used most.
pub(super) fn route(data: &Counted<'_>) -> Option<Question> {
    let options = data.values("route")?;
    let right = largest(&options);
    let first = options.get(*right.first()?)?;
    let labels: Vec<&str> = right
        .iter()
        .filter_map(|&place| Some(options.get(place)?.label.as_str()))
        .collect();
    let (whole, missing) = (data.whole(), data.missing("route")?);
    let each = if labels.len() > 1 { " each" } else { "" };
    let why = format!(
        "{}: {}{each}. For {} the route was not found. This says how ketamine was given most often here, \
         not that this way was compared with another.",
        all_of(&labels),
        studies_of(usize::try_from(first.truth).unwrap_or(0), whole),
        studies_of(missing, whole),
    );
    Some(Question {
        name: "route",
        ask: format!("By which route was ketamine given in most {}?", data.unit()),
        view: data.link_to_values("route", &labels),
        kind: Kind::Choice {
            unit: data.unit(),
            options,
            right,
        },
        why,
        concept: &concept::COMMON_PRACTICE,
    })
}

/// How many used each route.
pub(super) fn routes(data: &Counted<'_>) -> Option<Question> {
    let bars = data.values_and_missing("route")?;
    let why = format!(
        "{} {} These studies differ in more than the route, so setting one route’s results beside \
         another’s does not compare the routes.",
        counted(data, &bars),
        adds_up(data, &bars, "route"),
    );
    Some(Question {
        name: "routes-bars",
        ask: format!(
            "In how many {} was ketamine given by each route?",
            data.unit()
        ),
        view: crossed(data, "route", "condition"),
        kind: Kind::Bars {
            most: small(data.whole()),
            unit: data.unit(),
            bars,
        },
        why,
        concept: &concept::INDIRECT,
    })
}

/// How many treated each condition.
pub(super) fn conditions(data: &Counted<'_>) -> Option<Question> {
    let bars = data.values_and_missing("condition")?;
    let why = format!(
        "{} {} A condition that people had only besides (comorbid) is not counted. What was seen in \
         one condition need not hold in another.",
        counted(data, &bars),
        adds_up(data, &bars, "condition"),
    );
    Some(Question {
        name: "conditions-bars",
        ask: format!("How many {} treated each condition?", data.unit()),
        view: crossed(data, "condition", "route"),
        kind: Kind::Bars {
            most: small(data.whole()),
            unit: data.unit(),
            bars,
        },
        why,
        concept: &concept::RELEVANT,
    })
}

/// The evidence map of two facets.
fn crossed(data: &Counted<'_>, down: &str, across: &str) -> String {
    data.link_changed(|view| {
        if let Some(map) = Crossing::new(down, across, Order::Count) {
            view.page = Page::Map;
            view.map = map;
        }
    })
}

/// The counts in words: "Of the 15 studies: IV 9, IM 3, not found 2."
fn counted(data: &Counted<'_>, bars: &[Item]) -> String {
    let counts: Vec<String> = bars
        .iter()
        .map(|bar| format!("{} {}", bar.label, bar.truth))
        .collect();
    format!("Of the {} studies: {}.", data.whole(), counts.join(", "))
}

/// Why the counts add to more than the studies, where they do.
fn adds_up(data: &Counted<'_>, bars: &[Item], what: &str) -> String {
    let sum: u32 = bars.iter().map(|bar| bar.truth).sum();
    let whole = small(data.whole());
    if sum > whole {
        format!(
            "A study counts once under each {what} it has, so the numbers add to {sum}, not {whole}."
        )
    } else {
        String::new()
    }
}
