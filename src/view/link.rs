//! A view as the fragment of an address, and back.
//!
//! The engine writes and reads the selection; the keys below follow it, in this order. What is as
//! it is first met is left out, so the plain page has an empty fragment. Whatever a link holds,
//! reading it gives a view; what could not be used is told in a notice.

use crate::evidence::Evidence;
use crate::explore::{Table, link, plain_number, read_number, shown};
use crate::figures::{Crossing, DoseLens, Exhibit, Measure, Order, Per};
use crate::narrative::Claim;

use super::{Column, Columns, Sort, View};

const STUDY: &str = "study";
const MEASURE: &str = "measure";
const SORT: &str = "sort";
const COLUMNS: &str = "columns";
const MAP: &str = "map";
const ORDER: &str = "order";
const PER: &str = "per";
const WEIGHT: &str = "weight";
const SHOW: &str = "show";
const LOCKED: &str = "a";
const CLAIM: &str = "claim";
const EMBED: &str = "embed";
const LESSON: &str = "lesson";
const PRESENT: &str = "present";

/// The keys of a link that are not those of facets, in the order in which they are written.
const OWN_KEYS: [&str; 14] = [
    STUDY, MEASURE, SORT, COLUMNS, MAP, ORDER, PER, WEIGHT, SHOW, LOCKED, CLAIM, EMBED, LESSON,
    PRESENT,
];

/// How a selection A without filters stands in a link.
const ALL: &str = "all";

/// How the measure "participants" stands in a link.
const PARTICIPANTS: &str = "participants";
const STUDIES: &str = "studies";

/// How the rest of what can be said about figures stands in a link.
const NAME: &str = "name";
const COUNT: &str = "count";
const SESSION: &str = "session";
const COURSE: &str = "course";
const MINUTES: &str = "minutes";
const COMPARATORS: &str = "comparators";

