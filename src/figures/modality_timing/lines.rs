//! The psychotherapies of the scope, and the studies by what they say of each time.

use crate::evidence::{Content, Fact, Timing};
use crate::explore::Bits;
use crate::figures::gather::found_or_added;
use crate::figures::matrix::Said;
use crate::figures::{Pick, Scene};
use crate::narrative::capital;

fn said(fact: &Fact<bool>) -> Said {
    match fact.content() {
        Content::Known(true, _) => Said::Yes,
        Content::Known(false, _) => Said::No,
        Content::NotFound => Said::NotFound,
        Content::NotApplicable => Said::NotApplicable,
    }
}

/// What a line stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    Family,
    Therapy,
}

/// One psychotherapy, or one family of them, and the studies by what they say of each time.
pub(super) struct Line<'a> {
    pub(super) family: &'a str,
    /// None where the line is of a whole family.
    pub(super) modality: Option<&'a str>,
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
        let Some(modality) = self.modality else {
            // At the beginning of what is said of it.
            return capital(self.family);
        };
        match self.name {
            // The name begins with the short one, and brackets follow it.
            Some(name)
                if name
                    .strip_prefix(modality)
                    .is_some_and(|rest| rest.starts_with(" (")) =>
            {
                name.to_string()
            }
            Some(name) => format!("{modality} ({name})"),
            None => modality.to_string(),
        }
    }

    /// "MET"; of a family, its name.
    pub(super) fn short(&self) -> &str {
        self.modality.unwrap_or(self.family)
    }

    /// What is chosen by it.
    pub(super) fn pick(&self, scene: &Scene) -> Vec<Pick> {
        match self.modality {
            Some(modality) => scene.value("modality", modality),
            None => scene.value("family", self.family),
        }
    }
}

/// The psychotherapies of the scope, or their families, in the order of the facets.
pub(super) fn lines<'a>(scene: &Scene<'a>, level: Level) -> Vec<Line<'a>> {
    let mut lines: Vec<Line> = Vec::new();
    for (row, study) in scene.studies() {
        for therapy in &study.therapies {
            let modality = (level == Level::Therapy).then_some(therapy.modality.as_str());
            let line = found_or_added(
                &mut lines,
                |line| line.family == therapy.family && line.modality == modality,
                || Line {
                    family: &therapy.family,
                    modality,
                    name: Some(therapy.long_name()),
                    all: scene.nobody(),
                    times: vec![vec![scene.nobody(); Said::ALL.len()]; Timing::ALL.len()],
                    rank: (
                        scene.rank("family", &therapy.family),
                        modality.and_then(|modality| scene.rank("modality", modality)),
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
    // A study with two therapies of one line says the firmest: yes, then not found.
    for time in lines.iter_mut().flat_map(|line| &mut line.times) {
        let mut left = Bits::all(scene.table.rows());
        for set in time {
            set.and_assign(&left);
            left.and_assign(&set.not());
        }
    }
    lines.sort_unstable_by_key(|line| line.rank);
    lines
}
