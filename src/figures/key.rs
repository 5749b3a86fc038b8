//! The key of a figure: what each shape, fill and pattern means, for the page to draw in HTML.

use super::Scene;

/// One line of the key.
#[derive(Clone, PartialEq, Debug)]
pub struct KeyEntry {
    /// What is drawn.
    pub sign: Sign,
    /// What it means, in plain words.
    pub text: String,
}

impl KeyEntry {
    /// A line of the key.
    pub(super) fn new(sign: Sign, text: &str) -> KeyEntry {
        KeyEntry {
            sign,
            text: text.to_string(),
        }
    }
}

/// What the filters leave out, of a shape: always there, so that a key that grows moves no chart.
pub(super) fn left_out(scene: &Scene, shape: Shape, size: f64) -> KeyEntry {
    let sign = Sign::new(shape, Fill::Ghost, scene.palette.ghost_line, size);
    let text = match scene.glance() {
        true => "filtered out",
        false => "left out by the filters",
    };
    KeyEntry::new(sign, text)
}

/// A sample of a mark.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Sign {
    /// Its outline; `None` for a text that stands alone.
    pub shape: Option<Shape>,
    /// How it is filled.
    pub fill: Fill,
    /// The colour of the fill, or of the outline when the fill is hollow or ghost.
    pub colour: &'static str,
    /// Width and height in CSS px, as it is in the chart.
    pub size: f64,
    /// Text inside the mark, e.g. `1?`.
    pub text: Option<&'static str>,
    /// Whether its outline is dashed, in the colour of text: its size stands for no number.
    pub dashed: bool,
}

impl Sign {
    /// A shape without text.
    pub(super) const fn new(shape: Shape, fill: Fill, colour: &'static str, size: f64) -> Sign {
        Sign {
            shape: Some(shape),
            fill,
            colour,
            size,
            text: None,
            dashed: false,
        }
    }

    /// A text without shape.
    pub(super) const fn words(text: &'static str, colour: &'static str) -> Sign {
        Sign {
            shape: None,
            fill: Fill::Solid,
            colour,
            size: 12.0,
            text: Some(text),
            dashed: false,
        }
    }

    /// The same with a text in it.
    pub(super) const fn with(self, text: &'static str) -> Sign {
        Sign {
            text: Some(text),
            ..self
        }
    }
}

/// How a mark is filled.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Fill {
    /// One flat colour.
    Solid,
    /// Outline only.
    Hollow,
    /// The colour with diagonal stripes of the surface colour.
    Striped,
    /// The colour with dots of the surface colour.
    Dotted,
    /// Faint grey with a thin dashed grey outline: left out by the filters.
    Ghost,
}

/// The outline of a mark. One path serves the chart and the key.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Shape {
    /// A disc.
    Circle,
    /// A square.
    Square,
    /// A square on its corner.
    Diamond,
    /// A triangle that points up.
    TriangleUp,
    /// A triangle that points down.
    TriangleDown,
    /// A six-sided plate.
    Hexagon,
    /// A star of five points.
    Star,
    /// Two wedges that meet in the middle, side by side.
    Bowtie,
    /// Two crossed strokes.
    Cross,
    /// A line with an upright stroke at each end.
    Interval,
    /// A stretch of a bar.
    Bar,
    /// A block arrow that points up.
    Arrow,
    /// A triangle that points down on one that points up.
    Hourglass,
}

/// What makes ECharts read a symbol as a path.
const PATH: &str = "path://";
const TRIANGLE_DOWN: &str = "path://M12 23l-12-21h24z";
const HEXAGON: &str = "path://M6 1.6h12l6 10.4l-6 10.4h-12l-6-10.4z";
const STAR: &str =
    "path://M12 .6l3.4 7.9l8.6.8l-6.5 5.6l2 8.4l-7.5-4.5l-7.5 4.5l2-8.4l-6.5-5.6l8.6-.8z";
const BOWTIE: &str = "path://M1 2.5l11 6.5l11-6.5v19l-11-6.5l-11 6.5z";
const CROSS: &str = "path://M4.5 1l7.5 7.5l7.5-7.5l3.5 3.5l-7.5 7.5l7.5 7.5l-3.5 3.5l-7.5-7.5l-7.5 7.5l-3.5-3.5l7.5-7.5l-7.5-7.5z";

impl Shape {
    /// The path of the shape in a box of 24 × 24, as in the `d` of an SVG `path`.
    pub const fn path(self) -> &'static str {
        match self {
            Shape::Circle => "M12 1a11 11 0 1 1 0 22a11 11 0 1 1 0-22z",
            Shape::Square => "M2 2h20v20h-20z",
            Shape::Diamond => "M12 0l12 12l-12 12l-12-12z",
            Shape::TriangleUp => "M12 1l12 21h-24z",
            Shape::TriangleDown => TRIANGLE_DOWN.split_at(PATH.len()).1,
            Shape::Hexagon => HEXAGON.split_at(PATH.len()).1,
            Shape::Star => STAR.split_at(PATH.len()).1,
            Shape::Bowtie => BOWTIE.split_at(PATH.len()).1,
            Shape::Cross => CROSS.split_at(PATH.len()).1,
            // The two bare moves keep the box square, so that nothing is stretched to fill it.
            Shape::Interval => "M0 0M24 24M0 5h3v5.5h18v-5.5h3v14h-3v-5.5h-18v5.5h-3z",
            Shape::Bar => "M0 0M24 24M0 5h24v14h-24z",
            Shape::Arrow => "M12 0l11 12h-6v12h-10v-12h-6z",
            Shape::Hourglass => "M1 1h22l-9 11l9 11h-22l9-11z",
        }
    }

    /// How much larger than a disc of the same area the box of [`Self::path`] is.
    pub(super) const fn even(self) -> f64 {
        match self {
            Shape::Star => 1.35,
            Shape::TriangleUp | Shape::TriangleDown | Shape::Arrow => 1.23,
            Shape::Diamond | Shape::Hourglass | Shape::Bowtie => 1.15,
            Shape::Bar => 1.06,
            Shape::Square => 0.98,
            Shape::Circle | Shape::Hexagon | Shape::Cross | Shape::Interval => 1.0,
        }
    }

    /// The shape as a symbol of ECharts: by its name, or by its path.
    pub(super) const fn symbol(self) -> &'static str {
        match self {
            Shape::Circle => "circle",
            Shape::Square => "rect",
            Shape::Diamond => "diamond",
            Shape::TriangleUp => "triangle",
            Shape::TriangleDown => TRIANGLE_DOWN,
            Shape::Hexagon => HEXAGON,
            Shape::Star => STAR,
            Shape::Bowtie => BOWTIE,
            // The others are drawn in HTML only.
            Shape::Cross | Shape::Interval | Shape::Bar | Shape::Arrow | Shape::Hourglass => CROSS,
        }
    }
}
