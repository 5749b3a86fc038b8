//! What the figure says in words.

use super::arms::{Arm, Kind};
use super::reach::reach;
use crate::evidence::{Route, Status};
use crate::explore::Bits;
use crate::figures::Scene;
use crate::narrative::{span, studies, studies_of};

/// Whether an arm is a KAP arm of a study that matches.
fn counts(scene: &Scene, arm: &Arm) -> bool {
    arm.kind == Kind::Kap && scene.matching.contains(arm.row)
}

/// The matching studies that have an arm of a kind.
fn having(scene: &Scene, arms: &[Arm], kind: &dyn Fn(&Arm) -> bool) -> Bits {
    let mut found = scene.nobody();
    for arm in arms {
        if kind(arm) {
            found.insert(arm.row);
        }
    }
    scene.now(&found)
}

/// "A dose was found for 10 of 15 studies: 0.5 to 2 mg/kg."
pub(super) fn lead(scene: &Scene, arms: &[Arm]) -> String {
    let whole = scene.selected().rows;
    let ((dose, known), unit) = (scene.lens.dose(), scene.lens.unit());
    match reach(arms, &|arm| counts(scene, arm)) {
        Some((low, high)) => {
            let found = having(scene, arms, &|arm| {
                counts(scene, arm) && arm.dose().is_some()
            });
            let found = studies_of(found.count(), whole);
            let span = span(low, high);
            format!("A {dose}{known} for {found}: {span} {unit}.")
        }
        None => format!(
            "No {dose} in {unit}{known} for the {} selected.",
            studies(whole)
        ),
    }
}

pub(super) fn subtitle(scene: &Scene, arms: &[Arm], lead: &str) -> String {
    let mut text = format!("{lead}{}", scene.lens.notes());
    if reach(arms, &|arm| counts(scene, arm)).is_some() {
        text.push_str(
            " The scale is logarithmic: each equal distance multiplies the dose by the same factor.",
        );
    }
    let mut routes = 0;
    for route in Route::ALL {
        let there = |arm: &Arm| counts(scene, arm) && arm.route == Some(*route);
        routes += usize::from(arms.iter().any(there));
    }
    if routes > 1 {
        text.push_str(" Doses by different routes are not equivalent: how much reaches the blood differs by route, and this is not corrected for.");
    }
    if scene.lens.minutes {
        text.push_str(&lengths(scene, arms));
    }
    if scene.lens.comparators {
        text.push_str(&comparisons(scene, arms));
    }
    text
}

/// " The length of an infusion was found for 5 of 15 studies: 40 to 7200 minutes."
fn lengths(scene: &Scene, arms: &[Arm]) -> String {
    let (mut found, mut none) = (scene.nobody(), scene.nobody());
    let (mut low, mut high) = (f64::INFINITY, 0.0_f64);
    for arm in arms {
        let minutes = arm.regimen.map(|regimen| &regimen.infusion_minutes);
        if let Some(fact) = minutes
            && counts(scene, arm)
        {
            if let Some(minutes) = fact.value() {
                found.insert(arm.row);
                (low, high) = (low.min(*minutes), high.max(*minutes));
            } else if fact.status() == Status::NotApplicable {
                none.insert(arm.row);
            }
        }
    }
    let whole = scene.selected().rows;
    let mut text = " The length of an infusion was found for ".to_string();
    text.push_str(&studies_of(found.count(), whole));
    if !found.is_empty() {
        text.push_str(&format!(": {} minutes", span(low, high)));
    }
    if !none.is_empty() {
        let none = studies_of(none.count(), whole);
        text.push_str(&format!("; it is not applicable in {none}"));
    }
    text.push('.');
    text
}

/// " 6 of 15 studies have a comparison group (without ketamine: 3; …)."
fn comparisons(scene: &Scene, arms: &[Arm]) -> String {
    const KINDS: [(Kind, &str); 4] = [
        (Kind::Without, "without ketamine: "),
        (Kind::Ketamine, "with a ketamine regimen of its own: "),
        (
            Kind::Shared,
            "ketamine in both groups, no regimen of its own: ",
        ),
        (Kind::Unknown, "not found whether there is one: "),
    ];
    let (mut all, mut parts) = (0, String::new());
    for (kind, words) in KINDS {
        let count = having(scene, arms, &|arm| arm.kind == kind).count();
        if count > 0 {
            parts.push_str(if parts.is_empty() { " (" } else { "; " });
            parts.push_str(words);
            parts.push_str(&count.to_string());
            all += if kind == Kind::Unknown { 0 } else { count };
        }
    }
    let end = if parts.is_empty() { "." } else { ")." };
    let all = studies_of(all, scene.selected().rows);
    format!(" A comparison group was found in {all}{parts}{end}")
}

pub(super) fn summary(scene: &Scene, arms: &[Arm], lead: &str) -> String {
    let (mut all, mut lost, mut half) = (0, 0, 0);
    for arm in arms {
        if counts(scene, arm) {
            all += 1;
            if arm.dose().is_none() {
                lost += 1;
                half += usize::from(arm.regimen.is_some_and(|regimen| {
                    regimen.dose.value().is_some() && regimen.sessions.value().is_none()
                }));
            }
        }
    }
    let (dose, known) = scene.lens.dose();
    let unit = scene.lens.unit();
    let mut text = format!(
        "Ketamine {dose} in the KAP arms of {}. {lead}{}",
        scene.those(),
        scene.lens.assumption()
    );
    let mut begun = false;
    for at in 0..=Route::ALL.len() {
        let route = Route::ALL.get(at).copied();
        let here = |arm: &Arm| arm.route == route && counts(scene, arm);
        if let Some((low, high)) = reach(arms, &here) {
            text.push_str(if begun { "; " } else { " By route: " });
            begun = true;
            let label = route.map_or("route not found", Route::label);
            let found = having(scene, arms, &|arm| here(arm) && arm.dose().is_some());
            let (span, found) = (span(low, high), studies(found.count()));
            text.push_str(&format!("{label} {span} {unit} in {found}"));
        }
    }
    if begun {
        text.push('.');
    }
    if lost > 0 {
        let regimens = if all == 1 { "regimen" } else { "regimens" };
        text.push_str(&format!(
            " No {dose} in {unit}{known} for {lost} of {all} {regimens}"
        ));
        if scene.lens.course() && half > 0 {
            text.push_str(&format!(", in {half} for want of the number of sessions"));
        }
        text.push('.');
    }
    text
}
