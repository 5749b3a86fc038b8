//! What is said of the studies of a scene, in a figure's texts and of its marks.

use crate::evidence::Study;
use crate::explore::Bits;
use crate::narrative::{capital, number, studies, studies_of};

use super::{Mark, Measure, Pick, Scene};

impl Scene<'_> {
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
            Some(format!(
                "No study matches the filters. The grey marks are the {} that they leave out.",
                studies(all)
            ))
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
                text.push_str(&format!(": {}", self.words(selected)));
            } else if selected.unknown > 0 {
                text.push_str(&format!(
                    "; size not found for {}",
                    studies(selected.unknown)
                ));
            }
            text.push('.');
        }
        text
    }

    /// The meaning of a set of studies in the chart: what they have in common, how many match, who
    /// they are.
    pub(super) fn mark(&self, what: &str, all: &Bits, pick: Vec<Pick>) -> Mark {
        let now = self.now(all);
        let whole = all.count();
        let shown = if now.is_empty() { all } else { &now };
        let mut label = what.to_string();
        if now.is_empty() {
            label.push_str(&format!("\nLeft out by the filters: {}", studies(whole)));
        } else {
            if self.measure == Measure::Participants {
                label.push_str(&format!(
                    "\nEnrolled, all arms: {}",
                    self.words(self.tally(&now))
                ));
            }
            label.push('\n');
            if now.count() == whole {
                label.push_str(&studies(whole));
            } else {
                label.push_str(&format!(
                    "{} match the filters",
                    studies_of(now.count(), whole)
                ));
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
            let more = names.len() - MOST;
            label.push_str(&format!(" and {more} more"));
        }
    }
}
