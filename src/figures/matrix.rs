//! The bubble matrix that the figures of route and of modality share: rows by columns, in each cell
//! a disc whose area is the count, and marks for what was not found, did not happen or is filtered
//! out. Everything is placed in CSS px, so that nothing overlaps at any width.

use charming::Chart;
use charming::component::{Axis, Grid};
use charming::element::{AxisType, LabelPosition, LineStyleType};

use super::draw::{At, Dot, Drawing, Ink, Type, text_width};
use super::key::{Fill, KeyEntry, Shape, Sign};
use super::weight::{UNKNOWN, Weight, diameter};
use super::{Mark, Measure, Pick, Scene};
use crate::explore::Bits;

/// What the data say of a cell.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Said {
    /// It is so.
    Yes,
    /// Looked for and not found.
    NotFound,
    /// It is not so.
    No,
    /// The question does not arise.
    NotApplicable,
}

/// A row of the matrix.
pub(super) enum Row {
    /// A heading over the rows that follow.
    Heading(String),
    /// A row with its label and a hint in plainer words.
    Line {
        label: String,
        hint: Option<String>,
    },
}

/// Studies at the crossing of a row and a column.
pub(super) struct Cell {
    pub(super) row: usize,
    pub(super) column: usize,
    pub(super) said: Said,
    /// The studies there, filtered out or not.
    pub(super) all: Bits,
    /// What they have in common, for the tooltip.
    pub(super) what: String,
    pub(super) pick: Vec<Pick>,
}

/// A matrix to be drawn.
pub(super) struct Matrix {
    /// What the columns are, above them.
    pub(super) across: &'static str,
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<Row>,
    pub(super) cells: Vec<Cell>,
}

/// A drawn matrix.
pub(super) struct Drawn {
    pub(super) chart: Chart,
    pub(super) series: Vec<Vec<Option<Mark>>>,
    pub(super) height: u32,
    pub(super) key: Vec<KeyEntry>,
}

/// Space at the right edge.
const EDGE: f64 = 6.0;
/// Side of the ring that stands for "not found".
const RING: f64 = 22.0;

/// A column narrower than this has words below its marks, not beside them.
const TIGHT: f64 = 78.0;
/// Height of a label above its row.
const LABEL: f64 = 22.0;
/// The least diameter of a grey disc, so that its dashes are seen.
const GHOST: f64 = 9.0;

/// Where things are, CSS px.
struct Plan {
    width: f64,
    left: f64,
    head: f64,
    height: f64,
    column: f64,
    /// Upper and lower edge of each row.
    rows: Vec<(f64, f64)>,
    /// How far below the upper edge of a row the marks are.
    middle: f64,
    /// Whether labels are above their rows, for want of room beside them.
    above: bool,
    /// Whether there is room for the hints.
    hints: bool,
    /// Whether cells hold more than one kind of mark.
    mixed: bool,
}

impl Plan {
    fn of(matrix: &Matrix, scene: &Scene) -> Plan {
        let width = scene.room();
        let size = scene.type_size();
        let widest = |of: &dyn Fn(&Row) -> f64| matrix.rows.iter().map(of).fold(0.0, f64::max);
        let label = widest(&|row| match row {
            Row::Line { label, .. } => text_width(label, size),
            Row::Heading(_) => 0.0,
        });
        let hint = widest(&|row| match row {
            Row::Line { hint: Some(h), .. } => text_width(h, size - 1.0),
            _ => 0.0,
        });
        let above = label > width * 0.3;
        let hints = above || (!scene.narrow() && hint <= width * 0.3);
        let longest = if hints { label.max(hint) } else { label };
        let left = if above { 0.0 } else { (longest + 14.0).round() };
        let count = matrix.columns.len().max(1) as f64;
        let column = (width - left - EDGE) / count;
        let mixed = matrix.cells.iter().any(|cell| cell.said != Said::Yes);
        let line: f64 = match (mixed, above) {
            (false, _) => column.clamp(52.0, 58.0),
            (true, false) => 46.0,
            (true, true) if column < TIGHT => 70.0,
            (true, true) => 64.0,
        };
        let head = if scene.narrow() { 58.0 } else { 50.0 };
        let mut y = head;
        let rows = matrix
            .rows
            .iter()
            .map(|row| {
                let top = y;
                y += match row {
                    Row::Heading(_) => 34.0,
                    Row::Line { .. } => line,
                };
                (top, y)
            })
            .collect();
        Plan {
            width,
            left,
            head,
            height: y + 4.0,
            column,
            rows,
            middle: if above { line / 2.0 + 6.0 } else { line / 2.0 },
            above,
            hints,
            mixed,
        }
    }

