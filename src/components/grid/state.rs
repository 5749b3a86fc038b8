//! One grid as its parts find it in the context: what is drawn, where the Tab key stops, and which of
//! its columns are on the screen.

use std::{collections::HashMap, ops::Range, sync::Arc};

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{
    kind::GridKind,
    lights::Lights,
    place::{Line, Place, Places},
};
use crate::{
    browser::frames,
    components::state::Explorer,
    figures::{Grid, GridCell},
};

/// A grid with more rows is drawn by blocks, those near the screen; with many columns, too.
const MOST_ROWS: usize = 60;
const MOST_ROWS_OF_MANY_COLUMNS: usize = 30;
/// A grid with more columns is drawn as far as it is seen through its frame.
const MOST_COLUMNS: usize = 48;
/// By so many columns what is drawn moves on.
const STEP: usize = 4;
/// Where the Tab key stops.
const STOP: &str = "[data-at][tabindex='0']";
/// The width of a column until it is measured, CSS pixels.
const COLUMN: f64 = 36.0;

/// One grid.
#[derive(Clone, Copy)]
pub struct GridState {
    /// Which grid it is.
    pub kind: GridKind,
    /// What is drawn.
    pub grid: Memo<Arc<Grid>>,
    /// Where its rows and columns stand.
    pub places: Memo<Arc<Places>>,
    /// Whether its rows are drawn by blocks, those near the screen.
    pub by_blocks: Memo<bool>,
    /// Whether it can have so many columns that not all are drawn.
    pub can_skip: bool,
    /// Whether only some of its columns are drawn.
    pub by_columns: Memo<bool>,
    /// Which columns are drawn.
    pub columns: Memo<Range<usize>>,
    /// These columns.
    pub drawn: Memo<Vec<Line>>,
    /// How many columns stand before and after them.
    pub skipped: Memo<(usize, usize)>,
    /// What lights up in it.
    pub lights: Option<Lights>,
    /// The place from which the keyboard goes on.
    pub stop: RwSignal<Place>,
    /// The table.
    pub table: NodeRef<html::Table>,
    /// What the table is seen through.
    pub frame: NodeRef<html::Div>,
    /// The first column that is seen, and how many are.
    seen: RwSignal<(usize, usize)>,
    /// Where each column stands that was drawn once.
    known: StoredValue<HashMap<Line, ColumnPlace>>,
    /// What these live as long as.
    owner: StoredValue<Owner>,
}

/// Where a column stands. Its cells follow this: one memo that all cells of a large grid followed would take
/// longer to tell them than they take to change.
#[derive(Clone, Copy)]
pub struct ColumnPlace {
    /// Counted from 0; none when it has gone.
    pub at: Memo<Option<usize>>,
    /// Its number in the table, counted from 1, where not all columns are drawn.
    pub number: Memo<Option<usize>>,
}

/// The grid that a part of it stands in.
pub fn use_grid() -> GridState {
    expect_context()
}

impl GridState {
    /// A grid that has the stop of the Tab key at its corner.
    pub fn new(explorer: Explorer, kind: GridKind, grid: Memo<Arc<Grid>>) -> Self {
        let seen = RwSignal::new((0, MOST_COLUMNS / 2));
        let places = Memo::new(move |_| Arc::new(grid.with(|grid| Places::of(grid))));
        let count = Memo::new(move |_| places.with(|places| places.columns.len()));
        // Paper has no frame to look through.
        let by_columns = Memo::new(move |_| count.get() > MOST_COLUMNS && !explorer.printing.get());
        let columns = Memo::new(move |_| {
            let count = count.get();
            if !by_columns.get() {
                return 0..count;
            }
            let (first, many) = seen.get();
            let begin = (first / STEP).saturating_sub(1) * STEP;
            let end = ((first + many) / STEP + 2) * STEP;
            begin.min(count)..end.min(count)
        });
        Self {
            kind,
            grid,
            places,
            by_blocks: Memo::new(move |_| {
                let most = if by_columns.get() {
                    MOST_ROWS_OF_MANY_COLUMNS
                } else {
                    MOST_ROWS
                };
                places.with(|places| places.rows.len() > most)
            }),
            can_skip: explorer.evidence.studies.len() > MOST_COLUMNS,
            by_columns,
            columns,
            drawn: Memo::new(move |_| {
                let columns = columns.get();
                places.with(|places| places.columns[columns].to_vec())
            }),
            skipped: Memo::new(move |_| {
                let columns = columns.get();
                (columns.start, count.get() - columns.end)
            }),
            lights: Lights::new().filter(|_| kind.lights),
            stop: RwSignal::new(Place::default()),
            table: NodeRef::new(),
            frame: NodeRef::new(),
            seen,
            known: StoredValue::new(HashMap::new()),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
        }
    }

