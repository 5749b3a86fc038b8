//! What a figure is drawn from.

use crate::evidence::{Evidence, Study};
use crate::explore::{Bits, Column, Table, Tally, slug};

use super::{DoseLens, Measure, Palette, Pick, Room, Size, What};

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
    /// The studies that match A, where the selection is compared with another.
    pub other: Option<&'a Bits>,
    /// How large it is drawn, and the room there is.
    pub room: Room,
}

impl<'a> Scene<'a> {
    /// The width there is, never less than a small phone gives, CSS px.
    pub(super) fn width(&self) -> f64 {
        if self.room.width.is_finite() {
            self.room.width.clamp(240.0, 4000.0).round()
        } else {
            700.0
        }
    }

    /// Whether it is one chart beside others.
    pub(super) fn glance(&self) -> bool {
        self.room.size == Size::Glance
    }

    /// The height that must be fitted, CSS px, where there is one.
    pub(super) fn fit(&self) -> Option<f64> {
        self.room
            .height
            .filter(|height| height.is_finite() && *height > 0.0)
    }

    /// Whether labels must go above their rows instead of beside them.
    pub(super) fn narrow(&self) -> bool {
        self.width() < 520.0
    }

    /// Whether there is room for text that is read from afar, as on a projector.
    fn wide(&self) -> bool {
        !self.glance() && self.width() >= 700.0
    }

    /// How much larger the page's text is than a browser's until it is changed.
    pub(super) fn zoom(&self) -> f64 {
        (self.room.text / Room::TEXT).clamp(0.5, 4.0)
    }

    /// Size of ordinary text, CSS px.
    pub(super) fn type_size(&self) -> f64 {
        let size = match self.room.size {
            Size::Glance => 13.0,
            Size::Enlarged if self.narrow() => 13.0,
            Size::Enlarged if self.wide() => 16.0,
            Size::Enlarged => 14.0,
        };
        size * self.zoom()
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

    /// Those of a set that match A, where two selections are compared.
    pub(super) fn then(&self, all: &Bits) -> Option<Bits> {
        self.other.map(|other| all.and(other))
    }

    /// Those of a set that neither selection keeps.
    pub(super) fn left_out(&self, all: &Bits) -> Bits {
        let mut out = all.and(&self.matching.not());
        if let Some(other) = self.other {
            out.and_assign(&other.not());
        }
        out
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

    /// The column of a facet.
    fn column(&self, facet: &str) -> Option<&'a Column> {
        let id = self.table.find(facet)?;
        Some(&self.table.facet(id).column)
    }

    /// The place of a label among the values of a facet.
    pub(super) fn rank(&self, facet: &str, label: &str) -> Option<usize> {
        let slug = slug(label);
        let mut named = self.column(facet)?.named();
        named.find_map(|(place, value)| (value.slug == slug).then_some(place))
    }

    /// A pick of a value of a facet, if the facet has it.
    pub(super) fn value(&self, facet: &'static str, label: &str) -> Vec<Pick> {
        let there = self.rank(facet, label).is_some();
        pick(there, facet, What::Value(slug(label)))
    }

    /// A pick of "not found" in a facet, if a study is missing there.
    pub(super) fn missing(&self, facet: &'static str) -> Vec<Pick> {
        let missing = self
            .column(facet)
            .is_some_and(|column| !column.missing().is_empty());
        pick(missing, facet, What::Missing)
    }

    /// A pick of a range of a facet of numbers.
    pub(super) fn range(&self, facet: &'static str, low: f64, high: f64) -> Vec<Pick> {
        let there = matches!(self.column(facet), Some(Column::Numbers(_)));
        pick(there, facet, What::Range(low, high))
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
