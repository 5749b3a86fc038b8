//! What the parts of a summary must say of some studies, worked out from the evidence alone.

use kap_explorer::evidence::{Design, Evidence, FAMILIES, GROUPS, Route, Study, Timing};
use kap_explorer::narrative::{includes_no_effect, span};

use crate::recount::counted_once;

/// `route: IV in 10 of 15 studies; IM in 3; not found for 2.`, made from how many have each.
fn listed(what: &str, counts: &[(String, usize)], missing: usize, whole: usize) -> String {
    let mut parts: Vec<String> = Vec::new();
    for (label, count) in counts.iter().filter(|(_, count)| *count > 0) {
        let comma = if label.contains(", ") { "," } else { "" };
        parts.push(match (whole, parts.len()) {
            (1, _) => label.clone(),
            (_, 0) => format!("{label}{comma} in {count} of {whole} studies"),
            _ => format!("{label}{comma} in {count}"),
        });
    }
    match (parts.is_empty(), missing, whole) {
        (true, _, 1) => format!("{what}: not found."),
        (true, _, _) => format!("{what}: not found for any of the {whole} studies."),
        (_, 0, _) => format!("{what}: {}.", parts.join("; ")),
        _ => format!("{what}: {}; not found for {missing}.", parts.join("; ")),
    }
}

/// A range with for how many studies a number was found.
fn ranged(what: &str, numbers: &[Vec<f64>], unit: &str, whole: usize) -> String {
    let found = numbers.iter().filter(|numbers| !numbers.is_empty()).count();
    let all = || numbers.iter().flatten().copied();
    let ends = span(
        all().fold(f64::INFINITY, f64::min),
        all().fold(f64::NEG_INFINITY, f64::max),
    );
    match (found, whole) {
        (0, 1) => format!("{what}: not found."),
        (0, _) => format!("{what}: not found for any of the {whole} studies."),
        (_, 1) => format!("{what}: {ends}{unit}."),
        _ => format!("{what}, found for {found} of {whole} studies: {ends}{unit}."),
    }
}

pub(super) fn count(studies: &[&Study], is: impl Fn(&Study) -> bool) -> usize {
    studies.iter().filter(|study| is(study)).count()
}

/// How a sentence on so many of the studies begins.
pub(super) fn who(some: usize, whole: usize) -> String {
    match (some, whole) {
        (1, 1) => "The study ".to_owned(),
        (2, 2) => "Both studies ".to_owned(),
        (0, _) => format!("None of the {whole} studies "),
        _ if some == whole => format!("All {whole} studies "),
        _ => format!("{some} of the {whole} studies "),
    }
}

/// The lines of `evidence.csv` that a study card shows, but those of outcomes: with a value, and all
/// to which the question applies. The two ends of an extent are one line of the card.
fn values(studies: &[&Study]) -> (usize, usize) {
    let lines = include_str!("../../../public/data/evidence.csv").lines();
    let (mut found, mut whole) = (0, 0);
    for line in lines.skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let [table, id, _, field, status, ..] = cells[..] else {
            continue;
        };
        let other_end = field.ends_with("_low");
        let in_card = table != "outcomes" && !other_end;
        if !in_card || status == "not applicable" || !studies.iter().any(|study| study.id == id) {
            continue;
        }
        whole += 1;
        found += usize::from(status != "not found");
    }
    (found, whole)
}

pub(super) fn people(evidence: &Evidence, studies: &[&Study]) -> Vec<String> {
    let whole = studies.len();
    let labels = GROUPS.iter().map(|group| {
        let has = |study: &Study| study.conditions().contains(group);
        ((*group).to_owned(), count(studies, has))
    });
    let missing = count(studies, |study| study.conditions().is_empty());
    let one = |number: Option<f64>| number.into_iter().collect();
    let ages: Vec<Vec<f64>> = studies
        .iter()
        .map(|study| one(study.mean_age.value().copied()))
        .collect();
    let women: Vec<Vec<f64>> = studies
        .iter()
        .map(|study| one(study.female_percent.value().copied()))
        .collect();
    let sizes: Vec<u32> = studies
        .iter()
        .filter_map(|study| study.n_enrolled.value().copied())
        .collect();
    let (counted, once) = counted_once(evidence, studies);
    let sum: u32 = counted.iter().sum();
    let unknown = whole - sizes.len();
    let mut enrolled = format!(
        "{}enrolled {sum} {}",
        who(sizes.len(), whole),
        if sum == 1 { "person" } else { "people" }
    );
    if sizes.len() > 1 {
        enrolled.push_str(" in total");
    }
    enrolled.push_str(once);
    if unknown > 0 {
        enrolled.push_str(&format!("; size not found for {unknown}"));
    }
    let enrolled = match (sizes.len(), whole) {
        (0, 1) => "Participants: not found.".to_owned(),
        (0, _) => format!("Participants: not found for any of the {whole} studies."),
        _ => format!("{enrolled}."),
    };
    vec![
        enrolled,
        listed(
            "Kinds of condition",
            &labels.collect::<Vec<_>>(),
            missing,
            whole,
        ),
        ranged("Mean age", &ages, " years", whole),
        ranged("Women", &women, "%", whole),
    ]
}

