//! Estimates of outcomes in words, with their intervals and what these include.

use crate::evidence::Estimate;

use super::words::number;

/// Said once where intervals are shown: the data holds the limits of the intervals, not their
/// confidence level.
pub const INTERVAL_NOTE: &str =
    "The data set holds the limits of the intervals, not their confidence level.";

/// What kind of number an estimate is; it decides how the value is said and which value means
/// "no effect".
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    /// Odds, hazard and risk ratios: no effect is 1.
    Ratio,
    /// Standardised differences and correlations: no effect is 0.
    Plain,
    /// A difference between two proportions: no effect is 0.
    RiskDifference,
    /// "percent lower": no effect is 0.
    PercentLower,
    /// A difference or change with a unit: no effect is 0.
    Measured,
    /// A share of people: there is no value that means no effect.
    Proportion,
    /// A kind this page does not know: it says the number and no more.
    Other,
}

impl Kind {
    fn of(name: &str) -> Self {
        match name {
            "risk difference" => Self::RiskDifference,
            "percent lower" => Self::PercentLower,
            "proportion" => Self::Proportion,
            _ if name.ends_with("ratio") => Self::Ratio,
            _ if name.starts_with("Cohen") || name.starts_with("Pearson") => Self::Plain,
            _ if name.starts_with("difference")
                || name.starts_with("mean difference")
                || name.starts_with("mean change") =>
            {
                Self::Measured
            }
            _ => Self::Other,
        }
    }

    /// The value that means no effect.
    fn no_effect(self) -> Option<f64> {
        match self {
            Self::Ratio => Some(1.0),
            Self::Plain | Self::RiskDifference | Self::PercentLower | Self::Measured => Some(0.0),
            Self::Proportion | Self::Other => None,
        }
    }
}

/// An estimate in words: `odds ratio 5.7, interval 1.3 to 25.1, p = 0.02`.
///
/// Where the interval holds the value that means no effect (1 for a ratio, 0 for a difference) it
/// says so, and the name of the interval where the data give one: `Cohen d 0.65, interval −0.55 to 1.82 (includes no effect)`.
pub fn estimate_text(estimate: &Estimate) -> String {
    let (kind, interval) = match estimate.kind.split_once(", ") {
        Some((kind, interval)) if interval.ends_with("interval") => (kind, interval),
        _ => (estimate.kind.as_str(), "interval"),
    };
    let mut text = value_text(kind, estimate.value);
    if let Some((low, high)) = estimate.interval {
        text.push_str(&format!(", {interval} {} to {}", number(low), number(high)));
        if includes_no_effect(estimate) == Some(true) {
            text.push_str(" (includes no effect)");
        }
    }
    if let Some(p) = &estimate.p {
        text.push_str(&p_text(p));
    }
    text
}

/// The value that means no effect: 1 for a ratio, 0 for a difference, none for a share of people.
pub fn no_effect(estimate: &Estimate) -> Option<f64> {
    Kind::of(&estimate.kind).no_effect()
}

/// Whether an estimate is a ratio, which belongs on a logarithmic scale.
pub fn is_ratio(estimate: &Estimate) -> bool {
    Kind::of(&estimate.kind) == Kind::Ratio
}

/// Whether the interval of an estimate holds the value that means no effect. None when the
/// estimate has no interval, or is of a kind for which no value means that (a proportion).
pub fn includes_no_effect(estimate: &Estimate) -> Option<bool> {
    let null = no_effect(estimate)?;
    let (low, high) = estimate.interval?;
    Some(low <= null && null <= high)
}

fn value_text(kind: &str, value: f64) -> String {
    match Kind::of(kind) {
        Kind::RiskDifference => {
            format!(
                "{kind} {} ({} percentage points)",
                number(value),
                number(hundred(value))
            )
        }
        Kind::Proportion => format!("{kind} {} ({}%)", number(value), number(hundred(value))),
        Kind::PercentLower => format!("{}% lower", number(value)),
        Kind::Measured => match kind.split_once(", ") {
            Some((what, unit)) => format!("{what} {} {unit}", number(value)),
            None => format!("{kind} {}", number(value)),
        },
        Kind::Ratio | Kind::Plain | Kind::Other => format!("{kind} {}", number(value)),
    }
}

/// A hundred times a share, without the noise of binary fractions (0.278 is 27.8, not
/// 27.800000000000004).
fn hundred(share: f64) -> f64 {
    (share * 100.0 * 1e6).round() / 1e6
}

/// The data holds `0.02`, `<0.05` and `0.033 (interaction)`.
fn p_text(p: &str) -> String {
    match p.strip_prefix('<') {
        Some(limit) => format!(", p < {limit}"),
        None => format!(", p = {p}"),
    }
}
