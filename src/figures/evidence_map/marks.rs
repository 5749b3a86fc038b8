//! The mark of a study, its shape by design and its tone by direction, and the key.

use crate::evidence::{Design, Direction, Study};
use crate::explore::Bits;
use crate::figures::design_mark::shape;
use crate::figures::named;
use crate::figures::since::is_since;
use crate::figures::{Fill, GridMark, KeyEntry, Palette, Scene, Shape, Sign};
use crate::narrative::{NOT_FOUND, main_directions, participants};

/// Side of a mark, CSS px.
const SIDE: f64 = 14.0;

/// The tones in the words of the key. Directions that say equally little share one.
const TONES: [&str; 5] = [
    "main outcome: favours the KAP arm, in some studies a higher dose or more sessions of KAP",
    "main outcome: improved, nothing to compare with",
    "main outcome: uncertain, no difference found, or mixed",
    "main outcome: described, no direction",
    "main outcome: direction not found",
];

/// The direction that tones a study's mark. Where main outcomes differ it is mixed if one of them
/// is, else the first in the order of [`Direction::ALL`], in which "not found" is last; the label
/// of the mark names them all.
fn direction(study: &Study) -> Direction {
    let has = |wanted: Direction| study.main_outcomes().any(|main| main.direction == wanted);
    let order = [Direction::Mixed].iter().chain(Direction::ALL);
    let mut found = order.copied().filter(|wanted| has(*wanted));
    found.next().unwrap_or(Direction::NotFound)
}

/// The place of a direction's tone among [`TONES`].
fn tone(direction: Direction) -> usize {
    match direction {
        Direction::FavoursKap => 0,
        Direction::Improved => 1,
        Direction::Uncertain | Direction::NoDifference | Direction::Mixed => 2,
        Direction::Described => 3,
        Direction::NotFound => 4,
    }
}

/// A shape in a tone. Colour is never the only difference: each tone has a fill of its own, and the
/// two hollow ones are told apart by a question mark.
fn toned(shape: Shape, tone: usize, palette: &Palette) -> Sign {
    let (fill, colour) = match tone {
        0 => (Fill::Solid, palette.accent),
        1 => (Fill::Hollow, palette.third),
        2 => (Fill::Striped, palette.second),
        3 => (Fill::Dotted, palette.muted),
        _ => (Fill::Hollow, palette.muted),
    };
    let sign = Sign::new(shape, fill, colour, SIDE * shape.even());
    if tone == 4 { sign.with("?") } else { sign }
}

/// The mark of the study in this row.
pub(super) fn mark(scene: &Scene, row: usize, study: &Study) -> GridMark {
    let design = study.design.value().copied();
    let shape = shape(design);
    let mut directions = main_directions(study);
    if directions == NOT_FOUND {
        directions.insert_str(0, "direction ");
    }
    let one = scene.tally(&Bits::of(scene.table.rows(), [row]));
    let mut label = format!(
        "{}: {}; {directions}; {}",
        named(study),
        design_words(design),
        participants(&one)
    );
    let sign = if scene.matching.contains(row) {
        toned(shape, tone(direction(study)), scene.palette)
    } else {
        label.push_str("; left out by the filters");
        let line = scene.palette.ghost_line;
        Sign::new(shape, Fill::Ghost, line, SIDE * shape.even())
    };
    GridMark {
        sign,
        label,
        main: false,
        since: is_since(study),
    }
}

fn design_words(design: Option<Design>) -> &'static str {
    design.map_or("design not found", Design::label)
}

/// The key: the numbers, the designs and tones of the scope, what is left out, and the empties.
pub(super) fn key(scene: &Scene) -> Vec<KeyEntry> {
    let palette = scene.palette;
    let mut key = vec![
        KeyEntry::new(Sign::words("3", palette.ink), "studies that match"),
        KeyEntry::new(
            Sign::words("125", palette.ink),
            "below it: participants, everyone enrolled in these studies, all arms; “n?”: number not found",
        ),
    ];
    for at in 0..=Design::ALL.len() {
        let design = Design::ALL.get(at).copied();
        let is = |study: &Study| study.design.value().copied() == design;
        if scene.studies().any(|(_, study)| is(study)) {
            let shape = shape(design);
            let sign = Sign::new(shape, Fill::Solid, palette.ink, SIDE * shape.even());
            key.push(KeyEntry::new(sign, design_words(design)));
        }
    }
    for (at, words) in TONES.iter().enumerate() {
        let is = |study: &Study| tone(direction(study)) == at;
        if scene.studies().any(|(_, study)| is(study)) {
            key.push(KeyEntry::new(toned(Shape::Circle, at, palette), words));
        }
    }
    scene.push_since(&mut key);
    let ghost = Sign::new(Shape::Circle, Fill::Ghost, palette.ghost_line, SIDE);
    key.push(KeyEntry::new(ghost, "left out by the filters"));
    let empties = [
        ("0", "studies there, all left out by the filters"),
        (
            NOT_FOUND,
            "row or column of the studies whose value was not found",
        ),
        ("·", "no study at this place in the review"),
    ];
    for (sign, words) in empties {
        key.push(KeyEntry::new(Sign::words(sign, palette.muted), words));
    }
    key
}
