//! The psychotherapies of the scope, and the studies by what they say of each time.

use crate::evidence::{Content, Fact, Timing};
use crate::explore::Bits;
use crate::figures::Scene;
use crate::figures::gather::found_or_added;
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
    /// The studies that have it.
    pub(super) all: Bits,
    /// For each time, in order: the studies by what they say, in the order of [`Said::ALL`].
    pub(super) times: Vec<Vec<Bits>>,
    /// Its place among the families, and among the psychotherapies.
    rank: (Option<usize>, Option<usize>),
}

impl Line<'_> {
    /// "MET (motivational enhancement therapy)".
    pub(super) fn full(&self) -> String {
        match self.name {
            // The name begins with the short one, and brackets follow it.
            Some(name)
                if name
                    .strip_prefix(self.modality)
                    .is_some_and(|rest| rest.starts_with(" (")) =>
            {
                name.to_string()
            }
            Some(name) => format!("{} ({name})", self.modality),
            None => self.modality.to_string(),
        }
    }
}

/// The psychotherapies of the scope, family by family, in the order of the facets.
pub(super) fn lines<'a>(scene: &Scene<'a>) -> Vec<Line<'a>> {
    let mut lines: Vec<Line> = Vec::new();
    for (row, study) in scene.studies() {
        for therapy in &study.therapies {
            let line = found_or_added(
                &mut lines,
                |line| line.family == therapy.family && line.modality == therapy.modality,
                || Line {
                    family: &therapy.family,
                    modality: &therapy.modality,
                    name: Some(therapy.long_name()),
                    all: scene.nobody(),
                    times: vec![vec![scene.nobody(); Said::ALL.len()]; Timing::ALL.len()],
                    rank: (
                        scene.rank("family", &therapy.family),
                        scene.rank("modality", &therapy.modality),
                    ),
                },
            );
            line.all.insert(row);
            let long = therapy.long_name();
            if line.name != Some(long) || long == therapy.modality {
                line.name = None;
            }
            for (time, timing) in line.times.iter_mut().zip(Timing::ALL) {
                if let Some(set) = time.get_mut(said(therapy.at(*timing)) as usize) {
                    set.insert(row);
                }
            }
        }
    }
    // A study with two therapies of one name says the firmest: yes, then not found.
    for time in lines.iter_mut().flat_map(|line| &mut line.times) {
        let mut left = Bits::all(scene.table.rows());
        for set in time {
            set.and_assign(&left);
            left.and_assign(&set.not());
        }
    }
    lines.sort_by_key(|line| line.rank);
    lines
}
