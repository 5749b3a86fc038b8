//! One to three exact facts on the studies of a selection.

use crate::evidence::{Comparison, Design, Fact, Study};
use crate::explore::{Selection, Table, Tally};

use super::words::{NOT_FOUND, all_of, number};

/// Up to this many studies are named one by one.
const NAMED: usize = 3;

/// What the filters already say, so that the facts need not say it again.
pub(super) struct Asked {
    design: bool,
    comparison: bool,
    direction: bool,
}

impl Asked {
    pub(super) fn of(table: &Table, selection: &Selection) -> Self {
        let asked = |key: &str| {
            table
                .find(key)
                .is_some_and(|id| !selection.choice(id).is_any())
        };
        Self {
            design: asked("design"),
            comparison: asked("comparison"),
            direction: asked("direction"),
        }
    }
}

/// The facts, each a sentence: who they are when they are few, how many were randomised, how many
/// had a comparison group, and whether one study holds a third or more of
/// the participants, whom `tally` counts.
pub(super) fn facts(studies: &[&Study], tally: &Tally, asked: &Asked) -> Vec<String> {
    let mut facts = Vec::new();
    match studies {
        [] => return facts,
        [only] => facts.push(portrait(only)),
        _ => {
            if studies.len() <= NAMED {
                let names: Vec<&str> = studies
                    .iter()
                    .map(|study| study.short_name.as_str())
                    .collect();
                facts.push(format!("They are {}.", all_of(&names)));
            }
            facts.extend(shares(studies, asked));
            if studies.len() > NAMED {
                facts.extend(largest(studies, tally.sum));
            }
        }
    }
    if asked.direction {
        // Without this, "6 of 15 favours ..." invites a vote count.
        facts.push(
            "Counting directions does not tell how large or how certain a result is.".to_owned(),
        );
    }
    facts
}

/// A single study: its name, its design and what it tests.
fn portrait(study: &Study) -> String {
    let design = match study.design.value() {
        Some(design) => design.label().to_owned(),
        None => format!("design {NOT_FOUND}"),
    };
    let tests = match study.comparison.value() {
        Some(Comparison::Nothing) => "no comparison group".to_owned(),
        Some(comparison) => format!("tests {}", comparison.label()),
        None => format!("what the comparison tests: {NOT_FOUND}"),
    };
    format!("It is {}: {design}; {tests}.", study.short_name)
}

/// How many were randomised and how many had a comparison group: in one sentence where these are
/// the same studies, and without what the filters already say.
fn shares(studies: &[&Study], asked: &Asked) -> Vec<String> {
    let randomised = randomised(studies);
    let compared = known(
        studies,
        |study| &study.comparison,
        |comparison| *comparison != Comparison::Nothing,
    );
    let all_known = !randomised.contains(&None);
    if !asked.design && !asked.comparison && all_known && randomised == compared {
        return vec![Share::of(&randomised).both()];
    }
    let mut facts = Vec::new();
    if !asked.design {
        let verbs = ["was randomised", "were randomised"];
        facts.push(Share::of(&randomised).tell(verbs, "randomisation"));
    }
    if !asked.comparison {
        facts.push(Share::of(&compared).tell(["had a comparison group"; 2], "this was"));
    }
    facts
}

/// Whether chance formed the groups; none where that is not known.
fn randomised(studies: &[&Study]) -> Vec<Option<bool>> {
    let by_chance = |study: &&Study| match study.design.value() {
        None | Some(Design::Controlled) => None,
        Some(design) => Some(*design == Design::Randomised),
    };
    studies.iter().map(by_chance).collect()
}

/// Whether each study has a property; none where that is not known.
fn known<T>(
    studies: &[&Study],
    fact: impl Fn(&Study) -> &Fact<T>,
    has: impl Fn(&T) -> bool,
) -> Vec<Option<bool>> {
    studies
        .iter()
        .map(|study| fact(study).value().map(&has))
        .collect()
}

/// How many of the studies have a property, and for how many that is not known.
struct Share {
    with: usize,
    unknown: usize,
    whole: usize,
}

impl Share {
    fn of(known: &[Option<bool>]) -> Self {
        let count = |wanted| known.iter().filter(|&&has| has == wanted).count();
        Self {
            with: count(Some(true)),
            unknown: count(None),
            whole: known.len(),
        }
    }

    /// `3 of them were randomised; design not found for 1.`
    fn tell(&self, verbs: [&str; 2], what: &str) -> String {
        let who = self.who(verbs);
        match self.unknown {
            0 => format!("{who}."),
            unknown => format!("{who}; {what} {NOT_FOUND} for {unknown}."),
        }
    }

    /// Both properties at once, where the same studies have them and nothing is unknown.
    fn both(&self) -> String {
        if self.with == 0 {
            return format!(
                "{}.",
                self.who(["was randomised or had a comparison group"; 2])
            );
        }
        let who = self.who([
            "was randomised and had a comparison group",
            "were randomised and had a comparison group",
        ]);
        match self.whole - self.with {
            0 => format!("{who}."),
            1 => format!("{who}; the other had neither."),
            rest => format!("{who}; the other {rest} had neither."),
        }
    }

    fn who(&self, [one, several]: [&str; 2]) -> String {
        match (self.with, self.whole) {
            (0, 2) if self.unknown == 0 => format!("Neither of them {one}"),
            (0, _) => format!("None of them {one}"),
            (1, _) => format!("1 of them {one}"),
            (2, 2) => format!("Both of them {several}"),
            (with, whole) if with == whole => format!("All {with} of them {several}"),
            (with, _) => format!("{with} of them {several}"),
        }
    }
}

/// Says so when one study enrolled a third or more of so many participants.
fn largest(studies: &[&Study], whole: f64) -> Option<String> {
    let sizes = studies.iter().filter_map(|study| {
        study
            .n_enrolled
            .value()
            .map(|&size| (size, &study.short_name))
    });
    let (size, name) = sizes.max_by_key(|&(size, _)| size)?;
    let size = f64::from(size);
    (size * 3.0 >= whole && size < whole).then(|| {
        format!(
            "{} of the {} participants were in one study, {name}.",
            number(size),
            number(whole),
        )
    })
}
