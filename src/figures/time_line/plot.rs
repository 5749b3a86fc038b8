//! The axis of years, the marks, and the line at which the review ends.

use crate::figures::Scene;
use crate::figures::draw::{BELOW, Dot, INSIDE, PAGE, Pen, RIGHT};
use crate::figures::ink::{Ink, Type, text_width};
use crate::figures::key::{Fill, KeyEntry, Shape, Sign};
use crate::figures::option::At;
use crate::figures::plot::Drawn;
use crate::figures::weight::UNKNOWN;
use crate::narrative::{month as month_name, number};

use super::item::Item;
use super::pack::{Name, Placed, UNSIZED, largest, most, pack, size_of};

/// Left of its point.
const LEFT: &str = "left";
/// Right of the line at which the review ends, CSS px.
const BEYOND: f64 = 8.0;

pub(super) fn draw(scene: &Scene, items: &[Item]) -> Drawn {
    let palette = scene.palette;
    let size = scene.type_size();
    let width = scene.width();
    let (year, month) = scene.evidence.about.review.published;
    // The middle of the month.
    let review = f64::from(year) + (f64::from(month) - 0.5) / 12.0;
    let first = items.first().map_or(review, Item::year);
    let last = items.last().map_or(review, Item::year).max(review);
    let begin = (first / 10.0).floor() * 10.0;
    // The largest mark has room at the left.
    let left = largest(scene) / 2.0 + 4.0;
    let x = |year: f64| left + (year - begin) / (last - begin) * (width - left - BEYOND);
    let line = x(review);
    let placed = pack(scene, items, &x, line - 6.0);

    let month = month_name(month).unwrap_or_default();
    let mut note = format!("the review’s evidence ends here (published {month} {year})");
    let mut lines = 1.0;
    if text_width(&note, size - 1.0) > line - 8.0 {
        note = note.replacen(" (", "\n(", 1);
        lines = 2.0;
    }
    let head = (size + 3.0) * lines + 8.0;
    let mut top: f64 = scene.tall(60.0);
    for mark in &placed {
        top = top.max(mark.top());
    }
    let foot = (head + top + 6.0).ceil();
    let height = foot + scene.tall(26.0);

    let mut drawing = Pen::new(scene);
    let under = Type::new(size, palette.ink, BELOW);
    let mut decades = Vec::new();
    let mut year = begin;
    while year <= last {
        decades.push([At(x(year), head), At(x(year), foot)]);
        drawing.text(x(year), foot + 5.0, number(year), under);
        year += 10.0;
    }
    drawing.rules(PAGE, &decades, palette.rule, 1.0);
    let axis = [At(0.0, foot), At(width, foot)];
    drawing.rules(PAGE, &[axis], palette.ghost_line, 1.0);
    let end = [At(line, 4.0), At(line, foot)];
    drawing.rules(PAGE, &[end], palette.ink, 1.5);
    let small = Type::new(size - 1.0, palette.ink, LEFT).gap(6.0);
    drawing.text(line, head / 2.0, note, small);
    for (item, mark) in items.iter().zip(placed) {
        place(scene, item, mark, foot, &mut drawing);
    }
    drawing.done((width, height), None, key(scene, items))
}

/// A mark and its name.
fn place(scene: &Scene, item: &Item, mark: Placed, foot: f64, drawing: &mut Pen) {
    let palette = scene.palette;
    let size = scene.type_size();
    let (ink, letters) = match (item.matches, item.people) {
        (false, _) => (Ink::ghost(palette), palette.muted),
        (true, None) => (Ink::hollow(palette, palette.accent), palette.ink),
        (true, Some(_)) => (Ink::solid(palette), palette.ink),
    };
    let y = foot - mark.y;
    let side = match mark.name {
        Name::Left => Some((mark.x - mark.size / 2.0, LEFT)),
        Name::Right => Some((mark.x + mark.size / 2.0, RIGHT)),
        Name::Nowhere => None,
    };
    let mut text = None;
    if let Some((edge, side)) = side {
        let look = Type::new(size, letters, side).gap(4.0);
        if item.people.is_some() {
            text = Some((mark.text, look));
        } else {
            drawing.text(edge, y, mark.text, look);
        }
    }
    if item.people.is_none() {
        let look = Type::new(size - 2.0, palette.muted, INSIDE);
        text = Some((UNKNOWN.to_string(), look));
    }
    let dot = Dot {
        height: if item.matches { 3 } else { 1 },
        grid: PAGE,
        at: At(mark.x, y),
        shape: Shape::Circle,
        size: mark.size,
        ink,
        text,
    };
    drawing.dot(dot, Some(item.mark(scene)));
}

/// The key: size, what is missing, what is left out.
fn key(scene: &Scene, items: &[Item]) -> Vec<KeyEntry> {
    let palette = scene.palette;
    let entry = |fill, colour, size, text: &str| {
        KeyEntry::new(Sign::new(Shape::Circle, fill, colour, size), text)
    };
    let most = most(items);
    let sample = most.min(50.0);
    let text = format!(
        "a study; area: participants enrolled, all arms, here {} (the smallest are drawn larger, \
         to be seen)",
        number(sample)
    );
    let mut key = Vec::new();
    if most > 0.0 {
        let side = size_of(scene, items, sample);
        key.push(entry(Fill::Solid, palette.accent, side, &text));
    }
    if items.iter().any(|item| item.people.is_none()) {
        let sign = Sign::new(Shape::Circle, Fill::Hollow, palette.accent, UNSIZED).with(UNKNOWN);
        key.push(KeyEntry::new(sign, "number of participants not found"));
    }
    let ghost = entry(
        Fill::Ghost,
        palette.ghost_line,
        14.0,
        "left out by the filters",
    );
    key.push(ghost);
    key
}
