//! The bars of each role, their patterns, and the grey rest that the filters leave out.

use charming::component::{Decal, DecalItem};
use charming::datatype::{CompositeValue, DataPoint};
use charming::element::{ItemStyle, Symbol};
use charming::series::Bar;

use super::plot::{BAR, BARS, Plan, Row};
use crate::evidence::Role;
use crate::explore::Bits;
use crate::figures::key::Fill;
use crate::figures::palette::CLEAR;
use crate::figures::text::capital;
use crate::figures::{Mark, Palette, Scene, round};

/// The length of a bar over some roles, each role on its own; unknown sizes add nothing.
pub(super) fn length<'b>(
    scene: &Scene,
    roles: impl IntoIterator<Item = &'b Bits>,
    of: impl Fn(&Bits) -> Bits,
) -> f64 {
    roles
        .into_iter()
        .filter_map(|set| scene.weight(&of(set)).amount(scene.measure))
        .sum()
}

/// The look of each role, in the order of [`Role::ALL`].
pub(super) fn role_look(palette: &Palette, role: Role) -> (&'static str, Fill) {
    match role {
        Role::Primary => (palette.accent, Fill::Solid),
        Role::Comorbid => (palette.second, Fill::Striped),
        Role::NotStated => (palette.third, Fill::Dotted),
    }
}

/// The bars of one role, over all rows.
pub(super) fn bars(scene: &Scene, plan: &Plan, at: usize, role: Role) -> (Bar, Vec<Option<Mark>>) {
    let mut data: Vec<DataPoint> = Vec::new();
    let mut marks = Vec::new();
    for row in &plan.rows {
        let set = match row {
            Row::Heading(_) => None,
            Row::Line(line) => line.roles.get(at).map(|set| (line, set)),
        };
        let drawn = set.filter(|(_, set)| !scene.now(set).is_empty());
        data.push(match drawn {
            Some((_, set)) => amount(length(scene, [set], |set| scene.now(set))),
            None => amount(0.0),
        });
        marks.push(drawn.map(|(line, set)| {
            let what = format!("{}, {}", capital(line.name), role_words(role));
            scene.mark(&what, set, line.pick(scene, role).into_iter().collect())
        }));
    }
    let (colour, _) = role_look(scene.palette, role);
    let style = ItemStyle::new().color(colour);
    (bar(role.label(), style).data(data), marks)
}

/// The grey rest of the bars: what the filters leave out.
pub(super) fn left_out(scene: &Scene, plan: &Plan) -> (Bar, Vec<Option<Mark>>) {
    let mut data: Vec<DataPoint> = Vec::new();
    let mut marks = Vec::new();
    for row in &plan.rows {
        let Row::Line(line) = row else {
            data.push(amount(0.0));
            marks.push(None);
            continue;
        };
        let whole = length(scene, &line.roles, |set| set.clone());
        let now = length(scene, &line.roles, |set| scene.now(set));
        data.push(amount(whole - now));
        let all = line.all(scene);
        marks.push((whole > now).then(|| {
            let picks = Role::ALL
                .iter()
                .zip(&line.roles)
                .find(|(_, set)| !set.is_empty())
                .and_then(|(role, _)| line.pick(scene, *role));
            scene.mark(&capital(line.name), &all, picks.into_iter().collect())
        }));
    }
    let style = ItemStyle::new()
        .color(scene.palette.ghost)
        .border_color(scene.palette.ghost_line)
        .border_width(0.75);
    (bar("left out", style).data(data), marks)
}

fn bar(name: &str, style: ItemStyle) -> Bar {
    Bar::new()
        .name(name)
        .stack("studies")
        .x_axis_index(f64::from(BARS))
        .y_axis_index(f64::from(BARS))
        .bar_width(BAR)
        .item_style(style)
}

/// A length, or a gap where there is none: a bar of no length would still catch the pointer.
fn amount(value: f64) -> DataPoint {
    if value > 0.0 {
        DataPoint::from(round(value, 3))
    } else {
        DataPoint::from(CompositeValue::from("-"))
    }
}

pub(super) fn role_words(role: Role) -> &'static str {
    match role {
        Role::Primary => "primary",
        Role::Comorbid => "comorbid",
        Role::NotStated => "role not stated",
    }
}

/// One pattern for each bar series, in their order; ECharts deals them out by the name of a series,
/// and the last, which is empty, goes to everything else.
pub(super) fn patterns(palette: &Palette) -> Decal {
    let none = || DecalItem::new().color(CLEAR).symbol(Symbol::Rect);
    let stripes = DecalItem::new()
        .symbol(Symbol::Rect)
        .symbol_size(1.0)
        .color(palette.surface)
        .dash_array_x(CompositeValue::from(vec![1, 0]))
        .dash_array_y(CompositeValue::from(vec![2, 4]))
        .rotation(-std::f64::consts::FRAC_PI_4);
    let dots = DecalItem::new()
        .symbol(Symbol::Circle)
        .symbol_size(0.8)
        .color(palette.surface)
        .dash_array_x(CompositeValue::from(vec![
            CompositeValue::from(vec![5, 5]),
            CompositeValue::from(vec![0, 5, 5, 0]),
        ]))
        .dash_array_y(CompositeValue::from(vec![4, 1]));
    Decal::new()
        .show(true)
        .decals(vec![none(), stripes, dots, none(), none()])
}
