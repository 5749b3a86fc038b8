//! The key: size, what is missing, what is left out.

use super::item::Item;
use super::pack::{most, size_of, unsized_side};
use crate::figures::Scene;
use crate::figures::key::{Fill, KeyEntry, Shape, Sign, left_out};
use crate::figures::weight::UNKNOWN;
use crate::narrative::number;

pub(super) fn key(scene: &Scene, items: &[Item], largest: f64) -> Vec<KeyEntry> {
    let palette = scene.palette;
    let circle = |fill, colour, size| Sign::new(Shape::Circle, fill, colour, size);
    let most = most(items);
    let sample = most.min(50.0);
    let mut key = Vec::new();
    if most > 0.0 {
        let side = size_of(most, sample, largest);
        let text = match scene.glance() {
            true => format!("area: people, here {}", number(sample)),
            false => format!(
                "a study; area: participants enrolled, all arms, here {} (the smallest are drawn \
                 larger, to be seen)",
                number(sample)
            ),
        };
        key.push(KeyEntry::new(
            circle(Fill::Solid, palette.accent, side),
            &text,
        ));
    }
    if scene.other.is_some() {
        let outline = circle(Fill::Hollow, palette.third, 16.0);
        key.push(KeyEntry::new(outline, "outline: selection A; filled: B"));
    }
    if items.iter().any(|item| item.people.is_none()) {
        let side = unsized_side(scene);
        let sign = circle(Fill::Hollow, palette.accent, side).with(UNKNOWN);
        let text = match scene.glance() {
            true => "size not found",
            false => "number of participants not found",
        };
        key.push(KeyEntry::new(sign, text));
    }
    // Where there is no room for names, the end of the review is drawn.
    if !scene.glance() {
        scene.push_since(&mut key);
    }
    key.push(left_out(scene, Shape::Circle, 14.0));
    key
}
