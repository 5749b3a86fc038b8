//! How a summary is put into words: piece by piece, then each sentence with what it rests on.

use crate::evidence::plain_words;
use crate::explore::Bits;

use super::super::ask::{Ask, Field};
use super::super::facet_ask::sum_of_sizes;
use super::super::said::{Fold, Said};
use super::super::words::{NOT_FOUND, all_of, span};
use super::those::{Range, Those};

/// Up to this many studies are named after a count.
const NAMED: usize = 4;

/// So many items of a long list stay in sight on a screen.
const FOLDED: usize = 8;

/// So many more are not worth a fold.
const FEW: usize = 3;

/// What was said of some studies, and what is being said.
pub(in crate::narrative) struct Telling<'a> {
    pub(super) those: &'a Those<'a>,
    words: String,
    fold: Option<Fold>,
    said: Vec<Said>,
}

impl<'a> Telling<'a> {
    pub(in crate::narrative) fn of(those: &'a Those<'a>) -> Self {
        Self {
            those,
            words: String::new(),
            fold: None,
            said: Vec::new(),
        }
    }

    /// All that was said.
    pub(in crate::narrative) fn done(self) -> Vec<Said> {
        self.said
    }

    /// The words that were not yet told.
    pub(in crate::narrative) fn words(self) -> String {
        self.words
    }

    pub(in crate::narrative) fn add(&mut self, words: &str) -> &mut Self {
        self.words.push_str(words);
        self
    }

    pub(in crate::narrative) fn count(&mut self, number: usize) -> &mut Self {
        self.add(&number.to_string())
    }

    /// `A, B and C`.
    pub(in crate::narrative) fn all(&mut self, names: &[&str]) -> &mut Self {
        self.add(&all_of(names))
    }

    /// `55 people`, `1 person`.
    pub(super) fn people(&mut self, number: usize) -> &mut Self {
        let noun = if number == 1 { " person" } else { " people" };
        self.count(number).add(noun)
    }

    /// `A, B and so on`: a list that ends the sentence. A long one may be folded.
    pub(super) fn items(&mut self, items: &[String]) -> &mut Self {
        for (place, item) in items.iter().enumerate() {
            if place == FOLDED && items.len() > FOLDED + FEW {
                self.fold = Some(Fold {
                    at: self.words.len(),
                    more: items.len() - place,
                });
            }
            self.add(if place > 0 { ", " } else { "" }).add(item);
        }
        self.add(".")
    }

    /// The names of these studies.
    pub(in crate::narrative) fn names(&mut self, rows: &[usize]) -> &mut Self {
        let studies = self.those.among(rows);
        let names: Vec<&str> = studies.iter().map(|it| it.short_name.as_str()).collect();
        self.all(&names)
    }

    /// `: A, B and C`; nothing where they are many, or where there is only one study at all.
    pub(super) fn named(&mut self, rows: &[usize]) -> &mut Self {
        if self.those.len() > 1 && rows.len() <= NAMED {
            self.add(": ").names(rows);
        }
        self
    }

    /// Some of the studies at the head of a sentence: `3 of the 15 studies`, `Both studies`.
    pub(super) fn who(&mut self, some: usize) -> &mut Self {
        let whole = self.those.len();
        match (some, whole) {
            (1, 1) => self.add("The study"),
            (2, 2) => self.add("Both studies"),
            _ if some == whole => self.add("All ").count(whole).add(" studies"),
            _ => {
                match some {
                    0 => self.add("None"),
                    _ => self.count(some),
                };
                self.add(" of the ").count(whole).add(" studies")
            }
        }
    }

    /// `3 of 15 studies`, inside a sentence.
    pub(super) fn out_of(&mut self, some: usize) -> &mut Self {
        let whole = self.those.len();
        self.count(some).add(" of ").count(whole).add(" studies")
    }

