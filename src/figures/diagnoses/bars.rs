//! The bars of each role, their patterns, and the grey rest that the filters leave out.

use super::lines::role_phrase;
use super::plan::{BAR, Row, length};
use crate::evidence::Role;
use crate::figures::draw::{PLOT, Pen};
use crate::figures::key::Fill;
use crate::figures::option::{BarStyle, Decal, Length, Series};
use crate::figures::steps::round;
use crate::figures::{Mark, Palette, Scene};
use crate::narrative::capital;

/// The colour and the pattern of each role.
pub(super) const fn role_look(palette: &Palette, role: Role) -> (&'static str, Fill) {
    match role {
        Role::Primary => (palette.accent, Fill::Solid),
        Role::Comorbid => (palette.second, Fill::Striped),
        Role::NotStated => (palette.third, Fill::Dotted),
    }
}

/// The bars of all roles, stacked, and the grey rest that the filters leave out.
pub(super) fn bars(scene: &Scene, rows: &[Row], drawing: &mut Pen) {
    for (at, role) in Role::ALL.iter().enumerate() {
        let mut parts = Vec::new();
        for row in rows {
            parts.push(row.line.and_then(|line| {
                let set = line.roles.get(at)?;
                if scene.now(set).is_empty() {
                    return None;
                }
                let pick = line.pick(scene, *role);
                let mark = scene.mark(&role_phrase(line, *role), set, pick);
                Some((
                    length(scene, std::slice::from_ref(set), scene.matching),
                    mark,
                ))
            }));
        }
        let (color, fill) = role_look(scene.palette, *role);
        let style = BarStyle {
            color,
            border_color: color,
            border_width: 0.0,
            decal: pattern(scene.palette, fill),
        };
        put(parts, style, drawing);
    }
    let mut parts = Vec::new();
    for row in rows {
        parts.push(row.line.and_then(|line| {
            let whole = length(scene, &line.roles, scene.scope);
            let now = length(scene, &line.roles, scene.matching);
            if whole <= now {
                return None;
            }
            let out = scene.matching.not();
            let mut roles = line.roles.iter().zip(Role::ALL);
            let (_, role) = roles.find(|(set, _)| set.and_count(&out) > 0)?;
            let pick = line.pick(scene, *role);
            let left_out = line.all.and(&out);
            Some((
                whole - now,
                scene.mark(&capital(line.name), &left_out, pick),
            ))
        }));
    }
    let style = BarStyle {
        color: scene.palette.ghost,
        border_color: scene.palette.ghost_line,
        border_width: 0.75,
        decal: None,
    };
    put(parts, style, drawing);
}

/// Puts one stretch of every bar on the drawing.
fn put(parts: Vec<Option<(f64, Mark)>>, item_style: BarStyle, drawing: &mut Pen) {
    let mut data = Vec::new();
    let mut marks = Vec::new();
    for part in parts {
        let (length, mark) = part.unzip();
        data.push(match length {
            Some(length) if length > 0.0 => Length::Of(round(length, 1000.0)),
            _ => Length::Gap("-"),
        });
        marks.push(mark);
    }
    let bar = Series::Bar {
        stack: "studies",
        x_axis_index: PLOT,
        y_axis_index: PLOT,
        bar_width: BAR,
        item_style,
        data,
    };
    drawing.bars.push((bar, marks));
}

/// The pattern of a fill: what tells the roles apart without colour.
const fn pattern(palette: &Palette, fill: Fill) -> Option<Decal> {
    match fill {
        Fill::Striped => Some(Decal {
            symbol: "rect",
            symbol_size: 1.0,
            color: palette.surface,
            dash_array_x: &[&[1.0, 0.0]],
            dash_array_y: &[2.0, 4.0],
            rotation: -std::f64::consts::FRAC_PI_4,
        }),
        Fill::Dotted => Some(Decal {
            symbol: "circle",
            symbol_size: 0.8,
            color: palette.surface,
            dash_array_x: &[&[5.0, 5.0], &[0.0, 5.0, 5.0, 0.0]],
            dash_array_y: &[4.0, 1.0],
            rotation: 0.0,
        }),
        _ => None,
    }
}
