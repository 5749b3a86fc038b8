//! The claims of the review's abstract.

/// A claim of the review's abstract, in our words.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Claim {
    /// Pain was reduced.
    Pain,
    /// Anxiety was reduced.
    Anxiety,
    /// Depressive symptoms were reduced.
    Depression,
    /// Rapport and engagement in psychotherapy.
    Rapport,
    /// People abstained from a substance.
    Abstinence,
    /// Psychotherapy before, during and after ketamine prolongs the benefit.
    Timing,
    /// Route, dose, frequency, modality and length vary greatly.
    Variance,
    /// More large trials are needed, in chronic pain above all.
    Trials,
}

impl Claim {
    /// Every claim, in the order of the page.
    pub const ALL: [Claim; 8] = [
        Claim::Pain,
        Claim::Anxiety,
        Claim::Depression,
        Claim::Rapport,
        Claim::Abstinence,
        Claim::Timing,
        Claim::Variance,
        Claim::Trials,
    ];

    /// Its name in a link.
    pub const fn slug(self) -> &'static str {
        match self {
            Claim::Pain => "pain",
            Claim::Anxiety => "anxiety",
            Claim::Depression => "depression",
            Claim::Rapport => "rapport",
            Claim::Abstinence => "abstinence",
            Claim::Timing => "timing",
            Claim::Variance => "variance",
            Claim::Trials => "trials",
        }
    }

    /// The claim in our words.
    pub const fn words(self) -> &'static str {
        match self {
            Claim::Pain => "The review says that pain was reduced.",
            Claim::Anxiety => "The review says that anxiety was reduced.",
            Claim::Depression => "The review says that depressive symptoms were reduced.",
            Claim::Rapport => "The review speaks of rapport and engagement in psychotherapy.",
            Claim::Abstinence => "The review says that people abstained from a substance.",
            Claim::Timing => {
                "The review says that psychotherapy before, during and after ketamine prolongs \
                 the benefit."
            }
            Claim::Variance => {
                "The review says that route, dose, frequency, kind of psychotherapy and length \
                 vary greatly."
            }
            Claim::Trials => {
                "The review says that more large trials are needed, in chronic pain above all."
            }
        }
    }

    /// The claim with this name in a link.
    pub fn from_slug(slug: &str) -> Option<Claim> {
        Claim::ALL.into_iter().find(|claim| claim.slug() == slug)
    }
}
