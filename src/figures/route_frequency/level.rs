//! What a regimen says of its route and of its number of sessions, and the words for it.

use crate::evidence::{Content, Count, Fact, Regimen, Route};
use crate::figures::{Pick, Scene};

/// A value on an axis, or why there is none. The missing come last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Level<T> {
    Found(T),
    NotFound,
    NotApplicable,
}

impl<T> Level<T> {
    fn of<U>(fact: &Fact<U>, make: impl FnOnce(&U) -> T) -> Level<T> {
        match fact.content() {
            Content::Known(value, _) => Level::Found(make(value)),
            Content::NotFound => Level::NotFound,
            Content::NotApplicable => Level::NotApplicable,
        }
    }
}

pub(super) type RouteLevel = Level<Route>;
/// Fewest and most sessions.
pub(super) type SessionsLevel = Level<(u32, u32)>;

pub(super) fn route_of(regimen: &Regimen) -> RouteLevel {
    Level::of(&regimen.route, |route| *route)
}

pub(super) fn sessions_of(regimen: &Regimen) -> SessionsLevel {
    Level::of(&regimen.sessions, |count: &Count| {
        (count.low(), count.high())
    })
}

impl RouteLevel {
    pub(super) fn label(self) -> &'static str {
        match self {
            Level::Found(route) => route.label(),
            Level::NotFound => "not found",
            Level::NotApplicable => "not applicable",
        }
    }

    /// As part of a sentence: "IV (into a vein)", "route not found".
    pub(super) fn phrase(self) -> String {
        match self {
            Level::Found(route) => format!("{} ({})", route.label(), route.hint()),
            missing => format!("route {}", missing.label()),
        }
    }

    pub(super) fn pick(self, scene: &Scene) -> Option<Pick> {
        match self {
            Level::Found(route) => scene.value("route", route.label()),
            _ => scene.missing("route"),
        }
    }
}

impl SessionsLevel {
    pub(super) fn label(self) -> String {
        match self {
            Level::Found((low, high)) if low == high => low.to_string(),
            Level::Found((low, high)) => format!("{low} to {high}"),
            Level::NotFound => "not found".to_string(),
            Level::NotApplicable => "not applicable".to_string(),
        }
    }

    /// As part of a sentence: "1 session", "1 to 2 sessions", "sessions not found".
    pub(super) fn phrase(self) -> String {
        match self {
            Level::Found((1, 1)) => "1 session".to_string(),
            Level::Found(_) => format!("{} sessions", self.label()),
            missing => format!("sessions {}", missing.label()),
        }
    }

    pub(super) fn pick(self, scene: &Scene) -> Option<Pick> {
        match self {
            Level::Found((low, high)) => scene.range("sessions", f64::from(low), f64::from(high)),
            _ => scene.missing("sessions"),
        }
    }
}
