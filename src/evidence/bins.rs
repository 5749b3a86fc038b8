//! The bins of the range facets, made so that a small histogram of them reads well.

/// A bin of a range facet: label, low end included, high end not included.
pub(super) type Bins = &'static [(&'static str, f64, f64)];

// Half a milligram each, so that the height of a bar can be read as a density; the last is open.
pub(super) const DOSE: Bins = &[
    ("under 0.5", f64::NEG_INFINITY, 0.5),
    ("0.5 to 0.99", 0.5, 1.0),
    ("1 to 1.49", 1.0, 1.5),
    ("1.5 to 1.99", 1.5, 2.0),
    ("2 to 2.49", 2.0, 2.5),
    ("2.5 or more", 2.5, f64::INFINITY),
];

pub(super) const SESSIONS: Bins = &[
    ("1", f64::NEG_INFINITY, 2.0),
    ("2", 2.0, 3.0),
    ("3", 3.0, 4.0),
    ("4", 4.0, 5.0),
    ("5", 5.0, 6.0),
    ("6 or more", 6.0, f64::INFINITY),
];

pub(super) const YEAR: Bins = &[
    ("before 1980", f64::NEG_INFINITY, 1980.0),
    ("1980s", 1980.0, 1990.0),
    ("1990s", 1990.0, 2000.0),
    ("2000s", 2000.0, 2010.0),
    ("2010s", 2010.0, 2020.0),
    ("2020 or later", 2020.0, f64::INFINITY),
];

// A case report stands by itself.
pub(super) const PARTICIPANTS: Bins = &[
    ("1", f64::NEG_INFINITY, 2.0),
    ("2 to 9", 2.0, 10.0),
    ("10 to 19", 10.0, 20.0),
    ("20 to 49", 20.0, 50.0),
    ("50 to 99", 50.0, 100.0),
    ("100 or more", 100.0, f64::INFINITY),
];

// About a month, a quarter, half a year, a year, two years.
pub(super) const FOLLOW_UP: Bins = &[
    ("under 4", f64::NEG_INFINITY, 4.0),
    ("4 to 12", 4.0, 13.0),
    ("13 to 25", 13.0, 26.0),
    ("26 to 51", 26.0, 52.0),
    ("52 to 103", 52.0, 104.0),
    ("104 or more", 104.0, f64::INFINITY),
];
