//! The arms of the scope with what the figure shows of each.

use std::cmp::Ordering;

use super::amount::Amount;
use crate::evidence::{self, Comparison, Design, Regimen, Route, Study};
use crate::figures::named;
use crate::figures::{Mark, Pick, Scene, scene::both};
use crate::narrative::{NOT_FOUND, capital, fact_text, measured_text};

/// Whose row it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A KAP arm.
    Kap,
    /// A comparison arm with ketamine of its own.
    Ketamine,
    /// A comparison group that had no ketamine.
    Without,
    /// A comparison group without a regimen of its own, in a study where both groups had ketamine.
    Shared,
    /// It was not found whether there is a comparison group.
    Unknown,
}

/// A row: one ketamine regimen of an arm, or the words for a comparison group that has none.
pub(super) struct Arm<'a> {
    /// The row of the study.
    pub(super) row: usize,
    pub(super) study: &'a Study,
    pub(super) kind: Kind,
    /// The route; of a comparison group without a regimen, that of the KAP arm above it.
    pub(super) route: Option<Route>,
    pub(super) amount: Amount,
    pub(super) design: Option<Design>,
    /// People enrolled, all arms of the study.
    pub(super) people: Option<f64>,
    pub(super) regimen: Option<&'a Regimen>,
    /// Orders by route, then by dose, those without one last.
    order: (usize, f64, f64),
}

impl<'a> Arm<'a> {
    fn new(
        row: usize,
        study: &'a Study,
        kind: Kind,
        regimen: Option<&'a Regimen>,
        amount: Amount,
    ) -> Arm<'a> {
        let route = regimen.and_then(|regimen| regimen.route.value().copied());
        let (low, high) = amount.place.unwrap_or((f64::INFINITY, f64::INFINITY));
        Arm {
            row,
            study,
            kind,
            route,
            amount,
            design: study.design.value().copied(),
            people: study.n_enrolled.value().map(|people| f64::from(*people)),
            regimen,
            order: (
                route.map_or(Route::ALL.len(), |route| route as usize),
                low,
                high,
            ),
        }
    }

    /// The lowest and the highest dose, where it is on the axis.
    pub(super) fn dose(&self) -> Option<(f64, f64)> {
        self.amount.place
    }

    /// The study, and whether this is not its KAP arm.
    pub(super) fn name(&self) -> String {
        let kind = match self.kind {
            Kind::Kap => "",
            _ => ", comparator",
        };
        format!("{}{kind}", named(self.study))
    }

    /// "IV (into a vein)", "not found".
    pub(super) fn route_words(&self) -> String {
        match self.route {
            Some(route) => format!("{} ({})", route.label(), route.hint()),
            None => NOT_FOUND.to_string(),
        }
    }

    /// The same where nothing else says that it is a route: "Route not found".
    pub(super) fn route_title(&self) -> String {
        match self.route {
            Some(_) => capital(&self.route_words()),
            None => "Route not found".to_string(),
        }
    }

    pub(super) fn route_pick(&self, scene: &Scene) -> Vec<Pick> {
        match self.route {
            Some(route) => scene.value("route", route.label()),
            None => scene.missing("route"),
        }
    }

    /// By the dose of a session as found, whatever the lens makes of it; of a course, by the
    /// sessions too.
    pub(super) fn dose_pick(&self, scene: &Scene) -> Vec<Pick> {
        let dose = self.regimen.and_then(|regimen| regimen.dose.value());
        let picks = match dose.and_then(|dose| dose.per_kilogram()) {
            Some(dose) if dose.low() > 0.0 => scene.range("dose", dose.low(), dose.high()),
            _ => scene.missing("dose"),
        };
        if scene.lens.course() {
            both(picks, &self.sessions_pick(scene))
        } else {
            picks
        }
    }

    pub(super) fn sessions_pick(&self, scene: &Scene) -> Vec<Pick> {
        match self.regimen.and_then(|regimen| regimen.sessions.value()) {
            Some(sessions) => {
                let (low, high) = (f64::from(sessions.low()), f64::from(sessions.high()));
                scene.range("sessions", low, high)
            }
            None => scene.missing("sessions"),
        }
    }

    /// By what the comparison tests: the facets of route and dose are of KAP arms only.
    pub(super) fn comparison_pick(&self, scene: &Scene) -> Vec<Pick> {
        match self.study.comparison.value() {
            Some(comparison) => scene.value("comparison", comparison.label()),
            None => scene.missing("comparison"),
        }
    }

    /// "40 minutes", "not found", "not applicable".
    pub(super) fn minutes(&self) -> Option<String> {
        let minutes = &self.regimen?.infusion_minutes;
        Some(measured_text(minutes, "minute", "minutes"))
    }

    pub(super) fn mark(&self, scene: &Scene) -> Mark {
        let amount = &self.amount;
        let missing = match (amount.place, &amount.other, scene.lens.course()) {
            (None, None, false) => "dose ",
            (None, None, true) => "course dose ",
            _ => "",
        };
        let mut label = format!(
            "{}\n{}, {missing}{}",
            self.name(),
            self.route_title(),
            amount.words
        );
        if let Some(schedule) = self.regimen.and_then(|regimen| regimen.schedule.value()) {
            label.push_str(&format!("\n{schedule}"));
        }
        if scene.lens.minutes
            && let Some(minutes) = self.minutes()
        {
            label.push_str(&format!("\nLength of an infusion: {minutes}"));
        }
        scene.push_study(&mut label, self.row, self.study);
        Mark {
            label,
            pick: match self.kind {
                Kind::Kap => both(self.route_pick(scene), &self.dose_pick(scene)),
                _ => self.comparison_pick(scene),
            },
            studies: vec![self.row],
        }
    }
}

