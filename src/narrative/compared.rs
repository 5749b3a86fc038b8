//! What each of the two groups of a study got, so that what its comparison tests can be drawn as a
//! small picture, and in words.

use crate::evidence::{Comparison, Evidence};
use crate::explore::Bits;

use super::counts::{studies, studies_of};
use super::words::all_of;

/// How much of a part of the treatment a group got.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Part {
    /// None of it.
    None,
    /// It got it, and no more or less of it is told apart.
    Some,
    /// More than the other group: a higher dose, or more sessions.
    More,
    /// Less than the other group: a lower dose, or fewer sessions.
    Less,
    /// As much as the other group, given in another way.
    Other,
}

/// One of the groups, and what it got.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Side {
    /// What it is called.
    pub name: &'static str,
    /// Its ketamine.
    pub ketamine: Part,
    /// Its psychotherapy; none where the comparison does not turn on it.
    pub therapy: Option<Part>,
    /// What else the comparison names.
    pub besides: Option<Besides>,
}

/// What a group got besides ketamine and psychotherapy.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Besides {
    /// Usual care.
    UsualCare,
    /// Music, mindfulness exercises or an eye mask.
    Support,
}

/// The KAP arm, and the group that it is compared with; none where there is no such group.
pub fn sides(comparison: Comparison) -> (Side, Option<Side>) {
    use Part::{Less, More, Other, Some as Got};
    let (kap, other) = match comparison {
        Comparison::Ketamine => ((Got, Some(Got)), Some((Part::None, Some(Got)))),
        Comparison::Dose => ((More, Some(Got)), Some((Less, Some(Got)))),
        Comparison::Psychotherapy => ((Got, Some(Got)), Some((Got, Some(Part::None)))),
        Comparison::Support => ((Got, None), Some((Got, None))),
        Comparison::Sessions => ((More, Some(More)), Some((Less, Some(Less)))),
        Comparison::Form => ((Got, Some(Got)), Some((Other, Some(Other)))),
        Comparison::Both => ((Got, Some(Got)), Some((Part::None, Some(Part::None)))),
        Comparison::Nothing => ((Got, Some(Got)), None),
    };
    let side = |name, (ketamine, therapy), besides| Side {
        name,
        ketamine,
        therapy,
        besides,
    };
    let (with, against) = match comparison {
        Comparison::Both => (Some(Besides::UsualCare), Some(Besides::UsualCare)),
        Comparison::Support => (Some(Besides::Support), None),
        _ => (None, None),
    };
    (
        side("KAP arm", kap, with),
        other.map(|parts| side("comparison", parts, against)),
    )
}

/// What differs between the groups.
pub const fn differs(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Ketamine => "ketamine",
        Comparison::Dose => "the dose of ketamine",
        Comparison::Psychotherapy => "the psychotherapy",
        Comparison::Support => "the music or sensory support",
        Comparison::Sessions => "the number of sessions",
        Comparison::Form => "the form of KAP",
        Comparison::Both => "ketamine and psychotherapy together",
        Comparison::Nothing => "nothing to compare with",
    }
}

/// The picture of the groups in words.
pub const fn picture_text(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Ketamine => {
            "Two groups: both got the psychotherapy, one got ketamine too. What differs: ketamine."
        }
        Comparison::Dose => {
            "Two groups: both got the psychotherapy and ketamine, one at a higher dose. What \
             differs: the dose of ketamine."
        }
        Comparison::Psychotherapy => {
            "Two groups: both got ketamine, one got the psychotherapy too. What differs: the \
             psychotherapy."
        }
        Comparison::Support => {
            "Two groups: both got ketamine, one got music, mindfulness exercises or an eye mask \
             too. What differs: the music or sensory support."
        }
        Comparison::Form => {
            "Two groups: both got ketamine with psychotherapy, given in different ways. What \
             differs: the form of KAP."
        }
        Comparison::Sessions => {
            "Two groups: both got ketamine with psychotherapy, one more often. What differs: the \
             number of sessions."
        }
        Comparison::Both => {
            "Two groups: both got usual care, one got ketamine and psychotherapy too. What \
             differs: ketamine and psychotherapy together."
        }
        Comparison::Nothing => {
            "One group: all got ketamine and psychotherapy. There is nothing to compare with."
        }
    }
}

/// Which of some studies test the psychotherapy itself: `1 of 15 studies tests the psychotherapy
/// itself: Wilkinson 2021.`
pub fn who_tests_psychotherapy(evidence: &Evidence, rows: &Bits) -> String {
    let mut names = Vec::new();
    let mut unknown = 0;
    for study in rows.iter().filter_map(|row| evidence.studies.get(row)) {
        match study.comparison.value() {
            Some(Comparison::Psychotherapy) => names.push(study.short_name.as_str()),
            Some(_) => {}
            None => unknown += 1,
        }
    }
    let whole = rows.count();
    let mut text = studies_of(names.len(), whole);
    text.push_str(if names.len() == 1 { " tests" } else { " test" });
    text.push_str(" the psychotherapy itself");
    if !names.is_empty() {
        text.push_str(&format!(": {}", all_of(&names)));
    }
    text.push('.');
    if unknown > 0 {
        text.push_str(&format!(
            " What the comparison tests was not found for {}.",
            studies(unknown)
        ));
    }
    text
}
