//! The psychotherapies of the scope, and the studies by what they say of each time.

use std::collections::BTreeMap;

use crate::evidence::{Content, Fact, Therapy, Timing};
use crate::explore::Bits;
use crate::figures::Scene;
use crate::figures::matrix::Said;

fn said(fact: &Fact<bool>) -> Said {
    match fact.content() {
        Content::Known(true, _) => Said::Yes,
        Content::Known(false, _) => Said::No,
        Content::NotFound => Said::NotFound,
        Content::NotApplicable => Said::NotApplicable,
    }
}

/// One psychotherapy, and the studies by what they say of each time.
pub(super) struct Line<'a> {
    pub(super) family: &'a str,
    pub(super) modality: &'a str,
    /// The full name, where the studies agree on one that says more than the short name.
    pub(super) name: Option<&'a str>,
    /// For each time, in order: the studies that say yes, not found, no, not applicable.
    pub(super) times: Vec<BTreeMap<Said, Bits>>,
}

/// A longer name would not stand beside the short one.
pub(super) const LONGEST_HINT: usize = 40;

impl Line<'_> {
    /// "MET (motivational enhancement therapy)".
    pub(super) fn full(&self) -> String {
        match self.name {
            Some(name) if name.starts_with(&format!("{} (", self.modality)) => name.to_string(),
            Some(name) => format!("{} ({name})", self.modality),
            None => self.modality.to_string(),
        }
    }

    pub(super) fn all(&self, scene: &Scene) -> Bits {
        let mut set = scene.nobody();
        for part in self.times.iter().flat_map(BTreeMap::values) {
            set.or_assign(part);
        }
        set
    }
}

/// The psychotherapies of the scope, family by family, in the order of the facets.
pub(super) fn lines<'a>(scene: &Scene<'a>) -> Vec<Line<'a>> {
    let mut lines: Vec<Line> = Vec::new();
    for (row, study) in scene.studies() {
        for therapy in &study.therapies {
            let known = lines
                .iter()
                .position(|l| l.family == therapy.family && l.modality == therapy.modality);
            let at = known.unwrap_or_else(|| {
                lines.push(Line {
                    family: &therapy.family,
                    modality: &therapy.modality,
                    name: Some(long_name(therapy)),
                    times: vec![BTreeMap::new(); Timing::ALL.len()],
                });
                lines.len() - 1
            });
            let Some(line) = lines.get_mut(at) else {
                continue;
            };
            line.name = line
                .name
                .filter(|name| *name == long_name(therapy) && *name != therapy.modality);
            for (time, timing) in line.times.iter_mut().zip(Timing::ALL) {
                // A study with two therapies of one name says the firmest: yes, then not found.
                let says = said(therapy.at(*timing));
                let before = time
                    .iter()
                    .find(|(_, set)| set.contains(row))
                    .map(|(says, _)| *says);
                if let Some(before) = before {
                    if before <= says {
                        continue;
                    }
                    *time.entry(before).or_insert_with(|| scene.nobody()) =
                        without(scene, time.get(&before), row);
                }
                time.entry(says)
                    .or_insert_with(|| scene.nobody())
                    .insert(row);
            }
        }
    }
    lines.sort_by_key(|line| {
        (
            scene.rank("family", line.family),
            line.family,
            scene.rank("modality", line.modality),
            line.modality,
        )
    });
    lines
}

/// The full name, without the short one in brackets at its end.
fn long_name(therapy: &Therapy) -> &str {
    let short = format!(" ({})", therapy.modality);
    therapy
        .name
        .strip_suffix(short.as_str())
        .unwrap_or(&therapy.name)
}

fn without(scene: &Scene, set: Option<&Bits>, row: usize) -> Bits {
    Bits::of(
        scene.table.rows(),
        set.into_iter().flat_map(Bits::iter).filter(|r| *r != row),
    )
}
