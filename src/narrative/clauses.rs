//! What is chosen in one facet, as a clause that follows "9 of 15 studies".
//!
//! A facet that is not named here still gets a readable clause made from its title, so that a
//! table with other facets can be told as well.

use crate::evidence::{Blinding, Comparison, Design, Route};
use crate::explore::{FacetId, Interval, Selection, Table};

use super::filters::value_label;
use super::words::{Ends, all_of, any_of, ends, number, quoted, span};

/// One study or several: verbs agree with it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Subject {
    One,
    Several,
}

impl Subject {
    pub(super) fn of(count: usize) -> Self {
        if count == 1 { Self::One } else { Self::Several }
    }

    /// The form of a verb or noun that agrees with the subject.
    fn agree(self, one: &'static str, several: &'static str) -> &'static str {
        match self {
            Self::One => one,
            Self::Several => several,
        }
    }
}

/// The clause for what is chosen in a facet, e.g. `gave ketamine into a vein or into a muscle`;
/// none where anything goes.
pub(super) fn clause(
    table: &Table,
    selection: &Selection,
    id: FacetId,
    subject: Subject,
) -> Option<String> {
    let facet = table.facet(id);
    let choice = selection.choice(id);
    let labels: Vec<&str> = choice
        .chosen()
        .map(|value| value_label(table, id, value))
        .collect();
    let mut parts = values_clauses(&facet.key, &facet.title, &labels, subject);
    let range = choice.interval();
    parts.extend(range.map(|range| range_clause(&facet.key, &facet.title, range, subject)));
    if choice.has_missing() {
        let listed = subject.agree("is listed with", "are listed with");
        parts.push(format!(
            "{listed} {} not found",
            noun(&facet.key, &facet.title)
        ));
    }
    (!parts.is_empty()).then(|| any_of(&parts))
}

/// The clause for a text search: every word must occur.
pub(super) fn search_clause(query: &str, subject: Subject) -> Option<String> {
    let words: Vec<String> = query.split_whitespace().map(quoted).collect();
    let verb = subject.agree("mentions", "mention");
    (!words.is_empty()).then(|| format!("{verb} {}", all_of(&words)))
}

/// What a facet is about, as in "route not found".
pub(super) fn noun(key: &str, title: &str) -> String {
    let known = match key {
        "dose" => "dose",
        "sessions" => "number of ketamine sessions",
        "family" => "family of psychotherapy",
        "timing" => "timing of therapy",
        "design" => "design",
        "comparison" => "what the comparison tests",
        "direction" => "direction of the main outcome",
        "participants" => "number of participants",
        "followup" => "length of follow-up",
        _ => return lowered(title),
    };
    known.to_owned()
}

/// A title inside a sentence: its first letter small, unless it begins with an abbreviation.
fn lowered(title: &str) -> String {
    let mut title = title.to_owned();
    let second = title.as_bytes().get(1);
    let abbreviation = second.is_some_and(u8::is_ascii_uppercase);
    if let Some(first) = title.get_mut(..1)
        && !abbreviation
    {
        first.make_ascii_lowercase();
    }
    title
}

/// The alternatives for the chosen values of a facet, to be joined with "or".
fn values_clauses(key: &str, title: &str, labels: &[&str], subject: Subject) -> Vec<String> {
    if labels.is_empty() {
        return Vec::new();
    }
    let told = |verb: &str, words: fn(&str) -> String| {
        let words: Vec<String> = labels.iter().map(|label| words(label)).collect();
        format!("{verb} {}", any_of(&words))
    };
    let one = match key {
        "condition" => told("treated", condition),
        "diagnosis" => return diagnosis(labels, subject),
        "route" => told("gave ketamine", route),
        "modality" => told("used", str::to_owned),
        "family" => told("used", family),
        "timing" => format!("had therapy {} the ketamine sessions", any_of(labels)),
        "design" => {
            let designs: Vec<String> = labels.iter().map(|label| design(label, subject)).collect();
            format!("{} {}", subject.agree("was", "were"), any_of(&designs))
        }
        "comparison" => return comparison(labels),
        "blinding" => {
            return labels
                .iter()
                .map(|label| blinding(label, subject))
                .collect();
        }
        "direction" => format!("{} for the main outcome", told("had the direction", quoted)),
        "dose" => told("gave a", str::to_owned),
        "country" => told("took place in", country),
        _ => {
            let verb = subject.agree("has", "have");
            format!("{} for {}", told(verb, quoted), lowered(title))
        }
    };
    vec![one]
}

fn condition(label: &str) -> String {
    match label {
        "trauma-related" | "obsessive-compulsive" | "other" => format!("{label} conditions"),
        "mixed" => "mixed diagnoses".to_owned(),
        _ => label.to_owned(),
    }
}

/// A comorbid diagnosis is a value of its own, `PTSD, comorbid`; the others are primary, or of a
/// role that is not stated.
fn diagnosis(labels: &[&str], subject: Subject) -> Vec<String> {
    let verb = subject.agree("names", "name");
    let (mut others, mut comorbid) = (Vec::new(), Vec::new());
    for label in labels {
        match label.strip_suffix(", comorbid") {
            Some(name) => comorbid.push(name),
            None => others.push(*label),
        }
    }
    let mut parts = Vec::new();
    if !comorbid.is_empty() {
        parts.push(format!(
            "{verb} {} as a comorbid diagnosis",
            any_of(&comorbid)
        ));
    }
    if !others.is_empty() {
        let role = "as a primary diagnosis, or without saying its role";
        parts.push(format!("{verb} {} {role}", any_of(&others)));
    }
    parts
}

