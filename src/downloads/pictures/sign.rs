//! Marks: shapes with their fills, and the signs of statuses, as the page draws them.

use crate::downloads::markup::{Element, element};
use crate::evidence::Status;
use crate::explore::rounded_to;
use crate::figures::{Fill, Shape, Sign, status_mark};

use super::pen::{Area, Pen, Type, WHOLE, px};

/// Side of the sign of a status, CSS px.
pub(super) const STATUS: f64 = 17.0;

/// Lines in a shape, in its box of 24 × 24.
const STRIPES: &str = "M-6 18L18 -6M0 24L24 0M6 30L30 6";
const DOTS: &str = "M6 6h.1M12 12h.1M18 6h.1M6 18h.1M18 18h.1";

impl Pen {
    /// A mark around this place, in a box of this side; a sign without shape draws nothing.
    pub(super) fn sign(&mut self, (x, y): (f64, f64), side: f64, sign: Sign) {
        let Some(shape) = sign.shape else { return };
        let palette = self.palette;
        let (fill, stroke, mut dashes) = match sign.fill {
            Fill::Solid | Fill::Dotted => (sign.colour, "none", ""),
            Fill::Striped | Fill::Hollow => ("none", sign.colour, ""),
            Fill::Ghost => (palette.ghost, palette.ghost_line, "3 2"),
        };
        // Dashes say that the size is not known.
        let stroke = if sign.dashed {
            dashes = "3 2";
            palette.ink
        } else {
            stroke
        };
        let mut outline = path(shape.path(), fill, stroke, "2");
        if !dashes.is_empty() {
            outline = outline.with("stroke-dasharray", dashes);
        }
        // Room for the outline, which is two wide in the box of 24.
        let scale = side / 28.0;
        let place = |at: f64| px(at - 12.0 * scale);
        let to = format!(
            "translate({} {}) scale({})",
            place(x),
            place(y),
            rounded_to(scale, 4)
        );
        let mut group = element("g").with("transform", to).child(outline);
        let lines = match sign.fill {
            Fill::Striped => Some((STRIPES, sign.colour)),
            Fill::Dotted => Some((DOTS, palette.surface)),
            Fill::Solid | Fill::Hollow | Fill::Ghost => None,
        };
        if let Some((lines, colour)) = lines {
            let clip = format!("url(#{})", self.clip(shape));
            let lines = path(lines, "none", colour, "3")
                .with("stroke-linecap", "round")
                .with("clip-path", clip);
            group = group.child(lines);
        }
        if let Some(text) = sign.text {
            let text = element("text")
                .with("font-size", "13")
                .with("font-weight", "bold")
                .with(
                    "fill",
                    if sign.fill == Fill::Solid {
                        palette.on_accent
                    } else {
                        palette.ink
                    },
                )
                .with("text-anchor", "middle")
                .with("x", "12")
                .with(
                    "y",
                    if shape == Shape::TriangleUp {
                        "19"
                    } else {
                        "16.7"
                    },
                )
                .child(text);
            group = group.child(text);
        }
        self.drawn.push(group);
    }

    /// The sign of a status around this place.
    pub(super) fn status(&mut self, (x, y): (f64, f64), status: Status) {
        let ink = self.palette.ink;
        let drawn = status_mark(status);
        let fill = if drawn.filled { ink } else { "none" };
        let scale = STATUS / 16.0;
        let place = |at: f64| px(at - 8.0 * scale);
        let to = format!("translate({} {}) scale({})", place(x), place(y), px(scale));
        let mut mark = path(drawn.path, fill, ink, "1.6").with("transform", to);
        if drawn.dashes != "none" {
            mark = mark.with("stroke-dasharray", drawn.dashes);
        }
        self.drawn.push(mark);
    }

    /// One part of a bar of statuses: each has a colour and strokes of its own.
    pub(super) fn share(&mut self, area: Area, status: Status) {
        let palette = self.palette;
        let (fill, lines, step, slant) = match status {
            Status::Reported => (palette.accent, None, 0.0, 0.0),
            Status::Derived => (palette.accent, Some(palette.surface), 4.0, 0.0),
            Status::Inferred => (palette.third, Some(palette.surface), 5.0, 1.0),
            Status::Conflict => (palette.second, None, 0.0, 0.0),
            Status::NotFound => (WHOLE, None, 0.0, 0.0),
            Status::NotApplicable => (palette.surface, Some(WHOLE), 5.0, 1.0),
        };
        self.fill(area, 0.0, fill);
        let Some(colour) = lines else { return };
        // Strokes stay inside the part: no pattern is needed, and every program draws them.
        let lean = area.height * slant;
        let mut x = area.left + step - 1.0;
        let mut d = String::new();
        while x + lean < area.left + area.width {
            let (top, bottom) = (px(area.top), px(area.top + area.height));
            d.push_str(&format!("M{} {top}L{} {bottom}", px(x + lean), px(x)));
            x += step;
        }
        if !d.is_empty() {
            self.drawn.push(path_of(d, "none", colour, "1.4"));
        }
    }

    /// A text that stands for a mark, around this place.
    pub(super) fn sign_text(&mut self, (x, y): (f64, f64), text: &str, look: Type) {
        self.text(x, y + look.size * 0.35, text, look);
    }
}

fn path(d: &'static str, fill: &'static str, stroke: &'static str, width: &'static str) -> Element {
    path_of(d.to_owned(), fill, stroke, width)
}

fn path_of(d: String, fill: &'static str, stroke: &'static str, width: &'static str) -> Element {
    element("path")
        .with("d", d)
        .with("fill", fill)
        .with("stroke", stroke)
        .with("stroke-width", width)
}
