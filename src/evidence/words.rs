//! The closed vocabularies of the data: the exact words that a cell may hold, in the order in which
//! a reader should meet them.

use super::sheet::Word;

/// Declares an enum whose variants are the exact words of the data, each with a plain-English hint.
macro_rules! vocabulary {
    ($(#[$about:meta])* $name:ident {
        $($(#[$doc:meta])* $variant:ident = $label:literal, $hint:literal;)+
    }) => {
        $(#[$about])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum $name {
            $($(#[$doc])* $variant,)+
        }

        impl $name {
            /// Every word, in display order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The exact text of the data.
            pub fn label(self) -> &'static str {
                <Self as $crate::evidence::sheet::Word>::LABELS[self as usize]
            }

            /// The word in plain English.
            pub fn hint(self) -> &'static str {
                const HINTS: &[&str] = &[$($hint,)+];
                HINTS[self as usize]
            }

            /// The word with this exact text.
            pub fn from_label(label: &str) -> Option<Self> {
                let labels = <Self as $crate::evidence::sheet::Word>::LABELS;
                $crate::evidence::sheet::place(labels, label).map(|place| Self::ALL[place])
            }
        }

        impl $crate::evidence::sheet::Word for $name {
            const WORDS: &'static [Self] = Self::ALL;
            const LABELS: &'static [&'static str] = &[$($label,)+];
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.label())
            }
        }
    };
}
pub(super) use vocabulary;

vocabulary! {
    /// Whether a report is among those that the review counts, or was published since.
    Place {
        /// Inferred from the reference list.
        Included = "included (inferred)", "Counted by the review, as far as its reference list shows.";
        /// Cited; whether it is counted could not be settled.
        Unresolved = "cited, inclusion unresolved", "Cited by the review; whether it is counted could not be settled.";
        /// Published after the review; not part of it.
        Since = "published since the review", "Published after the review, and not part of it.";
    }
}

vocabulary! {
    /// How a study was built, from chance allocation to a single person.
    Design {
        /// Chance decides who gets which treatment.
        Randomised = "randomised controlled trial", "Chance decides who gets which treatment.";
        /// Two groups; how they were formed is not stated.
        Controlled = "controlled trial, randomisation not stated", "Two groups; whether chance formed them is not stated.";
        /// Two groups that chance did not form.
        NonRandomised = "non-randomised comparison", "Two groups that chance did not form: they may have differed from the start.";
        /// Everyone has the treatment, as planned in advance.
        SingleArm = "single-arm trial", "Everyone has the treatment; there is nobody to compare with.";
        /// Everyone has the treatment; they are compared with themselves before it.
        BeforeAfter = "single-group before-and-after study", "Compares people with themselves before the treatment; there is nobody else to compare with.";
        /// Records of people already treated.
        Cohort = "retrospective cohort", "Looks back at people who were treated; there is nobody to compare with.";
        /// Several people, described one by one.
        CaseSeries = "case series", "Describes several people; there is nobody to compare with.";
        /// One person.
        CaseReport = "case report", "Describes one person.";
    }
}

vocabulary! {
    /// What a difference between the compared groups can be put down to.
    Comparison {
        /// Both groups had the psychotherapy, one had ketamine.
        Ketamine = "ketamine added to psychotherapy", "Both groups had the psychotherapy; one had ketamine too.";
        /// Both groups had both, at different doses.
        Dose = "higher against lower ketamine dose", "Both groups had psychotherapy and ketamine, at different doses.";
        /// Both groups had ketamine, one had the psychotherapy.
        Psychotherapy = "psychotherapy added to ketamine", "Both groups had ketamine; one had the psychotherapy too.";
        /// Both groups had ketamine, one had music, mindfulness or an eye mask.
        Support = "music or sensory support added to ketamine", "Both groups had ketamine; one had music, mindfulness exercises or an eye mask too.";
        /// Both groups had both, a different number of times.
        Sessions = "more sessions of KAP against fewer", "Both groups had ketamine with psychotherapy; one had it more often.";
        /// Both groups had both, given in different ways.
        Form = "one form of KAP against another", "Both groups had ketamine with psychotherapy, given in different ways.";
        /// One group had both on top of usual care.
        Both = "KAP added to usual care", "One group had ketamine and psychotherapy besides usual care, the other usual care alone.";
        /// No comparison group.
        Nothing = "nothing: no comparison group", "There is nobody to compare with.";
    }
}

