//! A dose as the lens shows it, with the sum that led to it.

use crate::evidence::{DoseUnit, Regimen};
use crate::figures::DoseLens;
use crate::figures::steps::round;
use crate::narrative::{NOT_FOUND, number, span};

/// A dose, as far as it can be placed.
pub(super) struct Amount {
    /// The lowest and the highest in the unit of the axis, both above zero.
    pub(super) place: Option<(f64, f64)>,
    /// Known, but not on this axis: the dose in its own unit.
    pub(super) other: Option<String>,
    /// Whether that unit is mg, not per kilogram.
    pub(super) fixed: bool,
    /// "0.71 to 1.41 mg/kg", "0.5 mg/kg × 6 sessions = 3 mg/kg, derived", "not found".
    pub(super) words: String,
    /// Whether it is not a dose as found, but worked out, or could not be.
    pub(super) derived: bool,
}

impl Amount {
    /// Nothing but words.
    pub(super) fn said(words: String) -> Amount {
        Amount {
            place: None,
            other: None,
            fixed: false,
            words,
            derived: false,
        }
    }

    pub(super) fn of(regimen: &Regimen, lens: DoseLens) -> Amount {
        let sessions = regimen.sessions.value();
        let (Some(dose), true) = (regimen.dose.value(), !lens.course() || sessions.is_some())
        else {
            return lost(regimen, lens);
        };
        let fixed = dose.unit == DoseUnit::Mg;
        let sum = Sum {
            unit: dose.unit.label(),
            weight: lens.weight.filter(|_| !fixed),
            course: lens.course(),
        };
        let (low, high) = (dose.amount.low(), dose.amount.high());
        let (few, many) = match sessions {
            Some(sessions) if lens.course() => (sessions.low(), sessions.high()),
            _ => (1, 1),
        };
        let ends = (sum.product(low, few), sum.product(high, many));
        let derived = sum.course || sum.weight.is_some();
        let mut words = if sum.course && ends.0 < ends.1 {
            // A range of doses and one of sessions give the bounds of a course, and no more.
            let (least, most) = (sum.words(low, low, few), sum.words(high, high, many));
            format!("at least {least}, at most {most}")
        } else {
            sum.words(low, high, few)
        };
        if derived {
            words.push_str(", derived");
        }
        // A logarithmic axis has no place for zero.
        let placed = sum.result() == lens.unit() && ends.0 > 0.0;
        let short = format!("{} {}", span(ends.0, ends.1), sum.result());
        Amount {
            place: placed.then_some(ends),
            other: (!placed).then_some(short),
            fixed: !placed && sum.result() == DoseUnit::Mg.label(),
            words,
            derived,
        }
    }
}

/// No dose: what is missing.
fn lost(regimen: &Regimen, lens: DoseLens) -> Amount {
    let missing = match (regimen.dose.value(), regimen.sessions.value()) {
        _ if !lens.course() => "",
        (Some(_), _) => " (dose found, number of sessions not found)",
        (None, Some(_)) => " (number of sessions found, dose not found)",
        (None, None) => " (neither dose nor number of sessions found)",
    };
    Amount {
        derived: lens.course(),
        ..Amount::said(format!("{NOT_FOUND}{missing}"))
    }
}

/// How a dose is worked out.
struct Sum {
    /// The unit of the dose as found.
    unit: &'static str,
    weight: Option<f64>,
    course: bool,
}

impl Sum {
    fn product(&self, dose: f64, sessions: u32) -> f64 {
        let product = dose * self.weight.unwrap_or(1.0) * f64::from(sessions);
        // Tenths are not exact in the machine: 0.2 × 36.5 would be 7.300000000000001.
        round(product, 1e6)
    }

    /// The unit of what comes out.
    fn result(&self) -> &'static str {
        match self.weight {
            Some(_) => "mg",
            None => self.unit,
        }
    }

    /// "0.5 mg/kg × 70 kg × 6 sessions = 210 mg"; the dose alone when nothing is worked out.
    fn words(&self, low: f64, high: f64, sessions: u32) -> String {
        let mut text = format!("{} {}", span(low, high), self.unit);
        if let Some(weight) = self.weight {
            text.push_str(&format!(" × {} kg", number(weight)));
        }
        if self.course {
            let noun = if sessions == 1 {
                " session"
            } else {
                " sessions"
            };
            text.push_str(&format!(" × {sessions}{noun}"));
        }
        if self.course || self.weight.is_some() {
            let result = span(self.product(low, sessions), self.product(high, sessions));
            text.push_str(&format!(" = {result} {}", self.result()));
        }
        text
    }
}
