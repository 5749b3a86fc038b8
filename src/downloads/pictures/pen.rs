//! What a picture is drawn with: text, boxes, lines and marks at places in CSS px from the upper left
//! corner.

use std::collections::BTreeSet;

use crate::downloads::markup::{Element, element};
use crate::explore::rounded_to;
use crate::figures::{Palette, Shape};

use super::measure::text_width;

/// Fonts that are as wide as what is measured.
pub(super) const FONT: &str =
    "Helvetica Neue, Helvetica, Arial, Liberation Sans, Nimbus Sans, sans-serif";
/// Colours of the page that are no part of a figure's palette (`style/tokens.css`).
pub(super) const ACCENT_SOFT: &str = "#d9eae9";
pub(super) const EDGE: &str = "#7d8283";
pub(super) const WHOLE: &str = "#d5d2c8";

/// Where a text stands against its place.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
}

/// How a text looks.
#[derive(Clone, Copy)]
pub(super) struct Type {
    /// CSS px.
    pub(super) size: f64,
    pub(super) bold: bool,
    pub(super) colour: &'static str,
    pub(super) anchor: Anchor,
}

impl Type {
    pub(super) const fn new(size: f64, colour: &'static str) -> Type {
        Type {
            size,
            bold: false,
            colour,
            anchor: Anchor::Start,
        }
    }

    pub(super) const fn bold(self) -> Type {
        Type { bold: true, ..self }
    }

    pub(super) const fn middle(self) -> Type {
        Type {
            anchor: Anchor::Middle,
            ..self
        }
    }

    /// From one line to the next.
    pub(super) fn line(self) -> f64 {
        (self.size * 1.3).round()
    }

    /// From the top of a line to what its letters stand on.
    pub(super) fn rise(self) -> f64 {
        self.size * 0.98
    }

    pub(super) fn width(self, text: &str) -> f64 {
        text_width(text, self.size, self.bold)
    }
}

/// A rectangle.
#[derive(Clone, Copy)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// A number as an attribute says it.
pub(super) fn px(number: f64) -> String {
    rounded_to(number, 2).to_string()
}

/// What is drawn so far.
pub(super) struct Pen {
    /// What the names in this picture begin with, so that several pictures can stand in one document.
    pub(super) prefix: &'static str,
    pub(super) palette: &'static Palette,
    pub(super) drawn: Vec<Element>,
    /// The shapes whose outline cuts a pattern.
    pub(super) clips: BTreeSet<Shape>,
}

impl Pen {
    pub(super) fn new(prefix: &'static str) -> Pen {
        Pen {
            prefix,
            palette: Palette::light(),
            drawn: Vec::new(),
            clips: BTreeSet::new(),
        }
    }

    /// A line of text whose letters stand on `y`.
    pub(super) fn text(&mut self, x: f64, y: f64, text: &str, look: Type) {
        let made = written(text, look).with("x", px(x)).with("y", px(y));
        self.drawn.push(made);
    }

    /// A line of text that runs upwards, beginning at this place.
    pub(super) fn upright(&mut self, x: f64, y: f64, text: &str, look: Type) {
        let (x, y) = (px(x), px(y));
        let turn = format!("rotate(-90 {x} {y})");
        let made = written(text, look).with("x", x).with("y", y);
        self.drawn.push(made.with("transform", turn));
    }

    /// Lines of text from `top` down; gives where they end.
    pub(super) fn lines(&mut self, x: f64, top: f64, lines: &[String], look: Type) -> f64 {
        let mut y = top;
        for line in lines {
            self.text(x, y + look.rise(), line, look);
            y += look.line();
        }
        y
    }

    /// A filled box.
    pub(super) fn fill(&mut self, area: Area, radius: f64, colour: &'static str) {
        self.drawn.push(boxed(area, radius).with("fill", colour));
    }

    /// The outline of a box, inside its edge.
    pub(super) fn dashed_box(&mut self, area: Area, radius: f64, colour: &'static str) {
        let inside = Area {
            left: area.left + 0.5,
            top: area.top + 0.5,
            width: area.width - 1.0,
            height: area.height - 1.0,
        };
        let made = boxed(inside, radius)
            .with("fill", "none")
            .with("stroke", colour)
            .with("stroke-dasharray", "4 3");
        self.drawn.push(made);
    }

    /// A straight stroke.
    pub(super) fn stroke(
        &mut self,
        from: (f64, f64),
        to: (f64, f64),
        colour: &'static str,
        width: f64,
    ) {
        let d = format!("M{} {}L{} {}", px(from.0), px(from.1), px(to.0), px(to.1));
        let made = element("path")
            .with("d", d)
            .with("fill", "none")
            .with("stroke", colour)
            .with("stroke-width", px(width));
        self.drawn.push(made);
    }

    /// A square on its corner with an edge in the colour of the ground, so that it stands out from a
    /// line that it lies on.
    pub(super) fn diamond(&mut self, (x, y): (f64, f64), reach: f64, colour: &'static str) {
        let (left, top) = (px(x - reach), px(y - reach));
        let (right, bottom) = (px(x + reach), px(y + reach));
        let (x, y) = (px(x), px(y));
        let d = format!("M{x} {top}L{right} {y}L{x} {bottom}L{left} {y}Z");
        let made = element("path")
            .with("d", d)
            .with("fill", colour)
            .with("stroke", self.palette.surface)
            .with("stroke-width", "2");
        self.drawn.push(made);
    }

    /// Makes what was drawn last dashed.
    pub(super) fn dashes(&mut self, dashes: &'static str) {
        if let Some(last) = self.drawn.last_mut() {
            last.attributes
                .push(("stroke-dasharray", dashes.to_owned()));
        }
    }

    /// The name of the outline of a shape, for what it cuts.
    pub(super) fn clip(&mut self, shape: Shape) -> String {
        self.clips.insert(shape);
        clip_name(self.prefix, shape)
    }

    /// The outlines that cut patterns.
    pub(super) fn definitions(&self) -> Element {
        let clips = self.clips.iter().map(|shape| {
            element("clipPath")
                .with("id", clip_name(self.prefix, *shape))
                .child(element("path").with("d", shape.path()))
        });
        element("defs").children(clips)
    }
}

fn clip_name(prefix: &str, shape: Shape) -> String {
    format!("{prefix}-clip-{}", shape as u8)
}

fn boxed(area: Area, radius: f64) -> Element {
    let mut made = element("rect")
        .with("x", px(area.left))
        .with("y", px(area.top))
        .with("width", px(area.width.max(0.0)))
        .with("height", px(area.height.max(0.0)));
    if radius > 0.0 {
        made = made.with("rx", px(radius));
    }
    made
}

fn written(text: &str, look: Type) -> Element {
    let mut made = element("text")
        .with("font-size", px(look.size))
        .with("fill", look.colour);
    if look.bold {
        made = made.with("font-weight", "bold");
    }
    if look.anchor == Anchor::Middle {
        made = made.with("text-anchor", "middle");
    }
    made.child(text)
}

#[cfg(test)]
mod tests {
    use super::{ACCENT_SOFT, EDGE, WHOLE};

    #[test]
    fn pictures_have_the_colours_of_the_page() {
        let tokens = include_str!("../../../style/tokens.css");
        let light = tokens.split("@media").next().unwrap();
        for (name, colour) in [
            ("accent-soft", ACCENT_SOFT),
            ("edge", EDGE),
            ("whole", WHOLE),
        ] {
            assert!(light.contains(&format!("--{name}: {colour};")), "{name}");
        }
    }
}
