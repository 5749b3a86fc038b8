//! The numbers beside the claims, counted again from the studies.

use kap_explorer::evidence::{Comparison, Design, Outcome, Status, Study, Timing};
use kap_explorer::narrative::{Claim, Field, number};

use super::{in_view, included, of, says, words};
use crate::data;

/// `2 of 15 studies`, the numbers counted from the studies themselves.
fn share(studies: &[(usize, &Study)], has: impl Fn(&Study) -> bool) -> String {
    let count = studies.iter().filter(|(_, study)| has(study)).count();
    format!("{count} of {} studies", studies.len())
}

#[test]
fn the_kind_of_evidence_is_counted_from_the_studies() {
    for claim in [
        Claim::Pain,
        Claim::Anxiety,
        Claim::Depression,
        Claim::Abstinence,
        Claim::Timing,
    ] {
        let checked = of(claim);
        let kind = words(&checked.kind);
        let mut here = included();
        here.retain(|(_, study)| in_view(claim, study));
        for design in Design::ALL {
            let count = here
                .iter()
                .filter(|(_, s)| s.design.value() == Some(design));
            match count.count() {
                0 => assert!(!kind.contains(design.label()), "{kind}"),
                count => says(&kind, &format!("{} in {count}", design.label())),
            }
        }
        let alone = |study: &Study| study.comparison.value() == Some(&Comparison::Nothing);
        let missing = words(&checked.missing);
        let told = format!("A comparison group is missing in {}", share(&here, alone));
        let any = here.iter().any(|(_, study)| alone(study));
        assert_eq!(missing.contains(&told), any, "{missing}");
        let sizes: Vec<u32> = here
            .iter()
            .filter_map(|(_, study)| study.n_enrolled.value().copied())
            .collect();
        says(
            &kind,
            &format!(
                "found for {}",
                share(&here, |s| s.n_enrolled.value().is_some())
            ),
        );
        for end in [sizes.iter().min(), sizes.iter().max()] {
            says(&kind, &end.expect("a size was found").to_string());
        }
        let outcomes: Vec<(&Study, &Outcome)> = checked
            .bearing
            .iter()
            .flat_map(|line| line.ask.fields.iter().map(move |field| (line.study, field)))
            .filter_map(|(row, field)| match *field {
                Field::Outcome(place) => {
                    let study = &data().0.studies[row];
                    Some((study, &study.outcomes[place]))
                }
                _ => None,
            })
            .collect();
        let without = outcomes.iter().filter(|(_, outcome)| {
            let estimate = outcome.estimate.as_ref();
            estimate.is_none_or(|estimate| estimate.interval.is_none())
        });
        says(
            &missing,
            &format!(
                "A confidence interval was not found for {} of {} outcomes",
                without.count(),
                outcomes.len()
            ),
        );
    }
}

#[test]
fn what_is_missing_on_pain_and_rapport_is_told() {
    let pain = of(Claim::Pain);
    says(
        &words(&pain.missing),
        "No outcome found in these 2 studies is a score of pain. The kinds of outcome in them, 2 \
         in all, are prescribed opioid dose and function.",
    );
    says(
        &words(&pain.missing),
        "The number of people enrolled was not found in 1 of 2 studies (Keizer 2020).",
    );
    says(
        &pain.bearing[0].words,
        "Keizer 2020: case series, number of people not found; no outcome on this was found",
    );

    let mut kinds: Vec<&str> = Vec::new();
    for (_, study) in included() {
        for outcome in &study.outcomes {
            if !kinds.contains(&&*outcome.domain) {
                kinds.push(&outcome.domain);
            }
        }
    }
    let rapport = words(&of(Claim::Rapport).missing);
    says(&rapport, &format!("{} in all", kinds.len()));
    for kind in kinds {
        says(&rapport, kind);
    }
    let finished = |status: fn(Status) -> bool| {
        let studies = included().into_iter();
        let finished = studies.filter(|(_, study)| status(study.withdrawals.status()));
        finished.count()
    };
    says(
        &words(&of(Claim::Rapport).kind),
        &format!(
            "found for {} of 15 studies; it does not apply to {}.",
            finished(|status| status.basis().is_some()),
            finished(|status| status == Status::NotApplicable)
        ),
    );
}

