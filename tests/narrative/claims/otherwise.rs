//! What would be said of the claims if the data were otherwise.

use kap_explorer::evidence::{
    Basis, Comparison, Content, Design, Direction, Evidence, Fact, Origin, Study, facet_table,
};
use kap_explorer::narrative::{CheckedClaim, Claim, checked};

use super::{says, words};
use crate::data;

/// A claim over data in which something is otherwise.
fn if_only(claim: Claim, change: impl Fn(&mut Evidence)) -> CheckedClaim {
    let mut evidence = data().0.clone();
    change(&mut evidence);
    let table = facet_table(&evidence).expect("the facets are sound");
    checked(claim, &evidence, &table)
}

fn study<'a>(evidence: &'a mut Evidence, id: &str) -> &'a mut Study {
    let mut studies = evidence.studies.iter_mut();
    studies
        .find(|study| study.id == id)
        .expect("the study is in the data")
}

fn known<T>(value: T) -> Fact<T> {
    Fact::new(Content::Known(value, Basis::Reported), Origin::default())
}

fn not_found<T>() -> Fact<T> {
    Fact::new(Content::NotFound, Origin::default())
}

#[test]
fn other_data_would_say_something_else() {
    let rename = |domain: &'static str| {
        move |evidence: &mut Evidence| {
            study(evidence, "ocker-2020").outcomes[1].domain = domain.to_owned();
        }
    };
    let pain = if_only(Claim::Pain, rename("pain intensity"));
    assert!(!words(&pain.missing).contains("is a score of pain"));
    let rapport = if_only(Claim::Rapport, rename("rapport"));
    assert_eq!(rapport.bearing.len(), 1);
    assert!(!words(&rapport.missing).contains("measures rapport"));

    let unread = if_only(Claim::Anxiety, |evidence| {
        let outcome = &mut study(evidence, "dore-2019").outcomes[1];
        outcome.direction = Direction::NotFound;
        outcome.result = not_found();
    });
    says(
        &words(&unread.missing),
        "The result was not found for 1 of 2 outcomes (Dore 2019).",
    );
    says(&unread.bearing[0].words, ": result not found");

    let randomised = |id: &'static str| {
        if_only(Claim::Trials, move |evidence| {
            study(evidence, id).design = known(Design::Randomised);
        })
    };
    assert!(!words(&randomised("dore-2019").kind).contains("is not among them"));
    let in_pain = randomised("ocker-2020");
    says(
        &words(&in_pain.missing),
        "Randomised among these: Ocker 2020.",
    );

    let all_unknown = if_only(Claim::Pain, |evidence| {
        study(evidence, "ocker-2020").n_enrolled = not_found();
    });
    says(
        &words(&all_unknown.kind),
        "People enrolled in a study: found for 0 of 2 studies.",
    );
    let with_usual_care = if_only(Claim::Pain, |evidence| {
        study(evidence, "ocker-2020").comparison = known(Comparison::Both);
    });
    assert!(!words(&with_usual_care.missing).contains("usual care alone"));
}
