//! The axis of years, the marks, and the line at which the review ends.

use charming::component::Grid;
use charming::element::{
    AxisLine, AxisType, Label, LabelPosition, LineStyle, LineStyleType, MarkLine, MarkLineData,
    MarkLineVariant, SplitLine, Symbol,
};
use charming::series::Scatter;

use super::item::Item;
use super::key::key;
use super::pack::{Name, Packed, Placed, pack};
use crate::figures::additions::{Addition, AxisAt};
use crate::figures::axes::{axis, axis_label, unseen};
use crate::figures::ink::{Ink, text_width};
use crate::figures::key::Shape;
use crate::figures::named;
use crate::figures::plot::{Drawn, Height, Layer, Lettering, Plot, Point};
use crate::figures::standing::Standing;
use crate::figures::steps::rounded;
use crate::figures::weight::UNKNOWN;
use crate::figures::{RangeAxis, Scene};
use crate::narrative::month as month_name;

/// Right of the line at which the review ends, CSS px.
const BEYOND: f64 = 8.0;

/// Where the axes are, CSS px, and the years at their ends.
struct Plan {
    left: f64,
    /// Space at the right of the years.
    beyond: f64,
    width: f64,
    head: f64,
    foot: f64,
    ends: (f64, f64),
    /// When the review ends, in years.
    review: f64,
    /// What stands at the line there.
    note: String,
}

impl Plan {
    fn of(scene: &Scene, items: &[Item]) -> Plan {
        let size = scene.type_size();
        let width = scene.width();
        let (year, month) = scene.evidence.about().review.published;
        // The middle of the month.
        let review = f64::from(year) + (f64::from(month) - 0.5) / 12.0;
        let first = items.first().map_or(review, Item::year);
        let last = items.last().map_or(review, Item::year).max(review);
        let note = match scene.glance() {
            true => "the review ends".to_string(),
            false => {
                let month = month_name(month).unwrap_or_default();
                let note = format!("the review’s evidence ends here (published {month} {year})");
                match text_width(&note, size) > width * 0.8 {
                    true => note.replacen(" (", "\n(", 1),
                    false => note,
                }
            }
        };
        let lines = note.split('\n').count() as f64;
        // The largest mark has room at the left.
        let left = if scene.glance() { 18.0 } else { 28.0 } * scene.zoom();
        // The mark of a study published since the review has as much at the right.
        let beyond = if last > review { left } else { BEYOND };
        Plan {
            left,
            beyond,
            width,
            head: (size * 1.2 * lines + 8.0).round(),
            foot: (size * 1.7).round(),
            ends: ((first / 10.0).floor() * 10.0, last.ceil()),
            review,
            note,
        }
    }

    /// Where a year is, CSS px from the left edge of the chart.
    fn x(&self, year: f64) -> f64 {
        let (begin, end) = self.ends;
        self.left + (year - begin) / (end - begin) * (self.width - self.left - self.beyond)
    }
}

pub(super) fn draw(scene: &Scene, items: &[Item]) -> Drawn {
    let plan = Plan::of(scene, items);
    let line = plan.x(plan.review);
    let room = scene.fit().map(|height| height - plan.head - plan.foot);
    let packed = pack(scene, items, &|year| plan.x(year), line, room);
    let least = scene.tall(60.0).max(packed.least) + plan.head + plan.foot;
    let wanted = scene.tall(60.0).max(packed.top) + 6.0 + plan.head + plan.foot;
    let height = Height::of(scene, least, wanted);
    let tall = height.drawn - plan.head - plan.foot;
    let mut plot = Plot::new(scene, packed.largest);
    frame(scene, &plan, tall, &mut plot);
    for layer in layers(scene, items, &packed) {
        plot.layer(layer);
    }
    let mut drawn = plot.done(height, key(scene, items, packed.largest));
    drawn.range = Some(RangeAxis {
        facet: "year",
        axis: 0,
        ends: plan.ends,
        step: 1.0,
        top: plan.head,
    });
    drawn
}

