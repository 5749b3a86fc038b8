//! A view as a link.

use crate::evidence::Evidence;
use crate::explore::{Table, link, plain_number};
use crate::figures::{Crossing, Measure, Order, Per};
use crate::view::column::Column;
use crate::view::columns::Columns;
use crate::view::state::View;

use super::keys::{
    ALL, CLAIM, COLUMNS, COMPARATORS, COURSE, EMBED, FIGURE, LENGTH, LESSON, LOCKED, MAP, MEASURE,
    MINUTES, NAME, ORDER, PAGE, PARTICIPANTS, PER, PRESENT, SHOW, SORT, STUDY, WEIGHT,
};
use super::opens::page_of;

/// Up to so many letters a link is not expected to be cut.
const SHORT: usize = 48;

impl View {
    /// The fragment of the address for this view, without the `#`: what differs from the default,
    /// in a fixed order.
    ///
    /// The page is left out where the rest of the link opens it anyway. In a lesson it always stands
    /// there: without it the link would open the page of the step.
    pub fn encode(&self, evidence: &Evidence, table: &Table) -> String {
        let mut pairs = self.pairs(evidence, table);
        if self.lesson.is_some() || page_of(&pairs) != self.page {
            pairs.insert(0, (PAGE.to_owned(), self.page.slug().to_owned()));
        }
        link::encode(table, &self.selection, &pairs)
    }

    /// The same for a link that leaves the page. A long one begins with how long it is: it is the long
    /// ones that are cut on their way, and what is left would be another view.
    pub fn address(&self, evidence: &Evidence, table: &Table) -> String {
        let fragment = self.encode(evidence, table);
        let length = link::length(&fragment);
        match length > SHORT {
            true => format!("{LENGTH}={length}&{fragment}"),
            false => fragment,
        }
    }

    /// All of the link but the selection and the page.
    fn pairs(&self, evidence: &Evidence, table: &Table) -> Vec<(String, String)> {
        let map = Crossing::default();
        let mut pairs = Vec::new();
        let mut add = |key: &str, value: String| pairs.push((key.to_owned(), value));
        if let Some(study) = self.study.and_then(|row| evidence.studies.get(row)) {
            add(STUDY, study.id.clone());
        }
        if self.measure == Measure::Participants {
            add(MEASURE, PARTICIPANTS.to_owned());
        }
        if let Some(sort) = self.sort {
            add(SORT, sort.slug());
        }
        if self.columns != Columns::default() {
            add(COLUMNS, columns_slug(self.columns));
        }
        if (self.map.down(), self.map.across()) != (map.down(), map.across()) {
            add(MAP, format!("{},{}", self.map.down(), self.map.across()));
        }
        if self.map.order == Order::Name {
            add(ORDER, NAME.to_owned());
        }
        if self.lens.per == Per::Course {
            add(PER, COURSE.to_owned());
        }
        if let Some(weight) = self.lens.weight {
            add(WEIGHT, plain_number(weight));
        }
        let shown = [
            (self.lens.minutes, MINUTES),
            (self.lens.comparators, COMPARATORS),
        ];
        let shown: Vec<&str> = shown
            .iter()
            .filter_map(|(on, name)| on.then_some(*name))
            .collect();
        if !shown.is_empty() {
            add(SHOW, shown.join(","));
        }
        if let Some(locked) = &self.locked {
            let locked = link::encode_within(table, locked);
            let all = locked.is_empty();
            add(LOCKED, if all { ALL.to_owned() } else { locked });
        }
        if let Some(claim) = self.claim {
            add(CLAIM, claim.slug().to_owned());
        }
        if let Some(figure) = self.figure {
            add(FIGURE, figure.slug().to_owned());
        }
        if let Some(exhibit) = self.embed {
            add(EMBED, exhibit.slug().to_owned());
        }
        for (key, value) in [(LESSON, &self.lesson), (PRESENT, &self.present)] {
            if let Some(value) = value {
                add(key, value.clone());
            }
        }
        pairs
    }
}

/// `name` stands for itself only when no other column is shown; it is always there.
fn columns_slug(columns: Columns) -> String {
    let slugs: Vec<&str> = columns
        .iter()
        .filter(|&column| column != Column::Name)
        .map(Column::slug)
        .collect();
    if slugs.is_empty() {
        Column::Name.slug().to_owned()
    } else {
        slugs.join(",")
    }
}
