//! Round numbers: those at which a scale has its lines, and rounding to so many steps.

/// 1, 2 and 5 in each power of ten.
pub(super) const STEPS: [f64; 22] = [
    0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0,
    200.0, 500.0, 1000.0, 2000.0, 5000.0, 10000.0,
];

/// Rounds to steps of which so many make one, so that an option is short and the same everywhere.
pub(super) fn round(value: f64, steps: f64) -> f64 {
    (value * steps).round() / steps
}

/// Rounds to thousandths: short enough for an option.
pub(super) fn rounded(value: f64) -> f64 {
    round(value, 1000.0)
}