    /// `; not found for 3`, where there are any.
    pub(super) fn lacking(&mut self, what: &str, count: usize) -> &mut Self {
        if count > 0 {
            self.add("; ").add(what).add(" for ").count(count);
        }
        self
    }

    /// `: not found for any of the 3 studies.` or, of one study, `: not found.`
    pub(super) fn all_missing(&mut self, what: &str) -> &mut Self {
        self.add(what).add(": ").add(NOT_FOUND);
        let whole = self.those.len();
        if whole > 1 {
            self.add(" for any of the ").count(whole).add(" studies");
        }
        self.add(".")
    }

    /// In how many of the studies each value of a facet is, and for how many none was found:
    /// `Route: IV, into a vein, in 10 of 15 studies; IM, into a muscle, in 3; not found for 1.`
    pub(in crate::narrative) fn listing(&mut self, what: &str, key: &str) -> &mut Self {
        let those = self.those;
        let matching = those.matching;
        let Some(column) = those.column(key) else {
            return self.all_missing(what);
        };
        let missing = column.missing().and_count(matching);
        if missing == those.len() {
            return self.all_missing(what);
        }
        self.add(what);
        let mut first = true;
        for (label, rows) in column.labels().zip(column.groups()) {
            let count = rows.and_count(matching);
            if count == 0 {
                continue;
            }
            self.add(if first { ": " } else { "; " }).add(label);
            let plain = plain_words(key, label);
            if let Some(plain) = plain {
                self.add(", ").add(plain);
            }
            if those.len() > 1 {
                self.add(if plain.is_some() { ", in " } else { " in " });
                match first {
                    true => self.out_of(count),
                    false => self.count(count),
                };
            }
            first = false;
        }
        self.lacking(NOT_FOUND, missing).add(".")
    }

    /// A range with for how many studies there is a number: `Dose, found for 9 of 15 studies: 0.5 to
    /// 2 mg/kg.`
    pub(super) fn ranged(&mut self, what: &str, unit: &str, range: &Range) -> &mut Self {
        let Some((low, high)) = range.ends else {
            return self.all_missing(what);
        };
        self.add(what);
        if self.those.len() > 1 {
            self.add(", found for ").out_of(range.found);
        }
        self.add(": ").add(&span(low, high)).add(unit).add(".")
    }

    /// Ends what is being said about all the studies, with the facts that it rests on.
    pub(in crate::narrative) fn tell(&mut self, what: &str, fields: &[Field]) {
        let all = self.those.rows(&|_| true);
        self.tell_of(what, all, fields);
    }

    /// Ends what is being said about some of the studies.
    pub(super) fn tell_of(&mut self, what: &str, studies: Vec<usize>, fields: &[Field]) {
        // People are added up: the answer shows the sum.
        let table = self.those.table;
        let rows = Bits::of(table.rows(), studies.iter().copied());
        let sum = fields == [Field::Facet("participants")] && studies.len() > 1;
        let ask = Ask {
            what: what.to_owned(),
            how: sum.then(|| sum_of_sizes(table, &rows)),
            studies,
            fields: fields.to_vec(),
        };
        self.end(Some(ask));
    }

    /// Ends what is being said and rests on no value of a study.
    pub(in crate::narrative) fn tell_plainly(&mut self) {
        self.end(None);
    }

    fn end(&mut self, ask: Option<Ask>) {
        let words = std::mem::take(&mut self.words);
        let fold = self.fold.take();
        self.said.push(Said { words, ask, fold });
    }

    /// Says in how many studies each value of a facet is.
    pub(super) fn tell_facet(&mut self, key: &'static str, what: &str, rest: &str) {
        self.listing(what, key).add(rest);
        self.tell(what, &[Field::Facet(key)]);
    }
}

/// The form of a verb that agrees with this many studies.
pub(super) fn agree(some: usize, one: &'static str, several: &'static str) -> &'static str {
    if some < 2 { one } else { several }
}
