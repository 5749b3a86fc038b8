//! The axes of the doses, the lane of the doses not found, and the names of lanes and arms.

use charming::component::Grid;
use charming::datatype::CompositeValue;
use charming::element::{
    AxisTick, AxisType, Label, LineStyleType, MarkLine, MarkLineData, MarkLineVariant, SplitLine,
    Symbol,
};
use charming::series::Scatter;

use super::arms::Arm;
use super::minutes;
use super::plan::{DOSES, LOST, NOT_PER_KG, Plan};
use crate::evidence::Route;
use crate::figures::additions::{Addition, AxisAt};
use crate::figures::axes::{axis, axis_label, rule, unseen};
use crate::figures::ink::text_width;
use crate::figures::plot::Plot;
use crate::figures::rows::{RowNames, titled};
use crate::figures::steps::{STEPS, rounded};
use crate::figures::{Measure, Scene};
use crate::narrative::{NOT_FOUND, capital, number, studies_of};

pub(super) fn frame(scene: &Scene, plan: &Plan, arms: &[Arm], plot: &mut Plot) {
    let palette = scene.palette;
    let size = scene.type_size();
    let lines = plan.lines.max(1) as f64;
    let ticks = ticks(plan, size);
    let values = || {
        ticks
            .iter()
            .map(|tick| CompositeValue::from(*tick))
            .collect::<Vec<_>>()
    };
    let mut label = axis_label(scene).formatter("{value}");
    for tick in &ticks {
        label = label.custom_values(*tick);
    }
    let mut across = axis(scene, AxisType::Log)
        .position("top")
        .min(rounded(plan.low))
        .max(rounded(plan.high))
        .axis_label(label)
        .axis_tick(AxisTick::new().show(false).custom_values(values()));
    if !scene.glance() {
        across = titled(scene, across, DOSES, &plan.title, plot);
    }
    let grid = |left: f64, right: f64| {
        Grid::new()
            .left(rounded(left))
            .width(rounded(right - left))
            .top(plan.head)
            .bottom(4.0)
    };
    let down = || unseen(scene, (0.0, lines)).inverse(true);
    plot.axes(grid(plan.left, plan.right), across, down());
    lost(
        scene,
        plan,
        plot,
        grid(plan.lane, plan.lane + plan.lost)
            .show(true)
            .border_width(0.0)
            .background_color(palette.band),
    );
    if scene.lens.minutes && !scene.glance() {
        minutes::axes(scene, plan, plot);
    }
    names(scene, plan, arms, plot);
    lanes(scene, plan, plot);
}

/// The steps of the axis whose labels do not touch.
fn ticks(plan: &Plan, size: f64) -> Vec<f64> {
    let room = plan.right - plan.left;
    let per = room / (plan.high / plan.low).ln();
    let mut taken = f64::NEG_INFINITY;
    let mut ticks = Vec::new();
    for step in STEPS
        .into_iter()
        .filter(|step| *step >= plan.low && *step <= plan.high)
    {
        let x = (step / plan.low).ln() * per;
        let half = text_width(&number(step), size) / 2.0 + 3.0;
        if x - half >= taken {
            ticks.push(step);
            taken = x + half;
        }
    }
    ticks
}

/// The lane of the doses in mg and of those not found, with its name above it.
fn lost(scene: &Scene, plan: &Plan, plot: &mut Plot, grid: Grid) {
    let size = scene.type_size();
    let name = match (
        plan.in_mg,
        scene.lens.course(),
        plan.lost > text_width("course dose not found", size),
    ) {
        (true, ..) => NOT_PER_KG,
        (false, false, true) => "dose not found",
        (false, true, true) => "course dose not found",
        _ => NOT_FOUND,
    };
    let across = axis(scene, AxisType::Value)
        .position("top")
        .min(0.0)
        .max(1.0)
        .split_line(SplitLine::new().show(false))
        .axis_label(axis_label(scene).formatter(name).custom_values(0.5));
    let down = unseen(scene, (0.0, plan.lines.max(1) as f64)).inverse(true);
    plot.axes(grid, across, down);
    if text_width(name, size) > plan.lost {
        plot.add(Addition::LabelWidth {
            axis: AxisAt::Across(LOST),
            width: plan.lost - 4.0,
            line: size * 1.2,
        });
    }
}

