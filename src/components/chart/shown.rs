//! The chart on the screen: the instance of the library, what it shows, and where its marks are.

use std::{cell::RefCell, rc::Rc, sync::Arc};

use crate::{
    browser::chart::{At, Chart, ChartError, Hit},
    figures::{Change, Figure, Mark},
};

/// What is on the screen; the newest figure may still wait for its turn.
#[derive(Clone, Default)]
pub struct Shown(Rc<RefCell<Parts>>);

#[derive(Default)]
struct Parts {
    chart: Option<Chart>,
    figure: Option<Arc<Figure>>,
    /// Width and height, CSS pixels.
    size: (f64, f64),
    /// Marks that are lit up.
    lit: Vec<At>,
}

impl Shown {
    /// Takes a chart that was opened, in place of one that was there.
    pub fn open(&self, chart: Chart) {
        *self.0.borrow_mut() = Parts {
            chart: Some(chart),
            ..Parts::default()
        };
    }

    /// Lets the chart go, if there is one.
    pub fn close(&self) {
        *self.0.borrow_mut() = Parts::default();
    }

    /// Draws the figure, unless that is on the screen already. Whether there is a chart to draw it in.
    pub fn draw(&self, figure: Arc<Figure>, size: (f64, f64)) -> Result<bool, ChartError> {
        let mut parts = self.0.borrow_mut();
        let Parts {
            chart: Some(chart),
            figure: before,
            size: had,
            lit,
        } = &mut *parts
        else {
            return Ok(false);
        };
        if *had != size {
            chart.resize();
            *had = size;
        }
        let change = before.as_ref().map_or(Change::Whole, |before| {
            figure.chart.change_from(&before.chart)
        });
        match change {
            Change::Nothing => {}
            Change::Parts(option) => chart.draw(&option, false)?,
            Change::Whole => chart.draw(&figure.chart, true)?,
        }
        *before = Some(figure);
        // What is drawn anew is not lit up.
        lit.clear();
        Ok(true)
    }

    /// What a mark means.
    pub fn mark(&self, at: At) -> Option<Mark> {
        let parts = self.0.borrow();
        let marks = parts.figure.as_ref()?.series.get(at.series)?;
        marks.get(at.item)?.clone()
    }

    /// Lights up the marks of some studies; with none, nothing is lit.
    pub fn light(&self, studies: Option<&[usize]>) {
        let mut parts = self.0.borrow_mut();
        let lit = match (&parts.figure, studies) {
            (Some(figure), Some(studies)) => marks_of(figure, studies),
            _ => Vec::new(),
        };
        if lit == parts.lit {
            return;
        }
        if let Some(chart) = &parts.chart {
            chart.light(&lit);
        }
        parts.lit = lit;
    }

    /// The marks that mean something, in reading order: from the top down, in a line from the left.
    pub fn in_order(&self) -> Vec<Hit> {
        /// Marks no further apart stand in one line, CSS pixels.
        const LINE: f64 = 12.0;
        let parts = self.0.borrow();
        let mut places = parts.chart.as_ref().map(Chart::places).unwrap_or_default();
        drop(parts);
        places.retain(|hit| self.mark(hit.at).is_some());
        places.sort_unstable_by(|a, b| {
            let line = |hit: &Hit| (hit.y / LINE).round();
            line(a).total_cmp(&line(b)).then(a.x.total_cmp(&b.x))
        });
        places
    }

    /// The value of an axis across at a pixel of the chart.
    pub fn value_at(&self, axis: usize, pixel: f64) -> Option<f64> {
        self.0.borrow().chart.as_ref()?.value_at(axis, pixel)
    }

    /// The pixel of a value of an axis across.
    pub fn pixel_of(&self, axis: usize, value: f64) -> Option<f64> {
        self.0.borrow().chart.as_ref()?.pixel_of(axis, value)
    }
}

/// The marks that stand for one of these studies, series after series.
fn marks_of(figure: &Figure, studies: &[usize]) -> Vec<At> {
    let mut found = Vec::new();
    for (series, marks) in figure.series.iter().enumerate() {
        for (item, mark) in marks.iter().enumerate() {
            let of_them = |mark: &Mark| mark.studies.iter().any(|row| studies.contains(row));
            if mark.as_ref().is_some_and(of_them) {
                found.push(At { series, item });
            }
        }
    }
    found
}
