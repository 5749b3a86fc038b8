//! The questions on how many studies, or how many people.

use crate::evidence::{Comparison, Design, Place};
use crate::narrative::{all_of, number, studies_of};
use crate::view::{Column, Page, Sort};

use super::concept::{self, Concept};
use super::counted::{Counted, small};
use super::question::{Kind, Question};

/// A number of studies that is asked for.
fn of_studies(data: &Counted<'_>, truth: usize) -> Kind {
    Kind::Number {
        least: 0,
        most: small(data.whole()),
        truth: small(truth),
        unit: data.unit(),
    }
}

fn question(
    name: &'static str,
    ask: String,
    kind: Kind,
    why: String,
    concept: &'static Concept,
    view: String,
) -> Option<Question> {
    Some(Question {
        name,
        ask,
        kind,
        why,
        concept,
        view,
    })
}

/// How many were randomised.
pub(super) fn randomised(data: &Counted<'_>) -> Option<Question> {
    let label = Design::Randomised.label();
    let (count, whole) = (data.with("design", label)?, data.whole());
    let ask = format!("How many {} were randomised?", data.unit());
    let nothing = data.with("comparison", Comparison::Nothing.label())?;
    let rest = match whole.saturating_sub(count + nothing) {
        0 => String::new(),
        rest => format!(
            " In {} groups were compared that chance did not make, as far as is known.",
            studies_of(rest, whole)
        ),
    };
    let why = format!(
        "{} were randomised: chance decided who had which treatment, so that before it nothing but \
         chance made the groups differ. In {} there was nobody to compare with.{rest}",
        studies_of(count, whole),
        studies_of(nothing, whole),
    );
    let view = data.link_to_values("design", &[label]);
    let kind = of_studies(data, count);
    question("randomised", ask, kind, why, &concept::SIMILAR_GROUPS, view)
}

/// How many compare with nothing.
pub(super) fn compare_nothing(data: &Counted<'_>) -> Option<Question> {
    let label = Comparison::Nothing.label();
    let (count, whole) = (data.with("comparison", label)?, data.whole());
    let ask = format!("How many {} had no comparison group?", data.unit());
    let why = format!(
        "{} have nobody to compare with. They can show what happened to the people who were treated, \
         not what would have happened without the treatment.",
        studies_of(count, whole),
    );
    let view = data.link_to_values("comparison", &[label]);
    let kind = of_studies(data, count);
    question(
        "compare-nothing",
        ask,
        kind,
        why,
        &concept::COMPARISONS,
        view,
    )
}

/// How many test the psychotherapy.
pub(super) fn therapy_tested(data: &Counted<'_>) -> Option<Question> {
    let label = Comparison::Psychotherapy.label();
    let (count, whole) = (data.with("comparison", label)?, data.whole());
    let ask = format!(
        "How many {} tested what the psychotherapy adds to ketamine?",
        data.unit()
    );
    let why = format!(
        "In {} both groups had ketamine and one had the psychotherapy too. Only such a comparison can \
         show what the psychotherapy adds. In {} ketamine was added to the same psychotherapy.",
        studies_of(count, whole),
        studies_of(
            data.with("comparison", Comparison::Ketamine.label())?,
            whole
        ),
    );
    let view = data.link_to_values("comparison", &[label]);
    let kind = of_studies(data, count);
    question(
        "therapy-tested",
        ask,
        kind,
        why,
        &concept::HOW_IT_WORKS,
        view,
    )
}

