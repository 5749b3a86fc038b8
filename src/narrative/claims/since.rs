//! What was published since the review that bears on a claim, in one line, with its view.
//! The claim stays the review's: nothing published since is part of what it rests on.

use crate::evidence::{Design, Evidence, Place};
use crate::explore::{Selection, Table, link, slug};
use crate::narrative::counts::{participants, studies_of};
use crate::narrative::{Field, Said};

use super::bearing::{DESIGN, SIZE};
use super::body::Body;
use super::outcomes::on_rapport;
use super::{Claim, checked};

/// What was published since that bears on a claim.
#[derive(Clone, PartialEq, Debug)]
pub struct Since {
    /// The line.
    pub said: Said,
    /// The fragment, without `#`, of the view of these reports.
    pub link: String,
    /// The selection that keeps them.
    pub selection: Selection,
}

pub(super) fn since(claim: Claim, evidence: &Evidence, table: &Table) -> Since {
    let selected = |filters: &str| {
        let place = format!("place={}", slug(Place::Since.label()));
        let fragment = format!("{place}&{filters}");
        link::decode(table, fragment.trim_end_matches('&'), &[]).selection
    };
    let selection = selected(checked::view(claim));
    let whole = Body::of(evidence, table, &selected(""));
    let here = Body::of(evidence, table, &selection);
    Since {
        said: line(claim, &here, &whole),
        link: checked::fragment(table, claim, &selection),
        selection,
    }
}

/// `Published since, and not part of the review: people were randomised in 6 of 29 studies …`
fn line(claim: Claim, here: &Body<'_>, whole: &Body<'_>) -> Said {
    let share = studies_of(here.count(), whole.count());
    let so = match claim {
        Claim::Rapport => {
            let on_it = here.only(&on_rapport);
            let words = format!(
                "an outcome on rapport or engagement is known in {}.",
                on_it.share(whole)
            );
            return told(&on_it, words, &[Field::Facet("outcome")]);
        }
        Claim::Variance => {
            let dose = here.reach_of(["the dose per session, KAP arms", " mg/kg"], "dose");
            return told(here, dose.words, &[Field::Facet("dose")]);
        }
        Claim::Trials => "people were randomised",
        Claim::Pain => "people with pain took part",
        Claim::Anxiety => "an outcome on anxiety is known",
        Claim::Depression => "an outcome on depression is known",
        Claim::Abstinence => "people who use a substance took part",
        Claim::Timing => {
            "psychotherapy was compared with none, or more sessions of KAP with fewer,"
        }
    };
    let randomised = here.only(&|study| study.design.value() == Some(&Design::Randomised));
    let mut words = format!("{so} in {share}");
    if here.count() > 0 {
        words.push_str(&format!("; enrolled: {}", participants(&here.tally())));
        if claim != Claim::Trials {
            words.push_str(&format!(". Randomised: {}", randomised.share(here)));
        }
    }
    words.push('.');
    told(here, words, &[DESIGN, SIZE])
}

fn told(here: &Body<'_>, words: String, fields: &[Field]) -> Said {
    let words = format!("Published since, and not part of the review: {words}");
    here.said(words, fields)
}