    /// Where a column stands.
    pub fn column(self, column: &Line) -> ColumnPlace {
        let known = self.known.with_value(|known| known.get(column).copied());
        known.unwrap_or_else(|| {
            let line = column.clone();
            let place = self.owner.with_value(|owner| {
                owner.with(|| {
                    let at = Memo::new(move |_| self.places.with(|places| places.column(&line)));
                    ColumnPlace {
                        at,
                        number: Memo::new(move |_| {
                            // The first column holds the headings.
                            at.get().filter(|_| self.by_columns.get()).map(|at| at + 2)
                        }),
                    }
                })
            });
            self.known.update_value(|known| {
                known.insert(column.clone(), place);
            });
            place
        })
    }

    /// The cell at a place; none where a heading is.
    pub fn cell(self, place: Place) -> Option<GridCell> {
        let (row, column) = (place.row.checked_sub(1)?, place.column.checked_sub(1)?);
        self.grid
            .with_untracked(|grid| grid.rows.get(row)?.cells.get(column).cloned())
    }

    /// The last place of the grid.
    pub fn last(self) -> Place {
        self.places.with_untracked(|places| Place {
            row: places.rows.len(),
            column: places.columns.len(),
        })
    }

    /// Moves the keyboard to a place, which is brought into sight.
    pub fn go(self, place: Place) {
        self.stop.set(place);
        self.bring(place.column);
        // A place that was not drawn is there only when the page has followed.
        if !self.focus(place) {
            frames::soon(move || {
                self.focus(place);
            });
        }
    }

    /// Moves the keyboard to a place, if that is drawn; the Tab key stops there from now on.
    fn focus(self, place: Place) -> bool {
        let Some(element) = self.find(&format!("[data-at='{place}']")) else {
            return false;
        };
        if let Some(before) = self.find(STOP) {
            before.set_tab_index(-1);
        }
        element.set_tab_index(0);
        let _refused = element.focus();
        true
    }

    /// Sees to it that the Tab key stops at the grid: where its place has gone, at the corner.
    pub fn keep_stop(self) {
        if self.find(STOP).is_none()
            && let Some(corner) = self.find("[data-at='0,0']")
        {
            corner.set_tab_index(0);
        }
    }

    fn find(self, what: &str) -> Option<HtmlElement> {
        // The page may have been left by now.
        let table = self.table.try_get_untracked()??;
        table.query_selector(what).ok()??.dyn_into().ok()
    }

    /// Scrolls the frame to a column that is not drawn.
    fn bring(self, column: usize) {
        let Some(column) = column.checked_sub(1) else {
            return;
        };
        let is_drawn = self
            .columns
            .with_untracked(|columns| columns.contains(&column));
        let Some(frame) = self.frame.get_untracked().filter(|_| !is_drawn) else {
            return;
        };
        let half = f64::from(frame.client_width()) / 2.0;
        let left = column as f64 * self.column_width() - half;
        frame.set_scroll_left(left.max(0.0) as i32);
        self.follow_frame();
    }

    /// Draws what is seen through the frame as it is scrolled now.
    pub fn follow_frame(self) {
        let Some(frame) = self.frame.get_untracked() else {
            return;
        };
        let width = self.column_width();
        let first = (f64::from(frame.scroll_left()) / width) as usize;
        let many = (f64::from(frame.client_width()) / width) as usize + 1;
        if self.seen.get_untracked() != (first, many) {
            self.seen.set((first, many));
        }
    }

    /// The width of a column: where not all are drawn, all have the same.
    fn column_width(self) -> f64 {
        self.find(".grid-column")
            .map(|head| head.get_bounding_client_rect().width() + 1.0)
            .filter(|width| *width > 1.0)
            .unwrap_or(COLUMN)
    }
}
