//! A study and its parts.

use super::amount::{Count, Dose, Minutes};
use super::origin::Origin;
use super::value::{Basis, Content, Fact};
use super::words::{Arm, Blinding, Comparison, Design, Direction, Place, Role, Route, Timing};

/// One report.
#[derive(Clone, PartialEq, Debug)]
pub struct Study {
    /// The key, as in the link `study=dakwar-2019`.
    pub id: String,
    /// The number in the review's reference list; none if it was published since.
    pub reference: Option<u32>,
    /// First author, or both authors, and year.
    pub short_name: String,
    /// Where it was published.
    pub citation: Citation,
    /// Numbers in trial registries, or "none".
    pub registration: Fact<String>,
    /// Where it was done.
    pub country: Fact<String>,
    /// Where and how people were treated.
    pub setting: Fact<String>,
    /// The calendar years in which it was carried out.
    pub years: Fact<String>,
    /// How it was built.
    pub design: Fact<Design>,
    /// What a difference between the groups can be put down to.
    pub comparison: Fact<Comparison>,
    /// What the comparison group was given.
    pub comparator: Fact<String>,
    /// Who did not know which treatment was given.
    pub blinding: Fact<Blinding>,
    /// People enrolled, all arms together.
    pub n_enrolled: Fact<u32>,
    /// People who had ketamine together with psychotherapy, in any arm.
    pub n_kap: Fact<u32>,
    /// People analysed.
    pub n_analysed: Fact<u32>,
    /// Mean age in years.
    pub mean_age: Fact<f64>,
    /// Women, in percent.
    pub female_percent: Fact<f64>,
    /// Who took part.
    pub population: Fact<String>,
    /// Length of the treatment in weeks.
    pub treatment_weeks: Fact<f64>,
    /// Longest follow-up in weeks.
    pub follow_up_weeks: Fact<f64>,
    /// Unwanted effects.
    pub adverse_events: Fact<String>,
    /// People who did not finish or were not analysed.
    pub withdrawals: Fact<u32>,
    /// Who paid.
    pub funding: Fact<String>,
    /// Whether the review counts it.
    pub place: Place,
    /// Why it has that place.
    pub place_basis: String,
    /// What to bear in mind: whole sentences.
    pub cautions: Vec<String>,
    /// How ketamine was given.
    pub regimens: Vec<Regimen>,
    /// The psychotherapies.
    pub therapies: Vec<Therapy>,
    /// The diagnoses.
    pub diagnoses: Vec<Diagnosis>,
    /// The outcomes.
    pub outcomes: Vec<Outcome>,
}

impl Study {
    /// The regimens of the KAP arm.
    pub fn kap_regimens(&self) -> impl Iterator<Item = &Regimen> {
        self.regimens
            .iter()
            .filter(|regimen| regimen.arm == Arm::Kap)
    }

    /// The outcomes that stand for the study in summaries.
    pub fn main_outcomes(&self) -> impl Iterator<Item = &Outcome> {
        self.outcomes.iter().filter(|outcome| outcome.main)
    }

    /// The groups of the diagnoses that are not comorbid, each once, in the order of the data.
    pub fn conditions(&self) -> Vec<&str> {
        let mut groups = Vec::new();
        for diagnosis in &self.diagnoses {
            if diagnosis.role != Role::Comorbid && !groups.contains(&diagnosis.group.as_str()) {
                groups.push(&diagnosis.group);
            }
        }
        groups
    }

    /// When psychotherapy is known to have taken place, over all therapies, each time once.
    pub fn timings(&self) -> Vec<Timing> {
        Timing::ALL
            .iter()
            .copied()
            .filter(|timing| {
                self.therapies
                    .iter()
                    .any(|therapy| therapy.at(*timing).value() == Some(&true))
            })
            .collect()
    }
}

/// Where a work was published.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Citation {
    /// Family name and initials, in order; empty when the list names none.
    pub authors: Vec<String>,
    /// Whether the list of authors goes on.
    pub et_al: bool,
    /// Title.
    pub title: String,
    /// Journal, abbreviated as in the reference list.
    pub journal: String,
    /// Year of publication.
    pub year: u16,
    /// Volume.
    pub volume: Option<String>,
    /// Issue.
    pub issue: Option<String>,
    /// First and last page.
    pub pages: Option<String>,
    /// Digital object identifier, without the address of the resolver.
    pub doi: Option<String>,
    /// Number in PubMed.
    pub pmid: Option<String>,
    /// Number in PubMed Central, with its letters.
    pub pmcid: Option<String>,
}

/// How one arm was given ketamine.
#[derive(Clone, PartialEq, Debug)]
pub struct Regimen {
    /// Whose regimen it is.
    pub arm: Arm,
    /// How ketamine entered the body.
    pub route: Fact<Route>,
    /// Form of ketamine.
    pub formulation: Fact<String>,
    /// The doses given at one session. Its status is the less firm of the two ends.
    pub dose: Fact<Dose>,
    /// The lowest dose alone, in the unit of `dose`, with its own status, sources and note.
    pub dose_low: Fact<f64>,
    /// The highest dose alone, in the unit of `dose`, with its own status, sources and note.
    pub dose_high: Fact<f64>,
    /// Length of one infusion in minutes.
    pub infusion_minutes: Fact<f64>,
    /// Ketamine sessions of one person.
    pub sessions: Fact<Count>,
    /// When the sessions took place.
    pub schedule: Fact<String>,
}

