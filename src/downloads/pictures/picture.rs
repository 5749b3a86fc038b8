//! The picture of a figure, put together.

use std::fmt;

use crate::evidence::Status;
use crate::figures::{
    Estimates, Exhibit, FigureId, Grid, SINCE, SINCE_MEANS, coverage, directions, estimates,
    evidence_map,
};
use crate::narrative::{Ask, READING_DIRECTIONS, capital};

use super::frame::{Frame, ROOM, Setting, framed};
use super::grid::Plan;
use super::key::{Entry, Sample, entries};
use super::kind::Kind;
use super::pen::{Pen, Type, px};
use super::requested::chart_in;
use super::{cells, chart, intervals, measure};
use crate::downloads::Extract;
use crate::downloads::firmness::not_reported;
use crate::downloads::short_names::short_names;

use super::chart::ChartFault;

/// A picture that stands alone.
#[derive(Clone, PartialEq, Debug)]
pub struct SvgPicture {
    /// The text of the SVG.
    pub svg: String,
    /// Its width, CSS px.
    pub width: u32,
    /// Its height, CSS px.
    pub height: u32,
    /// The text alternative: title and main numbers.
    pub alt: String,
}

/// Why there is no picture.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PictureFault {
    /// The exhibit is a chart, and its drawing was not given.
    NoDrawing,
    /// The drawing of the chart cannot be used.
    Drawing(ChartFault),
}

impl fmt::Display for PictureFault {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            PictureFault::NoDrawing => out.write_str("The drawing of the chart is missing."),
            PictureFault::Drawing(fault) => fault.fmt(out),
        }
    }
}

impl std::error::Error for PictureFault {}

/// The picture of a chart for the hand-out, which says itself what else must be known of it. `chart` is
/// the text of the SVG that ECharts makes of [`handout_chart_of`](super::handout_chart_of).
///
/// # Errors
/// When the drawing is no SVG.
pub fn handout_picture(
    extract: &Extract,
    id: FigureId,
    chart: &str,
) -> Result<SvgPicture, PictureFault> {
    of_chart(Setting::OnPaper, extract, id, chart)
}

/// The picture of a figure. A chart needs its drawing: the text of the SVG that ECharts makes of
/// [`chart_of`](super::chart_of).
///
/// # Errors
/// When the drawing of a chart is missing, or is no SVG.
pub fn picture(
    extract: &Extract,
    exhibit: Exhibit,
    chart: Option<&str>,
) -> Result<SvgPicture, PictureFault> {
    let scene = extract.scene(ROOM);
    Ok(match exhibit {
        Exhibit::Map => {
            let map = evidence_map(&extract.view.map, &scene);
            of_grid(extract, exhibit, Kind::Map, &map)
        }
        Exhibit::Directions => of_grid(extract, exhibit, Kind::Directions, &directions(&scene)),
        Exhibit::Coverage => of_grid(extract, exhibit, Kind::Coverage, &coverage(&scene)),
        Exhibit::Estimates => {
            let found = estimates(&scene);
            let items = found.items.iter().map(|item| &item.ask);
            let others = found.others.iter().map(|other| &other.ask);
            let mut notes = status_note(extract, items.chain(others));
            notes.extend(since_note(&found));
            let frame = Frame {
                title: exhibit.title(),
                subtitle: &found.subtitle,
                summary: &found.summary,
                key: &[],
                notes: &notes,
                room: ROOM,
                setting: Setting::Alone,
            };
            made(extract, exhibit, &frame, |pen, left, top| {
                intervals::draw(pen, left, top, ROOM, &found)
            })
        }
        Exhibit::Chart(id) => {
            let svg = chart.ok_or(PictureFault::NoDrawing)?;
            of_chart(Setting::Alone, extract, id, svg)?
        }
    })
}

fn of_chart(
    setting: Setting,
    extract: &Extract,
    id: FigureId,
    svg: &str,
) -> Result<SvgPicture, PictureFault> {
    let exhibit = Exhibit::Chart(id);
    let drawn = chart::drawing(svg, exhibit.slug()).map_err(PictureFault::Drawing)?;
    let (figure, room) = chart_in(setting, extract, id);
    let mut notes = Vec::new();
    // On paper the table has short names and statuses.
    if setting == Setting::Alone {
        if id == FigureId::ModalityTiming {
            notes.extend(short_names_note(extract));
        }
        let rows = figure.table.rows.iter();
        let cells = rows.flat_map(|row| row.cells.iter().chain([&row.header]));
        notes.extend(status_note(
            extract,
            cells.filter_map(|cell| cell.ask.as_ref()),
        ));
    }
    let frame = Frame {
        title: &figure.title,
        subtitle: &figure.subtitle,
        summary: &figure.summary,
        key: &entries(&figure.key),
        notes: &notes,
        room,
        setting,
    };
    Ok(made(extract, exhibit, &frame, |pen, left, top| {
        let to = format!("translate({} {})", px(left), px(top));
        pen.drawn.push(drawn.with("transform", to));
        top + f64::from(figure.height)
    }))
}

