//! The study card: every field of a study as text, with its status and where it comes from.

use crate::evidence::{
    Arm, Diagnosis, Fact, Origin, Outcome, Regimen, Status, Study, Therapy, Timing,
};

use super::estimate::estimate_text;
use super::study_text::{fact_text, fact_with, measured_text, percent_text};
use super::words::capital;

/// One field: its name, its value in words, and what is known of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// The name of the field.
    pub name: String,
    /// The value in words; "not found" or "not applicable" when there is none.
    pub text: String,
    /// What is known of the value; none for names and dates, which have no status in the data.
    pub status: Option<Status>,
    /// Where it comes from.
    pub origin: Origin,
}

/// Fields that belong together, under a heading.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group {
    /// The heading.
    pub title: String,
    /// What the group is about, where the heading does not say it all.
    pub about: Option<String>,
    /// The fields.
    pub lines: Vec<Line>,
}

impl Group {
    fn new(title: impl Into<String>, lines: Vec<Line>) -> Self {
        Self {
            title: title.into(),
            about: None,
            lines,
        }
    }
}

impl Line {
    /// A field of a study that is not a value with a status: a name, a date.
    pub(super) fn plain(name: &str, text: String, note: Option<String>) -> Self {
        Self {
            name: name.to_owned(),
            text,
            status: None,
            origin: Origin::new(Vec::new(), note),
        }
    }

    pub(super) fn of<T>(name: &str, fact: &Fact<T>, words: impl Fn(&T) -> String) -> Self {
        Self {
            name: name.to_owned(),
            text: fact_with(fact, words),
            status: Some(fact.status()),
            origin: fact.origin().clone(),
        }
    }

    pub(super) fn text(name: &str, fact: &Fact<impl std::fmt::Display>) -> Self {
        Self {
            text: fact_text(fact),
            ..Self::of(name, fact, |_| String::new())
        }
    }

    pub(super) fn measured(name: &str, fact: &Fact<f64>, one: &str, several: &str) -> Self {
        Self {
            text: measured_text(fact, one, several),
            ..Self::of(name, fact, |_| String::new())
        }
    }
}

/// All fields of a study but its outcomes and cautions, in reading order.
pub fn card(study: &Study) -> Vec<Group> {
    let mut groups = vec![
        Group::new("What was compared", comparison(study)),
        Group::new("Who took part", people(study)),
    ];
    let several = study.regimens.len() > 1;
    for (index, regimen) in study.regimens.iter().enumerate() {
        groups.push(Group::new(
            regimen_title(study, regimen, index, several),
            ketamine(regimen),
        ));
    }
    for therapy in &study.therapies {
        groups.push(Group {
            about: Some(format!(
                "{}. Family of psychotherapy: {}.",
                capital(&therapy.name),
                therapy.family
            )),
            ..Group::new(
                format!("Psychotherapy: {}", therapy.modality),
                psychotherapy(therapy),
            )
        });
    }
    groups.push(Group::new("Length, safety and report", report(study)));
    groups
}

fn comparison(study: &Study) -> Vec<Line> {
    vec![
        Line::text("Study design", &study.design),
        Line::text("What the comparison tests", &study.comparison),
        Line::text("Comparator", &study.comparator),
        Line::text("Blinding", &study.blinding),
    ]
}

fn people(study: &Study) -> Vec<Line> {
    let mut lines = vec![Line::text("Population", &study.population)];
    lines.extend(study.diagnoses.iter().map(diagnosis));
    lines.extend([
        Line::text("Participants enrolled, all arms", &study.n_enrolled),
        Line::text("Participants who had KAP, in any arm", &study.n_kap),
        Line::text("Participants analysed", &study.n_analysed),
        Line::measured("Mean age", &study.mean_age, "year", "years"),
        Line {
            text: percent_text(&study.female_percent),
            ..Line::of("Women", &study.female_percent, |_| String::new())
        },
        Line::text("Country", &study.country),
        Line::text("Setting", &study.setting),
        Line::text("Years of the study", &study.years),
    ]);
    lines
}

pub(super) fn diagnosis(diagnosis: &Diagnosis) -> Line {
    Line {
        name: format!("Diagnosis, {}", diagnosis.role),
        text: diagnosis.name.clone(),
        status: Some(diagnosis.basis.into()),
        origin: diagnosis.origin.clone(),
    }
}

