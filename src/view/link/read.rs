//! A link as a view.

use crate::evidence::Evidence;
use crate::explore::{Table, link, read_number, shown};
use crate::figures::{Crossing, DoseLens, Exhibit, FigureId, Measure, Order, Per};
use crate::narrative::Claim;
use crate::view::column::Column;
use crate::view::columns::Columns;
use crate::view::page::Page;
use crate::view::sort::Sort;
use crate::view::state::View;

use super::keys::{
    ALL, CLAIM, COLUMNS, COMPARATORS, COUNT, COURSE, EMBED, FIGURE, LENGTH, LESSON, LOCKED, MAP,
    MEASURE, MINUTES, NAME, ORDER, OWN_KEYS, PAGE, PARTICIPANTS, PER, PRESENT, SESSION, SHOW, SORT,
    STUDIES, STUDY, WEIGHT,
};
use super::opens::page_of;

/// What a link opens.
#[derive(Clone, PartialEq, Debug)]
pub struct Opened {
    /// The view that it asks for. What of it could not be used is as it is first met.
    pub view: View,
    /// A plain sentence for each part that could not be used.
    pub notices: Vec<String>,
    /// Whether it names the page. When it does not, the page is inferred from the rest; in a lesson
    /// the step knows better.
    pub names_page: bool,
}

impl View {
    /// What a fragment opens, with or without its `#`.
    pub fn decode(evidence: &Evidence, table: &Table, fragment: &str) -> Opened {
        let decoded = link::decode(table, fragment, &OWN_KEYS);
        let mut notices: Vec<String> = decoded.notices.iter().map(ToString::to_string).collect();
        let mut view = Self::of(decoded.selection);
        view.page = page_of(&decoded.rest);
        let mut names_page = false;
        for (key, value) in &decoded.rest {
            let problem = match key.as_str() {
                PAGE => {
                    let problem = view.read_page(value);
                    names_page = problem.is_none();
                    problem
                }
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
                FIGURE => view.read_figure(value),
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
                LENGTH => is_cut(table, fragment, value).then(|| {
                    "This link was cut on its way. What is left of it is shown: ask for it again \
                     where it came from."
                        .to_owned()
                }),
                _ => None,
            };
            notices.extend(problem);
        }
        Opened {
            view,
            notices,
            names_page,
        }
    }

    /// A page that is not there leaves the one that the rest of the link opens.
    fn read_page(&mut self, value: &str) -> Option<String> {
        match Page::from_slug(value) {
            Some(page) => {
                self.page = page;
                None
            }
            None => Some(format!(
                "This link asks for a page that is not there: {}.",
                quoted(value)
            )),
        }
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
                least,
                most,
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

    fn read_figure(&mut self, value: &str) -> Option<String> {
        self.figure = FigureId::from_slug(value);
        self.figure.is_none().then(|| {
            format!(
                "This link enlarges a chart that is not on this page: {}.",
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
        let decoded = link::decode_within(table, inner);
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

/// Whether a link is shorter than it says. What stands before its length counts for nothing.
fn is_cut(table: &Table, fragment: &str, length: &str) -> bool {
    let whole: usize = length.parse().unwrap_or_default();
    let left = link::length(&link::mended(table, fragment));
    left < whole + LENGTH.len() + length.len() + "=&".len()
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

/// A notice tells of at most this many unknown names, and of so many letters of one.
const MOST_TOLD: usize = 5;
const LETTERS: usize = 60;

/// A part of a link as a notice shows it: quoted, and cut when it is long.
fn quoted(text: &str) -> String {
    format!("“{}”", shown(text, LETTERS))
}
