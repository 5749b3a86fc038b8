//! The figures: each with its heading, the switch between studies and participants, picture, key,
//! text and data table.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    chart_view::{Picture, chart_view},
    controls::{choice, section, switch},
    data_table::data_table,
    dose_lens::dose_lens,
    figure_key::figure_key,
    live::{aria, flag, words},
    markup::{Live, part},
    sides::{Side, figure_for_each_side},
    state::Explorer,
    take_away::take_figure,
    turns::following,
};
use crate::{
    browser::dom::{Node, tag},
    explore::Counts,
    figures::{self, Exhibit, Figure, FigureId, Measure, Scene},
};

/// Width in CSS pixels assumed before the picture is measured.
const FIRST_WIDTH: f64 = 620.0;

/// All figures.
pub fn figures(explorer: Explorer) -> Node {
    // On a wide screen they stand in two columns of their own, of about one height: figures differ
    // in height, and one that grows must not move those beside it. The last has the whole width.
    let columns = FigureId::ALL.chunks(2).map(|ids| {
        let figures = ids.iter().map(|&id| chart(explorer, id, "h3"));
        let column = tag("div").class("figure-column");
        column.children(figures.collect()).into()
    });
    let grid = tag("div").class("figure-grid").children(columns.collect());
    section(
        explorer,
        "figures",
        "Figures",
        "Each figure shows the studies that your filters keep; what they leave out stays in grey. Click a mark, or a number in a figure’s table, to filter by it. Click it again to take that back.",
        vec![grid.into()],
    )
}

/// One figure under a heading of this level.
pub fn chart(explorer: Explorer, id: FigureId, level: &'static str) -> Node {
    let heading = ["figure-", id.slug()].concat();
    let mut figure = tag("article")
        .class("figure")
        .with("aria-labelledby", heading.clone())
        .child(tag(level).with("id", heading).child(id.title()));
    if id == FigureId::Dose {
        figure = figure.child(dose_lens(explorer));
    }
    figure
        .child(figure_for_each_side(
            explorer,
            move |side| figure_of(explorer, id, side),
            move |a, b| {
                let draw = |scene: &Scene| figures::figure(id, scene).table;
                let drawn = |counts: &Counts| explorer.with_scene(counts, FIRST_WIDTH, &draw);
                figures::table_differences(&drawn(a), &drawn(b))
            },
        ))
        .into()
}

/// The figure for one selection.
fn figure_of(explorer: Explorer, id: FigureId, side: Side) -> Vec<Node> {
    let width = RwSignal::new(FIRST_WIDTH);
    let picture = RwSignal::new(Picture::Waiting);
    let wanted = RwSignal::new(false);
    let kept = following(explorer, side);
    let figure = Memo::new_with_compare(
        move |_| {
            let width = width.get();
            let draw = |scene: &Scene| figures::figure(id, scene);
            Arc::new(kept.with(|(_, counts)| explorer.with_scene(counts, width, &draw)))
        },
        // A figure drawn anew is a new figure: comparing two costs more than drawing one.
        |_, _| true,
    );
    let text = move |part: fn(&Figure) -> &String| {
        words(move || figure.with(|figure| part(figure).clone()))
    };
    let table_shown = flag(move || match picture.get() {
        Picture::Failed => true,
        // On paper the numbers stand in for a picture that was not yet drawn.
        Picture::Waiting => wanted.get() || explorer.printing.get(),
        Picture::Drawn => wanted.get(),
    });
    let table_button = words(move || {
        if table_shown.get() {
            "Hide the data table"
        } else {
            "Show the data table"
        }
        .to_owned()
    });
    let name = if side == Side::A { "-a" } else { "" };
    let table_id = ["figure-", id.slug(), name, "-table"].concat();
    let table_switch = tag("button")
        .class("button")
        .live("aria-expanded", aria(table_shown))
        .with("aria-controls", table_id.clone())
        .says(table_button)
        .press(move || wanted.update(|wanted| *wanted = !*wanted));
    let tools = tag("div")
        .class("figure-tools")
        .child(measure_switch(explorer, id, name))
        .child(table_switch);
    // What is taken away is of the selection, which is B where two are compared.
    let tools = match side {
        Side::A => tools,
        Side::B => tools.child(take_figure(explorer, Exhibit::Chart(id))),
    };
    let table = tag("div")
        .class("figure-table")
        .with("id", table_id)
        .fills(move || {
            if table_shown.get() {
                figure.with(|figure| data_table(explorer, id.title(), &figure.table))
            } else {
                Vec::new()
            }
        });
    vec![
        tag("p")
            .class("figure-subtitle")
            .says(text(|figure| &figure.subtitle))
            .into(),
        tools.into(),
        chart_view(explorer, figure, width, picture),
        part(move || vec![figure.with(|figure| figure_key(&figure.key))]),
        tag("p")
            .class("figure-summary")
            .says(text(|figure| &figure.summary))
            .into(),
        table.into(),
    ]
}

/// Studies or participants: one choice for all figures, offered at each.
fn measure_switch(explorer: Explorer, id: FigureId, side: &'static str) -> Node {
    let option = |measure: Measure, name: &'static str| {
        let group = ["measure-", id.slug(), side].concat();
        let chosen = flag(move || explorer.view.with(|view| view.measure == measure));
        choice("radio", group, name, chosen, move || {
            explorer.change(|view| view.measure = measure);
        })
    };
    let options = vec![
        option(Measure::Studies, "Studies"),
        option(Measure::Participants, "Participants"),
    ];
    switch("switch", "Count", options)
}
