//! What the reader has chosen: one choice a facet, and the words searched for.

use std::sync::Arc;

use super::bits::Bits;
use super::choice::{Choice, Kind};
use super::notice::is_hidden;
use super::span::Interval;
use super::table::{FacetId, Shape, Table};

/// The longest search text kept, in characters.
pub const LONGEST_TEXT: usize = 200;

/// One choice for each facet of a table, a search text, and the rows set aside.
/// It is well-formed for the table it was made for: every value chosen and every
/// row set aside exists, and no choice is empty. A facet id of another table is ignored.
#[derive(Clone, PartialEq, Debug)]
pub struct Selection {
    choices: Vec<Choice>,
    text: String,
    // The rows that are not there while the reader asks "what if".
    aside: Bits,
    shapes: Arc<[Shape]>,
}

/// One active filter, as a reader would remove it.
#[derive(Clone, PartialEq, Debug)]
pub struct Filter {
    /// The facet it is in; `None` for the search text and for a row set aside.
    pub facet: Option<FacetId>,
    /// What is chosen there.
    pub part: Part,
}

/// One part of what is chosen.
#[derive(Clone, PartialEq, Debug)]
pub enum Part {
    /// A value, by its place in the column.
    Value(usize),
    /// The rows without a value.
    Missing,
    /// A range of numbers.
    Interval(Interval),
    /// Every row, in a facet that by default keeps only some.
    Any,
    /// The search text.
    Text(String),
    /// A row that is set aside.
    Aside(usize),
}

impl Selection {
    /// The selection before the reader has chosen anything.
    pub fn default_of(table: &Table) -> Selection {
        let shapes = table.shapes();
        Selection {
            choices: shapes.iter().map(|shape| shape.default.clone()).collect(),
            text: String::new(),
            aside: Bits::none(table.rows()),
            shapes,
        }
    }

    /// The default selection, but with this one's choice in the scope facet and
    /// its rows set aside: what is meant by "all" while it holds.
    pub fn scope_only(&self, table: &Table) -> Selection {
        let mut only = Selection::default_of(table);
        only.aside.clone_from(&self.aside);
        if let Some(scope) = table.scope() {
            only.set_choice(scope, self.choice(scope).clone());
        }
        only
    }

    /// What is chosen in a facet.
    pub fn choice(&self, facet: FacetId) -> &Choice {
        self.choices.get(facet.index()).unwrap_or(&Choice::Any)
    }

    /// Chooses this in a facet. The parts of it that cannot be chosen there
    /// are left out.
    pub fn set_choice(&mut self, facet: FacetId, choice: Choice) {
        let place = facet.index();
        if let (Some(slot), Some(shape)) = (self.choices.get_mut(place), self.shapes.get(place)) {
            *slot = shape.kind.fit(choice);
        }
    }

    /// The search text; empty when nothing is searched for.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Searches for this text: without white space at its start, without
    /// characters that do not show, and no longer than [`LONGEST_TEXT`].
    pub fn set_text(&mut self, text: &str) {
        let spaced = text
            .chars()
            .map(|c| if c.is_whitespace() { ' ' } else { c });
        let shown = spaced.filter(|&c| !is_hidden(c));
        let shown = shown.skip_while(|&c| c == ' ');
        self.text = shown.take(LONGEST_TEXT).collect();
    }

    /// Chooses a value if it was not, and the other way round.
    pub fn toggle_value(&mut self, facet: FacetId, value: usize) {
        let choice = self.choice(facet);
        let chosen = choice.has_value(value);
        let others = choice.chosen().filter(|&other| other != value);
        let values: Vec<usize> = others.chain((!chosen).then_some(value)).collect();
        if let Some(kind) = self.kind(facet) {
            let choice = kind.choice(values, choice.interval(), choice.has_missing());
            self.set_choice(facet, choice);
        }
    }

    /// Chooses the rows without a value if they were not, and the other way
    /// round.
    pub fn toggle_missing(&mut self, facet: FacetId) {
        if let Some(kind) = self.kind(facet) {
            let choice = self.choice(facet);
            let missing = !choice.has_missing();
            self.set_choice(
                facet,
                kind.choice(choice.chosen(), choice.interval(), missing),
            );
        }
    }

