//! The bars of each role, their patterns, and the grey rest that the filters leave out. Where two
//! selections are compared, each row has two bars: A is an outline, B is filled.

use charming::component::DecalItem;
use charming::datatype::CompositeValue;
use charming::element::{Emphasis, EmphasisFocus, ItemStyle, Symbol};
use charming::series::Bar;
use charming::val;

use super::lines::{Line, role_phrase};
use super::plan::{Plan, length};
use crate::evidence::Role;
use crate::explore::Bits;
use crate::figures::additions::Addition;
use crate::figures::key::Fill;
use crate::figures::plot::Plot;
use crate::figures::steps::rounded;
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

/// A stretch of a bar, with what it means.
type Stretch = Option<(f64, Mark)>;

/// The bars of all rows, role after role.
pub(super) fn bars(scene: &Scene, plan: &Plan, plot: &mut Plot) {
    if plan.above {
        // The names stand over the bars: an empty bar keeps their room.
        let names = bar("names", "room for names").bar_width(rounded(plan.names));
        plot.series(names.data(vec!["-"; plan.rows.len()]), None);
    }
    if let Some(other) = scene.other {
        for (at, role) in Role::ALL.iter().enumerate() {
            let (colour, fill) = role_look(scene.palette, *role);
            let style = ItemStyle::new()
                .color(scene.palette.surface)
                .border_color(colour)
                .border_width(1.5);
            let bar = bar("A", &format!("A, {}", role.label())).item_style(style);
            let parts = parts(scene, plan, at, *role, other);
            put(scene, plan, bar, parts, pattern(colour, fill), plot);
        }
    }
    for (at, role) in Role::ALL.iter().enumerate() {
        let (colour, fill) = role_look(scene.palette, *role);
        let style = ItemStyle::new()
            .color(colour)
            .border_color(colour)
            .border_width(0.0);
        let parts = parts(scene, plan, at, *role, scene.matching);
        let bar = bar("B", role.label()).item_style(style);
        put(
            scene,
            plan,
            bar,
            parts,
            pattern(scene.palette.surface, fill),
            plot,
        );
    }
    let style = ItemStyle::new()
        .color(scene.palette.ghost)
        .border_color(scene.palette.ghost_line)
        .border_width(0.75);
    let bar = bar("B", "left out by the filters").item_style(style);
    put(scene, plan, bar, left_out(scene, plan), None, plot);
}

/// What each row has of a role among some studies.
fn parts(scene: &Scene, plan: &Plan, at: usize, role: Role, among: &Bits) -> Vec<Stretch> {
    let part = |line: &Line| {
        let set = line.roles.get(at)?;
        if set.and(among).is_empty() {
            return None;
        }
        let (what, pick) = (role_phrase(line, role), line.pick(scene, role));
        let mark = match std::ptr::eq(among, scene.matching) {
            true => scene.mark(&what, set, pick),
            false => scene.mark_of_other(&what, set, pick),
        };
        Some((length(scene, std::slice::from_ref(set), among), mark))
    };
    let rows = plan.rows.iter();
    rows.map(|row| row.line.as_ref().and_then(part)).collect()
}

/// What the filters leave out of each row.
fn left_out(scene: &Scene, plan: &Plan) -> Vec<Stretch> {
    let part = |line: &Line| {
        let whole = length(scene, &line.roles, scene.scope);
        let now = length(scene, &line.roles, scene.matching);
        let out = scene.left_out(scene.scope);
        let mut roles = line.roles.iter().zip(Role::ALL);
        let (_, role) = roles.find(|(set, _)| set.and_count(&out) > 0)?;
        let all = line.all.and(&out);
        let length = if scene.other.is_some() {
            length(scene, &line.roles, &out)
        } else {
            whole - now
        };
        (length > 0.0).then(|| {
            let pick = line.pick(scene, *role);
            (length, scene.mark(&capital(line.title()), &all, pick))
        })
    };
    let rows = plan.rows.iter();
    rows.map(|row| row.line.as_ref().and_then(part)).collect()
}

/// Puts one stretch of every bar on the chart.
fn put(
    scene: &Scene,
    plan: &Plan,
    bar: Bar,
    parts: Vec<Stretch>,
    decal: Option<DecalItem>,
    plot: &mut Plot,
) {
    let mut data = Vec::new();
    let mut marks = Vec::new();
    for part in parts {
        let (length, mark) = part.unzip();
        data.push(match length {
            Some(length) if length > 0.0 => CompositeValue::from(rounded(length)),
            // A bar of no length would still catch the pointer.
            _ => CompositeValue::from("-"),
        });
        marks.push(mark);
    }
    let width = rounded(plan.bar_of(scene.other.is_some()));
    let at = plot.series(bar.bar_width(width).data(data), Some(marks));
    if let Some(decal) = decal {
        let decal = Box::new(decal);
        plot.add(Addition::Pattern { series: at, decal });
    }
}

/// A stretch of the bars of a selection.
fn bar(stack: &str, id: &str) -> Bar {
    Bar::new()
        .id(id)
        .name(id)
        .stack(stack)
        .bar_gap("0%")
        .emphasis(Emphasis::new().focus(EmphasisFocus::Self_))
}

/// The pattern of a fill, in a colour: what tells the roles apart without colour.
fn pattern(colour: &'static str, fill: Fill) -> Option<DecalItem> {
    match fill {
        Fill::Striped => Some(
            DecalItem::new()
                .symbol(Symbol::Rect)
                .symbol_size(1.0)
                .color(colour)
                .dash_array_x(val![val![1, 0]])
                .dash_array_y(val![2, 4])
                .rotation(-std::f64::consts::FRAC_PI_4),
        ),
        Fill::Dotted => Some(
            DecalItem::new()
                .symbol(Symbol::Circle)
                .symbol_size(0.8)
                .color(colour)
                .dash_array_x(val![val![5, 5], val![0, 5, 5, 0]])
                .dash_array_y(val![4, 1]),
        ),
        _ => None,
    }
}
