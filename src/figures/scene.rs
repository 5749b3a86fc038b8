//! What a figure is drawn from.

use crate::evidence::{Evidence, Study};
use crate::explore::{Bits, Column, Table, slug};

use super::text::{of_studies, studies};
use super::weight::Weight;
use super::{Mark, Measure, Palette, Pick, What};

/// What a figure is drawn from.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The facts.
    pub evidence: &'a Evidence,
    /// The facets of the facts; row `i` is study `i`.
    pub table: &'a Table,
    /// The studies that match the selection.
    pub matching: &'a Bits,
    /// The studies at the chosen places in the review: they fix the axes, and those that do not
    /// match are drawn in grey.
    pub scope: &'a Bits,
    /// What is counted.
    pub measure: Measure,
    /// The colours.
    pub palette: &'a Palette,
    /// The room there is, CSS px.
    pub width: f64,
}

impl<'a> Scene<'a> {
    /// The room there is, never less than a small phone gives.
    pub(super) fn room(&self) -> f64 {
        if self.width.is_finite() {
            self.width.clamp(240.0, 4000.0).round()
        } else {
            700.0
        }
    }

    /// Whether labels must go above their rows instead of beside them.
    pub(super) fn narrow(&self) -> bool {
        self.room() < 520.0
    }

    /// Size of ordinary text, CSS px.
    pub(super) fn type_size(&self) -> f64 {
        if self.narrow() { 12.0 } else { 13.0 }
    }

    /// The studies of the scope with their rows.
    pub(super) fn studies(&self) -> impl Iterator<Item = (usize, &'a Study)> {
        self.evidence
            .studies
            .iter()
            .enumerate()
            .filter(|(row, _)| self.scope.contains(*row))
    }

    /// No study.
    pub(super) fn nobody(&self) -> Bits {
        Bits::none(self.table.rows())
    }

    /// Those of a set that match.
    pub(super) fn now(&self, all: &Bits) -> Bits {
        all.and(self.matching)
    }

    /// Counts a set both ways.
    pub(super) fn weight(&self, set: &Bits) -> Weight {
        let tally = self.table.tally(set);
        Weight {
            studies: tally.rows,
            people: tally.sum,
            unknown: tally.unknown,
        }
    }

    /// Counts the studies that match.
    pub(super) fn selected(&self) -> Weight {
        self.weight(&self.now(self.scope))
    }

    /// "15 studies", "the 6 selected of 15 studies".
    pub(super) fn those(&self) -> String {
        let (now, all) = (self.selected().studies, self.scope.count());
        if now == all {
            studies(all)
        } else {
            format!("the {now} selected of {}", studies(all))
        }
    }

    /// What is said when nothing is left.
    pub(super) fn nothing_left(&self) -> Option<String> {
        let all = self.scope.count();
        if self.selected().studies > 0 {
            None
        } else if all == 0 {
            Some("There is no study here.".to_string())
        } else {
            Some(format!(
                "No study matches the filters. The grey marks are the {} that they leave out.",
                studies(all)
            ))
        }
    }

    /// In the participants measure: who is counted, and for how many studies that is not known.
    pub(super) fn measure_note(&self) -> String {
        match (self.measure, self.selected().unknown) {
            (Measure::Studies, _) => String::new(),
            (Measure::Participants, 0) => " Everyone enrolled is counted, in all arms.".to_string(),
            (Measure::Participants, unknown) => format!(
                " Everyone enrolled is counted, in all arms; size not found for {}.",
                studies(unknown)
            ),
        }
    }

    /// The same with the total, for the text alternative.
    pub(super) fn total_note(&self) -> String {
        match self.measure {
            Measure::Studies => String::new(),
            Measure::Participants => format!(
                " Everyone enrolled is counted, in all arms: {}.",
                self.selected().words(Measure::Participants)
            ),
        }
    }

    /// A pick of a value of a facet, if the facet has it.
    pub(super) fn value(&self, facet: &'static str, label: &str) -> Option<Pick> {
        let wanted = slug(label);
        match &self.table.facet(self.table.find(facet)?).column {
            Column::Categories(column) => column.find(&wanted).map(|_| Pick {
                facet,
                what: What::Value(wanted),
            }),
            Column::Numbers(_) => None,
        }
    }

    /// A pick of "not found" in a facet, if a study is missing there.
    pub(super) fn missing(&self, facet: &'static str) -> Option<Pick> {
        let missing = match &self.table.facet(self.table.find(facet)?).column {
            Column::Categories(column) => column.missing(),
            Column::Numbers(column) => column.missing(),
        };
        (!missing.is_empty()).then_some(Pick {
            facet,
            what: What::Missing,
        })
    }

    /// A pick of a range of a facet of numbers.
    pub(super) fn range(&self, facet: &'static str, low: f64, high: f64) -> Option<Pick> {
        match &self.table.facet(self.table.find(facet)?).column {
            Column::Numbers(_) => Some(Pick {
                facet,
                what: What::Range(low, high),
            }),
            Column::Categories(_) => None,
        }
    }

    /// The rank of a label among the values of a facet; unknown ones come last.
    pub(super) fn rank(&self, facet: &str, label: &str) -> usize {
        let Some(id) = self.table.find(facet) else {
            return usize::MAX;
        };
        match &self.table.facet(id).column {
            Column::Categories(column) => column.find(&slug(label)).unwrap_or(usize::MAX),
            Column::Numbers(_) => usize::MAX,
        }
    }

    /// The meaning of a set of studies in the chart: what they have in common, how many match, who
    /// they are.
    pub(super) fn mark(&self, what: &str, all: &Bits, pick: Vec<Pick>) -> Mark {
        let now = self.now(all);
        let shown = if now.is_empty() { all } else { &now };
        let mut lines = vec![what.to_string()];
        if now.is_empty() {
            lines.push(format!("Left out by the filters: {}", studies(all.count())));
        } else {
            if self.measure == Measure::Participants {
                lines.push(self.weight(&now).words(self.measure));
            }
            lines.push(if now.count() == all.count() {
                studies(all.count())
            } else {
                format!("{} match the filters", of_studies(now.count(), all.count()))
            });
        }
        lines.push(self.names(shown));
        Mark {
            label: lines.join("\n"),
            pick,
            studies: shown.iter().collect(),
        }
    }

    /// The short names of the studies in a set, eight at most.
    fn names(&self, set: &Bits) -> String {
        const MOST: usize = 8;
        let mut names: Vec<&str> = set
            .iter()
            .filter_map(|row| self.evidence.studies.get(row))
            .map(|study| study.short_name.as_str())
            .collect();
        names.sort_unstable();
        let more = names.len().saturating_sub(MOST);
        names.truncate(MOST);
        let mut text = names.join(", ");
        if more > 0 {
            text.push_str(&format!(" and {more} more"));
        }
        text
    }
}