fn of_grid(extract: &Extract, exhibit: Exhibit, kind: Kind, grid: &Grid) -> SvgPicture {
    let plan = Plan::of(kind, grid, ROOM);
    let room = plan.width.max(ROOM);
    let empty = grid.columns.is_empty() || grid.rows.is_empty();
    let statuses = Status::ALL.iter().map(|status| Entry {
        sample: Sample::Status(*status),
        text: status.label(),
    });
    let dot = |text| Entry {
        sample: Sample::Dot,
        text,
    };
    let mut key = entries(&grid.key);
    match kind {
        _ if empty => key.clear(),
        Kind::Map => {}
        Kind::Directions => {
            key.push(Entry {
                sample: Sample::Underlined,
                text: "underlined: main outcome, which is our choice",
            });
            key.push(dot("no such outcome found"));
        }
        Kind::Coverage => {
            key.extend(statuses);
            key.push(dot("no such row in the data"));
        }
    }
    // The coverage matrix shows the status of each value.
    let notes = match kind {
        Kind::Coverage => Vec::new(),
        Kind::Map | Kind::Directions => {
            let cells = grid.rows.iter().flat_map(|row| &row.cells);
            status_note(extract, cells.filter_map(|cell| cell.ask.as_ref()))
        }
    };
    let frame = Frame {
        title: exhibit.title(),
        subtitle: &grid.subtitle,
        summary: &grid.summary,
        key: &key,
        notes: &notes,
        room,
        setting: Setting::Alone,
    };
    made(extract, exhibit, &frame, |pen, left, top| {
        if empty {
            return top;
        }
        let top = if kind == Kind::Directions {
            caution(pen, left, top, room)
        } else {
            top
        };
        cells::draw(pen, left, top, grid, &plan)
    })
}

/// What the short names of psychotherapies stand for, of all studies that a figure shows, those in
/// grey too.
fn short_names_note(extract: &Extract) -> Option<String> {
    let rows = extract.counts.scope.iter();
    let names = short_names(rows.filter_map(|row| extract.evidence.studies.get(row)));
    (!names.is_empty()).then(|| format!("Short names: {names}"))
}

/// What the plus behind a name means, where a study wears it.
fn since_note(found: &Estimates) -> Option<String> {
    let items = found.items.iter().map(|item| &item.name);
    let mut names = items.chain(found.others.iter().map(|other| &other.name));
    let wears = names.any(|name| name.ends_with(SINCE));
    wears.then(|| format!("{SINCE} {SINCE_MEANS}"))
}

/// Which of the values behind the numbers are not simply reported.
fn status_note<'a>(extract: &Extract, asks: impl IntoIterator<Item = &'a Ask>) -> Vec<String> {
    let told = not_reported(extract.evidence, asks);
    let told = told.map(|told| format!("Values that are not simply reported. {}.", capital(&told)));
    told.into_iter().collect()
}
/// Why the marks of the effect direction plot are not to be counted.
fn caution(pen: &mut Pen, left: f64, top: f64, room: f64) -> f64 {
    let Some((heading, lines)) = READING_DIRECTIONS.last() else {
        return top;
    };
    let text = format!("{heading}: {}", lines.first().copied().unwrap_or_default());
    let look = Type::new(16.0, pen.palette.ink);
    let lines = measure::wrap(&text, look.size, look.bold, room);
    pen.lines(left, top - 14.0, &lines, look) + 14.0
}

fn made(
    extract: &Extract,
    exhibit: Exhibit,
    frame: &Frame,
    draw: impl FnOnce(&mut Pen, f64, f64) -> f64,
) -> SvgPicture {
    let (svg, width, height) = framed(extract, Pen::new(exhibit.slug()), frame, draw);
    SvgPicture {
        svg: svg.to_xml(),
        width,
        height,
        alt: format!("{}. {}", frame.title, frame.summary),
    }
}
