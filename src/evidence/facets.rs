//! The facets by which the studies can be explored: their keys, titles and explanations.

use super::words::Route;

/// What a reader should know about a facet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FacetInfo {
    /// The key in a link.
    pub key: &'static str,
    /// The title above its values.
    pub title: &'static str,
    /// Its place among the seven that are shown first, from 1; the others stand under "More".
    pub first: Option<u8>,
    /// What it is, in one plain sentence.
    pub hint: &'static str,
}

const fn first(place: u8, key: &'static str, title: &'static str, hint: &'static str) -> FacetInfo {
    FacetInfo {
        key,
        title,
        first: Some(place),
        hint,
    }
}

const fn more(key: &'static str, title: &'static str, hint: &'static str) -> FacetInfo {
    FacetInfo {
        key,
        title,
        first: None,
        hint,
    }
}

/// The facets, in the order of the link and of [`super::facet_table`].
pub const FACETS: [FacetInfo; 18] = [
    more(
        "place",
        "Place in the review",
        "Whether the review counts the study, as far as its reference list shows.",
    ),
    first(
        5,
        "condition",
        "Condition",
        "The kind of problem that was treated.",
    ),
    more(
        "diagnosis",
        "Diagnosis",
        "Each diagnosis by name; those that people had besides are marked comorbid.",
    ),
    first(
        1,
        "route",
        "Route",
        "How ketamine entered the body: IV into a vein, IM into a muscle, IN as a nose spray, sublingual under the tongue.",
    ),
    first(
        2,
        "dose",
        "Dose, mg/kg",
        "Milligrams of ketamine for each kilogram of body weight at one session.",
    ),
    more(
        "sessions",
        "Ketamine sessions",
        "How many times a person was given ketamine.",
    ),
    first(
        3,
        "modality",
        "Psychotherapy",
        "The psychotherapy that went with the ketamine.",
    ),
    more(
        "family",
        "Family of psychotherapy",
        "The broad kind of psychotherapy, our grouping.",
    ),
    first(
        4,
        "timing",
        "When therapy took place",
        "When psychotherapy is known to have taken place, against the ketamine sessions.",
    ),
    first(
        6,
        "design",
        "Study design",
        "How the study was built; only a comparison group can tell a treatment's effect from the passing of time.",
    ),
    first(
        7,
        "comparison",
        "What the comparison tests",
        "What a difference between the compared groups can be put down to.",
    ),
    more(
        "blinding",
        "Blinding",
        "Who did not know which treatment was given.",
    ),
    more(
        "outcome",
        "What was measured",
        "What the outcomes are about. An outcome counts here even where its result was not found.",
    ),
    more(
        "direction",
        "Direction of the main outcome",
        "Which way the main outcome points; not how large or how sure an effect is. “Favours the KAP arm” means the arm with ketamine, the higher dose or more sessions: in some studies both arms had KAP.",
    ),
    more("country", "Country", "Where the study was done."),
    more("year", "Year", "The year of publication."),
    more(
        "participants",
        "Participants",
        "People enrolled, all arms together.",
    ),
    more(
        "followup",
        "Follow-up, weeks",
        "The longest time over which people were followed.",
    ),
];

/// The plain words for a value of a facet, where the value itself is an abbreviation.
pub fn plain_words(key: &str, value: &str) -> Option<&'static str> {
    (key == "route").then(|| Route::from_label(value).map(Route::hint))?
}
