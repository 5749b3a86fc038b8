//! The bars: one for each diagnosis under a heading for its group, or at a glance one for each group, on
//! an axis that the filters do not move.

use charming::component::Grid;
use charming::element::{AxisType, LabelPosition, SplitLine};

use super::bars::{bars, role_look};
use super::key::key;
use super::lines::{Line, role_phrase, treated};
use super::plan::{FOOT, Plan, length};
use crate::evidence::Role;
use crate::figures::additions::AxisAt;
use crate::figures::axes::{axis, axis_label};
use crate::figures::ink::{Ink, text_width};
use crate::figures::key::Shape;
use crate::figures::plot::{Drawn, Layer, Lettering, Plot, Point};
use crate::figures::rows::{RowNames, titled};
use crate::figures::{Measure, Scene};
use crate::narrative::{capital, studies, studies_of};

pub(super) fn draw(scene: &Scene, lines: &[Line]) -> Drawn {
    let plan = Plan::of(scene, lines);
    let mut plot = Plot::new(scene, plan.bar);
    frame(scene, &plan, lines, &mut plot);
    bars(scene, &plan, &mut plot);
    for layer in ends(scene, &plan) {
        plot.layer(layer);
    }
    plot.done(plan.height, key(scene))
}

/// The axes, and what stands beside the bars.
fn frame(scene: &Scene, plan: &Plan, lines: &[Line], plot: &mut Plot) {
    let palette = scene.palette;
    let size = scene.type_size();
    let mut across = axis(scene, AxisType::Value)
        .position("top")
        .min(0.0)
        .max(plan.end)
        .interval(plan.step)
        .axis_label(
            axis_label(scene)
                .formatter("{value}")
                .font_size(size - 1.0)
                .color(palette.muted),
        );
    if !scene.glance() {
        let title = match scene.measure {
            Measure::Studies => "Studies",
            Measure::Participants => "Participants, all arms",
        };
        across = titled(scene, across, 0, title, plot);
    }
    let grid = Grid::new()
        .left(plan.left)
        .right(plan.right)
        .top(plan.head)
        .bottom(FOOT);
    let names: Vec<String> = plan.rows.iter().map(super::plan::Row::name).collect();
    let rows = || {
        axis(scene, AxisType::Category)
            .inverse(true)
            .split_line(SplitLine::new().show(false))
    };
    plot.axes(grid, across, rows().data(names));
    let place = match plan.above {
        true => RowNames::Above(((plan.bar - plan.names) / 2.0).max(0.0)),
        false => RowNames::Left(plan.left),
    };
    place.place(AxisAt::Down(0), plot);
    if !scene.glance() {
        let headings = plan.rows.iter().map(|row| match row.line {
            Some(_) => String::new(),
            None => group_words(scene, lines, row.group),
        });
        place.headings(scene, rows().data(headings.collect::<Vec<_>>()), plot);
    }
}

/// "Substance use: 6 studies", over the bars of the group.
fn group_words(scene: &Scene, lines: &[Line], group: &str) -> String {
    let mut all = scene.nobody();
    for line in lines {
        if line.group == group {
            all.or_assign(&line.all);
        }
    }
    let (now, whole) = (scene.now(&all).count(), all.count());
    let count = if now == whole {
        studies(now)
    } else {
        studies_of(now, whole)
    };
    let mut text = format!("{}: {count}", capital(group));
    // They are the studies that lack the group as their condition.
    let only = scene
        .now(&all.and(&treated(scene, lines, group).not()))
        .count();
    if only > 0 {
        let long = format!("{text}, {only} of them only as comorbid");
        // Bold letters are a little wider.
        text = if text_width(&long, scene.type_size()) * 1.15 > scene.width() {
            format!("{text}, {only} only comorbid")
        } else {
            long
        };
    }
    text
}

/// The numbers at the ends of the bars; a hollow square stands for studies of unknown size only.
fn ends(scene: &Scene, plan: &Plan) -> Vec<Layer> {
    let palette = scene.palette;
    let look = Lettering::new(scene.type_size() - 1.0, palette.ink, LabelPosition::Right);
    let layer = |id: String, ink: Ink, points: Vec<Point>| Layer {
        id,
        shape: Shape::Square,
        ink,
        text: Some(look),
        offset: (plan.bar / 2.0, plan.fall()),
        height: 3,
        axes: 0,
        points,
    };
    let mut known = Vec::new();
    let mut out = Vec::new();
    let mut unsized_ones: Vec<Vec<Point>> = Role::ALL.iter().map(|_| Vec::new()).collect();
    for (at, row) in plan.rows.iter().enumerate() {
        let Some(line) = &row.line else { continue };
        let (now, whole) = (scene.tally_now(&line.all), scene.tally(&line.all));
        let none = now.rows == 0;
        let reach = length(scene, &line.roles, scene.scope);
        let is_known = if none {
            reach > 0.0
        } else {
            scene.amount(now).is_some()
        };
        let among = if none { scene.scope } else { scene.matching };
        let role = line.roles.iter().position(|set| !set.and(among).is_empty());
        let mark = role.and_then(|at| Role::ALL.get(at)).map(|role| {
            let pick = line.pick(scene, *role);
            scene.mark(&role_phrase(line, *role), &line.all, pick)
        });
        let point = Point {
            name: line.title().to_string(),
            x: reach,
            y: at as f64,
            size: if is_known { 1.0 } else { plan.bar - 2.0 },
            text: numbers(scene, line, now.rows, whole.rows),
            mark: mark.filter(|_| !is_known),
        };
        match (
            is_known,
            none,
            role.and_then(|role| unsized_ones.get_mut(role)),
        ) {
            (true, ..) => known.push(point),
            (false, false, Some(of_role)) => of_role.push(point),
            _ => out.push(point),
        }
    }
    let mut layers = vec![
        layer("numbers".to_string(), Ink::clear(), known),
        layer(
            "left out, size not found".to_string(),
            Ink::ghost(palette),
            out,
        ),
    ];
    for (role, points) in Role::ALL.iter().zip(unsized_ones) {
        let ink = Ink::hollow(palette, role_look(palette, *role).0);
        layers.push(layer(
            format!("size not found, {}", role.label()),
            ink,
            points,
        ));
    }
    layers
}

/// The number of a row: of A and of B, where two are compared.
fn numbers(scene: &Scene, line: &Line, now: usize, whole: usize) -> String {
    if let Some(then) = scene.then(&line.all) {
        let (a, b) = (scene.tally(&then), scene.tally_now(&line.all));
        return format!("{} / {}", scene.short(a), scene.short(b));
    }
    if scene.measure == Measure::Studies && now < whole {
        format!("{now} of {whole}")
    } else {
        scene.short(scene.tally_now(&line.all))
    }
}