    fn centre(&self, column: usize) -> f64 {
        self.left + self.column * (column as f64 + 0.5)
    }

    /// Where a mark of this kind is in its cell. Kinds keep their place, so that the eye can run
    /// down a column.
    fn place(&self, cell: &Cell) -> Option<(f64, f64)> {
        let (top, _) = self.rows.get(cell.row)?;
        let x = self.centre(cell.column);
        let aside = if self.mixed {
            match cell.said {
                Said::Yes => -0.33,
                Said::NotFound => -0.03,
                Said::No | Said::NotApplicable => 0.33,
            }
        } else {
            0.0
        };
        let word = matches!(cell.said, Said::No | Said::NotApplicable);
        if word && self.above && self.column < TIGHT {
            return Some((x + self.column * 0.25, top + self.middle + 20.0));
        }
        Some((x + self.column * aside, top + self.middle))
    }

    /// The largest disc that fits.
    fn largest(&self) -> f64 {
        if self.mixed {
            (self.column * 0.32).min(36.0)
        } else {
            (self.column * 0.92).min(54.0)
        }
    }
}

impl Matrix {
    /// Draws the matrix for a scene.
    pub(super) fn draw(&self, scene: &Scene) -> Drawn {
        let plan = Plan::of(self, scene);
        let mut drawing = Drawing::new(scene.palette);
        self.draw_frame(scene, &plan, &mut drawing);
        let most = self
            .cells
            .iter()
            .filter(|cell| cell.said == Said::Yes)
            .filter_map(|cell| scene.weight(&cell.all).amount(scene.measure))
            .fold(0.0, f64::max);
        for cell in &self.cells {
            if let Some(at) = plan.place(cell) {
                let pen = Pen {
                    scene,
                    plan: &plan,
                    most,
                    at,
                };
                match cell.said {
                    Said::Yes => pen.disc(cell, &mut drawing),
                    Said::NotFound => pen.ring(cell, &mut drawing),
                    Said::No => pen.word(cell, "no", &mut drawing),
                    Said::NotApplicable => pen.word(cell, "n/a", &mut drawing),
                }
            }
        }
        let chart = Chart::new()
            .animation(false)
            .grid(Grid::new().left(0).right(0).top(0).bottom(0))
            .x_axis(pixels(plan.width))
            .y_axis(pixels(plan.height).inverse(true));
        let (chart, series) = drawing.onto(chart);
        Drawn {
            chart,
            series,
            height: plan.height.ceil() as u32,
            key: self.key(scene),
        }
    }

    /// Labels and rules.
    fn draw_frame(&self, scene: &Scene, plan: &Plan, drawing: &mut Drawing) {
        let palette = scene.palette;
        let size = scene.type_size();
        let end = plan.width - EDGE;
        drawing.text(
            At::new(plan.left, 9.0),
            self.across,
            Type::new(size - 1.0, palette.muted, LabelPosition::Right).gap(0.0),
        );
        for (at, label) in self.columns.iter().enumerate() {
            let fits = text_width(label, size) < plan.column - 4.0;
            let label = if fits {
                label.clone()
            } else {
                label.replacen(' ', "\n", 1)
            };
            drawing.text(
                At::new(plan.centre(at), plan.head - 6.0),
                label,
                Type::new(size, palette.ink, LabelPosition::Top).gap(0.0),
            );
        }
        let mut lines = vec![[(plan.left, plan.head), (end, plan.head)]];
        for (row, (top, bottom)) in self.rows.iter().zip(&plan.rows) {
            let middle = (top + bottom) / 2.0;
            match row {
                Row::Heading(text) => drawing.text(
                    At::new(0.0, bottom - 11.0),
                    text.clone(),
                    Type::new(size, palette.muted, LabelPosition::Right)
                        .gap(0.0)
                        .bold(),
                ),
                Row::Line { label, hint } => {
                    let ink = Type::new(size, palette.ink, LabelPosition::Right).gap(0.0);
                    let hint = hint.clone().filter(|_| plan.hints);
                    let name = if plan.hints { ink.bold() } else { ink };
                    let soft =
                        Type::new(size - 1.0, palette.muted, LabelPosition::Right).gap(0.0);
                    if plan.above {
                        drawing.text(At::new(0.0, top + 12.0), label.clone(), name);
                        // Bold letters are a little wider.
                        let x = text_width(label, size) * 1.1 + 8.0;
                        let fits = |hint: &String| x + text_width(hint, size - 1.0) < end;
                        if let Some(hint) = hint.filter(fits) {
                            drawing.text(At::new(x, top + 12.0), hint, soft);
                        }
                    } else if let Some(hint) = hint {
                        drawing.text(At::new(0.0, middle - 8.0), label.clone(), name);
                        drawing.text(At::new(0.0, middle + 8.0), hint, soft);
                    } else {
                        drawing.text(At::new(0.0, middle), label.clone(), name);
                    }
                }
            }
            lines.push([(0.0, *bottom), (end, *bottom)]);
        }
        for (top, bottom) in self.runs(plan) {
            for at in 0..=self.columns.len() {
                let x = plan.left + plan.column * at as f64;
                if plan.left > 0.0 || at > 0 {
                    lines.push([(x, top), (x, bottom)]);
                }
            }
        }
        drawing.rules(
            0,
            lines,
            palette.rule,
            1.0,
            LineStyleType::Solid,
        );
    }

