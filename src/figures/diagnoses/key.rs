//! The key of the bars, whatever is selected.

use super::bars::role_look;
use super::plan::BAR;
use crate::evidence::Role;
use crate::figures::key::{Fill, KeyEntry, Shape, Sign, left_out};
use crate::figures::weight::UNKNOWN;
use crate::figures::{Measure, Scene};

pub(super) fn key(scene: &Scene) -> Vec<KeyEntry> {
    let palette = scene.palette;
    let mut key = Vec::new();
    for role in Role::ALL {
        let (colour, fill) = role_look(palette, *role);
        let text = match role {
            Role::NotStated if scene.glance() => "not stated",
            Role::NotStated => "not stated whether primary or comorbid",
            role => role.label(),
        };
        key.push(KeyEntry::new(
            Sign::new(Shape::Bar, fill, colour, BAR),
            text,
        ));
    }
    if scene.other.is_some() {
        let outline = Sign::new(Shape::Bar, Fill::Hollow, palette.accent, BAR);
        key.push(KeyEntry::new(
            outline,
            "outline, first number: selection A; filled: B",
        ));
    }
    if scene.measure == Measure::Participants {
        key.push(KeyEntry::new(
            Sign::new(Shape::Square, Fill::Hollow, palette.accent, BAR - 2.0).with(UNKNOWN),
            "studies there, size not found; “+ n?” when some have a size",
        ));
    }
    key.push(left_out(scene, Shape::Bar, BAR));
    key
}
