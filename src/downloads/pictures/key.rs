//! The key below a drawing: entries in lines, as many side by side as there is room for.

use crate::evidence::Status;
use crate::figures::{KeyEntry, Sign};

use super::measure::wrap;
use super::pen::{Area, Pen, Type};
use super::sign::STATUS;

/// Size of the text, CSS px.
const SIZE: f64 = 15.0;
/// Between the sign and its words.
const NEAR: f64 = 7.0;
/// Between one entry and the next.
const FAR: f64 = 22.0;

/// What stands before the words of an entry.
#[derive(Clone, Copy)]
pub(super) enum Sample {
    Sign(Sign),
    /// The part of a bar, and the sign, of a status.
    Status(Status),
    /// The dot of an empty cell.
    Dot,
    /// The line under a mark.
    Underlined,
}

/// An entry.
pub(super) struct Entry<'a> {
    pub(super) sample: Sample,
    pub(super) text: &'a str,
}

/// The entries of a figure's key.
pub(super) fn entries(key: &[KeyEntry]) -> Vec<Entry<'_>> {
    let entries = key.iter().map(|entry| Entry {
        sample: Sample::Sign(entry.sign),
        text: &entry.text,
    });
    entries.collect()
}

/// An entry at its place in a line of the key.
struct Placed {
    x: f64,
    sample: Sample,
    lines: Vec<String>,
}

/// Draws the key from `top` down; gives where it ends.
pub(super) fn draw(pen: &mut Pen, left: f64, top: f64, room: f64, key: &[Entry]) -> f64 {
    let look = Type::new(SIZE, pen.palette.ink);
    let mut x = left;
    let mut y = top;
    let mut line: Vec<Placed> = Vec::new();
    for entry in key {
        let sample = entry.sample;
        let lines = wrap(entry.text, SIZE, false, room - width(sample) - NEAR);
        let widths = lines.iter().map(|line| look.width(line));
        let wide = width(sample) + NEAR + widths.fold(0.0, f64::max);
        if !line.is_empty() && x + wide > left + room {
            y = draw_line(pen, y, &line, look) + 5.0;
            line.clear();
            x = left;
        }
        line.push(Placed { x, sample, lines });
        x += wide + FAR;
    }
    draw_line(pen, y, &line, look)
}

/// Draws entries beside one another, on one level; gives where they end.
fn draw_line(pen: &mut Pen, top: f64, line: &[Placed], look: Type) -> f64 {
    let talls = line.iter().map(|entry| tall(entry.sample));
    let first = talls.fold(look.line(), f64::max);
    let middle = top + first / 2.0;
    let mut end = top + first;
    for entry in line {
        draw_sample(pen, (entry.x, middle), entry.sample);
        let x = entry.x + width(entry.sample) + NEAR;
        end = end.max(pen.lines(x, middle - look.line() / 2.0, &entry.lines, look));
    }
    end
}

fn width(sample: Sample) -> f64 {
    match sample {
        Sample::Sign(sign) if sign.shape.is_some() => side(sign),
        Sample::Sign(sign) => words(sign).width(sign.text.unwrap_or_default()),
        Sample::Status(_) => 26.0 + 6.0 + STATUS,
        Sample::Dot => 6.0,
        Sample::Underlined => 18.0,
    }
}

/// The side of a mark: large enough to be seen, and for the text in it to be read.
fn side(sign: Sign) -> f64 {
    sign.size.max(if sign.text.is_some() { 24.0 } else { 17.0 })
}

fn tall(sample: Sample) -> f64 {
    match sample {
        Sample::Sign(sign) if sign.shape.is_some() => side(sign),
        _ => 0.0,
    }
}

fn words(sign: Sign) -> Type {
    Type::new(SIZE, sign.colour).bold()
}

fn draw_sample(pen: &mut Pen, (x, y): (f64, f64), sample: Sample) {
    match sample {
        Sample::Sign(sign) if sign.shape.is_some() => {
            pen.sign((x + width(sample) / 2.0, y), side(sign), sign);
        }
        Sample::Sign(sign) => {
            pen.sign_text((x, y), sign.text.unwrap_or_default(), words(sign));
        }
        Sample::Status(status) => {
            let bar = Area {
                left: x,
                top: y - 5.0,
                width: 26.0,
                height: 10.0,
            };
            pen.share(bar, status);
            pen.status((x + 32.0 + STATUS / 2.0, y), status);
        }
        Sample::Dot => {
            let look = Type::new(20.0, pen.palette.muted).bold();
            pen.sign_text((x, y), "·", look);
        }
        Sample::Underlined => {
            pen.stroke((x, y + 5.0), (x + 18.0, y + 5.0), pen.palette.ink, 2.0);
        }
    }
}
