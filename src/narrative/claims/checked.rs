//! A claim with what bears on it, and its view.

use crate::evidence::Evidence;
use crate::explore::{Counts, Selection, Table, link};
use crate::narrative::{Said, matching_studies};

use super::body::Body;
use super::found::Bearing;
use super::since::{Since, since};
use super::{Claim, outcomes, timing, trials, variance};

/// The key of a claim in a link.
const CLAIM: &str = "claim";

/// A claim of the review set beside the data.
#[derive(Clone, PartialEq, Debug)]
pub struct CheckedClaim {
    /// The claim.
    pub claim: Claim,
    /// The claim in our words.
    pub words: &'static str,
    /// The fragment, without `#`, of the view of the studies that bear on it.
    pub link: String,
    /// The selection that keeps these studies, among those that the review counts.
    pub selection: Selection,
    /// How many studies its view holds: `Its view holds 2 of 15 studies.`
    pub count: String,
    /// What bears on it, one by one.
    pub bearing: Vec<Bearing>,
    /// What kind of evidence it is: designs, comparisons, sizes.
    pub kind: Vec<Said>,
    /// What was not found, and what no study tests.
    pub missing: Vec<Said>,
    /// What was published since that bears on it.
    pub since: Since,
}

/// A claim set beside the data: always over the studies that the review counts, whatever the
/// reader has chosen.
pub fn checked(claim: Claim, evidence: &Evidence, table: &Table) -> CheckedClaim {
    let selection = link::decode(table, view(claim), &[]).selection;
    let whole = Body::of(evidence, table, &Selection::default_of(table));
    let here = Body::of(evidence, table, &selection);
    let found = match claim {
        Claim::Timing => timing::found(&here, &whole),
        Claim::Variance => variance::found(&whole),
        Claim::Trials => trials::found(&here, &whole),
        Claim::Pain | Claim::Anxiety | Claim::Depression | Claim::Rapport | Claim::Abstinence => {
            outcomes::found(claim, &here, &whole)
        }
    };
    let counts = Counts::of(table, &selection);
    CheckedClaim {
        claim,
        words: claim.words(),
        link: fragment(table, claim, &selection),
        selection,
        count: format!("Its view holds {}.", matching_studies(&counts)),
        bearing: found.bearing,
        kind: found.kind,
        missing: found.missing,
        since: since(claim, evidence, table),
    }
}

/// The fragment of a view of a claim, which names the claim.
pub(super) fn fragment(table: &Table, claim: Claim, selection: &Selection) -> String {
    let named = [(CLAIM.to_owned(), claim.slug().to_owned())];
    link::encode(table, selection, &named)
}

/// The filters of a claim's view, as they stand in a link; none where all studies bear on it.
pub(super) const fn view(claim: Claim) -> &'static str {
    match claim {
        Claim::Pain => "condition=pain",
        Claim::Anxiety => "outcome=anxiety",
        Claim::Depression => "outcome=depression",
        Claim::Abstinence => "condition=substance-use",
        Claim::Timing => {
            "comparison=psychotherapy-added-to-ketamine,more-sessions-of-kap-against-fewer"
        }
        Claim::Trials => "design=randomised-controlled-trial",
        Claim::Rapport | Claim::Variance => "",
    }
}

/// What a reader should know before the claims.
pub fn about_claims() -> &'static [&'static str] {
    &[
        "The claims are the review’s, told in our words. Here each is set beside the studies of \
         this data set that bear on it, and beside what is missing.",
        "Nothing here says whether a claim is true. To check one, open its view, and ask of each \
         line where it comes from.",
        "A claim on which few studies bear here, or none, may rest on papers or parts of papers \
         that could not be read.",
    ]
}
