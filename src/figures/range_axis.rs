//! An axis along which a reader can choose a range.

/// An axis across a chart, along which a facet of numbers can be filtered.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct RangeAxis {
    /// The key of the facet.
    pub facet: &'static str,
    /// Its place among the axes across of the chart.
    pub axis: usize,
    /// Its lowest and its highest value.
    pub ends: (f64, f64),
    /// The step to which a value is rounded.
    pub step: f64,
    /// Where what stands on it begins, CSS px from the top of the chart: its labels are above.
    pub top: f64,
}

impl RangeAxis {
    /// A value on the axis, rounded, and within its ends.
    pub fn rounded(&self, value: f64) -> f64 {
        let (low, high) = self.ends;
        // Hundredths are not exact in the machine: 14 × 0.05 would be 0.7000000000000001.
        let value = ((value / self.step).round() * self.step * 1e6).round() / 1e6;
        value.clamp(low, high)
    }
}
