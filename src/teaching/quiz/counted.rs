//! The counts that answers are made of: those of the page as it is first met.

use crate::evidence::{Evidence, Study, plain_words};
use crate::explore::{Choice, Column, Counts, FacetCounts, FacetId, Interval, Selection, Table};
use crate::narrative::NOT_FOUND;
use crate::view::View;

use super::question::Item;

/// The data, and what the page counts before anything is chosen.
pub(super) struct Counted<'a> {
    pub(super) evidence: &'a Evidence,
    table: &'a Table,
    counts: Counts,
}

/// A count as it is guessed. There are never as many studies as a `u32` cannot hold.
pub(super) fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl<'a> Counted<'a> {
    pub(super) fn of(evidence: &'a Evidence, table: &'a Table) -> Counted<'a> {
        let counts = Counts::of(table, &Selection::default_of(table));
        Counted {
            evidence,
            table,
            counts,
        }
    }

    /// How many studies there are.
    pub(super) fn whole(&self) -> usize {
        self.counts.scope.count()
    }

    /// What follows a count of them: "of the 15 studies".
    pub(super) fn unit(&self) -> String {
        format!("of the {} studies", self.whole())
    }

    /// The studies, with their rows.
    pub(super) fn studies(&self) -> impl Iterator<Item = (usize, &'a Study)> {
        let rows = self.counts.scope.iter();
        rows.filter_map(|row| Some((row, self.evidence.studies.get(row)?)))
    }

    /// How many people are known to have taken part, and of how many studies the size is not known.
    pub(super) fn people(&self) -> (f64, usize) {
        let tally = self.table.tally(&self.counts.scope);
        (tally.sum, tally.unknown)
    }

    fn facet(&self, key: &str) -> Option<(FacetId, &FacetCounts)> {
        let id = self.table.find(key)?;
        Some((id, self.counts.facets.get(id.index())?))
    }

    /// How many studies have this value of a facet.
    pub(super) fn with(&self, key: &str, label: &str) -> Option<usize> {
        let (id, counts) = self.facet(key)?;
        counts.values.get(self.place(id, label)?).copied()
    }

    /// Of how many studies the value of a facet was not found.
    pub(super) fn missing(&self, key: &str) -> Option<usize> {
        self.facet(key).map(|(_, counts)| counts.missing)
    }

    fn place(&self, id: FacetId, label: &str) -> Option<usize> {
        let mut labels = self.table.facet(id).column.labels();
        labels.position(|known| known == label)
    }

    /// Every value of a facet with its count, in the order of the page, which leaves out a value that
    /// none of the studies has.
    pub(super) fn values(&self, key: &str) -> Option<Vec<Item>> {
        let (id, counts) = self.facet(key)?;
        let labels = self.table.facet(id).column.labels();
        let items = labels.zip(&counts.values).map(|(label, &count)| Item {
            label: label.to_owned(),
            words: match plain_words(key, label) {
                Some(words) if words != label => format!("{label} ({words})"),
                _ => label.to_owned(),
            },
            truth: small(count),
        });
        Some(items.filter(|item| item.truth > 0).collect())
    }

    /// The same, and "not found" at the end where there are such studies.
    pub(super) fn values_and_missing(&self, key: &str) -> Option<Vec<Item>> {
        let mut items = self.values(key)?;
        let missing = self.missing(key)?;
        if missing > 0 {
            items.push(Item {
                label: NOT_FOUND.to_owned(),
                words: NOT_FOUND.to_owned(),
                truth: small(missing),
            });
        }
        Some(items)
    }

    /// The lowest and the highest number of a range facet among the studies.
    pub(super) fn extent(&self, key: &str) -> Option<(f64, f64)> {
        let (id, _) = self.facet(key)?;
        let Column::Numbers(numbers) = &self.table.facet(id).column else {
            return None;
        };
        let spans = self.counts.scope.iter();
        let spans = spans.flat_map(|row| numbers.spans(row));
        spans
            .map(|span| (span.low, span.high))
            .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
    }

    /// The page as it is first met, but for the choice in one facet.
    fn choosing(&self, key: &str, choice: Choice) -> View {
        let mut selection = Selection::default_of(self.table);
        if let Some(id) = self.table.find(key) {
            selection.set_choice(id, choice);
        }
        View::of(selection)
    }

    /// The link of the view of the studies with any of these values.
    pub(super) fn link_to_values(&self, key: &str, labels: &[&str]) -> String {
        let id = self.table.find(key);
        let places = labels.iter().filter_map(|label| self.place(id?, label));
        self.link(&self.choosing(key, Choice::values(places, false)))
    }

    /// The link of the view of the studies without a value.
    pub(super) fn link_to_missing(&self, key: &str) -> String {
        let column = self.table.find(key).map(|id| &self.table.facet(id).column);
        let choice = match column {
            Some(Column::Numbers(_)) => Choice::range(None, true),
            _ => Choice::values([], true),
        };
        self.link(&self.choosing(key, choice))
    }

    /// The link of the view of the studies with a number from `low` to `high`.
    pub(super) fn link_to_range(&self, key: &str, (low, high): (f64, f64)) -> String {
        let choice = Choice::range(Interval::new(low, high), false);
        self.link(&self.choosing(key, choice))
    }

    /// A view of the page as it is first met, but for what `change` does to it.
    pub(super) fn link_changed(&self, change: impl FnOnce(&mut View)) -> String {
        let mut view = View::default_of(self.table);
        change(&mut view);
        self.link(&view)
    }

    fn link(&self, view: &View) -> String {
        view.encode(self.evidence, self.table)
    }
}