fn route(label: &str) -> String {
    match Route::from_label(label) {
        Some(Route::In) => "as a nose spray".to_owned(),
        Some(route) => route.hint().to_owned(),
        None => format!("by the route {}", quoted(label)),
    }
}

fn family(label: &str) -> String {
    match label {
        "counselling" => label.to_owned(),
        "not specified" => "psychotherapy of a family that is not specified".to_owned(),
        _ => format!("{label} psychotherapy"),
    }
}

fn design(label: &str, subject: Subject) -> String {
    let Some(known) = Design::from_label(label) else {
        return quoted(label);
    };
    let (one, several) = match known {
        Design::Randomised => (
            "a randomised controlled trial",
            "randomised controlled trials",
        ),
        Design::Controlled => (
            "a controlled trial whose randomisation is not stated",
            "controlled trials whose randomisation is not stated",
        ),
        Design::NonRandomised => ("a non-randomised comparison", "non-randomised comparisons"),
        Design::BeforeAfter => (
            "a single-group before-and-after study",
            "single-group before-and-after studies",
        ),
        Design::SingleArm => ("a single-arm trial", "single-arm trials"),
        Design::Cohort => ("a retrospective cohort", "retrospective cohorts"),
        Design::CaseSeries => ("a case series", "case series"),
        Design::CaseReport => ("a case report", "case reports"),
    };
    subject.agree(one, several).to_owned()
}

/// "Nothing" is a comparison group that is not there, not a thing that is tested.
fn comparison(labels: &[&str]) -> Vec<String> {
    let is_none = |label: &&str| Comparison::from_label(label) == Some(Comparison::Nothing);
    let tested: Vec<&str> = labels
        .iter()
        .copied()
        .filter(|label| !is_none(label))
        .collect();
    let mut parts = Vec::new();
    if !tested.is_empty() {
        parts.push(format!("tested {}", any_of(&tested)));
    }
    if labels.iter().any(is_none) {
        parts.push("had no comparison group".to_owned());
    }
    parts
}

fn blinding(label: &str, subject: Subject) -> String {
    let were = subject.agree("was", "were");
    match Blinding::from_label(label) {
        Some(Blinding::Double) => format!("{were} double-blind"),
        Some(Blinding::Assessor) => "blinded the outcome assessor only".to_owned(),
        Some(Blinding::Participant) => "blinded the participant only".to_owned(),
        Some(Blinding::None) => format!("{were} not blinded"),
        None => format!("had the blinding {}", quoted(label)),
    }
}

fn country(label: &str) -> String {
    match label {
        "United States" | "United Kingdom" | "Netherlands" => format!("the {label}"),
        _ => label.to_owned(),
    }
}

fn range_clause(key: &str, title: &str, range: Interval, subject: Subject) -> String {
    match key {
        "dose" => format!("gave a dose {} mg/kg", measured(range, "of")),
        "sessions" => {
            let noun = if single(range) {
                "ketamine session"
            } else {
                "ketamine sessions"
            };
            format!("gave {} {noun}", amount(range))
        }
        "participants" => {
            let noun = if single(range) { "person" } else { "people" };
            format!("enrolled {} {noun}", amount(range))
        }
        "followup" => {
            let noun = if single(range) { "week" } else { "weeks" };
            format!("followed people for {} {noun}", amount(range))
        }
        "year" => {
            let when = match ends(range) {
                Ends::Both(low, high) if low == high => format!("in {}", number(low)),
                Ends::Both(low, high) => format!("from {} to {}", number(low), number(high)),
                Ends::Low(low) => format!("in {} or later", number(low)),
                Ends::High(high) => format!("in {} or earlier", number(high)),
                Ends::Open => "in any year that is known".to_owned(),
            };
            format!("{} published {when}", subject.agree("was", "were"))
        }
        _ => {
            let verb = subject.agree("has", "have");
            format!("{verb} {} for {}", amount(range), lowered(title))
        }
    }
}

fn single(range: Interval) -> bool {
    range.low() == 1.0 && range.high() == 1.0
}

/// `of 0.5`, `between 0.5 and 2`, `of at least 0.5`, `of at most 2`.
fn measured(range: Interval, of: &str) -> String {
    match ends(range) {
        Ends::Both(low, high) if low == high => format!("{of} {}", number(low)),
        Ends::Both(low, high) => format!("between {} and {}", number(low), number(high)),
        Ends::Low(low) => format!("{of} at least {}", number(low)),
        Ends::High(high) => format!("{of} at most {}", number(high)),
        Ends::Open => format!("{of} any known number of"),
    }
}

/// `3`, `1 to 3`, `at least 3`, `at most 3`.
fn amount(range: Interval) -> String {
    match ends(range) {
        Ends::Both(low, high) => span(low, high),
        Ends::Low(low) => format!("at least {}", number(low)),
        Ends::High(high) => format!("at most {}", number(high)),
        Ends::Open => "any known number of".to_owned(),
    }
}