/// Every KAP regimen of the scope: by route, in it by dose, those without a dose last. Where they are
/// asked for, the comparison groups of a study come right after its KAP arm.
pub(super) fn arms<'a>(scene: &Scene<'a>) -> Vec<Arm<'a>> {
    let mut arms = Vec::new();
    for (row, study) in scene.studies() {
        for regimen in &study.regimens {
            if regimen.arm == evidence::Arm::Kap {
                let amount = Amount::of(regimen, scene.lens);
                arms.push(Arm::new(row, study, Kind::Kap, Some(regimen), amount));
            }
        }
        if scene.lens.comparators {
            comparators(scene, row, study, &mut arms);
        }
    }
    arms.sort_by(|a, b| {
        let order = a.order.partial_cmp(&b.order);
        let name = a.study.short_name.cmp(&b.study.short_name);
        order.unwrap_or(Ordering::Equal).then(name)
    });
    arms
}

/// Adds the comparison groups of a study, whose KAP arms were added last.
fn comparators<'a>(scene: &Scene, row: usize, study: &'a Study, arms: &mut Vec<Arm<'a>>) {
    let kap = arms.last().filter(|arm| arm.row == row);
    let (route, order) = kap.map_or(
        (None, (Route::ALL.len(), f64::INFINITY, f64::INFINITY)),
        |kap| (kap.route, kap.order),
    );
    let mut own = false;
    for regimen in &study.regimens {
        if regimen.arm == evidence::Arm::Comparator {
            own = true;
            let amount = Amount::of(regimen, scene.lens);
            let mut arm = Arm::new(row, study, Kind::Ketamine, Some(regimen), amount);
            // By another route it stands under the heading of that route.
            if arm.route == route {
                arm.order = order;
            }
            arms.push(arm);
        }
    }
    let kind = match study.comparison.value() {
        _ if own => return,
        Some(Comparison::Nothing) => return,
        Some(Comparison::Ketamine | Comparison::Both) => Kind::Without,
        Some(_) => Kind::Shared,
        None => Kind::Unknown,
    };
    let had = fact_text(&study.comparator);
    let words = match kind {
        Kind::Without => format!("no ketamine: {had}"),
        Kind::Shared => format!("comparator: {had} (ketamine in both groups)"),
        _ => "whether there is a comparison group: not found".to_string(),
    };
    let mut arm = Arm::new(row, study, kind, None, Amount::said(words));
    (arm.route, arm.order) = (route, order);
    arms.push(arm);
}
