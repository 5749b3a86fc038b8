//! The KAP arms of the scope with what the figure shows of each.

use crate::evidence::{Design, Regimen, Route, Study};
use crate::explore::Bits;

use crate::figures::text::{number, people, span};
use crate::figures::{Mark, Pick, Scene};

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
            Amount::PerKilogram(low, high) => format!("{} mg/kg", span(*low, *high)),
            Amount::Other(text) => text.clone(),
            Amount::NotFound => "not found".to_string(),
        }
    }

    /// Orders by dose, those without one last.
    fn order(&self) -> (f64, f64) {
        match self {
            Amount::PerKilogram(low, high) => (*low, *high),
            _ => (f64::INFINITY, f64::INFINITY),
        }
    }
}

/// One ketamine regimen of a KAP arm.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Arm {
    /// The row of the study.
    pub(super) row: usize,
    /// Short name of the study.
    pub(super) name: String,
    pub(super) route: Option<Route>,
    pub(super) amount: Amount,
    pub(super) design: Option<Design>,
    /// People enrolled, all arms of the study.
    pub(super) people: Option<f64>,
    /// "1 session", "one infusion".
    schedule: Option<String>,
}

impl Arm {
    fn of(row: usize, study: &Study, regimen: &Regimen) -> Arm {
        Arm {
            row,
            name: study.short_name.clone(),
            route: regimen.route.value().copied(),
            amount: Amount::of(regimen),
            design: study.design.value().copied(),
            people: study.n_enrolled.value().map(|people| f64::from(*people)),
            schedule: regimen.schedule.value().cloned(),
        }
    }

    /// Whether it has a dose in mg/kg.
    pub(super) fn is_found(&self) -> bool {
        matches!(self.amount, Amount::PerKilogram(..))
    }

    pub(super) fn route_words(&self) -> String {
        self.route.map_or("not found".to_string(), |route| {
            format!("{} ({})", route.label(), route.hint())
        })
    }

    pub(super) fn route_pick(&self, scene: &Scene) -> Option<Pick> {
        match self.route {
            Some(route) => scene.value("route", route.label()),
            None => scene.missing("route"),
        }
    }

    pub(super) fn dose_pick(&self, scene: &Scene) -> Option<Pick> {
        match self.amount {
            Amount::PerKilogram(low, high) => scene.range("dose", low, high),
            Amount::NotFound | Amount::Other(_) => scene.missing("dose"),
        }
    }

    pub(super) fn mark(&self, scene: &Scene) -> Mark {
        let mut lines = vec![self.name.clone()];
        lines.push(match &self.amount {
            Amount::NotFound => format!("{}, dose not found", self.route_phrase()),
            amount => format!("{}, {}", self.route_phrase(), amount.words()),
        });
        lines.extend(self.schedule.clone());
        lines.push(match self.people {
            Some(count) => format!("{} enrolled, all arms", people(count)),
            None => "Number of participants not found".to_string(),
        });
        lines.push(
            self.design
                .map_or("Design not found".to_string(), |design| {
                    crate::figures::text::capital(design.label())
                }),
        );
        if !scene.matching.contains(self.row) {
            lines.push("Left out by the filters".to_string());
        }
        let route = self.route_pick(scene);
        Mark {
            label: lines.join("\n"),
            pick: route.into_iter().chain(self.dose_pick(scene)).collect(),
            studies: vec![self.row],
        }
    }

    fn route_phrase(&self) -> String {
        self.route
            .map_or("Route not found".to_string(), |_| self.route_words())
    }

    /// The number beside the mark.
    pub(super) fn people_words(&self) -> String {
        self.people
            .map_or("n?".to_string(), |people| format!("n {}", number(people)))
    }
}

/// Every KAP regimen of the scope: by route, in it by dose, those without a dose last.
pub(super) fn arms(scene: &Scene) -> Vec<Arm> {
    let mut arms: Vec<Arm> = scene
        .studies()
        .flat_map(|(row, study)| {
            study
                .kap_regimens()
                .map(move |regimen| Arm::of(row, study, regimen))
        })
        .collect();
    arms.sort_by(|a, b| {
        let route = |arm: &Arm| arm.route.map_or(Route::ALL.len(), |route| route as usize);
        route(a)
            .cmp(&route(b))
            .then(
                a.amount
                    .order()
                    .partial_cmp(&b.amount.order())
                    .unwrap_or(std::cmp::Ordering::Equal),
            )
            .then_with(|| a.name.cmp(&b.name))
    });
    arms
}

/// The studies of some arms.
pub(super) fn studies_of<'a>(scene: &Scene, arms: impl Iterator<Item = &'a Arm>) -> Bits {
    Bits::of(scene.table.rows(), arms.map(|arm| arm.row))
}
