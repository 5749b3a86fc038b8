//! The marks of the cells: a disc for what is so, a ring for what was not found, a word for the rest;
//! grey where the filters leave all out. Where two selections are compared, A is an outline beside B.

use charming::element::LabelPosition;

use super::cell::{Cell, Said};
use super::plan::{GHOST, Plan, Slot};
use crate::explore::{Bits, Tally};
use crate::figures::ink::{Ink, text_width};
use crate::figures::key::Shape;
use crate::figures::plot::{Layer, Lettering, Point};
use crate::figures::{Mark, Scene};

/// The looks of marks. Each is a layer of the chart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Look {
    LeftOut,
    Counted,
    /// The same with its number beside it, for want of room inside.
    CountedBeside,
    Unsized,
    /// Selection A, where two are compared.
    Other,
    OtherBeside,
    NotFound,
    Word,
}

/// The layers: each look where it stands, from the farthest to the nearest.
const LAYERS: [(Look, Slot); 11] = [
    (Look::LeftOut, Slot::Yes),
    (Look::LeftOut, Slot::NotFound),
    (Look::LeftOut, Slot::Word),
    (Look::Counted, Slot::Yes),
    (Look::CountedBeside, Slot::Yes),
    (Look::Unsized, Slot::Yes),
    (Look::Other, Slot::Other),
    (Look::OtherBeside, Slot::Other),
    (Look::NotFound, Slot::NotFound),
    (Look::Word, Slot::NotFound),
    (Look::Word, Slot::Word),
];

impl Look {
    const fn id(self) -> &'static str {
        match self {
            Look::LeftOut => "left out by the filters",
            Look::Counted => "counted",
            Look::CountedBeside => "counted, number beside",
            Look::Unsized => "size not found",
            Look::Other => "selection A",
            Look::OtherBeside => "selection A, number beside",
            Look::NotFound => "not found",
            Look::Word => "in words",
        }
    }

    fn ink(self, scene: &Scene) -> Ink {
        let palette = scene.palette;
        match self {
            Look::LeftOut => Ink::ghost(palette),
            Look::Counted | Look::CountedBeside => Ink::solid(palette),
            Look::Unsized => Ink::hollow(palette, palette.accent),
            Look::Other | Look::OtherBeside => Ink::other(palette),
            Look::NotFound => Ink::hollow(palette, palette.ghost_line),
            Look::Word => Ink::clear(),
        }
    }

    fn text(self, scene: &Scene, below: bool) -> Lettering {
        let palette = scene.palette;
        let size = scene.type_size() - 1.0;
        let inside = |colour| Lettering::new(size, colour, LabelPosition::Inside);
        match self {
            Look::LeftOut | Look::NotFound | Look::Word => inside(palette.muted),
            Look::Counted => inside(palette.on_accent).bold(),
            Look::Unsized | Look::Other => inside(palette.ink).bold(),
            Look::CountedBeside | Look::OtherBeside => {
                let place = match below {
                    true => LabelPosition::Bottom,
                    false => LabelPosition::Right,
                };
                Lettering {
                    gap: if below { 1.0 } else { 3.0 },
                    ..Lettering::new(size, palette.ink, place).bold()
                }
            }
        }
    }
}

/// A mark of a cell, before it is in a layer.
struct Drawn {
    look: Look,
    slot: Slot,
    /// Its diameter, CSS px.
    size: f64,
    text: String,
    mark: Mark,
}

/// What the marks of all cells are drawn with.
pub(super) struct Pen<'a> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) plan: &'a Plan,
    /// The largest amount of a cell.
    pub(super) most: f64,
}

