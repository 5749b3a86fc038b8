//! A study, as far as the time line shows it.

use crate::evidence::Study;
use crate::figures::named;
use crate::figures::{DataCell, Mark, Pick, Scene};
use crate::narrative::{Ask, Field, number};

/// A study, as far as the time line shows it.
pub(super) struct Item<'a> {
    pub(super) row: usize,
    pub(super) study: &'a Study,
    /// People enrolled, all arms.
    pub(super) people: Option<f64>,
    pub(super) matches: bool,
}

impl Item<'_> {
    pub(super) fn year(&self) -> f64 {
        f64::from(self.study.citation.year)
    }

    pub(super) fn year_pick(&self, scene: &Scene) -> Vec<Pick> {
        scene.range("year", self.year(), self.year())
    }

    pub(super) fn mark(&self, scene: &Scene) -> Mark {
        let name = named(self.study);
        let mut label = format!("{name}\nPublished in {}", number(self.year()));
        scene.push_study(&mut label, self.row, self.study);
        Mark {
            label,
            pick: self.year_pick(scene),
            studies: vec![self.row],
        }
    }

    /// A cell with the value of a facet, and where it comes from.
    pub(super) fn cell(
        &self,
        text: String,
        pick: Vec<Pick>,
        facet: &'static str,
        what: &str,
    ) -> DataCell {
        let what = format!("{}, {what}: {text}", self.study.short_name);
        DataCell::new(text, pick).asking(Ask {
            what,
            how: None,
            studies: vec![self.row],
            fields: vec![Field::Facet(facet)],
        })
    }
}

/// The studies of the scope, the oldest first.
pub(super) fn items<'a>(scene: &Scene<'a>) -> Vec<Item<'a>> {
    let mut items = Vec::new();
    for (row, study) in scene.studies() {
        items.push(Item {
            row,
            study,
            people: study.n_enrolled.value().map(|people| f64::from(*people)),
            matches: scene.matching.contains(row),
        });
    }
    items.sort_unstable_by_key(|item| (item.study.citation.year, &item.study.short_name));
    items
}
