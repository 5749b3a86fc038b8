//! What a figure is drawn from.

use crate::evidence::{Evidence, Study};
use crate::explore::{Bits, Column, Table, Tally, slug};
use crate::narrative::{capital, number, studies, studies_of};

use super::{DoseLens, Mark, Measure, Palette, Pick, What};

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
    /// How doses are looked at.
    pub lens: DoseLens,
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

    /// Whether there is room for text that is read from afar, as on a projector.
    fn wide(&self) -> bool {
        self.room() >= 700.0
    }

    /// Size of ordinary text, CSS px.
    pub(super) fn type_size(&self) -> f64 {
        match self.narrow() {
            true => 13.0,
            false if self.wide() => 16.0,
            false => 14.0,
        }
    }

    /// A height for text of 14 px, CSS px, as it is for the text here.
    pub(super) fn tall(&self, height: f64) -> f64 {
        if self.wide() {
            (height * 8.0 / 7.0).round()
        } else {
            height
        }
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

    /// Counts a set.
    pub(super) fn tally(&self, set: &Bits) -> Tally {
        self.table.tally(set)
    }

    /// Counts those of a set that match.
    pub(super) fn tally_now(&self, all: &Bits) -> Tally {
        self.tally(&self.now(all))
    }

    /// Counts the studies that match.
    pub(super) fn selected(&self) -> Tally {
        self.tally_now(self.scope)
    }

    /// "15 studies", "the 6 selected of 15 studies".
    pub(super) fn those(&self) -> String {
        let (now, all) = (self.selected().rows, self.scope.count());
        if now == all {
            studies(all)
        } else {
            format!("the {now} selected of {}", studies(all))
        }
    }

    /// What is said when nothing is left.
    pub(super) fn nothing_left(&self) -> Option<String> {
        let all = self.scope.count();
        if self.selected().rows > 0 {
            None
        } else if all == 0 {
            Some("There is no study here.".to_string())
        } else {
            let text = "No study matches the filters. The grey marks are the ";
            Some(format!("{text}{} that they leave out.", studies(all)))
        }
    }

    /// In the participants measure: who is counted, with their number where it is wanted, and for
    /// how many studies that is not known.
    pub(super) fn measure_note(&self, with_number: bool) -> String {
        let selected = self.selected();
        let mut text = String::new();
        if self.measure == Measure::Participants {
            text.push_str(" Everyone enrolled is counted, in all arms");
            if with_number {
                text.push_str(": ");
                text.push_str(&self.words(selected));
            } else if selected.unknown > 0 {
                text.push_str("; size not found for ");
                text.push_str(&studies(selected.unknown));
            }
            text.push('.');
        }
        text
    }

    /// The column of a facet.
    fn column(&self, facet: &str) -> Option<&'a Column> {
        let id = self.table.find(facet)?;
        Some(&self.table.facet(id).column)
    }

    /// The place of a label among the values of a facet.
    pub(super) fn rank(&self, facet: &str, label: &str) -> Option<usize> {
        match self.column(facet)? {
            Column::Categories(column) => column.find(&slug(label)),
            Column::Numbers(_) => None,
        }
    }

    /// A pick of a value of a facet, if the facet has it.
    pub(super) fn value(&self, facet: &'static str, label: &str) -> Vec<Pick> {
        let there = self.rank(facet, label).is_some();
        pick(there, facet, What::Value(slug(label)))
    }

    /// A pick of "not found" in a facet, if a study is missing there.
    pub(super) fn missing(&self, facet: &'static str) -> Vec<Pick> {
        let missing = match self.column(facet) {
            Some(Column::Categories(column)) => !column.missing().is_empty(),
            Some(Column::Numbers(column)) => !column.missing().is_empty(),
            None => false,
        };
        pick(missing, facet, What::Missing)
    }

    /// A pick of a range of a facet of numbers.
    pub(super) fn range(&self, facet: &'static str, low: f64, high: f64) -> Vec<Pick> {
        let there = matches!(self.column(facet), Some(Column::Numbers(_)));
        pick(there, facet, What::Range(low, high))
    }

    /// The meaning of a set of studies in the chart: what they have in common, how many match, who
    /// they are.
    pub(super) fn mark(&self, what: &str, all: &Bits, pick: Vec<Pick>) -> Mark {
        let now = self.now(all);
        let whole = all.count();
        let shown = if now.is_empty() { all } else { &now };
        let mut label = what.to_string();
        if now.is_empty() {
            label.push_str("\nLeft out by the filters: ");
            label.push_str(&studies(whole));
        } else {
            if self.measure == Measure::Participants {
                label.push_str("\nEnrolled, all arms: ");
                label.push_str(&self.words(self.tally(&now)));
            }
            label.push('\n');
            if now.count() == whole {
                label.push_str(&studies(whole));
            } else {
                label.push_str(&studies_of(now.count(), whole));
                label.push_str(" match the filters");
            }
        }
        let rows: Vec<usize> = shown.iter().collect();
        self.push_names(&mut label, &rows);
        Mark {
            label,
            pick,
            studies: rows,
        }
    }

    /// What the mark of a single study says last: its size, its design, and whether the filters leave
    /// it out, each on a line of its own.
    pub(super) fn push_study(&self, label: &mut String, row: usize, study: &Study) {
        label.push_str(&match study.n_enrolled.value() {
            Some(1) => "\n1 participant enrolled, all arms\n".to_string(),
            Some(people) => {
                let people = number(f64::from(*people));
                format!("\n{people} participants enrolled, all arms\n")
            }
            None => "\nNumber of participants not found\n".to_string(),
        });
        label.push_str(&match study.design.value() {
            Some(design) => capital(design.label()),
            None => "Design not found".to_string(),
        });
        if !self.matching.contains(row) {
            label.push_str("\nLeft out by the filters");
        }
    }

    /// The short names of some studies on a line of their own, eight at most.
    fn push_names(&self, label: &mut String, rows: &[usize]) {
        const MOST: usize = 8;
        let studies = rows
            .iter()
            .filter_map(|row| self.evidence.studies.get(*row));
        let mut names: Vec<&str> = studies.map(|study| study.short_name.as_str()).collect();
        names.sort_unstable();
        for (at, name) in names.iter().take(MOST).enumerate() {
            label.push_str(if at == 0 { "\n" } else { ", " });
            label.push_str(name);
        }
        if names.len() > MOST {
            let more = (names.len() - MOST).to_string();
            label.push_str(&format!(" and {more} more"));
        }
    }
}

/// One pick, if what it picks is there.
fn pick(there: bool, facet: &'static str, what: What) -> Vec<Pick> {
    if there {
        vec![Pick { facet, what }]
    } else {
        Vec::new()
    }
}

/// Both picks together.
pub(super) fn both(mut picks: Vec<Pick>, more: &[Pick]) -> Vec<Pick> {
    picks.extend_from_slice(more);
    picks
}
