//! The marks of one cell: a disc, a ring, or a word.

use charming::element::LabelPosition;

use super::Cell;
use super::plan::{GHOST, Plan, RING};
use crate::figures::draw::{At, Dot, Drawing};
use crate::figures::ink::{Ink, Type, text_width};
use crate::figures::key::Shape;
use crate::figures::weight::{Weight, diameter};
use crate::figures::{Mark, Scene};

/// Draws the marks of one cell.
pub(super) struct Pen<'a> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) plan: &'a Plan,
    pub(super) most: f64,
    pub(super) at: (f64, f64),
}

impl Pen<'_> {
    fn put(
        &self,
        drawing: &mut Drawing,
        layer: u8,
        size: f64,
        ink: Ink,
        text: Option<(String, Type)>,
        mark: Mark,
    ) {
        drawing.dot(
            layer,
            Dot {
                at: At::new(self.at.0, self.at.1),
                shape: Shape::Circle,
                size,
                ink,
                text,
                mark: Some(mark),
            },
        );
    }

    fn size(&self, weight: Weight) -> f64 {
        match weight.amount(self.scene.measure) {
            Some(amount) => diameter(amount, self.most, self.plan.largest(), 6.0),
            None => RING,
        }
    }

    /// A disc for the studies that match, before a grey one for all that are there.
    pub(super) fn disc(&self, cell: &Cell, drawing: &mut Drawing) {
        let palette = self.scene.palette;
        let now_set = self.scene.now(&cell.all);
        let (now, all) = (self.scene.weight(&now_set), self.scene.weight(&cell.all));
        let mark = self.scene.mark(&cell.what, &cell.all, cell.pick.clone());
        if now.studies < all.studies {
            let size = self.size(all).max(GHOST);
            self.put(drawing, 1, size, Ink::ghost(palette), None, mark.clone());
        }
        if now.studies == 0 {
            return;
        }
        let small = self.scene.type_size() - 1.0;
        let text = now.short(self.scene.measure);
        let size = self.size(now);
        let known = now.amount(self.scene.measure).is_some();
        let (text, room) = stacked(&text, small);
        let inside = room <= size;
        let colour = match (inside, known) {
            (true, true) => palette.on_accent,
            _ => palette.ink,
        };
        let place = if inside {
            LabelPosition::Inside
        } else if self.plan.mixed || self.scene.narrow() {
            LabelPosition::Bottom
        } else {
            LabelPosition::Right
        };
        let text = if inside {
            text
        } else {
            text.replace("\n+ ", "+")
        };
        let gap = match place {
            LabelPosition::Right => 3.0,
            LabelPosition::Bottom => 1.0,
            _ => 0.0,
        };
        let ink = if known {
            Ink::solid(palette)
        } else {
            Ink::hollow(palette, palette.accent)
        };
        let look = Type::new(small, colour, place).gap(gap).bold();
        self.put(drawing, 3, size, ink, Some((text, look)), mark);
    }

    /// A ring with the count and a question mark.
    pub(super) fn ring(&self, cell: &Cell, drawing: &mut Drawing) {
        let palette = self.scene.palette;
        let now = self.scene.weight(&self.scene.now(&cell.all));
        let mark = self.scene.mark(&cell.what, &cell.all, cell.pick.clone());
        let small = self.scene.type_size() - 2.0;
        let look = Type::new(small, palette.muted, LabelPosition::Inside).gap(0.0);
        if now.studies == 0 {
            let text = Some(("?".to_string(), look));
            return self.put(drawing, 1, 16.0, Ink::ghost(palette), text, mark);
        }
        let text = format!("{}?", now.short(self.scene.measure).replace(" + ", "+"));
        let size = RING.max(text_width(&text, small) + 6.0);
        let ink = Ink::hollow(palette, palette.ghost_line);
        self.put(drawing, 2, size, ink, Some((text, look)), mark);
    }

    /// A count with a word, no shape.
    pub(super) fn word(&self, cell: &Cell, word: &str, drawing: &mut Drawing) {
        let palette = self.scene.palette;
        let now = self.scene.weight(&self.scene.now(&cell.all));
        let mark = self.scene.mark(&cell.what, &cell.all, cell.pick.clone());
        if now.studies == 0 {
            return self.put(drawing, 1, GHOST, Ink::ghost(palette), None, mark);
        }
        let text = format!("{} {word}", now.short(self.scene.measure));
        let look = Type::new(
            self.scene.type_size() - 2.0,
            palette.muted,
            LabelPosition::Inside,
        )
        .gap(0.0);
        // A clear disc under the word is what the pointer can hit.
        let ink = Ink::clear();
        self.put(drawing, 2, 18.0, ink, Some((text, look)), mark);
    }
}

/// A number in two lines where it has a "+ n?", and the diameter of the disc that holds it.
fn stacked(text: &str, size: f64) -> (String, f64) {
    match text.split_once(" + ") {
        Some((known, unknown)) => {
            let unknown = format!("+ {unknown}");
            let width = text_width(known, size).max(text_width(&unknown, size));
            (format!("{known}\n{unknown}"), width.hypot(size * 2.0))
        }
        None => (text.to_string(), text_width(text, size) + 6.0),
    }
}
