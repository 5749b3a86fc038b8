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

impl Look {
    const ALL: [Look; 8] = [
        Look::LeftOut,
        Look::Counted,
        Look::CountedBeside,
        Look::Unsized,
        Look::Other,
        Look::OtherBeside,
        Look::NotFound,
        Look::Word,
    ];

    const fn id(self) -> &'static str {
        match self {
            Look::LeftOut => "left out by the filters",
            Look::Counted => "counted",
            Look::CountedBeside => "counted, number beside",
            Look::Unsized => "size not found",
            Look::Other => "selection A",
            Look::OtherBeside => "selection A, number beside",
            Look::NotFound => "not found",
            Look::Word => "no, or not applicable",
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

    fn text(self, scene: &Scene, below: bool) -> Option<Lettering> {
        let palette = scene.palette;
        let (colour, place, bold) = match self {
            Look::LeftOut => (palette.muted, LabelPosition::Inside, false),
            Look::Counted => (palette.on_accent, LabelPosition::Inside, true),
            Look::Unsized | Look::Other => (palette.ink, LabelPosition::Inside, true),
            Look::CountedBeside | Look::OtherBeside => {
                let place = if below {
                    LabelPosition::Bottom
                } else {
                    LabelPosition::Right
                };
                (palette.ink, place, true)
            }
            Look::NotFound | Look::Word => (palette.muted, LabelPosition::Inside, false),
        };
        Some(Lettering {
            size: scene.type_size() - 1.0,
            bold,
            colour,
            place,
            halo: None,
        })
    }
}

/// A mark of a cell, before it is in a layer.
struct Drawn {
    look: Look,
    /// Its diameter, CSS px.
    size: f64,
    text: String,
    mark: Mark,
    /// How far from the middle of its cell, CSS px.
    aside: f64,
}

/// What the marks of all cells are drawn with.
pub(super) struct Pen<'a> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) plan: &'a Plan,
    /// The largest amount of a cell.
    pub(super) most: f64,
}

impl Pen<'_> {
    /// The layers of all cells, without those that are empty.
    pub(super) fn layers(&self, cells: &[Cell]) -> Vec<Layer> {
        let mut all: Vec<(&Cell, Drawn)> = Vec::new();
        for cell in cells {
            all.extend(self.cell(cell).into_iter().map(|drawn| (cell, drawn)));
        }
        let mut layers = Vec::new();
        for look in Look::ALL {
            // One series has one offset, so that a look in two places is two layers.
            let mut asides: Vec<f64> = Vec::new();
            for (_, drawn) in all.iter().filter(|(_, drawn)| drawn.look == look) {
                if !asides.contains(&drawn.aside) {
                    asides.push(drawn.aside);
                }
            }
            asides.sort_by(f64::total_cmp);
            for (at, aside) in asides.into_iter().enumerate() {
                let drawn = all
                    .iter()
                    .filter(|(_, drawn)| drawn.look == look && drawn.aside == aside);
                layers.push(self.layer(look, at, aside, drawn));
            }
        }
        layers
    }

    fn layer<'c>(
        &self,
        look: Look,
        at: usize,
        aside: f64,
        drawn: impl Iterator<Item = &'c (&'c Cell, Drawn)>,
    ) -> Layer {
        let largest = self.plan.largest.max(self.plan.ring);
        let points = drawn
            .map(|(cell, drawn)| Point {
                name: format!("{}, {}", cell.what, cell.said.word()),
                x: (cell.column as f64).into(),
                y: (cell.row as f64).into(),
                share: drawn.size / largest,
                text: drawn.text.clone(),
                mark: Some(drawn.mark.clone()),
            })
            .collect();
        let id = match at {
            0 => look.id().to_string(),
            at => format!("{} ({})", look.id(), at + 1),
        };
        Layer {
            id,
            shape: Shape::Circle,
            ink: look.ink(self.scene),
            largest,
            text: look.text(self.scene, self.plan.below),
            offset: (aside, self.plan.fall(self.scene.type_size())),
            height: if look == Look::LeftOut { 2 } else { 3 },
            axes: 0,
            points,
        }
    }

    fn cell(&self, cell: &Cell) -> Vec<Drawn> {
        let scene = self.scene;
        let Some(aside) = self.plan.aside(Slot::of(cell.said)) else {
            return Vec::new();
        };
        let drawn = |(look, size, text), studies: &Bits, aside| Drawn {
            look,
            size,
            text,
            mark: scene.mark(&cell.what, studies, cell.pick.clone()),
            aside,
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
            return vec![drawn(look, studies, aside)];
        }
        // A grey disc for all that are there, behind those that match.
        if !out.is_empty() && (before.is_none() || !any) {
            let size = self.size(scene.tally(&cell.all)).max(GHOST);
            all.push(drawn((Look::LeftOut, size, String::new()), &out, aside));
        }
        if let (Some(then), Some(before)) = (&then, before)
            && before.rows > 0
            && let Some(aside) = self.plan.aside(Slot::Other)
        {
            all.push(drawn(self.counted(before, Look::Other), then, aside));
        }
        if now.rows > 0 {
            all.push(drawn(self.counted(now, Look::Counted), &cell.all, aside));
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
