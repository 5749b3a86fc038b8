//! What is taken away: the studies of a view.

use crate::evidence::{Evidence, Study, Tables};
use crate::explore::{Choice, Counts, Part, Selection, Table};
use crate::figures::{Palette, Room, Scene};
use crate::narrative;
use crate::view::View;

/// The studies of a view, and where and when they were taken from the page.
#[derive(Clone, Debug)]
pub struct Extract<'a> {
    /// The facts.
    pub evidence: &'a Evidence,
    /// The tables from which the facts were read.
    pub tables: Tables<'a>,
    /// The facets: row `i` is study `i`.
    pub table: &'a Table,
    /// The view. Its selection says which studies are taken.
    pub view: View,
    /// The counts of the selection.
    pub counts: Counts,
    /// The address of the page, without a fragment.
    pub page: String,
    /// The day, as 2026-11-23.
    pub day: String,
}

impl<'a> Extract<'a> {
    /// What a view shows of the published tables.
    pub fn of(
        evidence: &'a Evidence,
        table: &'a Table,
        view: View,
        page: &str,
        day: &str,
    ) -> Extract<'a> {
        Extract {
            evidence,
            tables: Tables::published(),
            table,
            counts: Counts::of(table, &view.selection),
            view: View {
                embed: None,
                ..view.alone()
            },
            page: page.split('#').next().unwrap_or_default().to_owned(),
            day: day.to_owned(),
        }
    }

    /// The same with every study of the data, whatever its place in the review.
    pub fn everything(&self) -> Extract<'a> {
        let mut selection = Selection::default_of(self.table);
        if let Some(scope) = self.table.scope() {
            selection.set_choice(scope, Choice::Any);
        }
        let view = View {
            selection,
            page: self.view.page,
            ..self.view.look(self.table)
        };
        Extract {
            tables: self.tables.clone(),
            ..Extract::of(self.evidence, self.table, view, &self.page, &self.day)
        }
    }

    /// Whether no study of the data is left out.
    pub fn is_everything(&self) -> bool {
        self.counts.matching.count() == self.evidence.studies.len()
    }

    /// The studies, in the order of the data, with their rows.
    pub fn studies(&self) -> impl Iterator<Item = (usize, &'a Study)> {
        let rows = self.counts.matching.iter();
        rows.filter_map(|row| Some((row, self.evidence.studies.get(row)?)))
    }

    /// The link that shows this view; where the page has no address, only the part after it.
    pub fn link(&self) -> String {
        let fragment = self.view.address(self.evidence, self.table);
        if fragment.is_empty() {
            self.page.clone()
        } else {
            format!("{}#{fragment}", self.page)
        }
    }

    /// Where this view can be seen again, in words; nothing where that is not known.
    pub fn found_again(&self) -> String {
        let link = self.link();
        match link.strip_prefix('#') {
            None if link.is_empty() => link,
            None => format!("This view: {link}"),
            Some(_) => {
                format!("To see this view, open KAP Explorer and add to its address: {link}")
            }
        }
    }

    /// The selection as a sentence with its numbers.
    pub fn sentence(&self) -> String {
        narrative::sentence(
            self.evidence,
            self.table,
            &self.view.selection,
            &self.counts,
        )
    }

    /// The filters in words: `Route: IV or IM; Search: veterans`, or that there are none.
    pub fn filters(&self) -> String {
        filters_in_words(self.table, &self.view.selection)
    }

    /// The filters in words; where two selections are compared also that these are B's, and what A is,
    /// which is not taken.
    pub fn filters_of_the_view(&self) -> String {
        let filters = self.filters();
        let Some(a) = &self.view.locked else {
            return filters;
        };
        let a = filters_in_words(self.table, a);
        let (a, b) = (a.trim_end_matches('.'), filters.trim_end_matches('.'));
        format!("{b}. This is selection B of two; A is not shown here: {a}.")
    }

    /// What its figures are drawn from, always in light, in so much room (CSS px).
    pub fn scene(&self, width: f64) -> Scene<'_> {
        Scene {
            evidence: self.evidence,
            table: self.table,
            matching: &self.counts.matching,
            scope: &self.counts.scope,
            measure: self.view.measure,
            lens: self.view.lens,
            palette: Palette::light(),
            other: None,
            room: Room::enlarged(width),
        }
    }

    /// How files made of it are called, without an ending: `kap-explorer-selection-studies`.
    pub fn file_name(&self, what: &str) -> String {
        let which = if self.is_everything() {
            "all"
        } else {
            "selection"
        };
        format!("kap-explorer-{which}-{what}")
    }
}

fn filters_in_words(table: &Table, selection: &Selection) -> String {
    let mut labels = vec![narrative::all_labels(table, selection)];
    let active = selection.active(table).into_iter();
    let aside = active.filter(|filter| matches!(filter.part, Part::Aside(_)));
    labels.extend(aside.map(|filter| narrative::label(table, &filter)));
    labels.retain(|label| !label.is_empty());
    if labels.is_empty() {
        "No filters.".to_owned()
    } else {
        labels.join("; ")
    }
}