vocabulary! {
    /// Who did not know which treatment was given.
    Blinding {
        /// Participants and staff.
        Double = "double-blind", "Neither participants nor staff knew who had which treatment.";
        /// Participants.
        Participant = "participant only", "Participants did not know which treatment they had.";
        /// Those who rated the outcome.
        Assessor = "outcome assessor only", "Those who rated the outcome did not know who had which treatment.";
        /// Everybody knew.
        None = "none", "Everybody knew which treatment was given.";
    }
}

vocabulary! {
    /// How ketamine entered the body.
    Route {
        /// Intravenous.
        Iv = "IV", "into a vein";
        /// Intramuscular.
        Im = "IM", "into a muscle";
        /// Intranasal.
        In = "IN", "nose spray";
        /// Under the tongue.
        Sublingual = "sublingual", "under the tongue";
    }
}

vocabulary! {
    /// Which side of a comparison a regimen belongs to.
    Arm {
        /// Ketamine with psychotherapy, the treatment under study.
        Kap = "KAP", "The arm whose ketamine with psychotherapy is studied.";
        /// What it is compared with.
        Comparator = "comparator", "The arm it is compared with.";
    }
}

vocabulary! {
    /// The part a diagnosis plays in a study.
    Role {
        /// What was treated.
        Primary = "primary", "What was treated.";
        /// What people had besides.
        Comorbid = "comorbid", "What people had besides.";
        /// Primary and comorbid are not told apart.
        NotStated = "not stated", "The sources that could be read do not say whether it was treated or came besides.";
    }
}

vocabulary! {
    /// Which way a result points.
    Direction {
        /// Better with KAP.
        FavoursKap = "favours the KAP arm", "Better in the KAP arm than in the comparison group.";
        /// The interval includes no effect.
        Uncertain = "uncertain, includes no effect", "The confidence interval includes no effect.";
        /// Groups did not differ.
        NoDifference = "no difference found", "No difference between the groups was found; that does not show that there is none.";
        /// Better than before, without a comparison group.
        Improved = "improved, nothing to compare with", "Better than before, but without a comparison group nobody can say why.";
        /// Some better, some worse.
        Mixed = "mixed", "Some things were better and some worse.";
        /// No direction.
        Described = "described, no direction", "Described in a way that has no better or worse.";
        /// The result could not be read.
        NotFound = "not found", "The result could not be read.";
    }
}

vocabulary! {
    /// The unit of a dose.
    DoseUnit {
        /// Milligrams for each kilogram of body weight.
        MgPerKg = "mg/kg", "milligrams for each kilogram of body weight";
        /// A fixed dose.
        Mg = "mg", "milligrams, the same for every body weight";
    }
}

vocabulary! {
    /// When psychotherapy took place, against the ketamine sessions.
    Timing {
        /// Before the first ketamine session.
        Before = "before", "before the first ketamine session";
        /// While the drug acted.
        During = "during", "during a ketamine session";
        /// Between two ketamine sessions.
        Between = "between", "between ketamine sessions";
        /// After the last ketamine session.
        After = "after", "after the last ketamine session";
    }
}

/// The broad kinds of diagnosis, in display order.
pub const GROUPS: [&str; 8] = [
    "depression",
    "anxiety",
    "trauma-related",
    "obsessive-compulsive",
    "substance use",
    "pain",
    "mixed",
    "other",
];

/// The broad kinds of psychotherapy, in display order.
pub const FAMILIES: [&str; 8] = [
    "cognitive behavioural",
    "mindfulness-based",
    "contextual behavioural",
    "motivational",
    "counselling",
    "psychedelic (KPT)",
    "abreactive",
    "not specified",
];

/// The two answers of a yes-or-no cell.
#[derive(Clone, Copy)]
pub(super) struct YesNo(pub(super) bool);

impl Word for YesNo {
    const WORDS: &'static [Self] = &[Self(true), Self(false)];
    const LABELS: &'static [&'static str] = &["yes", "no"];
}
