//! Some studies, and what can be said of them together.

use crate::evidence::{Comparison, Evidence, Study};
use crate::explore::{Bits, Column, Counts, Selection, Table, Tally};
use crate::narrative::counts::{studies, studies_of};
use crate::narrative::words::{all_of, span};
use crate::narrative::{Ask, Field, Said};

/// The lowest and the highest of some numbers.
type Ends = (f64, f64);

/// Some studies with their rows.
pub(super) struct Body<'a> {
    table: &'a Table,
    pub(super) studies: Vec<(usize, &'a Study)>,
}

impl<'a> Body<'a> {
    /// The studies that a selection keeps.
    pub(super) fn of(evidence: &'a Evidence, table: &'a Table, selection: &Selection) -> Self {
        let matching = Counts::of(table, selection).matching;
        let rows = matching.iter();
        let studies = rows.filter_map(|row| Some((row, evidence.studies.get(row)?)));
        Self {
            table,
            studies: studies.collect(),
        }
    }

    /// Those of them that a rule keeps.
    pub(super) fn only(&self, keep: &dyn Fn(&Study) -> bool) -> Self {
        let studies = self.studies.iter().copied();
        Self {
            table: self.table,
            studies: studies.filter(|(_, study)| keep(study)).collect(),
        }
    }

    pub(super) fn count(&self) -> usize {
        self.studies.len()
    }

    pub(super) fn rows(&self) -> Vec<usize> {
        self.studies.iter().map(|&(row, _)| row).collect()
    }

    /// `Keizer 2020 and Ocker 2020`.
    pub(super) fn names(&self) -> String {
        let names = self.studies.iter().map(|(_, study)| &*study.short_name);
        all_of(&names.collect::<Vec<_>>())
    }

    /// How many people they enrolled.
    pub(super) fn tally(&self) -> Tally {
        self.table.tally(&Bits::of(self.table.rows(), self.rows()))
    }

    /// The largest or the smallest of those whose size was found, with its size; of equal ones
    /// the first.
    pub(super) fn extreme(&self, largest: bool) -> Option<(&'a Study, u32)> {
        let mut found: Option<(&Study, u32)> = None;
        for &(_, study) in &self.studies {
            if let Some(&size) = study.n_enrolled.value()
                && found.is_none_or(|(_, best)| size != best && (size > best) == largest)
            {
                found = Some((study, size));
            }
        }
        found
    }

    /// `2 of 15 studies (Keizer 2020 and Ocker 2020)`; without the names where there are none.
    pub(super) fn share(&self, whole: &Self) -> String {
        let share = studies_of(self.count(), whole.count());
        match self.count() {
            0 => share,
            _ => format!("{share} ({})", self.names()),
        }
    }

    /// That something is so in those of the studies that a rule keeps, by name; nothing if in none:
    /// `A comparison group is missing in 2 of 2 studies (Keizer 2020 and Ocker 2020).`
    pub(super) fn some(
        &self,
        what: &str,
        field: Field,
        keep: &dyn Fn(&Study) -> bool,
    ) -> Option<Said> {
        let these = self.only(keep);
        let words = || format!("{what} in {}.", these.share(self));
        (these.count() > 0).then(|| these.said(words(), &[field]))
    }

    /// What the comparisons and sizes of the studies lack.
    pub(super) fn lacks(&self) -> Vec<Said> {
        let tests = |wanted| move |study: &Study| study.comparison.value() == Some(&wanted);
        let mut lacks: Vec<Said> = Vec::new();
        let comparison = Field::Facet("comparison");
        lacks.extend(self.some(
            "A comparison group is missing",
            comparison,
            &tests(Comparison::Nothing),
        ));
        if self.only(&tests(Comparison::Both)).count() == 0 {
            let words = format!(
                "Ketamine and psychotherapy together are not known to be compared with usual \
                 care alone in any of the {}.",
                studies(self.count())
            );
            lacks.push(self.said(words, &[comparison]));
        }
        lacks.extend(self.some(
            "The number of people enrolled was not found",
            Field::Facet("participants"),
            &|study| study.n_enrolled.value().is_none(),
        ));
        lacks
    }

    /// A sentence that rests on these fields of the studies.
    pub(super) fn said(&self, words: String, fields: &[Field]) -> Said {
        let ask = Ask {
            what: words.clone(),
            how: None,
            studies: self.rows(),
            fields: fields.to_vec(),
        };
        Said::new(words, Some(ask))
    }

    /// How many of the studies have each value of a facet:
    /// `Route: IV in 10 of 15 studies, IM in 3, not found for 1.`
    pub(super) fn each(&self, key: &'static str) -> Option<Said> {
        let facet = self.table.facet(self.table.find(key)?);
        let Column::Categories(column) = &facet.column else {
            return None;
        };
        let mut parts: Vec<String> = Vec::new();
        let mut sum = 0;
        let mut add = |label: &str, links: &str, rows: &Bits| {
            let has = |&&(row, _): &&(usize, &Study)| rows.contains(row);
            let count = self.studies.iter().filter(has).count();
            if count == 0 {
                return;
            }
            sum += count;
            let count = match parts.is_empty() {
                true => studies_of(count, self.count()),
                false => count.to_string(),
            };
            // "nothing: no comparison group" holds a colon of its own.
            parts.push(match label.split_once(": ") {
                Some((label, more)) => format!("{label} ({more}){links}{count}"),
                None => format!("{label}{links}{count}"),
            });
        };
        for value in column.values() {
            add(&value.label, " in ", &value.rows);
        }
        add("not found", " for ", column.missing());
        let several = match sum > self.count() {
            true => "; a study can be in several.",
            false => ".",
        };
        let words = format!("{}: {}{several}", facet.title, parts.join(", "));
        Some(self.said(words, &[Field::Facet(key)]))
    }

    /// How far a number reaches over the studies:
    /// `People enrolled in a study: 1 to 235, found for 4 of 5 studies.`
    pub(super) fn reach(
        &self,
        [what, unit]: [&str; 2],
        field: Field,
        ends: &dyn Fn(usize, &Study) -> Option<Ends>,
    ) -> Said {
        let known = self.studies.iter();
        let known: Vec<Ends> = known.filter_map(|&(row, study)| ends(row, study)).collect();
        let whole = known
            .iter()
            .copied()
            .reduce(|(low, high), (from, to)| (low.min(from), high.max(to)));
        let found = studies_of(known.len(), self.count());
        let words = match whole {
            Some((low, high)) => format!("{what}: {}{unit}, found for {found}.", span(low, high)),
            None => format!("{what}: found for {found}."),
        };
        self.said(words, &[field])
    }

    /// The same for a facet of numbers.
    pub(super) fn reach_of(&self, what: [&str; 2], key: &'static str) -> Said {
        self.reach(what, Field::Facet(key), &|row, _| {
            let Column::Numbers(column) = &self.table.facet(self.table.find(key)?).column else {
                return None;
            };
            let ends = column.spans(row).iter().map(|span| (span.low, span.high));
            ends.reduce(|(low, high), (from, to)| (low.min(from), high.max(to)))
        })
    }

    /// What kind of evidence they are: designs, comparisons, sizes.
    pub(super) fn kind(&self) -> Vec<Said> {
        let mut kind: Vec<Said> = ["design", "comparison"]
            .into_iter()
            .filter_map(|key| self.each(key))
            .collect();
        kind.push(self.reach_of(["People enrolled in a study", ""], "participants"));
        kind
    }
}