    /// Chooses this range of numbers, or none; which values beside them and
    /// whether the missing are chosen stays as it was.
    pub fn set_interval(&mut self, facet: FacetId, interval: Option<Interval>) {
        if let Some(kind @ Kind::Range { .. }) = self.kind(facet) {
            let choice = self.choice(facet);
            let choice = kind.choice(choice.chosen(), interval, choice.has_missing());
            self.set_choice(facet, choice);
        }
    }

    /// The rows that are set aside: no count and no whole holds them.
    pub fn aside(&self) -> &Bits {
        &self.aside
    }

    /// Sets a row aside if it was not, and the other way round.
    pub fn toggle_aside(&mut self, row: usize) {
        if self.aside.contains(row) {
            self.aside.remove(row);
        } else {
            self.aside.insert(row);
        }
    }

    /// Brings a facet back to its default.
    pub fn reset(&mut self, facet: FacetId) {
        if let Some(shape) = self.shapes.get(facet.index()) {
            self.set_choice(facet, shape.default.clone());
        }
    }

    /// Brings every facet back to its default, searches for nothing and sets
    /// nothing aside.
    pub fn reset_all(&mut self, table: &Table) {
        *self = Selection::default_of(table);
    }

    /// Whether this value is chosen.
    pub fn is_value_chosen(&self, facet: FacetId, value: usize) -> bool {
        self.choice(facet).has_value(value)
    }

    /// Whether the rows without a value are chosen.
    pub fn is_missing_chosen(&self, facet: FacetId) -> bool {
        self.choice(facet).has_missing()
    }

    /// The range chosen, if any.
    pub fn interval(&self, facet: FacetId) -> Option<Interval> {
        self.choice(facet).interval()
    }

    /// Whether a facet is at its default.
    pub fn is_default(&self, facet: FacetId) -> bool {
        let shape = self.shapes.get(facet.index());
        shape.is_none_or(|shape| shape.default == *self.choice(facet))
    }

    /// What is chosen in the facets that are not at their default, in facet
    /// order, then the search text, then the rows set aside.
    pub fn active(&self, table: &Table) -> Vec<Filter> {
        let mut filters = Vec::new();
        for facet in table.ids().filter(|&facet| !self.is_default(facet)) {
            let choice = self.choice(facet);
            let any = choice.is_any().then_some(Part::Any);
            let missing = choice.has_missing().then_some(Part::Missing);
            let parts = any.into_iter().chain(choice.chosen().map(Part::Value));
            let parts = parts.chain(choice.interval().map(Part::Interval));
            filters.extend(parts.chain(missing).map(|part| Filter {
                facet: Some(facet),
                part,
            }));
        }
        let text = self.text.trim_end();
        if !text.is_empty() {
            filters.push(Filter {
                facet: None,
                part: Part::Text(text.to_owned()),
            });
        }
        filters.extend(self.aside.iter().map(|row| Filter {
            facet: None,
            part: Part::Aside(row),
        }));
        filters
    }

    /// The selection without one filter. A facet left without any goes back to
    /// its default.
    pub fn without(&self, table: &Table, filter: &Filter) -> Selection {
        let mut rest = self.clone();
        let Some(facet) = filter.facet else {
            match filter.part {
                Part::Aside(row) => rest.aside.remove(row),
                _ => rest.set_text(""),
            }
            return rest;
        };
        let choice = self.choice(facet);
        match filter.part {
            Part::Value(value) if choice.has_value(value) => rest.toggle_value(facet, value),
            Part::Missing if choice.has_missing() => rest.toggle_missing(facet),
            Part::Interval(_) => rest.set_interval(facet, None),
            Part::Any | Part::Value(_) | Part::Missing | Part::Text(_) | Part::Aside(_) => {}
        }
        if rest.choice(facet).is_any() {
            let default = Selection::default_of(table).choice(facet).clone();
            rest.set_choice(facet, default);
        }
        rest
    }

    fn kind(&self, facet: FacetId) -> Option<Kind> {
        self.shapes.get(facet.index()).map(|shape| shape.kind)
    }
}