pub(super) fn done(studies: &[&Study]) -> Vec<String> {
    let whole = studies.len();
    let routes = Route::ALL.iter().map(|route| {
        let has = |study: &Study| {
            study
                .kap_regimens()
                .any(|kap| kap.route.value() == Some(route))
        };
        let (label, hint) = (route.label(), route.hint());
        (format!("{label}, {hint}"), count(studies, has))
    });
    let without = count(studies, |study| {
        study.kap_regimens().all(|kap| kap.route.value().is_none())
    });
    let families = FAMILIES.iter().map(|family| {
        let has = |study: &Study| study.therapies.iter().any(|it| it.family == *family);
        ((*family).to_owned(), count(studies, has))
    });
    let times = Timing::ALL.iter().map(|timing| {
        let has = |study: &Study| {
            let mut therapies = study.therapies.iter();
            therapies.any(|it| it.at(*timing).value() == Some(&true))
        };
        (timing.label().to_owned(), count(studies, has))
    });
    let timeless = count(studies, |study| study.timings().is_empty());
    let doses: Vec<Vec<f64>> = studies
        .iter()
        .map(|study| {
            let doses = study.kap_regimens().filter_map(|kap| kap.dose.value());
            let doses = doses.filter_map(|dose| dose.per_kilogram());
            doses.flat_map(|dose| [dose.low(), dose.high()]).collect()
        })
        .collect();
    let sessions: Vec<Vec<f64>> = studies
        .iter()
        .map(|study| {
            let counts = study.kap_regimens().filter_map(|kap| kap.sessions.value());
            let ends = counts.flat_map(|count| [count.low(), count.high()]);
            ends.map(f64::from).collect()
        })
        .collect();
    vec![
        listed(
            "Route of ketamine",
            &routes.collect::<Vec<_>>(),
            without,
            whole,
        ),
        ranged(
            "Dose in one session of the KAP arm",
            &doses,
            " mg/kg",
            whole,
        ),
        ranged("Ketamine sessions for one person", &sessions, "", whole),
        listed(
            "Psychotherapy, by family",
            &families.collect::<Vec<_>>(),
            0,
            whole,
        ),
        listed(
            "When therapy took place, against the ketamine sessions",
            &times.collect::<Vec<_>>(),
            timeless,
            whole,
        ),
    ]
}

/// What the part on certainty must say.
pub(super) fn sure(studies: &[&Study]) -> Vec<String> {
    let whole = studies.len();
    let randomised = count(studies, |study| {
        study.design.value() == Some(&Design::Randomised)
    });
    let unknown = count(studies, |study| study.design.value().is_none());
    let intervals: Vec<bool> = studies
        .iter()
        .filter_map(|study| {
            let mut main = study.main_outcomes();
            main.find_map(|it| includes_no_effect(it.estimate.as_ref()?))
        })
        .collect();
    let (found, looked_for) = values(studies);
    let mut must = vec![format!("{found} of {looked_for} values looked for")];
    must.push("No judgement of the risk of bias".to_owned());
    if whole > 1 {
        let is = match (randomised, unknown) {
            (0, 1..) => "is known to have been",
            (0 | 1, _) => "was",
            _ => "were",
        };
        must.push(format!("{}{is} randomised", who(randomised, whole)));
        if unknown > 0 {
            must.push(format!("; design not found for {unknown}."));
        }
        if !intervals.is_empty() {
            let found = intervals.len();
            must.push(format!("found for {found} of {whole} studies; that of "));
        }
    }
    if intervals.is_empty() {
        must.push("Intervals of main outcomes: not found.".to_owned());
    }
    if intervals.contains(&true) {
        must.push(" includes no effect".to_owned());
    }
    must
}

/// What the part on harms must say.
pub(super) fn harms(studies: &[&Study]) -> Vec<String> {
    let whole = studies.len();
    let mut must = Vec::new();
    for study in studies {
        if let Some(events) = study.adverse_events.value() {
            must.push(study.short_name.clone());
            must.push(format!("“{events}”"));
        }
        if let Some(left) = study.withdrawals.value() {
            must.push(format!("{}: {left}", study.short_name));
        }
    }
    let unknown = count(studies, |study| study.adverse_events.value().is_none());
    if unknown > 0 {
        must.push(match whole {
            1 => "puts them: not found. That does not mean that there were none.".to_owned(),
            _ => format!(
                "not found for {unknown} of {whole} studies. That does not mean that there were none."
            ),
        });
    }
    must
}