#[test]
fn outcomes_near_a_claim_are_named_and_not_counted() {
    let near = |claim| {
        let missing = words(&of(claim).missing);
        let lines = missing.lines().map(str::to_owned);
        lines
            .filter(|line| line.starts_with("Not counted here"))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        near(Claim::Depression),
        [
            "Not counted here: Adams 2017, severity of OCD and depression, which stands under \
             “obsessive-compulsive symptoms”."
        ]
    );
    let near = near(Claim::Abstinence).join("\n");
    says(&near, "Ocker 2020, daily morphine equivalents");
    says(&near, "Azhari 2021, confidence in abstaining");
    says(
        &words(&of(Claim::Abstinence).kind),
        "Abstinence itself is the measure of 5 of 9 outcomes",
    );
}

#[test]
fn the_timing_of_therapy_is_counted_from_the_therapies() {
    let timing = of(Claim::Timing);
    let kind = words(&timing.kind);
    let missing = words(&timing.missing);
    let studies = included();
    let mut whole = Vec::new();
    for &time in Timing::ALL {
        let answers = |study: &Study| {
            let therapies = study.therapies.iter();
            let answers = therapies.map(|therapy| therapy.at(time).clone());
            answers.collect::<Vec<_>>()
        };
        let yes = |study: &Study| answers(study).iter().any(|at| at.value() == Some(&true));
        let count = studies.iter().filter(|(_, study)| yes(study)).count();
        says(&kind, &format!("{} in {count}", time.label()));
        let unknown = |study: &Study| {
            let mut answers = answers(study).into_iter();
            !yes(study) && answers.any(|at| at.status() == Status::NotFound)
        };
        let not_found = format!("{}, for {}", time.hint(), share(&studies, unknown));
        says(&missing, &not_found);
        whole.push(count);
    }
    assert_eq!(whole, [7, 3, 5, 10], "counted by hand");
    says(&kind, "is known in 1 of 15 studies (Krupitsky 2002).");
    says(
        &kind,
        "Psychotherapy added to ketamine: tested in 1 of 15 studies (Wilkinson 2021).",
    );
    says(
        &missing,
        "Psychotherapy before, during or between the ketamine sessions is not known",
    );
    says(&missing, "Therapy at one time is not known to be compared");
}

#[test]
fn the_variety_is_measured_over_the_studies_that_tell() {
    let kind = words(&of(Claim::Variance).kind);
    let reach = |numbers: Vec<Option<(f64, f64)>>| {
        let found: Vec<(f64, f64)> = numbers.iter().flatten().copied().collect();
        let low = found.iter().map(|ends| ends.0).fold(f64::MAX, f64::min);
        let high = found.iter().map(|ends| ends.1).fold(f64::MIN, f64::max);
        let (low, high) = (number(low), number(high));
        (
            format!("{low} to {high}"),
            format!("found for {} of 15 studies", found.len()),
        )
    };
    let of_all = |of: fn(&Study) -> Option<(f64, f64)>| {
        reach(included().iter().map(|(_, study)| of(study)).collect())
    };
    let doses = of_all(|study| {
        let dose = study.kap_regimens().find_map(|kap| kap.dose.value())?;
        Some((dose.amount.low(), dose.amount.high()))
    });
    let sessions = of_all(|study| {
        let count = study.kap_regimens().find_map(|kap| kap.sessions.value())?;
        Some((count.low().into(), count.high().into()))
    });
    let weeks = of_all(|study| {
        let weeks = *study.treatment_weeks.value()?;
        Some((weeks, weeks))
    });
    for (what, (ends, found), unit) in [
        ("Dose per session, KAP arms", doses, " mg/kg"),
        ("Ketamine sessions, KAP arms", sessions, ""),
        ("Length of the treatment", weeks, " weeks"),
    ] {
        says(&kind, &format!("{what}: {ends}{unit}, {found}."));
    }
    says(
        &kind,
        "Route: IV in 10 of 15 studies, IM in 3, IN in 1, sublingual in 1, not found for 1; a \
         study can be in several.",
    );
}

#[test]
fn the_trials_and_their_sizes_are_counted() {
    let trials = of(Claim::Trials);
    let kind = words(&trials.kind);
    let people: u32 = included()
        .iter()
        .filter(|(_, study)| study.design.value() == Some(&Design::Randomised))
        .filter_map(|(_, study)| study.n_enrolled.value())
        .sum();
    says(&kind, "Randomised: 6 of 15 studies");
    says(&kind, &format!("They enrolled {people} participants."));
    says(
        &kind,
        "The largest of them is Krupitsky 2002 with 70 people, the smallest Pradhan 2018 with 20 \
         people.",
    );
    says(
        &kind,
        "Dore 2019 with 235 people, is not among them. Its design: retrospective cohort.",
    );
    says(
        &words(&trials.missing),
        "Pain is a condition in 2 of 15 studies (Keizer 2020 and Ocker 2020). Randomised among \
         these: none.",
    );
}
