//! A table of cells, drawn as it is planned.

use crate::figures::{Grid, GridCell, GridRow, Look, SINCE};

use super::grid::{Plan, RowPlan};
use super::heading::Heading;
use super::inside::{NEAR, UNDER, inside, mark_lines, note_lines, sizes};
use super::kind::{GROUP, HEAD, Kind, NOTE, NUMBER};
use super::pen::{ACCENT_SOFT, Area, EDGE, Pen, Type};
use super::sign::STATUS;

/// The bar of a row's statuses, CSS px.
const BAR: (f64, f64) = (130.0, 9.0);

/// Draws the grid from a place down; gives where it ends.
pub(super) fn draw(pen: &mut Pen, left: f64, top: f64, grid: &Grid, plan: &Plan) -> f64 {
    let floor = top + plan.top;
    let gap = plan.kind.gap();
    pen.lines(
        left,
        floor - 6.0 - plan.corner.height(),
        &plan.corner.text,
        HEAD,
    );
    let mut x = left + plan.side;
    for (width, heading) in &plan.columns {
        if plan.upright {
            upright(pen, plan.kind, x + width / 2.0, floor - 6.0, heading);
        } else {
            let y = pen.lines(x + 2.0, floor - 6.0 - heading.height(), &heading.text, HEAD);
            pen.lines(x + 2.0, y, &heading.note, NOTE);
        }
        x += width + gap;
    }
    let mut y = floor;
    for (row, place) in grid.rows.iter().zip(&plan.rows) {
        y = group(pen, left, y, plan, place);
        let line = Area {
            left,
            top: y,
            width: plan.side,
            height: place.height,
        };
        head(pen, line, row, place);
        let mut x = left + plan.side;
        for (cell, (width, _)) in row.cells.iter().zip(&plan.columns) {
            let area = Area {
                left: x,
                top: y,
                width: *width,
                height: place.height,
            };
            draw_cell(pen, plan.kind, area, cell);
            x += width + gap;
        }
        y += place.height + gap;
    }
    y
}

/// A heading whose lines run upwards, around `middle`, from `bottom` up.
fn upright(pen: &mut Pen, kind: Kind, middle: f64, bottom: f64, heading: &Heading) {
    if heading.goes_on(kind) {
        let x = middle - HEAD.line() / 2.0 + HEAD.rise();
        let note = bottom - heading.note_start();
        for (y, lines, look) in [(bottom, &heading.text, HEAD), (note, &heading.note, NOTE)] {
            for line in lines {
                pen.upright(x, y, line, look);
            }
        }
        return;
    }
    let mut x = middle - heading.height() / 2.0;
    for (lines, look) in [(&heading.text, HEAD), (&heading.note, NOTE)] {
        for line in lines {
            pen.upright(x + look.rise(), bottom, line, look);
            x += look.line();
        }
    }
}

/// The heading of the group that begins with this row.
fn group(pen: &mut Pen, left: f64, y: f64, plan: &Plan, row: &RowPlan) -> f64 {
    if row.group.is_empty() {
        return y;
    }
    let rule = pen.palette.rule;
    pen.stroke((left, y + 7.0), (left + plan.width, y + 7.0), rule, 1.5);
    pen.lines(left, y + 13.0, &row.group, GROUP) + 4.0
}

/// The heading of a row, with the bar of its statuses beside it.
fn head(pen: &mut Pen, area: Area, row: &GridRow, place: &RowPlan) {
    let heading = &place.heading;
    let top = area.top + (area.height - heading.height()) / 2.0;
    let y = pen.lines(area.left, top, &heading.text, HEAD);
    pen.lines(area.left, y, &heading.note, NOTE);
    let whole: usize = row.share.iter().map(|(_, count)| count).sum();
    let words = heading.text.last().map_or(0.0, |line| HEAD.width(line));
    if whole == 0 || words + BAR.0 + 24.0 > area.width {
        return;
    }
    let mut x = area.left + area.width - 14.0 - BAR.0;
    for (status, count) in &row.share {
        let part = Area {
            left: x,
            top: y - HEAD.line() / 2.0 - BAR.1 / 2.0,
            width: BAR.0 * *count as f64 / whole as f64,
            height: BAR.1,
        };
        pen.share(part, *status);
        x += part.width;
    }
}

fn draw_cell(pen: &mut Pen, kind: Kind, area: Area, cell: &GridCell) {
    let palette = pen.palette;
    let middle = area.left + area.width / 2.0;
    let filled = match kind {
        Kind::Coverage => palette.band,
        Kind::Map | Kind::Directions => ACCENT_SOFT,
    };
    let mut number = NUMBER.middle();
    match cell.look {
        Look::Filled => pen.fill(area, 4.0, filled),
        Look::NotFound => {
            pen.fill(area, 4.0, filled);
            pen.dashed_box(area, 4.0, EDGE);
        }
        Look::FilteredOut => {
            pen.fill(area, 4.0, palette.band);
            pen.dashed_box(area, 4.0, palette.ghost_line);
            number.colour = palette.muted;
        }
        Look::NoStudy => {
            let dot = NUMBER.middle();
            let dot = Type {
                colour: palette.muted,
                ..dot
            };
            return pen.sign_text((middle, area.top + area.height / 2.0), "·", dot);
        }
    }
    let mut y = area.top + (area.height - inside(kind, cell, area.width)) / 2.0;
    if !cell.text.is_empty() {
        y = pen.lines(middle, y, std::slice::from_ref(&cell.text), number);
    }
    y = pen.lines(middle, y, &note_lines(cell, area.width), NOTE.middle());
    let sizes = sizes(kind, cell);
    let mut at = 0;
    let main = cell.marks.iter().any(|mark| mark.main);
    for (count, wide, high) in mark_lines(kind, cell, area.width) {
        let tall = if main { high - UNDER } else { high };
        let mut x = middle - wide / 2.0;
        for place in at..at + count {
            let size = sizes.get(place).copied().unwrap_or(STATUS);
            let centre = (x + size / 2.0, y + tall / 2.0 + 1.5);
            if let Some(mark) = cell.marks.get(place) {
                pen.sign(centre, size, mark.sign);
                if mark.since {
                    let corner = (centre.0 + size / 2.0, centre.1);
                    pen.text(corner.0 - 1.0, corner.1, SINCE, NOTE);
                }
                if mark.main {
                    let under = y + tall + 3.5;
                    pen.stroke((x + 1.0, under), (x + size - 1.0, under), palette.ink, 2.0);
                }
            } else if let Some(status) = cell.status.get(place - cell.marks.len()) {
                pen.status(centre, *status);
            }
            x += size + NEAR;
        }
        at += count;
        y += high + 3.0;
    }
}