/// The axis of years, and the line at which the review ends.
fn frame(scene: &Scene, plan: &Plan, tall: f64, plot: &mut Plot) {
    let palette = scene.palette;
    let size = scene.type_size();
    let grid = Grid::new()
        .left(plan.left)
        .right(plan.beyond)
        .top(plan.head)
        .bottom(plan.foot);
    let (begin, end) = plan.ends;
    let across = axis(scene, AxisType::Value)
        .min(begin)
        .max(end)
        .interval(10.0)
        .axis_label(axis_label(scene).show(false));
    plot.axes(grid, across, unseen(scene, (0.0, tall)));
    // Years are names: as numbers they would be written "2,000".
    let years = (begin as u32..=end as u32).map(|year| match year % 10 {
        0 => year.to_string(),
        _ => String::new(),
    });
    let years = axis(scene, AxisType::Category)
        .boundary_gap(false)
        .data(years.collect::<Vec<_>>())
        .axis_line(AxisLine::new().show(true))
        .split_line(SplitLine::new().show(false));
    plot.labels(years);
    plot.add(Addition::AxisInk {
        axis: AxisAt::Across(1),
        colour: palette.ghost_line,
    });
    let label = Label::new()
        .formatter(plan.note.as_str())
        .color(palette.ink)
        .font_size(size - 1.0);
    let style = LineStyle::new()
        .color(palette.ink)
        .width(1.5)
        .type_(LineStyleType::Dashed);
    let mark = MarkLine::new()
        .silent(true)
        .symbol(vec![Symbol::None, Symbol::None])
        .label(label)
        .line_style(style)
        .data(vec![MarkLineVariant::Simple(
            MarkLineData::new().x_axis(rounded(plan.review)),
        )]);
    let carrier = Scatter::new()
        .id("the end of the review")
        .x_axis_index(0.0)
        .y_axis_index(0.0)
        .mark_line(mark);
    let series = plot.series(carrier, None);
    plot.add(Addition::LineLabelLeft {
        series,
        line: size * 1.15,
    });
}

/// The marks: by how they stand, by whether their size is known, by the side of their names.
fn layers(scene: &Scene, items: &[Item], packed: &Packed) -> Vec<Layer> {
    let palette = scene.palette;
    let size = scene.type_size();
    let mut layers = Vec::new();
    for standing in Standing::all(scene) {
        let letters = match standing {
            Standing::LeftOut => palette.muted,
            _ => palette.ink,
        };
        for sized in [true, false] {
            let names = match scene.glance() {
                true => &[Name::Nowhere][..],
                false => &[Name::Left, Name::Right, Name::Nowhere],
            };
            let there = items.iter().any(|item| item.people.is_some() == sized);
            for name in names.iter().copied().filter(|_| there) {
                let of_it = items.iter().zip(&packed.marks).filter(|(item, mark)| {
                    scene.standing(item.row) == *standing
                        && item.people.is_some() == sized
                        && mark.name == name
                });
                let points = |text: &dyn Fn(&Item, &Placed) -> String, with: bool| {
                    let points = of_it.clone().map(|(item, mark)| Point {
                        name: named(item.study).into_owned(),
                        x: item.year(),
                        y: mark.y,
                        size: mark.size,
                        text: text(item, mark),
                        mark: with.then(|| item.mark(scene)),
                    });
                    points.collect::<Vec<_>>()
                };
                let inside = Lettering::new(size - 2.0, palette.muted, LabelPosition::Inside);
                let beside = |place| Lettering::new(size, letters, place);
                let beside = match name {
                    Name::Left => Some(beside(LabelPosition::Left)),
                    Name::Right => Some(beside(LabelPosition::Right)),
                    Name::Nowhere => None,
                };
                let layer = |id: &str, ink, text, points| Layer {
                    id: format!("{}, {id}, {name:?}", standing.id()),
                    shape: Shape::Circle,
                    ink,
                    text,
                    offset: (0.0, 0.0),
                    height: standing.height(),
                    axes: 0,
                    points,
                };
                let ink = standing.ink(scene, sized);
                if sized {
                    let named = points(&|_, mark| mark.text.clone(), true);
                    layers.push(layer("size known", ink, beside, named));
                    continue;
                }
                let unknown = points(&|_, _| UNKNOWN.to_string(), true);
                layers.push(layer("size not found", ink, Some(inside), unknown));
                if beside.is_some() {
                    // A mark has one text: its name is that of a mark that is not seen.
                    let named = points(&|_, mark| mark.text.clone(), false);
                    let clear = Ink::clear();
                    layers.push(layer("its name", clear, beside, named));
                }
            }
        }
    }
    layers
}