impl View {
    /// The fragment of the address for this view, without the `#`: what differs from the default,
    /// in a fixed order.
    pub fn encode(&self, evidence: &Evidence, table: &Table) -> String {
        let map = Crossing::default();
        let mut rest = Vec::new();
        let mut add = |key: &str, value: String| rest.push((key.to_owned(), value));
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
            add(MAP, [self.map.down(), self.map.across()].join(","));
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
            let locked = link::encode(table, locked, &[]);
            add(
                LOCKED,
                if locked.is_empty() {
                    ALL.to_owned()
                } else {
                    locked
                },
            );
        }
        if let Some(claim) = self.claim {
            add(CLAIM, claim.slug().to_owned());
        }
        if let Some(exhibit) = self.embed {
            add(EMBED, exhibit.slug().to_owned());
        }
        for (key, value) in [(LESSON, &self.lesson), (PRESENT, &self.present)] {
            if let Some(value) = value {
                add(key, value.clone());
            }
        }
        link::encode(table, &self.selection, &rest)
    }

    /// The view that a fragment asks for, with or without its `#`, and a plain sentence for each
    /// part of it that could not be used. Such a part is left as it is first met.
    pub fn decode(evidence: &Evidence, table: &Table, fragment: &str) -> (Self, Vec<String>) {
        let decoded = link::decode(table, fragment, &OWN_KEYS);
        let mut notices: Vec<String> = decoded.notices.iter().map(ToString::to_string).collect();
        let mut view = Self::of(decoded.selection);
        for (key, value) in &decoded.rest {
            let problem = match key.as_str() {
                STUDY => view.read_study(evidence, value),
                MEASURE => view.read_measure(value),
                SORT => view.read_sort(value),
                COLUMNS => view.read_columns(value),
                MAP => view.read_map(value),
                ORDER => view.read_word(ORDER, value, [COUNT, NAME], |view| {
                    view.map.order = Order::Name
                }),
                PER => view.read_word(PER, value, [SESSION, COURSE], |view| {
                    view.lens.per = Per::Course
                }),
                WEIGHT => view.read_weight(value),
                SHOW => view.read_shown(value),
                CLAIM => view.read_claim(value),
                EMBED => view.read_embed(value),
                // What they name is known to the program that they ask for.
                LESSON => {
                    view.lesson = named(value);
                    None
                }
                PRESENT => {
                    view.present = named(value);
                    None
                }
                LOCKED => {
                    notices.extend(view.read_locked(table, value));
                    None
                }
                _ => None,
            };
            notices.extend(problem);
        }
        (view, notices)
    }

    fn read_study(&mut self, evidence: &Evidence, id: &str) -> Option<String> {
        self.study = evidence.study(id).map(|(row, _)| row);
        self.study.is_none().then(|| {
            format!(
                "This link names a study that is not in the data: {}.",
                quoted(id)
            )
        })
    }

    fn read_measure(&mut self, value: &str) -> Option<String> {
        self.measure = match value {
            PARTICIPANTS => Measure::Participants,
            STUDIES => Measure::Studies,
            _ => {
                return Some(format!(
                    "This link asks the figures to count {}; they can count studies or \
                     participants.",
                    quoted(value),
                ));
            }
        };
        None
    }

    fn read_sort(&mut self, value: &str) -> Option<String> {
        self.sort = Sort::from_slug(value);
        self.sort.is_none().then(|| {
            format!(
                "This link sorts the studies by a column that is not there: {}.",
                quoted(value)
            )
        })
    }

    fn read_map(&mut self, value: &str) -> Option<String> {
        let both = value.split_once(',');
        let crossing = both.and_then(|(down, across)| Crossing::new(down, across, self.map.order));
        match crossing {
            Some(crossing) => {
                self.map = crossing;
                None
            }
            None => Some(format!(
                "This link asks for a map of {}. A map crosses two different filters, for example \
                 “condition,family”.",
                quoted(value),
            )),
        }
    }

    /// Reads a key that has two values: the default, and another.
    fn read_word(
        &mut self,
        key: &str,
        value: &str,
        [default, other]: [&str; 2],
        act: impl Fn(&mut Self),
    ) -> Option<String> {
        if value == other {
            act(self);
        }
        (value != default && value != other).then(|| {
            format!(
                "This link asks for {} under “{key}”, where only {} or {} can stand.",
                quoted(value),
                quoted(default),
                quoted(other),
            )
        })
    }

    fn read_weight(&mut self, value: &str) -> Option<String> {
        let (least, most) = DoseLens::WEIGHTS;
        self.lens.weight = read_number(value).filter(|weight| (least..=most).contains(weight));
        self.lens.weight.is_none().then(|| {
            format!(
                "This link asks for doses of a person of {} kg. A weight is a number from {} to {}.",
                quoted(value),
                plain_number(least),
                plain_number(most),
            )
        })
    }

    fn read_shown(&mut self, value: &str) -> Option<String> {
        let mut unknown = Vec::new();
        for word in value.split(',') {
            match word {
                MINUTES => self.lens.minutes = true,
                COMPARATORS => self.lens.comparators = true,
                _ => unknown.push(quoted(word)),
            }
        }
        told(
            unknown,
            "This link asks the figure of doses to show what it cannot",
        )
    }

    fn read_claim(&mut self, value: &str) -> Option<String> {
        self.claim = Claim::from_slug(value);
        self.claim.is_none().then(|| {
            format!(
                "This link names a claim that is not on this page: {}.",
                quoted(value)
            )
        })
    }

    fn read_embed(&mut self, value: &str) -> Option<String> {
        self.embed = Exhibit::from_slug(value);
        self.embed.is_none().then(|| {
            format!(
                "This link asks for a figure that is not on this page: {}.",
                quoted(value)
            )
        })
    }

    /// The selection A. A fault in it is told like one in the selection itself.
    fn read_locked(&mut self, table: &Table, value: &str) -> Vec<String> {
        let inner = if value == ALL { "" } else { value };
        let decoded = link::decode(table, inner, &[]);
        self.locked = Some(decoded.selection);
        decoded
            .notices
            .iter()
            .map(|notice| format!("In selection A: {notice}"))
            .collect()
    }

    fn read_columns(&mut self, value: &str) -> Option<String> {
        let mut known = Vec::new();
        let mut unknown = Vec::new();
        for slug in value.split(',') {
            match Column::from_slug(slug) {
                Some(column) => known.push(column),
                None => unknown.push(quoted(slug)),
            }
        }
        if !known.is_empty() {
            self.columns = Columns::of(known);
        }
        told(unknown, "This link names columns that are not there")
    }
}

/// Names that could not be used, after what is wrong with them; none when there are none.
fn told(mut unknown: Vec<String>, what: &str) -> Option<String> {
    unknown.truncate(MOST_TOLD);
    (!unknown.is_empty()).then(|| format!("{what}: {}.", unknown.join(", ")))
}

/// A name, if there is one.
fn named(value: &str) -> Option<String> {
    (!value.is_empty()).then(|| value.to_owned())
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

/// A notice tells of at most this many unknown names, and of so many letters of one.
const MOST_TOLD: usize = 5;
const LETTERS: usize = 60;

/// A part of a link as a notice shows it: quoted, and cut when it is long.
fn quoted(text: &str) -> String {
    format!("“{}”", shown(text, LETTERS))
}
