//! "What this study can and cannot show": sentences made by rules from what the comparison tests,
//! whether chance decided who was in which arm, and the blinding; then the cautions of the data.

use crate::evidence::{Blinding, Comparison, Design, Study};

/// What a study can and cannot show, each a full sentence or two.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shows {
    /// "It can show whether …"; or that this cannot be told.
    pub can: String,
    /// "It cannot show …".
    pub cannot: String,
    /// What else limits it: how the groups were formed, who knew which treatment was given.
    pub limits: Vec<String>,
    /// The cautions that the data holds for this study, as they are.
    pub cautions: Vec<String>,
}

impl Shows {
    /// The sentences in the order in which they are read.
    pub fn sentences(&self) -> impl Iterator<Item = &str> {
        [self.can.as_str(), self.cannot.as_str()]
            .into_iter()
            .chain(self.limits.iter().map(String::as_str))
            .chain(self.cautions.iter().map(String::as_str))
    }
}

/// What a study can and cannot show.
pub fn what_it_shows(study: &Study) -> Shows {
    let comparison = study.comparison.value().copied();
    let (can, cannot) = comparison_shows(comparison);
    Shows {
        can: can.to_owned(),
        cannot: cannot.to_owned(),
        limits: limits(study, comparison),
        cautions: study.cautions.clone(),
    }
}

/// What a comparison can and cannot show, for each thing a comparison tests and for one that was
/// not found.
pub fn comparison_shows(comparison: Option<Comparison>) -> (&'static str, &'static str) {
    match comparison {
        Some(Comparison::Ketamine) => (
            "It can show whether adding ketamine to the same psychotherapy made a difference.",
            "It cannot show whether the psychotherapy itself made a difference, because both arms \
             had it.",
        ),
        Some(Comparison::Dose) => (
            "It can show whether a higher dose of ketamine did more or less than a lower one, with \
             the same psychotherapy.",
            "It cannot show what the psychotherapy did, nor what would have happened without \
             ketamine, because both arms had both.",
        ),
        Some(Comparison::Psychotherapy) => (
            "It can show whether adding the psychotherapy to ketamine made a difference.",
            "It cannot show whether ketamine itself made a difference, because both arms had it.",
        ),
        Some(Comparison::Support) => (
            "It can show whether adding music or sensory support to ketamine made a difference.",
            "It cannot show whether ketamine itself made a difference, because both arms had it, \
             nor what a psychotherapy adds.",
        ),
        Some(Comparison::Form) => (
            "It can show whether one form of KAP did more or less than another.",
            "It cannot show whether any form of KAP does more than none, because both arms had it.",
        ),
        Some(Comparison::Sessions) => (
            "It can show whether more sessions of KAP did more or less than fewer.",
            "It cannot show what would have happened without KAP, because both arms had it.",
        ),
        Some(Comparison::Both) => (
            "It can show whether people who had KAP on top of usual care fared differently from \
             people who had usual care alone.",
            "It cannot show which part of KAP, the ketamine or the psychotherapy, a difference \
             came from.",
        ),
        Some(Comparison::Nothing) => (
            "It can show what happened to the people who were treated.",
            "It cannot show what would have happened without the treatment, because there is no \
             comparison group.",
        ),
        None => (
            "What its comparison tests was not found, so what it can show cannot be told.",
            "Until that is known, it should not be read as showing that anything made a \
             difference.",
        ),
    }
}

/// Limits that follow from the design and the blinding. They matter where arms are compared; a
/// study without a comparison group has the larger limit already.
fn limits(study: &Study, comparison: Option<Comparison>) -> Vec<String> {
    if matches!(comparison, None | Some(Comparison::Nothing)) {
        return Vec::new();
    }
    let mut limits = Vec::new();
    // A caution of the data that says so already is not said twice.
    let said = study
        .cautions
        .iter()
        .any(|caution| caution.contains("randomised"));
    if study.design.value() != Some(&Design::Randomised) && !said {
        limits.push(
            "Chance is not known to have decided who was in which group, so the groups may have \
             differed before the treatment."
                .to_owned(),
        );
    }
    let blinding = match study.blinding.value() {
        Some(Blinding::Double) => None,
        Some(Blinding::Assessor) => Some(
            "Only those who rated the outcomes were kept from knowing who had which treatment; \
             knowing it can change what people expect and report.",
        ),
        Some(Blinding::Participant) => Some(
            "Only the people treated were kept from knowing which treatment they had; knowing it \
             can change how others rate them.",
        ),
        Some(Blinding::None) => Some(
            "Nobody was kept from knowing who had which treatment; knowing it can change what \
             people expect and report.",
        ),
        None => Some("Whether people knew which treatment they had was not found."),
    };
    limits.extend(blinding.map(str::to_owned));
    limits
}