    /// Where the lines between columns run: past rows, but not through headings and labels.
    fn runs(&self, plan: &Plan) -> Vec<(f64, f64)> {
        let mut runs: Vec<(f64, f64)> = Vec::new();
        let label = if plan.above { LABEL } else { 0.0 };
        for (row, (top, bottom)) in self.rows.iter().zip(&plan.rows) {
            let top = &(top + label);
            match (row, runs.last_mut()) {
                (Row::Heading(_), _) => {}
                (Row::Line { .. }, Some(run)) if run.1 == *top => run.1 = *bottom,
                (Row::Line { .. }, _) => runs.push((*top, *bottom)),
            }
        }
        runs
    }

    /// The key: what can be drawn here, whatever is selected.
    fn key(&self, scene: &Scene) -> Vec<KeyEntry> {
        let palette = scene.palette;
        let has = |said: Said| self.cells.iter().any(|cell| cell.said == said);
        let entry = |shape, fill, colour, size, text, words: &str| KeyEntry {
            sign: Sign {
                shape,
                fill,
                colour,
                size,
                text,
            },
            text: words.to_string(),
        };
        let circle = Some(Shape::Circle);
        let mut key = vec![match scene.measure {
            Measure::Studies => entry(
                circle,
                Fill::Solid,
                palette.accent,
                20.0,
                Some("3"),
                "number and area: studies",
            ),
            Measure::Participants => entry(
                circle,
                Fill::Solid,
                palette.accent,
                20.0,
                None,
                "number and area: participants (the smallest are drawn larger, to be seen)",
            ),
        }];
        if scene.measure == Measure::Participants {
            key.push(entry(
                circle,
                Fill::Hollow,
                palette.accent,
                RING,
                Some(UNKNOWN),
                "studies there, size not found; “+ n?” when some have a size",
            ));
        }
        if has(Said::NotFound) {
            key.push(entry(
                circle,
                Fill::Hollow,
                palette.muted,
                RING,
                Some("1?"),
                "studies there, timing not found",
            ));
        }
        if has(Said::No) {
            key.push(entry(
                None,
                Fill::Solid,
                palette.muted,
                14.0,
                Some("1 no"),
                "did not take place then",
            ));
        }
        if has(Said::NotApplicable) {
            key.push(entry(
                None,
                Fill::Solid,
                palette.muted,
                14.0,
                Some("1 n/a"),
                "not applicable: only one ketamine session",
            ));
        }
        key.push(entry(
            circle,
            Fill::Ghost,
            palette.ghost_line,
            18.0,
            None,
            "left out by the filters",
        ));
        key
    }
}

/// Draws the marks of one cell.
struct Pen<'a> {
    scene: &'a Scene<'a>,
    plan: &'a Plan,
    most: f64,
    at: (f64, f64),
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
    fn disc(&self, cell: &Cell, drawing: &mut Drawing) {
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
        let text = if inside { text } else { text.replace("\n+ ", "+") };
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
    fn ring(&self, cell: &Cell, drawing: &mut Drawing) {
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
    fn word(&self, cell: &Cell, word: &str, drawing: &mut Drawing) {
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
        let ink = Ink::stroke(super::palette::CLEAR);
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

/// An axis that counts CSS px and is not seen.
pub(super) fn pixels(length: f64) -> Axis {
    Axis::new()
        .type_(AxisType::Value)
        .show(false)
        .min(0.0)
        .max(length)
}
