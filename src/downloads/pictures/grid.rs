//! The figures that are tables of cells: how wide and high each column and row is, so that nothing
//! overlaps and nothing is cut.

use crate::figures::Grid;

use super::columns::{Want, column_of_cells, shared, side};
use super::heading::Heading;
use super::inside::height;
use super::kind::{GROUP, HEAD, Kind, NOTE, WIDEST};
use super::measure::{longest, wrap};

/// A row with the room that it takes.
pub(super) struct RowPlan {
    /// The heading of the group that begins with it.
    pub(super) group: Vec<String>,
    pub(super) heading: Heading,
    pub(super) height: f64,
}

/// Where everything stands.
pub(super) struct Plan {
    pub(super) kind: Kind,
    /// Whether the headings of columns stand upright.
    pub(super) upright: bool,
    /// The width of the headings of rows.
    pub(super) side: f64,
    pub(super) corner: Heading,
    pub(super) columns: Vec<(f64, Heading)>,
    pub(super) top: f64,
    pub(super) rows: Vec<RowPlan>,
    /// The width of the whole.
    pub(super) width: f64,
}

impl Plan {
    /// The plan of a grid for so much room; it is wider only where it cannot be otherwise.
    pub(super) fn of(kind: Kind, grid: &Grid, room: f64) -> Plan {
        let (least, most, side_most) = kind.widths(grid.columns.len());
        let gap = kind.gap();
        let mut side = side(kind, grid, side_most);
        let gaps = gap * grid.columns.len() as f64;
        let cells: Vec<Want> = (0..grid.columns.len())
            .map(|at| column_of_cells(kind, grid, at, least))
            .collect();
        // The map's headings are read as they stand wherever there is room for that.
        let flat: Vec<Want> = grid
            .columns
            .iter()
            .zip(&cells)
            .map(|(head, cells)| {
                let word = longest(&head.text, HEAD.size, HEAD.bold);
                let short = wrap(&head.text, HEAD.size, HEAD.bold, 110.0);
                let lines = short.iter().map(|line| HEAD.width(line));
                let note = NOTE.width(&head.note);
                Want {
                    least: cells.least.max(word + 6.0).max(note + 6.0),
                    liked: cells.liked.max(lines.fold(note, f64::max) + 6.0),
                }
                .sound()
            })
            .collect();
        let sum = |wants: &[Want]| wants.iter().map(|want| want.least).sum::<f64>();
        let upright = kind != Kind::Map || side + gaps + sum(&flat) > room;
        let (wants, headings): (Vec<Want>, Vec<Option<Heading>>) = if upright {
            let tall = grid.columns.iter().zip(cells).map(|(head, cells)| {
                let heading = Heading::of(&head.text, &head.note, kind.tallest());
                let across = heading.upright(kind).1 + 6.0;
                let want = Want {
                    least: cells.least.max(across),
                    liked: cells.liked.max(across),
                }
                .sound();
                (want, Some(heading))
            });
            tall.unzip()
        } else {
            flat.into_iter().map(|want| (want, None)).unzip()
        };
        let widths = shared(&wants, room - side - gaps, most);
        let columns: Vec<(f64, Heading)> = widths
            .iter()
            .zip(headings)
            .zip(&grid.columns)
            .map(|((width, heading), head)| {
                let heading =
                    heading.unwrap_or_else(|| Heading::of(&head.text, &head.note, *width - 4.0));
                (*width, heading)
            })
            .collect();
        let table = widths.iter().sum::<f64>() + gaps;
        // What is left over makes long notes shorter.
        if kind == Kind::Coverage {
            side = side.max((room - table).min(WIDEST));
        }
        let corner = Heading::of(&grid.corner, "", side - 12.0);
        let heads = columns.iter().map(|(_, heading)| {
            if upright {
                heading.upright(kind).0
            } else {
                heading.height()
            }
        });
        let top = heads.fold(corner.height(), f64::max) + 8.0;
        let width = side + table;
        let rows = grid.rows.iter().map(|row| {
            let group = row.group.as_ref().map_or("", |group| &group.text);
            let heading = Heading::of(&row.head.text, &row.head.note, side - 14.0);
            let cells = row.cells.iter().zip(&widths);
            let cells = cells.map(|(cell, width)| height(kind, cell, *width));
            let height = cells.fold(heading.height() + 6.0, f64::max);
            RowPlan {
                group: wrap(group, GROUP.size, GROUP.bold, width),
                heading,
                height: height.max(26.0),
            }
        });
        Plan {
            kind,
            upright,
            side,
            corner,
            rows: rows.collect(),
            columns,
            top,
            width,
        }
    }
}