/// One psychotherapy of a study.
#[derive(Clone, PartialEq, Debug)]
pub struct Therapy {
    /// Short name.
    pub modality: String,
    /// Full name.
    pub name: String,
    /// Broad kind, one of [`super::FAMILIES`].
    pub family: String,
    /// Before the first ketamine session?
    pub before: Fact<bool>,
    /// During a ketamine session?
    pub during: Fact<bool>,
    /// Between ketamine sessions?
    pub between: Fact<bool>,
    /// After the last ketamine session?
    pub after: Fact<bool>,
    /// Psychotherapy sessions of one person.
    pub sessions: Fact<Count>,
    /// Length of one session in minutes.
    pub session_minutes: Fact<Minutes>,
    /// How long it went on, in weeks.
    pub weeks: Fact<f64>,
    /// Who gave it.
    pub delivered_by: Fact<String>,
}

impl Therapy {
    /// Its full name, without the short one in brackets at its end.
    pub fn long_name(&self) -> &str {
        let name = self.name.as_str();
        name.strip_suffix(')')
            .and_then(|name| name.strip_suffix(self.modality.as_str()))
            .and_then(|name| name.strip_suffix(" ("))
            .unwrap_or(name)
    }

    /// Whether it took place at this time.
    pub fn at(&self, timing: Timing) -> &Fact<bool> {
        match timing {
            Timing::Before => &self.before,
            Timing::During => &self.during,
            Timing::Between => &self.between,
            Timing::After => &self.after,
        }
    }

    /// All four times, in order.
    pub fn timing(&self) -> [(Timing, &Fact<bool>); 4] {
        [
            Timing::Before,
            Timing::During,
            Timing::Between,
            Timing::After,
        ]
        .map(|timing| (timing, self.at(timing)))
    }
}

/// One diagnosis of the people in a study.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnosis {
    /// Its common name; the note gives the words of the source where they differ.
    pub name: String,
    /// Broad kind, one of [`super::GROUPS`].
    pub group: String,
    /// Treated, or had besides.
    pub role: Role,
    /// What it rests on.
    pub basis: Basis,
    /// Where it was read.
    pub origin: Origin,
}

impl Diagnosis {
    /// The diagnosis as a fact.
    pub fn fact(&self) -> Fact<&str> {
        Fact::new(
            Content::Known(self.name.as_str(), self.basis),
            self.origin.clone(),
        )
    }

    /// Its value in the facet `diagnosis`, where a comorbid diagnosis is a value of its own.
    pub fn facet_label(&self) -> String {
        match self.role {
            Role::Comorbid => format!("{}, comorbid", self.name),
            Role::Primary | Role::NotStated => self.name.clone(),
        }
    }
}

/// One outcome of a study.
#[derive(Clone, PartialEq, Debug)]
pub struct Outcome {
    /// Whether it stands for the study in summaries; our choice.
    pub main: bool,
    /// What kind of thing was measured.
    pub domain: String,
    /// The scale or event.
    pub measure: String,
    /// When.
    pub timepoint: String,
    /// The result in words.
    pub result: Fact<String>,
    /// Which way it points.
    pub direction: Direction,
    /// What is compared with what.
    pub compared: String,
    /// The estimate, if a number was found.
    pub estimate: Option<Estimate>,
}

/// A number that sums an outcome up.
#[derive(Clone, PartialEq, Debug)]
pub struct Estimate {
    /// What kind of number it is, for example "odds ratio".
    pub kind: String,
    /// The number; a proportion or a risk difference is a fraction of 1.
    pub value: f64,
    /// The confidence interval; the value lies in it.
    pub interval: Option<(f64, f64)>,
    /// The p value, as the source writes it.
    pub p: Option<String>,
    /// Whether it was reported or derived; the note of the result shows the sum.
    pub basis: Basis,
}

/// A work in the review's reference list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reference {
    /// Its number in the list.
    pub number: u32,
    /// Its parts.
    pub citation: Citation,
    /// The whole reference as it stands in the list.
    pub text: String,
}

/// Reports that are, or are likely to be, about the same people.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SharedSample {
    /// What the people have in common, in words.
    pub name: String,
    /// The rows of its reports in [`super::Evidence::studies`].
    pub studies: Vec<usize>,
    /// The row at which the sample is counted when all its reports are.
    pub counted: usize,
    /// Whether the reports are known to be about the same people; else that is only likely.
    pub is_certain: bool,
    /// What is known of it.
    pub note: String,
}

/// A change of the data set.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// The version that it came with.
    pub version: String,
    /// The day on which that was made, as 2026-11-27.
    pub date: String,
    /// What was added, how it was found, or what was corrected.
    pub what: String,
}

/// A thing that was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Source {
    /// Its key.
    pub id: String,
    /// What kind of source it is, for example an abstract.
    pub kind: String,
    /// What was read, in words.
    pub what: String,
    /// Where to find it.
    pub locator: String,
}
