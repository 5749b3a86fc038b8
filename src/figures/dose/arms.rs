//! The KAP arms of the scope with what the figure shows of each.

use std::cmp::Ordering;

use crate::evidence::{Design, Regimen, Route, Study};
use crate::explore::sorted_by;
use crate::figures::{Mark, Pick, Scene, scene::both};
use crate::narrative::{NOT_FOUND, capital, number, span};

/// A dose, as far as it can be placed.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Amount {
    /// From the first to the second, mg/kg, both above zero.
    PerKilogram(f64, f64),
    /// Known, but not on this axis: the dose in its own unit.
    Other(String),
    NotFound,
}

impl Amount {
    fn of(regimen: &Regimen) -> Amount {
        let Some(dose) = regimen.dose.value() else {
            return Amount::NotFound;
        };
        match dose.per_kilogram() {
            // A logarithmic axis has no place for zero.
            Some(extent) if extent.low() > 0.0 => Amount::PerKilogram(extent.low(), extent.high()),
            _ => Amount::Other(dose.to_string()),
        }
    }

    /// "0.71 to 1.41 mg/kg", "not found".
    pub(super) fn words(&self) -> String {
        match self {
            Amount::PerKilogram(low, high) => [&span(*low, *high), " mg/kg"].concat(),
            Amount::Other(text) => text.clone(),
            Amount::NotFound => NOT_FOUND.to_string(),
        }
    }
}

/// One ketamine regimen of a KAP arm.
pub(super) struct Arm<'a> {
    /// The row of the study.
    pub(super) row: usize,
    pub(super) study: &'a Study,
    pub(super) route: Option<Route>,
    pub(super) amount: Amount,
    pub(super) design: Option<Design>,
    /// People enrolled, all arms of the study.
    pub(super) people: Option<f64>,
    /// "1 session", "one infusion".
    schedule: Option<&'a str>,
}

impl Arm<'_> {
    /// The lowest and the highest dose, where it is in mg/kg.
    pub(super) fn dose(&self) -> Option<(f64, f64)> {
        match self.amount {
            Amount::PerKilogram(low, high) => Some((low, high)),
            _ => None,
        }
    }

    /// Orders by route, then by dose, those without one last.
    fn order(&self) -> (usize, f64, f64) {
        let route = self.route.map_or(Route::ALL.len(), |route| route as usize);
        let (low, high) = self.dose().unwrap_or((f64::INFINITY, f64::INFINITY));
        (route, low, high)
    }

    /// "IV (into a vein)", "not found".
    pub(super) fn route_words(&self) -> String {
        match self.route {
            Some(route) => [route.label(), " (", route.hint(), ")"].concat(),
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

    pub(super) fn dose_pick(&self, scene: &Scene) -> Vec<Pick> {
        match self.dose() {
            Some((low, high)) => scene.range("dose", low, high),
            None => scene.missing("dose"),
        }
    }

    pub(super) fn mark(&self, scene: &Scene) -> Mark {
        let dose = match &self.amount {
            Amount::NotFound => "dose not found",
            amount => &amount.words(),
        };
        let mut label = [
            &self.study.short_name,
            "\n",
            &self.route_title(),
            ", ",
            dose,
        ]
        .concat();
        if let Some(schedule) = self.schedule {
            label.push('\n');
            label.push_str(schedule);
        }
        label.push_str(&match self.people {
            Some(1.0) => "\n1 participant enrolled, all arms\n".to_string(),
            Some(people) => ["\n", &number(people), " participants enrolled, all arms\n"].concat(),
            None => "\nNumber of participants not found\n".to_string(),
        });
        label.push_str(&match self.design {
            Some(design) => capital(design.label()),
            None => "Design not found".to_string(),
        });
        if !scene.matching.contains(self.row) {
            label.push_str("\nLeft out by the filters");
        }
        Mark {
            label,
            pick: both(self.route_pick(scene), &self.dose_pick(scene)),
            studies: vec![self.row],
        }
    }
}

/// Every KAP regimen of the scope: by route, in it by dose, those without a dose last.
pub(super) fn arms<'a>(scene: &Scene<'a>) -> Vec<Arm<'a>> {
    let mut arms = Vec::new();
    for (row, study) in scene.studies() {
        for regimen in study.kap_regimens() {
            arms.push(Arm {
                row,
                study,
                route: regimen.route.value().copied(),
                amount: Amount::of(regimen),
                design: study.design.value().copied(),
                people: study.n_enrolled.value().map(|people| f64::from(*people)),
                schedule: regimen.schedule.value().map(String::as_str),
            });
        }
    }
    sorted_by(arms, |a, b| {
        let order = a.order().partial_cmp(&b.order());
        let name = a.study.short_name.cmp(&b.study.short_name);
        order.unwrap_or(Ordering::Equal).then(name)
    })
}