/// What share of the people was in the largest study.
pub(super) fn largest_share(data: &Counted<'_>) -> Option<Question> {
    let sizes = data
        .studies()
        .filter_map(|(_, study)| study.n_enrolled.value());
    let largest = sizes.copied().max().map(f64::from)?;
    let (sum, unknown) = data.people();
    let share = (sum > 0.0).then(|| (100.0 * largest / sum).round())?;
    let largest_ones = data
        .studies()
        .filter(|(_, study)| study.n_enrolled.value().copied().map(f64::from) == Some(largest));
    let mut names = Vec::new();
    let mut designs = Vec::new();
    for (_, study) in largest_ones {
        names.push(study.short_name.as_str());
        designs.extend(study.design.value().copied());
    }
    // What kind of study it is can only be said of one.
    let design = match (&names[..], &designs[..]) {
        ([_], [design]) => format!(" Its design: {}. {}", design.label(), design.hint()),
        _ => String::new(),
    };
    let whole = data.whole();
    let why = format!(
        "{} enrolled {} of the {} participants in the {} whose size is known.{design} A total of \
         participants says little of what was learned from them.",
        all_of(&names),
        number(largest),
        number(sum),
        studies_of(whole.saturating_sub(unknown), whole),
    );
    let ask =
        "Of every 100 participants in studies of known size, how many were in the largest study?";
    let kind = Kind::Number {
        least: 0,
        most: 100,
        // A share of a hundred: rounded, and from 0 to 100.
        truth: share as u32,
        unit: "of every 100 participants".to_owned(),
    };
    let view = data.link_changed(|view| {
        view.page = Page::Studies;
        view.sort = Some(Sort {
            column: Column::Participants,
            descending: true,
        });
    });
    question(
        "largest-share",
        ask.to_owned(),
        kind,
        why,
        &concept::MORE_DATA,
        view,
    )
}

/// Of how many the size was not found.
pub(super) fn not_found_size(data: &Counted<'_>) -> Option<Question> {
    let (count, whole) = (data.missing("participants")?, data.whole());
    let unknown = data
        .studies()
        .filter(|(_, study)| study.n_enrolled.value().is_none());
    let names: Vec<&str> = unknown
        .map(|(_, study)| study.short_name.as_str())
        .collect();
    let named = if names.is_empty() {
        String::new()
    } else {
        format!(" ({})", all_of(&names))
    };
    let ask = format!(
        "For how many {} was the number of participants not found?",
        data.unit()
    );
    let why = format!(
        "It was not found for {}{named}. The total of {} participants is of the other {}. A value that \
         was not found is not 0: it may be in the paper.",
        studies_of(count, whole),
        number(data.people().0),
        studies_of(whole.saturating_sub(count), whole),
    );
    let view = data.link_to_missing("participants");
    let kind = of_studies(data, count);
    question("not-found-size", ask, kind, why, &concept::FEW_PEOPLE, view)
}

/// For how many a dose was found.
pub(super) fn doses_known(data: &Counted<'_>) -> Option<Question> {
    let (missing, whole) = (data.missing("dose")?, data.whole());
    let (low, high) = data.extent("dose")?;
    let count = whole.saturating_sub(missing);
    let ask = format!(
        "For how many {} was a dose in milligrams for each kilogram of body weight found?",
        data.unit()
    );
    let why = format!(
        "Such a dose was found for {}: from {} to {} mg/kg at one session, in the KAP arms. For {} it was not found. Two \
         doses of ketamine were compared in {}.",
        studies_of(count, whole),
        number(low),
        number(high),
        studies_of(missing, whole),
        studies_of(data.with("comparison", Comparison::Dose.label())?, whole),
    );
    let view = data.link_to_range("dose", (low, high));
    let kind = of_studies(data, count);
    question("doses-known", ask, kind, why, &concept::MORE, view)
}

/// How many of the review's articles could be identified.
pub(super) fn review_articles(data: &Counted<'_>) -> Option<Question> {
    let review = &data.evidence.about().review;
    let count = small(data.whole());
    let unresolved = data.evidence.studies.iter();
    let unresolved = unresolved
        .filter(|study| study.place == Place::Unresolved)
        .count();
    let unit = format!("of the review’s {} articles", review.articles);
    let ask = format!(
        "The review says that it includes {} articles. How many of them could be identified from its \
         reference list?",
        review.articles,
    );
    let why = format!(
        "{count} {unit} could be identified, by inference; {} could not. {unresolved} more reports that it \
         cites may be among those, or may not. A list that nobody can check leaves open what was \
         counted.",
        review.articles.saturating_sub(count),
    );
    let kind = Kind::Number {
        least: 0,
        most: review.articles.max(count),
        truth: count,
        unit,
    };
    let places: Vec<&str> = Place::ALL.iter().map(|place| place.label()).collect();
    let view = data.link_to_values("place", &places);
    question(
        "review-articles",
        ask,
        kind,
        why,
        &concept::SYSTEMATIC,
        view,
    )
}