/// "Ketamine", or with several regimens whose each is.
fn regimen_title(study: &Study, regimen: &Regimen, index: usize, several: bool) -> String {
    if !several {
        return "Ketamine".to_owned();
    }
    let same_arm: Vec<usize> = study
        .regimens
        .iter()
        .enumerate()
        .filter(|(_, other)| other.arm == regimen.arm)
        .map(|(place, _)| place)
        .collect();
    let arm = match regimen.arm {
        Arm::Kap => "KAP arm",
        Arm::Comparator => "comparator arm",
    };
    match same_arm.iter().position(|&place| place == index) {
        Some(place) if same_arm.len() > 1 => {
            format!("Ketamine, {arm}, way {} of {}", place + 1, same_arm.len())
        }
        _ => format!("Ketamine, {arm}"),
    }
}

fn ketamine(regimen: &Regimen) -> Vec<Line> {
    let mut lines = vec![
        route(regimen),
        Line::text("Form of ketamine", &regimen.formulation),
        Line::text("Dose per session", &regimen.dose),
    ];
    lines.extend([
        Line::measured(
            "Length of an infusion",
            &regimen.infusion_minutes,
            "minute",
            "minutes",
        ),
        Line::text("Ketamine sessions", &regimen.sessions),
        Line::text("Schedule", &regimen.schedule),
    ]);
    lines
}

/// The route in short and in plain words.
pub(super) fn route(regimen: &Regimen) -> Line {
    Line::of("Route", &regimen.route, |route| {
        format!("{route} ({})", route.hint())
    })
}

fn psychotherapy(therapy: &Therapy) -> Vec<Line> {
    let mut lines = timing(therapy);
    lines.extend([
        Line::text("Therapy sessions", &therapy.sessions),
        Line::of(
            "Length of a therapy session",
            &therapy.session_minutes,
            |minutes| format!("{minutes} minutes"),
        ),
        Line::measured("Length of the therapy", &therapy.weeks, "week", "weeks"),
        Line::text("Delivered by", &therapy.delivered_by),
    ]);
    lines
}

/// The four times and whether the therapy took place then.
pub(super) fn timing(therapy: &Therapy) -> Vec<Line> {
    let line = |(timing, fact): (Timing, &Fact<bool>)| {
        Line::of(when(timing), fact, |&took_place| {
            if took_place { "yes" } else { "no" }.to_owned()
        })
    };
    therapy.timing().into_iter().map(line).collect()
}

fn when(timing: Timing) -> &'static str {
    match timing {
        Timing::Before => "Before the first ketamine session",
        Timing::During => "During a ketamine session",
        Timing::Between => "Between ketamine sessions",
        Timing::After => "After the last ketamine session",
    }
}

fn report(study: &Study) -> Vec<Line> {
    vec![
        Line::measured(
            "Length of the treatment",
            &study.treatment_weeks,
            "week",
            "weeks",
        ),
        Line::measured("Longest follow-up", &study.follow_up_weeks, "week", "weeks"),
        Line::text("Adverse events", &study.adverse_events),
        Line::text("Withdrawals", &study.withdrawals),
        Line::text("Funding", &study.funding),
        Line::text("Registration", &study.registration),
    ]
}

/// What an outcome is of: the measure, when it was taken, what is compared.
pub fn outcome_about(outcome: &Outcome) -> String {
    format!(
        "{}; {}. Compared: {}.",
        capital(&outcome.measure),
        outcome.timepoint,
        outcome.compared
    )
}

/// The fields of one outcome: the direction, the result and the estimate, if there is one.
pub fn outcome_lines(outcome: &Outcome) -> Vec<Line> {
    let line = |name: &str, text: String, status: Status| Line {
        name: name.to_owned(),
        text,
        status: Some(status),
        origin: outcome.result.origin().clone(),
    };
    // The data give the result a status, and the direction is how it is read.
    let direction = Line::plain(
        "Direction",
        outcome.direction.label().to_owned(),
        Some(
            "How the result below is read; its status and sources are those of the result."
                .to_owned(),
        ),
    );
    let mut lines = vec![direction, Line::text("Result", &outcome.result)];
    lines.extend(outcome.estimate.as_ref().map(|estimate| {
        line(
            "Estimate",
            capital(&estimate_text(estimate)),
            estimate.basis.into(),
        )
    }));
    lines
}
