//! The marks of one cell: a disc, a ring, or a word.

use super::cell::{Cell, Said};
use super::plan::{GHOST, Plan, RING};
use crate::explore::{Bits, Tally};
use crate::figures::Scene;
use crate::figures::draw::{BELOW, Dot, Drawing, INSIDE, PAGE, RIGHT};
use crate::figures::ink::{Ink, Type, text_width};
use crate::figures::key::Shape;
use crate::figures::option::At;
use crate::figures::weight::diameter;

/// Draws the marks of one cell.
pub(super) struct Pen<'a> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) plan: &'a Plan,
    pub(super) most: f64,
    pub(super) at: At,
    pub(super) cell: &'a Cell,
}

impl Pen<'_> {
    fn put(&self, drawing: &mut Drawing, height: u8, size: f64, ink: Ink, text: Text) {
        self.put_for(&self.cell.all, drawing, height, size, ink, text);
    }

    /// Draws a mark that stands for some studies of the cell.
    fn put_for(
        &self,
        studies: &Bits,
        drawing: &mut Drawing,
        height: u8,
        size: f64,
        ink: Ink,
        text: Text,
    ) {
        let cell = self.cell;
        let dot = Dot {
            height,
            grid: PAGE,
            at: self.at,
            shape: Shape::Circle,
            size,
            ink,
            text,
        };
        let mark = self.scene.mark(&cell.what, studies, cell.pick.clone());
        drawing.dot(dot, Some(mark));
    }

    fn size(&self, tally: Tally) -> f64 {
        match self.scene.amount(tally) {
            Some(amount) => diameter(amount, self.most, self.plan.largest, 6.0),
            None => self.scene.tall(RING),
        }
    }

    /// A disc for what is so, a ring for what was not found, a word for the rest; grey where the
    /// filters leave all out.
    pub(super) fn draw(&self, drawing: &mut Drawing) {
        let now = self.scene.tally_now(&self.cell.all);
        let none = now.rows == 0;
        match self.cell.said {
            Said::Yes => self.disc(now, drawing),
            Said::NotFound if none => self.ghost(drawing, 16.0, Some("?")),
            Said::NotFound => self.ring(now, drawing),
            Said::No | Said::NotApplicable if none => self.ghost(drawing, GHOST, None),
            Said::No => self.word(now, " no", drawing),
            Said::NotApplicable => self.word(now, " n/a", drawing),
        }
    }

    /// The look of a text in a mark.
    fn inside(&self) -> Type {
        Type::new(
            self.scene.type_size() - 1.0,
            self.scene.palette.muted,
            INSIDE,
        )
    }

    /// A grey disc: it stands for those that the filters leave out.
    fn ghost(&self, drawing: &mut Drawing, size: f64, text: Option<&str>) {
        let text = text.map(|text| (text.to_string(), self.inside()));
        let left_out = self.cell.all.and(&self.scene.matching.not());
        self.put_for(
            &left_out,
            drawing,
            1,
            size,
            Ink::ghost(self.scene.palette),
            text,
        );
    }

    /// A disc for the studies that match, before a grey one for all that are there.
    fn disc(&self, now: Tally, drawing: &mut Drawing) {
        let palette = self.scene.palette;
        let all = self.scene.tally(&self.cell.all);
        if now.rows < all.rows {
            self.ghost(drawing, self.size(all).max(GHOST), None);
        }
        if now.rows == 0 {
            return;
        }
        let small = self.scene.type_size() - 1.0;
        let size = self.size(now);
        let (ink, on_ink) = match self.scene.amount(now) {
            Some(_) => (Ink::solid(palette), palette.on_accent),
            None => (Ink::hollow(palette, palette.accent), palette.ink),
        };
        let (text, room) = stacked(self.scene.short(now), small);
        let look = if room <= size {
            Type::new(small, on_ink, INSIDE)
        } else if self.plan.beside {
            Type::new(small, palette.ink, RIGHT).gap(3.0)
        } else {
            Type::new(small, palette.ink, BELOW).gap(1.0)
        };
        self.put(drawing, 3, size, ink, Some((text, look.bold())));
    }

    /// A ring with the count and a question mark.
    fn ring(&self, now: Tally, drawing: &mut Drawing) {
        let palette = self.scene.palette;
        let look = self.inside();
        let mut text = self.scene.short(now);
        if !text.ends_with('?') {
            text.push('?');
        }
        let (text, room) = stacked(text, look.size);
        let size = self.scene.tall(RING).max(room);
        let ink = Ink::hollow(palette, palette.ghost_line);
        self.put(drawing, 2, size, ink, Some((text, look)));
    }

    /// A count with a word, no shape. A clear disc under it is what the pointer can hit.
    fn word(&self, now: Tally, word: &str, drawing: &mut Drawing) {
        let look = self.inside();
        let (text, _) = stacked(format!("{}{word}", self.scene.short(now)), look.size);
        let text = Some((text, look));
        self.put(drawing, 2, 18.0, Ink::clear(), text);
    }
}

type Text = Option<(String, Type)>;

/// A number in two lines where it has a "+ n?", and the diameter of the disc that holds it.
fn stacked(text: String, size: f64) -> (String, f64) {
    match text.split_once(" + ") {
        Some((known, unknown)) => {
            let unknown = format!("+ {unknown}");
            let width = text_width(known, size).max(text_width(&unknown, size));
            let room = (width * width + size * size * 4.0).sqrt();
            (format!("{known}\n{unknown}"), room)
        }
        None => {
            let room = text_width(&text, size) + 6.0;
            (text, room)
        }
    }
}
