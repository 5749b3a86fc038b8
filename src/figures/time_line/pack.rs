//! Marks that share a time are put one above the other, each with its name.

use crate::figures::Scene;
use crate::figures::ink::text_width;
use crate::figures::weight::diameter;

use super::item::Item;
use crate::figures::named;

/// Diameter of the smallest mark, CSS px.
const LEAST: f64 = 8.0;
/// How far before the line at which the review ends names end, CSS px.
const CLEAR: f64 = 6.0;
/// Between a mark and its name, and between one mark and the next.
const GAP: f64 = 5.0;

/// Where the name of a study is, against its mark.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Name {
    Left,
    Right,
    /// There is no room; the table has it.
    Nowhere,
}

/// A mark at its place.
pub(super) struct Placed {
    /// Its middle, CSS px above the axis.
    pub(super) y: f64,
    pub(super) size: f64,
    /// The name as it is written: in two lines, where one has no room.
    pub(super) text: String,
    pub(super) name: Name,
    /// Mark and name: left edge, right edge, half the height.
    boxes: [[f64; 3]; 2],
}

/// All marks at their places.
pub(super) struct Packed {
    pub(super) marks: Vec<Placed>,
    /// The diameter of the largest.
    pub(super) largest: f64,
    /// The upper edge of all, CSS px above the axis, and the least that it can be.
    pub(super) top: f64,
    pub(super) least: f64,
}

/// Puts every mark as low as it can be without touching those before it. `x` is where a year is, and
/// the names of studies before `line` end there. Where there is only so much `room`, the marks are smaller.
pub(super) fn pack(
    scene: &Scene,
    items: &[Item],
    x: &dyn Fn(f64) -> f64,
    line: f64,
    room: Option<f64>,
) -> Packed {
    // Larger ones would not have room at the edges of a narrow chart.
    let zoom = scene.zoom().min(1.3);
    let largest = match scene.narrow() || scene.glance() {
        true => (36.0 * zoom).min(scene.width() * 0.15),
        false => 48.0 * zoom,
    };
    let mut packed = stacked(scene, items, x, line, largest);
    let least = stacked(scene, items, x, line, LEAST * 2.0).top;
    let room = room.unwrap_or(f64::INFINITY);
    while packed.top > room && packed.largest > LEAST * 2.0 {
        packed = stacked(scene, items, x, line, packed.largest * 0.88);
    }
    Packed { least, ..packed }
}

fn stacked(
    scene: &Scene,
    items: &[Item],
    x: &dyn Fn(f64) -> f64,
    line: f64,
    largest: f64,
) -> Packed {
    let mut marks: Vec<Placed> = Vec::with_capacity(items.len());
    let most = most(items);
    for item in items {
        let size = match item.people {
            Some(people) => size_of(most, people, largest),
            None => unsized_side(scene).min(largest),
        };
        let mut new = Placed::new(scene, &named(item.study), x(item.year()), size, line);
        new.rise_above(&marks);
        marks.push(new);
    }
    let top = marks.iter().map(Placed::top).fold(0.0, f64::max);
    Packed {
        marks,
        largest,
        top,
        least: top,
    }
}

/// The diameter of the mark of so many people, of at most so many.
pub(super) fn size_of(most: f64, people: f64, largest: f64) -> f64 {
    diameter(people, most, largest, LEAST)
}

/// The diameter of a mark whose size is not known: room for "n?".
pub(super) fn unsized_side(scene: &Scene) -> f64 {
    24.0 * scene.zoom()
}

/// The participants of the largest study.
pub(super) fn most(items: &[Item]) -> f64 {
    items
        .iter()
        .filter_map(|item| item.people)
        .fold(0.0, f64::max)
}

impl Placed {
    fn new(scene: &Scene, name: &str, x: f64, size: f64, line: f64) -> Placed {
        let letters = scene.type_size();
        let half = size / 2.0;
        let mark = [x - half, x + half, half];
        let mut placed = Placed {
            y: half + GAP,
            size,
            text: String::new(),
            name: Name::Nowhere,
            boxes: [mark, mark],
        };
        if scene.glance() {
            return placed;
        }
        for (lines, text) in [
            (1.0, name.to_string()),
            (2.0, name.replacen(" & ", "\n& ", 1)),
        ] {
            let mut wide: f64 = 0.0;
            for line in text.split('\n') {
                wide = wide.max(text_width(line, letters));
            }
            let away = half + GAP;
            // The name of a study published since the review does not cross the line of its end.
            let (least, most) = match x > line {
                true => (line + GAP, scene.width()),
                false => (0.0, line - CLEAR),
            };
            let (name, begin) = if x - away - wide >= least {
                (Name::Left, x - away - wide)
            } else if x + away + wide <= most {
                (Name::Right, x + away)
            } else {
                continue;
            };
            let tall = (letters + 3.0) * lines / 2.0;
            placed.name = name;
            placed.text = text;
            placed.y = placed.y.max(tall + 2.0);
            placed.boxes = [mark, [begin, begin + wide, tall]];
            break;
        }
        placed
    }

    /// Rises above whatever is in the way, until nothing is.
    fn rise_above(&mut self, marks: &[Placed]) {
        let taken: Vec<[f64; 2]> = marks
            .iter()
            .flat_map(|there| self.taken_by(there))
            .collect();
        loop {
            let before = self.y;
            // Those that came first stand lowest: one pass nearly always is enough.
            for [from, to] in &taken {
                if *from < self.y && self.y < *to {
                    // A hair more, or rounding could find it in the way again.
                    self.y = to + 0.001;
                }
            }
            if self.y == before {
                break;
            }
        }
    }

    /// Between which heights this would touch another.
    fn taken_by<'a>(&'a self, there: &'a Placed) -> impl Iterator<Item = [f64; 2]> + 'a {
        let pairs = self
            .boxes
            .iter()
            .flat_map(|a| there.boxes.iter().map(move |b| (a, b)));
        let beside = |(a, b): &(&[f64; 3], &[f64; 3])| a[0] < b[1] + GAP && b[0] < a[1] + GAP;
        pairs.filter(beside).map(|(a, b)| {
            let apart = a[2] + b[2] + 1.0;
            [there.y - apart, there.y + apart]
        })
    }

    /// The height of the upper edge of mark and name above the axis.
    pub(super) fn top(&self) -> f64 {
        self.y + self.boxes[0][2].max(self.boxes[1][2])
    }
}