/// The names at the left: of lanes at a glance, of arms and their routes when enlarged.
fn names(scene: &Scene, plan: &Plan, arms: &[Arm], plot: &mut Plot) {
    let size = scene.type_size();
    // Half lines, so that a name can stand between two of them.
    let mut names = vec![String::new(); plan.lines * 2 + 1];
    let mut headings = names.clone();
    let put = |list: &mut Vec<String>, at: usize, name: String| {
        if let Some(place) = list.get_mut(at) {
            *place = name;
        }
    };
    for (at, lane) in plan.lanes.iter().enumerate() {
        let middle = lane.lines.0 + lane.lines.1;
        match scene.glance() {
            true => put(&mut names, middle, lane.name.clone()),
            false => put(&mut headings, middle, heading(scene, plan, arms, at)),
        }
    }
    if !scene.glance() {
        for (arm, placed) in arms.iter().zip(&plan.placed) {
            put(&mut names, placed.line * 2 + 1, arm.name());
        }
    }
    let axis_of = |names: Vec<String>| {
        axis(scene, AxisType::Category)
            .boundary_gap(false)
            .inverse(true)
            .data(names)
            .split_line(SplitLine::new().show(false))
    };
    // Lanes of one line are low: their names touch unless they are a little smaller.
    let letters = match scene.glance() {
        true => size.min(plan.line),
        false => size,
    };
    let label = axis_label(scene).font_size(rounded(letters));
    let at = plot.names(axis_of(names).axis_label(label));
    let place = match plan.above {
        true => RowNames::Above(plan.line / 2.0 - size * 1.35),
        false => RowNames::Left(plan.left),
    };
    place.place(at, plot);
    if !scene.glance() {
        place.headings(scene, axis_of(headings), plot);
    }
}

/// "IV (into a vein): 10 studies".
fn heading(scene: &Scene, plan: &Plan, arms: &[Arm], lane: usize) -> String {
    let first = plan.lanes.get(lane).map_or(0, |lane| lane.lines.1);
    let arm = plan.placed.iter().position(|placed| placed.line == first);
    let Some(arm) = arm.and_then(|at| arms.get(at)) else {
        return String::new();
    };
    let mut all = scene.nobody();
    for other in arms.iter().filter(|other| other.route == arm.route) {
        all.insert(other.row);
    }
    let now = scene.tally_now(&all);
    let count = match scene.measure {
        _ if now.rows == 0 => studies_of(0, all.count()),
        Measure::Studies if now.rows < all.count() => studies_of(now.rows, all.count()),
        // The whole words would run into the lane.
        Measure::Participants if now.unknown > 0 => {
            format!("studies of {} participants", scene.short(now))
        }
        Measure::Participants => format!("studies of {}", scene.words(now)),
        Measure::Studies => scene.words(now),
    };
    let text = format!("{}: {count}", arm.route_title());
    match arm.route {
        // Without the hint, which would run out of the chart.
        Some(route) if text_width(&text, scene.type_size()) * 1.15 > scene.width() => {
            format!("{}: {count}", capital(Route::label(route)))
        }
        _ => text,
    }
}

/// Lines between the lanes, over the whole width.
fn lanes(scene: &Scene, plan: &Plan, plot: &mut Plot) {
    for axes in [DOSES, LOST] {
        let lines = plan
            .lanes
            .iter()
            .map(|lane| MarkLineVariant::Simple(MarkLineData::new().y_axis(lane.lines.1 as f64)));
        let line = MarkLine::new()
            .silent(true)
            .symbol(vec![Symbol::None, Symbol::None])
            .label(Label::new().show(false))
            .line_style(rule(scene).type_(LineStyleType::Solid))
            .data(lines.collect());
        let carrier = Scatter::new()
            .id(format!("lanes {axes}"))
            .x_axis_index(axes as f64)
            .y_axis_index(axes as f64)
            .mark_line(line);
        plot.series(carrier, None);
    }
}
