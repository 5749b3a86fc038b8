//! The bars: one for each diagnosis, under a heading for each group, on an axis that the filters do
//! not move.

use super::bars::{bars, role_look};
use super::key::key;
use super::lines::{Line, role_phrase, treated};
use super::plan::{BAR, FOOT, Plan, length};
use crate::evidence::Role;
use crate::figures::draw::{Dot, INSIDE, PAGE, PLOT, Pen, RIGHT};
use crate::figures::ink::{Ink, Type, text_width};
use crate::figures::key::Shape;
use crate::figures::option::{At, Axis, Grid, Scale};
use crate::figures::plot::Drawn;
use crate::figures::{Measure, Scene};
use crate::narrative::{capital, number, studies, studies_of};

pub(super) fn draw<'a>(scene: &Scene, lines: &'a [Line<'a>]) -> Drawn {
    let plan = Plan::of(scene, lines);
    let mut drawing = Pen::new(scene);
    frame(scene, &plan, lines, &mut drawing);
    bars(scene, &plan.rows, &mut drawing);
    let grid = Grid {
        left: plan.left,
        right: plan.right,
        top: plan.head,
        bottom: FOOT,
    };
    let last = plan.rows.len().saturating_sub(1);
    let mut down = Axis::new(PLOT, Scale::Category, 0.0, last as f64).down();
    down.data = (0..plan.rows.len() as u32).collect();
    let across = Axis::new(PLOT, Scale::Value, 0.0, plan.end);
    let size = (plan.width, plan.height);
    drawing.done(size, Some((grid, across, down)), key(scene))
}

/// Labels, axis, and what stands at the end of each bar.
fn frame(scene: &Scene, plan: &Plan, lines: &[Line], drawing: &mut Pen) {
    let palette = scene.palette;
    let size = scene.type_size();
    let name = Type::new(size, palette.ink, RIGHT);
    let heading = Type::new(size, palette.muted, RIGHT).bold();
    let small = Type::new(size - 1.0, palette.muted, RIGHT);
    let across = match scene.measure {
        Measure::Studies => "Studies",
        Measure::Participants => "Participants, all arms",
    };
    let begin = if plan.above { 0.0 } else { plan.left };
    drawing.text(begin, 9.0, across.to_string(), small);
    let mut grid = Vec::new();
    let mut tick = 0.0;
    while tick <= plan.end {
        let x = plan.x(tick);
        let mut look = small;
        if tick > 0.0 || !plan.above {
            look.place = INSIDE;
        }
        drawing.text(x, plan.head - 12.0, number(tick), look);
        grid.push([At(x, plan.head - 2.0), At(x, plan.height - FOOT)]);
        tick += plan.step;
    }
    drawing.rules(PAGE, &grid, palette.rule, 1.0);
    let mut y = plan.head + plan.row / 2.0;
    for row in &plan.rows {
        match row.line {
            None => {
                let drop = if plan.above {
                    3.0
                } else {
                    plan.row / 2.0 - 10.0
                };
                drawing.text(
                    0.0,
                    y + drop,
                    group_words(scene, plan, lines, row.group),
                    heading,
                );
            }
            Some(line) => {
                let rise = if plan.above { 17.0 } else { 0.0 };
                drawing.text(0.0, y - rise, line.name.to_string(), name);
                end(scene, plan, line, y, drawing);
            }
        }
        y += plan.row;
    }
}

/// "Substance use: 6 studies", over the bars of the group.
fn group_words(scene: &Scene, plan: &Plan, lines: &[Line], group: &str) -> String {
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
        text = if text_width(&long, scene.type_size()) * 1.15 > plan.width {
            format!("{text}, {only} only comorbid")
        } else {
            long
        };
    }
    text
}

/// The number at the end of a bar; a hollow square stands for studies of unknown size only.
fn end(scene: &Scene, plan: &Plan, line: &Line, y: f64, drawing: &mut Pen) {
    let palette = scene.palette;
    let (now, whole) = (scene.tally_now(&line.all), scene.tally(&line.all));
    let none = now.rows == 0;
    let look = Type::new(scene.type_size() - 1.0, palette.ink, RIGHT).gap(6.0);
    let text = if scene.measure == Measure::Studies && now.rows < whole.rows {
        format!("{} of {}", now.rows, whole.rows)
    } else {
        scene.short(now)
    };
    let reach = length(scene, &line.roles, scene.scope);
    let known = if none {
        reach > 0.0
    } else {
        scene.amount(now).is_some()
    };
    if known {
        return drawing.text(plan.x(reach), y, text, look);
    }
    let among = if none { scene.scope } else { scene.matching };
    let role = line
        .roles
        .iter()
        .position(|set| !set.and(among).is_empty())
        .and_then(|role| Role::ALL.get(role));
    let Some(role) = role else { return };
    let ink = if none {
        Ink::ghost(palette)
    } else {
        Ink::hollow(palette, role_look(palette, *role).0)
    };
    let dot = Dot {
        height: 3,
        grid: PAGE,
        at: At(plan.x(reach) + BAR / 2.0 + 2.0, y),
        shape: Shape::Square,
        size: BAR - 2.0,
        ink,
        text: Some((text, look)),
    };
    let pick = line.pick(scene, *role);
    let mark = scene.mark(&role_phrase(line, *role), &line.all, pick);
    drawing.dot(dot, Some(mark));
}
