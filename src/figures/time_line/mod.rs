//! The studies by their year of publication: an axis of years without leaps, so that the years in
//! which nothing was published are seen.
//! They know the scene and how marks are drawn, and no other figure.

mod item;
mod key;
mod pack;
mod plot;

use crate::narrative::{NOT_FOUND, number, studies, studies_of};

use item::{Item, items};

use super::data_table::columns;
use super::parts::Parts;
use super::{DataCell, DataRow, DataTable, Measure, Scene};
use crate::figures::named;

pub(super) fn parts(scene: &Scene) -> Parts {
    let items = items(scene);
    let (reach, gap) = lead(scene, &items);
    let now = studies_of(scene.selected().rows, scene.scope.count());
    Parts {
        drawn: plot::draw(scene, &items),
        lead: reach.strip_prefix("from ").map(str::to_string),
        subtitle: format!("{now}, published {reach}{gap}"),
        summary: format!(
            "Years of publication of {}. Published {reach}{gap}{}",
            scene.those(),
            each(&items)
        ),
        table: table(scene, &items),
    }
}

/// "from 2002 to 2021; 9 of 15 studies since 2019.", and the longest time without a study.
fn lead(scene: &Scene, items: &[Item]) -> (String, String) {
    let mut years = Vec::new();
    for item in items {
        if item.matches {
            years.push(item.year());
        }
    }
    let (Some(first), Some(last)) = (years.first(), years.last()) else {
        return (String::new(), String::new());
    };
    if first == last {
        return (format!("in {}.", number(*first)), String::new());
    }
    let mut text = format!("from {} to {}", number(*first), number(*last));
    if let Some((since, amount)) = newer_half(scene, items)
        && since > *first
    {
        let since_when = match scene.measure {
            Measure::Studies => " since ",
            Measure::Participants => " in those since ",
        };
        let part = format!("; {}{since_when}{}", scene.share(amount), number(since));
        text.push_str(&part);
    }
    text.push('.');
    let (mut from, mut to) = (*first, *first);
    for pair in years.windows(2) {
        if let [before, after] = pair
            && after - before > to - from
        {
            (from, to) = (*before, *after);
        }
    }
    let mut gap = String::new();
    if to - from > 1.0 {
        let span = format!("{} to {}", number(from), number(to));
        gap = format!(
            " No gap is longer than the {} years from {span}.",
            number(to - from)
        );
    }
    (text, gap)
}

/// The latest year since when half of what is counted, or more, was published, and how much that is.
fn newer_half(scene: &Scene, items: &[Item]) -> Option<(f64, f64)> {
    let whole = scene.amount(scene.selected())?;
    let mut newer = scene.nobody();
    for (at, item) in items.iter().enumerate().rev() {
        newer.insert(item.row);
        let begins = at
            .checked_sub(1)
            .and_then(|at| items.get(at))
            .is_none_or(|before| before.year() < item.year());
        let amount = scene.amount(scene.tally_now(&newer)).unwrap_or(0.0);
        if begins && amount * 2.0 >= whole {
            return Some((item.year(), amount));
        }
    }
    None
}

/// " By year: 2002, 1 study; 2019, 2 studies."
fn each(items: &[Item]) -> String {
    let mut text = String::new();
    let mut count = 0;
    let mut rest = items.iter().filter(|item| item.matches).peekable();
    while let Some(item) = rest.next() {
        count += 1;
        if rest.peek().is_some_and(|next| next.year() == item.year()) {
            continue;
        }
        let lead = if text.is_empty() { " By year: " } else { "; " };
        text.push_str(&format!(
            "{lead}{}, {}",
            number(item.year()),
            studies(count)
        ));
        count = 0;
    }
    if !text.is_empty() {
        text.push('.');
    }
    text
}

fn table(scene: &Scene, items: &[Item]) -> DataTable {
    let mut rows = Vec::new();
    for item in items {
        let (people, pick) = match item.people {
            Some(people) => (number(people), scene.range("participants", people, people)),
            None => (NOT_FOUND.to_string(), scene.missing("participants")),
        };
        let there = if item.matches { "yes" } else { "filtered out" };
        rows.push(DataRow {
            header: DataCell::plain(named(item.study).into_owned()),
            cells: vec![
                item.cell(
                    number(item.year()),
                    item.year_pick(scene),
                    "year",
                    "year of publication",
                ),
                item.cell(people, pick, "participants", "participants, all arms"),
                DataCell::plain(there.to_string()),
            ],
        });
    }
    DataTable {
        caption: "Each study by its year of publication, the oldest first. Participants are all who enrolled in the study, in all arms.".to_string(),
        columns: columns(&["Study", "Year", "Participants", "In the selection"]),
        rows,
    }
}
