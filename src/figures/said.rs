//! What is said of the studies of a scene, in a figure's texts and of its marks.

use crate::evidence::Study;
use crate::explore::Bits;
use crate::narrative::{capital, number, studies, studies_of};

use super::since::{SINCE_MEANS, is_since, named};
use super::standing::Standing;
use super::{Mark, Measure, Pick, Scene};
use std::borrow::Cow;

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
    /// they are. Where two selections are compared it is told of both, and stands for those of
    /// B, or of A where B keeps none.
    pub(super) fn mark(&self, what: &str, all: &Bits, pick: Vec<Pick>) -> Mark {
        let kept = [Some(self.now(all)), self.then(all)];
        let kept = kept.into_iter().flatten().find(|set| !set.is_empty());
        self.mark_of(what, all, kept.as_ref().unwrap_or(all), pick)
    }

    /// The same for those of a set that match A.
    pub(super) fn mark_of_other(&self, what: &str, all: &Bits, pick: Vec<Pick>) -> Mark {
        let then = self.then(all).unwrap_or_else(|| self.nobody());
        self.mark_of(what, all, &then, pick)
    }

    fn mark_of(&self, what: &str, all: &Bits, shown: &Bits, pick: Vec<Pick>) -> Mark {
        let now = self.now(all);
        let whole = all.count();
        let mut label = what.to_string();
        if let Some(then) = self.then(all) {
            for (name, set) in [("A", &then), ("B", &now)] {
                label.push_str(&format!("\n{name}: {}", studies_of(set.count(), whole)));
                if self.measure == Measure::Participants && !set.is_empty() {
                    let words = self.words(self.tally(set));
                    label.push_str(&format!("; enrolled, all arms: {words}"));
                }
            }
        } else if now.is_empty() {
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
        if is_since(study) {
            label.push_str(&format!("\n{}", capital(SINCE_MEANS)));
        }
        label.push_str(match self.standing(row) {
            Standing::LeftOut => "\nLeft out by the filters",
            Standing::Other => "\nKept by A, not by B",
            Standing::Both => "\nKept by A and by B",
            Standing::Kept if self.other.is_some() => "\nKept by B, not by A",
            Standing::Kept => "",
        });
    }

    /// The short names of some studies on a line of their own, eight at most.
    fn push_names(&self, label: &mut String, rows: &[usize]) {
        const MOST: usize = 8;
        let studies = rows
            .iter()
            .filter_map(|row| self.evidence.studies.get(*row));
        let mut names: Vec<Cow<str>> = studies.map(named).collect();
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
