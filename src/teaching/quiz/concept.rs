//! The Key Concepts that the questions are tied to. The names are those of Informed Health Choices (IHC);
//! the sentences are ours.

/// A Key Concept for judging claims about treatments.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Concept {
    /// Its name, as IHC words it.
    pub name: &'static str,
    /// What it says, in our words, in one sentence.
    pub sentence: &'static str,
    /// The work that names it.
    pub source: &'static str,
    /// Where that work is.
    pub url: &'static str,
}

const CHALMERS: (&str, &str) = (
    "Chalmers I, Oxman AD, Austvoll-Dahlgren A, et al. Key Concepts for Informed Health Choices: a framework for helping people learn how to assess treatment claims and make informed choices. BMJ Evidence-Based Medicine 2018;23:29–33.",
    "https://doi.org/10.1136/ebmed-2017-110829",
);

const OXMAN: (&str, &str) = (
    "Oxman AD, Martínez García L. Comparison of the Informed Health Choices Key Concepts Framework to other frameworks relevant to teaching and learning how to think critically about health claims and choices: a systematic review. F1000Research 2020;9:164, Table 1.",
    "https://doi.org/10.12688/f1000research.21858.1",
);

const MARTINEZ: (&str, &str) = (
    "Martínez García L, Alonso-Coello P, Asso Ministral L, et al. Learning to make informed health choices: Protocol for a pilot study in schools in Barcelona. F1000Research 2019;8:2018, Table 1.",
    "https://doi.org/10.12688/f1000research.21292.2",
);

const JAMES_LIND: (&str, &str) = (
    "Oxman AD, Chalmers I, Dahlgren A. Key Concepts for Informed Health Choices: 3.1 Evidence should be relevant. James Lind Library 2022.",
    "https://www.jameslindlibrary.org/essays-essay/3-1-evidence-should-be-relevant/",
);

const fn concept(
    name: &'static str,
    sentence: &'static str,
    (source, url): (&'static str, &'static str),
) -> Concept {
    Concept {
        name,
        sentence,
        source,
        url,
    }
}

pub(super) static SIMILAR_GROUPS: Concept = concept(
    "Comparison groups should be similar",
    "If the groups differ before the treatment, a difference after it may have nothing to do with the treatment.",
    CHALMERS,
);

pub(super) static COMMON_PRACTICE: Concept = concept(
    "Common practice is not always evidence-based",
    "That something is done often says what people are used to, not that it was tested against anything else.",
    CHALMERS,
);

pub(super) static COMPARISONS: Concept = concept(
    "Comparisons are needed to identify treatment effects",
    "Many people get better or worse with time, so one has to know what would have happened without the treatment.",
    CHALMERS,
);

pub(super) static HOW_IT_WORKS: Concept = concept(
    "Explanations about how treatments work can be wrong",
    "A good reason why a part of a treatment should help is not yet a test of that part.",
    CHALMERS,
);

pub(super) static INDIRECT: Concept = concept(
    "Indirect comparisons",
    "Results of different studies differ in people, doses and therapies too, so setting them side by side does not compare the treatments alone.",
    MARTINEZ,
);

pub(super) static MORE_DATA: Concept = concept(
    "More data is not necessarily better data",
    "A large number of people does not make up for a study that compares them with nobody.",
    OXMAN,
);

pub(super) static RELEVANT: Concept = concept(
    "Evidence should be relevant",
    "What was seen in people with one problem need not hold for people with another.",
    JAMES_LIND,
);

pub(super) static FEW_PEOPLE: Concept = concept(
    "Fair comparisons with few people or outcome events can be misleading",
    "In a small study chance alone can make a large difference, so one has to know how many people there were.",
    CHALMERS,
);

pub(super) static MORE: Concept = concept(
    "More is not necessarily better",
    "A larger dose may do more, no more, or more harm; only a comparison of doses can tell.",
    CHALMERS,
);

pub(super) static SYSTEMATIC: Concept = concept(
    "Reviews of fair comparisons should be systematic",
    "A reader has to be able to check which studies a review found, and which of them it counted.",
    CHALMERS,
);

/// Every Key Concept that a question is tied to.
pub static CONCEPTS: [&Concept; 10] = [
    &SIMILAR_GROUPS,
    &COMMON_PRACTICE,
    &COMPARISONS,
    &HOW_IT_WORKS,
    &INDIRECT,
    &MORE_DATA,
    &RELEVANT,
    &FEW_PEOPLE,
    &MORE,
    &SYSTEMATIC,
];
