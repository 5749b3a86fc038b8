//! What stands around every drawing: title and what is seen above it, below it the key, the filters,
//! the source, the link, the day and the caution.

use crate::downloads::markup::{Element, element};
use crate::downloads::{Extract, day_in_words};
use crate::narrative::doi_url;

use super::key::{self, Entry};
use super::measure::{wrap, wrap_in};
use super::pen::{Area, FONT, Pen, Type, px};

/// The width of a chart and of most other drawings, CSS px. Their type is 14 px and more: it can be
/// read on a slide, and at half the size on paper.
pub(super) const ROOM: f64 = 1000.0;

/// Where a picture is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Setting {
    /// Anywhere: all that must be known of it stands in it.
    Alone,
    /// In one of the two columns of the hand-out, which says the rest.
    OnPaper,
}

impl Setting {
    /// The width of a chart, CSS px.
    pub(super) fn room(self) -> f64 {
        match self {
            Setting::Alone => ROOM,
            Setting::OnPaper => 560.0,
        }
    }

    /// The room between the drawing and the edge, CSS px.
    fn margin(self) -> f64 {
        match self {
            Setting::Alone => 40.0,
            Setting::OnPaper => 10.0,
        }
    }

    /// Sizes of the title and of what is said below it, CSS px.
    fn sizes(self) -> (f64, f64) {
        match self {
            Setting::Alone => (31.0, 18.0),
            Setting::OnPaper => (20.0, 15.0),
        }
    }
}

/// What is around the drawing.
pub(super) struct Frame<'a> {
    pub(super) title: &'a str,
    pub(super) subtitle: &'a str,
    /// The text alternative.
    pub(super) summary: &'a str,
    pub(super) key: &'a [Entry<'a>],
    /// What else must be known to read it: what short names stand for, the status of values.
    pub(super) notes: &'a [String],
    /// Size of the text of the key and what stands below; the width of the drawing.
    pub(super) room: f64,
    pub(super) setting: Setting,
}

/// Draws the frame, and in it what `draw` draws from a place down: it gives where it ends. Gives the
/// whole picture with its width and height.
pub(super) fn framed(
    extract: &Extract,
    mut pen: Pen,
    frame: &Frame,
    draw: impl FnOnce(&mut Pen, f64, f64) -> f64,
) -> (Element, u32, u32) {
    let palette = pen.palette;
    let margin = frame.setting.margin();
    let (large, small) = frame.setting.sizes();
    let title = Type::new(large, palette.ink).bold();
    let lines = wrap(frame.title, title.size, title.bold, frame.room);
    let mut y = pen.lines(margin, margin - 6.0, &lines, title) + 5.0;
    let said = Type::new(small, palette.muted);
    let lines = wrap(frame.subtitle, said.size, said.bold, frame.room);
    y = pen.lines(margin, y, &lines, said) + large * 0.7;
    y = draw(&mut pen, margin, y);
    if !frame.key.is_empty() {
        y = key::draw(&mut pen, margin, y + 18.0, frame.room, frame.key);
    }
    for note in frame.notes {
        let look = Type::new(15.0, palette.muted);
        let lines = wrap(note, look.size, look.bold, frame.room);
        y = pen.lines(margin, y + 10.0, &lines, look);
    }
    if frame.setting == Setting::Alone {
        y = footer(&mut pen, extract, (margin, y + 22.0), frame.room);
    }
    let width = (frame.room + 2.0 * margin).ceil();
    let height = (y + margin - 8.0).ceil();
    let whole = Area {
        left: 0.0,
        top: 0.0,
        width,
        height,
    };
    let definitions = pen.definitions();
    let drawn = std::mem::take(&mut pen.drawn);
    // Paper has its own colour.
    if frame.setting == Setting::Alone {
        pen.fill(whole, 0.0, palette.surface);
    }
    let names = ["title", "desc"].map(|part| format!("{}-{part}", pen.prefix));
    let svg = element("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("width", px(width))
        .with("height", px(height))
        .with("viewBox", format!("0 0 {} {}", px(width), px(height)))
        .with("role", "img")
        .with("lang", "en")
        .with("aria-labelledby", names.join(" "))
        .with("font-family", FONT);
    let [title, desc] = names;
    let svg = svg
        .child(element("title").with("id", title).child(frame.title))
        .child(element("desc").with("id", desc).child(frame.summary))
        .child(definitions)
        .children(pen.drawn)
        .children(drawn);
    (svg, width as u32, height as u32)
}

/// The filters, the source, the link, the day and the caution.
fn footer(pen: &mut Pen, extract: &Extract, (left, top): (f64, f64), room: f64) -> f64 {
    let palette = pen.palette;
    pen.stroke((left, top), (left + room, top), palette.rule, 1.5);
    let look = Type::new(15.0, palette.muted);
    let strong = Type::new(15.0, palette.ink);
    let filters = extract.filters_of_the_view();
    let filters = match filters.trim_end_matches('.') {
        "No filters" => filters,
        filters => format!("Filters: {filters}."),
    };
    let mut y = top + 12.0;
    let link = extract.found_again();
    let last = format!(
        "Taken on {}. Not medical advice. Nothing is pooled.",
        day_in_words(&extract.day)
    );
    for (text, look, most) in [
        (filters, strong, 12),
        (source(extract), look, 4),
        (link, look, 4),
        (last, strong, 2),
    ] {
        let lines = wrap_in(&text, look.size, look.bold, room, most);
        y = pen.lines(left, y, &lines, look);
    }
    y
}

/// `Source: Drozdz et al. 2022, Journal of Pain Research, https://doi.org/…; data set …, version … (day).`
fn source(extract: &Extract) -> String {
    let about = &extract.evidence.about();
    let review = &about.review;
    let mut authors = String::new();
    if let Some(first) = review.authors.first() {
        // "Drozdz SJ": the initials stand last.
        authors.push_str(first.rsplit_once(' ').map_or(first, |(family, _)| family));
        if review.authors.len() > 1 {
            authors.push_str(" et al.");
        }
    }
    format!(
        "Source: {authors} {}, {}, {}; data set KAP Explorer, version {} ({}).",
        review.year,
        review.journal,
        doi_url(review.doi),
        about.version,
        day_in_words(about.created)
    )
}
