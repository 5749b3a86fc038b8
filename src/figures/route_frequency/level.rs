//! What a regimen says of its route and of its number of sessions, and the words for it.

use crate::evidence::{Content, Regimen};
use crate::figures::{Pick, Scene};
use crate::narrative::{NOT_APPLICABLE, NOT_FOUND, span};

/// A value on an axis, or why there is none.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Level {
    /// Where it stands on its axis, by its first number, then by its second.
    pub(super) order: (u32, u32),
    /// On the axis: "IV", "1 to 2", "not found".
    pub(super) label: String,
    /// In plainer words, beside the label.
    pub(super) hint: Option<&'static str>,
    /// As part of a sentence: "IV (into a vein)", "1 session", "route not found".
    pub(super) phrase: String,
    pub(super) pick: Vec<Pick>,
}

/// The place of what was not found.
const LOST: (u32, u32) = (u32::MAX, 0);

impl Level {
    pub(super) fn is_not_found(&self) -> bool {
        self.order == LOST
    }

    /// What it is called in a list: "IV", "route not found".
    pub(super) fn name(&self) -> &str {
        if self.order.0 == u32::MAX {
            &self.phrase
        } else {
            &self.label
        }
    }

    /// No value; these come last.
    fn none(scene: &Scene, facet: &'static str, applies: bool) -> Level {
        let label = if applies { NOT_FOUND } else { NOT_APPLICABLE };
        Level {
            order: if applies { LOST } else { (u32::MAX, 1) },
            label: label.to_string(),
            hint: applies.then_some("in no source read"),
            phrase: format!("{facet} {label}"),
            pick: scene.missing(facet),
        }
    }
}

pub(super) fn route_of(scene: &Scene, regimen: &Regimen) -> Level {
    match regimen.route.content() {
        Content::Known(route, _) => Level {
            order: (*route as u32, 0),
            label: route.label().to_string(),
            hint: Some(route.hint()),
            phrase: format!("{} ({})", route.label(), route.hint()),
            pick: scene.value("route", route.label()),
        },
        missing => Level::none(scene, "route", matches!(missing, Content::NotFound)),
    }
}

pub(super) fn sessions_of(scene: &Scene, regimen: &Regimen) -> Level {
    match regimen.sessions.content() {
        Content::Known(count, _) => {
            let (low, high) = (f64::from(count.low()), f64::from(count.high()));
            let label = span(low, high);
            let noun = if count.high() == 1 {
                " session"
            } else {
                " sessions"
            };
            Level {
                order: (count.low(), count.high()),
                phrase: format!("{label}{noun}"),
                label,
                hint: None,
                pick: scene.range("sessions", low, high),
            }
        }
        missing => Level::none(scene, "sessions", matches!(missing, Content::NotFound)),
    }
}