impl Pen<'_> {
    /// The layers of all cells.
    pub(super) fn layers(&self, cells: &[Cell]) -> Vec<Layer> {
        let mut all: Vec<(&Cell, Drawn)> = Vec::new();
        for cell in cells {
            all.extend(self.cell(cell).into_iter().map(|drawn| (cell, drawn)));
        }
        let size = self.scene.type_size();
        let there = LAYERS.into_iter().filter_map(|(look, slot)| {
            let aside = self.plan.aside(slot)?;
            let drawn = all
                .iter()
                .filter(|(_, drawn)| (drawn.look, drawn.slot) == (look, slot));
            let points = drawn.map(|(cell, drawn)| Point {
                name: format!("{}, {}", cell.what, cell.said.word()),
                x: cell.column as f64,
                y: cell.row as f64,
                size: drawn.size,
                text: drawn.text.clone(),
                mark: Some(drawn.mark.clone()),
            });
            Some(Layer {
                id: format!("{} ({slot:?})", look.id()),
                shape: Shape::Circle,
                ink: look.ink(self.scene),
                text: Some(look.text(self.scene, self.plan.below)),
                offset: (aside, self.plan.fall(slot, size)),
                height: if look == Look::LeftOut { 2 } else { 3 },
                axes: 0,
                points: points.collect(),
            })
        });
        there.collect()
    }

    fn cell(&self, cell: &Cell) -> Vec<Drawn> {
        let scene = self.scene;
        let slot = Slot::of(cell.said);
        if self.plan.aside(slot).is_none() {
            return Vec::new();
        }
        let drawn = |(look, size, text), studies: &Bits, slot| Drawn {
            look,
            slot,
            size,
            text,
            mark: match slot {
                Slot::Other => scene.mark_of_other(&cell.what, studies, cell.pick.clone()),
                _ => scene.mark(&cell.what, studies, cell.pick.clone()),
            },
        };
        let now = scene.tally_now(&cell.all);
        let then = scene.then(&cell.all);
        let before = then.as_ref().map(|then| scene.tally(then));
        let out = scene.left_out(&cell.all);
        let any = now.rows + before.map_or(0, |before| before.rows) > 0;
        let mut all = Vec::new();
        if cell.said != Said::Yes {
            let look = match any {
                true => self.answer(cell.said, now, before),
                false => self.nobody(cell.said),
            };
            let studies = if any { &cell.all } else { &out };
            return vec![drawn(look, studies, slot)];
        }
        // A grey disc for all that are there, behind those that match.
        if !out.is_empty() && (before.is_none() || !any) {
            let size = self.size(scene.tally(&cell.all)).max(GHOST);
            all.push(drawn((Look::LeftOut, size, String::new()), &out, slot));
        }
        if let Some(before) = before.filter(|before| before.rows > 0) {
            all.push(drawn(
                self.counted(before, Look::Other),
                &cell.all,
                Slot::Other,
            ));
        }
        if now.rows > 0 {
            all.push(drawn(self.counted(now, Look::Counted), &cell.all, slot));
        }
        all
    }

    /// A ring or a word for an answer that is not yes; of A and of B, where two are compared.
    fn answer(&self, said: Said, now: Tally, before: Option<Tally>) -> (Look, f64, String) {
        let mut text = self.scene.short(now);
        if let Some(before) = before {
            text = format!("{}/{text}", self.scene.short(before));
        }
        let look = match (said, before) {
            (Said::NotFound, None) => Look::NotFound,
            _ => Look::Word,
        };
        let text = match said {
            Said::No => format!("{text} no"),
            Said::NotApplicable => format!("{text} n/a"),
            _ if text.ends_with('?') => text,
            _ => format!("{text}?"),
        };
        (look, self.plan.ring, text)
    }

    /// What stands for an answer whose studies the filters leave out.
    fn nobody(&self, said: Said) -> (Look, f64, String) {
        match said {
            Said::NotFound => (Look::LeftOut, self.plan.ring * 0.75, "?".to_string()),
            _ => (Look::LeftOut, GHOST, String::new()),
        }
    }

    /// The diameter of an amount, CSS px.
    fn size(&self, tally: Tally) -> f64 {
        match self.scene.amount(tally) {
            Some(amount) if amount > 0.0 && self.most > 0.0 => {
                (self.plan.largest * (amount / self.most).sqrt()).max(self.plan.least)
            }
            Some(_) => self.plan.least,
            None => self.plan.ring,
        }
    }

    /// The look, the size and the text of what is counted, as itself or as selection A.
    fn counted(&self, tally: Tally, look: Look) -> (Look, f64, String) {
        let small = self.scene.type_size() - 1.0;
        let size = self.size(tally);
        let text = self.scene.short(tally).replace(" + ", "\n+ ");
        let wide = text
            .split('\n')
            .map(|line| text_width(line, small))
            .fold(0.0, f64::max);
        let lines = text.split('\n').count() as f64;
        // Letters do not fill the height of their line.
        let fits = wide.hypot(small * lines * 0.8) <= size;
        let look = match (look, fits) {
            (Look::Counted, _) if self.scene.amount(tally).is_none() => Look::Unsized,
            (Look::Counted, false) => Look::CountedBeside,
            (Look::Other, false) => Look::OtherBeside,
            (look, _) => look,
        };
        (look, size, text)
    }
}
