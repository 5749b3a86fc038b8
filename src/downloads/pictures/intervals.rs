//! The estimates: each on a scale of its own, two side by side, then those without an interval in
//! words.

use crate::figures::{EstimateItem, Estimates, OtherEstimate};
use crate::narrative::INTERVAL_NOTE;

use super::measure::{text_width, wrap};
use super::pen::{EDGE, Pen, Type};

/// Between the two columns.
const GUTTER: f64 = 44.0;
/// Room at both ends of a scale, for the words of its ticks.
const ENDS: f64 = 26.0;
/// From the top of a scale to its line.
const TALL: f64 = 84.0;

/// An estimate in lines of words.
struct Block<'a> {
    item: &'a EstimateItem,
    name: Vec<String>,
    about: Vec<String>,
    text: Vec<String>,
    verdict: Vec<String>,
    height: f64,
}

fn types(pen: &Pen) -> (Type, Type, Type) {
    let ink = Type::new(16.0, pen.palette.ink);
    (ink, ink.bold(), Type::new(15.0, pen.palette.muted))
}

/// Draws the estimates from a place down; gives where they end.
pub(super) fn draw(pen: &mut Pen, left: f64, top: f64, room: f64, found: &Estimates) -> f64 {
    let wide = ((room - GUTTER) / 2.0).floor();
    let blocks: Vec<Block> = found
        .items
        .iter()
        .map(|item| Block::of(pen, item, wide))
        .collect();
    let mut y = top;
    for pair in blocks.chunks(2) {
        let mut x = left;
        for block in pair {
            block.draw(pen, x, y, wide);
            x += wide + GUTTER;
        }
        y += pair.iter().map(|block| block.height).fold(0.0, f64::max) + 26.0;
    }
    let (ink, strong, meta) = types(pen);
    if !found.items.is_empty() {
        y = pen.lines(
            left,
            y,
            &wrap(INTERVAL_NOTE, meta.size, meta.bold, room),
            meta,
        ) + 10.0;
    }
    if found.others.is_empty() {
        return y;
    }
    y = pen.lines(
        left,
        y + 6.0,
        &["Estimates without an interval".to_owned()],
        strong,
    ) + 4.0;
    for other in &found.others {
        let lines = wrap(&words(other), ink.size, ink.bold, room - 18.0);
        let colour = if other.dim { meta.colour } else { ink.colour };
        let look = Type { colour, ..ink };
        pen.text(left + 2.0, y + look.rise(), "•", look);
        y = pen.lines(left + 18.0, y, &lines, look) + 3.0;
    }
    y
}

/// What is grey says in words why.
fn left_out(dim: bool) -> &'static str {
    if dim {
        " (left out by the filters)"
    } else {
        ""
    }
}

fn words(other: &OtherEstimate) -> String {
    let (name, outcome, compared) = (&other.name, &other.outcome, &other.compared);
    let out = left_out(other.dim);
    format!(
        "{name}, {outcome} ({compared}): {}; {}{out}",
        other.text, other.why
    )
}

impl<'a> Block<'a> {
    fn of(pen: &Pen, item: &'a EstimateItem, room: f64) -> Block<'a> {
        let (ink, strong, meta) = types(pen);
        let lines = |text: &str, look: Type| wrap(text, look.size, look.bold, room);
        let name = format!("{}, {}{}", item.name, item.outcome, left_out(item.dim));
        let about = format!("{}; {}, {}", item.compared, item.measure, item.scale);
        let mut block = Block {
            item,
            name: lines(&name, ink),
            about: lines(&about, meta),
            text: lines(&item.text, strong),
            verdict: lines(&item.verdict, meta),
            height: 0.0,
        };
        let tall = |lines: &[String], look: Type| look.line() * lines.len() as f64;
        block.height = 10.0
            + tall(&block.name, ink)
            + tall(&block.about, meta)
            + TALL
            + 32.0
            + tall(&block.text, strong)
            + tall(&block.verdict, meta);
        block
    }

    fn draw(&self, pen: &mut Pen, left: f64, top: f64, room: f64) {
        let (mut ink, mut strong, meta) = types(pen);
        let palette = pen.palette;
        let (mut colour, line) = (palette.accent, palette.rule);
        if self.item.dim {
            ink.colour = palette.muted;
            strong.colour = palette.muted;
            colour = palette.ghost_line;
        }
        pen.stroke((left, top), (left + room, top), line, 1.5);
        let mut y = pen.lines(left, top + 10.0, &self.name, ink);
        y = pen.lines(left, y, &self.about, meta) + TALL;
        self.plot(pen, left + ENDS, y, room - 2.0 * ENDS, colour);
        y = pen.lines(left, y + 32.0, &self.text, strong);
        pen.lines(left, y, &self.verdict, meta);
    }

    /// The scale, whose line is at `y`, with its interval above it.
    fn plot(&self, pen: &mut Pen, left: f64, y: f64, room: f64, colour: &'static str) {
        let palette = pen.palette;
        let item = self.item;
        let place = |share: f64| left + room * share / 100.0;
        let top = y - TALL + 8.0;
        let small = Type::new(14.5, palette.ink).middle();
        let words = Type::new(14.5, palette.muted);
        pen.stroke((left, y), (left + room, y), EDGE, 1.0);
        if let Some((share, text)) = &item.null {
            let x = place(*share);
            pen.stroke((x, top), (x, y), EDGE, 2.0);
            pen.dashes("5 4");
            let wide = text_width(text, words.size, words.bold);
            // On the side where there is room for the words.
            let start = if x + 7.0 + wide > left + room + ENDS {
                x - 7.0 - wide
            } else {
                x + 7.0
            };
            pen.text(start, top + 12.0, text, words);
        }
        for (share, text) in &item.ticks {
            let x = place(*share);
            pen.stroke((x, y), (x, y + 5.0), EDGE, 1.0);
            pen.text(x, y + 21.0, text, small);
        }
        let (low, value, high) = (place(item.low), place(item.value), place(item.high));
        let middle = y - 28.0;
        pen.stroke((low, middle), (high, middle), colour, 3.0);
        for end in [low, high] {
            pen.stroke((end, middle - 7.0), (end, middle + 7.0), colour, 3.0);
        }
        pen.diamond((value, middle), 9.5, colour);
    }
}
