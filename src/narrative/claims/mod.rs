//! What the review's abstract claims, and what the data set holds that bears on it.
//! It knows the facts and how they are put into words; no claim knows another.
//!
//! A claim is never judged. Which studies bear on it follows by rule from the data; beside them
//! stands what kind of evidence they are, and what is missing.
//!
//! | file | subject |
//! |---|---|
//! | `claim` | the claims |
//! | `checked` | a claim with what bears on it, and its view |
//! | `found` | what is found that bears on a claim |
//! | `body` | some studies, and what can be said of them together |
//! | `bearing` | outcomes that bear on a claim, and what was not found of them |
//! | `outcomes` | claims on what changed: pain, anxiety, depression, rapport, abstinence |
//! | `timing` | the claim on when psychotherapy takes place |
//! | `variance` | the claim that treatments vary |
//! | `since` | what was published since that bears on a claim |
//! | `trials` | the claim that large trials are needed |

mod bearing;
mod body;
mod checked;
mod claim;
mod found;
mod outcomes;
mod since;
mod timing;
mod trials;
mod variance;

pub use checked::{CheckedClaim, about_claims, checked};
pub use claim::Claim;
pub use found::Bearing;
pub use since::Since;
