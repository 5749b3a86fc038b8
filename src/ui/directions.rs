//! What was compared with what, and in which direction the results point.

use leptos::prelude::*;

use super::{
    compared::compared_picture,
    controls::section,
    estimates::estimates,
    facet_counts::Line,
    grid::GridView,
    grids::grid_figure,
    marks,
    markup::{list, part, wrap},
    sides::for_each_side,
    state::Explorer,
    take_away::take_figure,
    turns::in_turn,
};
use crate::{
    browser::dom::{Node, tag},
    evidence::Comparison,
    explore::{Column, Counts, slug},
    figures::{self, Exhibit, Pick, What},
    narrative,
};

const VIEW: GridView = GridView {
    name: "Direction of effect, study by outcome",
    class: "directions",
    asks: true,
};

/// The comparisons, the effect direction plot and the estimates.
pub fn directions(explorer: Explorer) -> Node {
    section(
        explorer,
        "directions",
        "What was compared, and which way results point",
        "A result means little before one knows what was compared with what. Press a picture to keep its studies.",
        vec![
            subpart(
                "compared",
                vec![in_turn(explorer, move || vec![comparisons(explorer)])],
            ),
            subpart(
                "plot",
                vec![
                    tag("h3").child(Exhibit::Directions.title()).into(),
                    reading(),
                    plot(explorer),
                    take_figure(explorer, Exhibit::Directions),
                ],
            ),
            subpart(
                "estimates",
                vec![
                    tag("h3").child(Exhibit::Estimates.title()).into(),
                    intervals(explorer),
                    take_figure(explorer, Exhibit::Estimates),
                ],
            ),
        ],
    )
}

/// A part of the section that a lesson can point at.
fn subpart(id: &'static str, content: Vec<Node>) -> Node {
    tag("div")
        .with("id", id)
        .with("tabindex", "-1")
        .children(content)
        .into()
}

/// The effect direction plot alone.
pub fn plot(explorer: Explorer) -> Node {
    in_turn(explorer, move || {
        grid_figure(explorer, VIEW, figures::directions)
    })
}

/// The estimates alone.
pub fn intervals(explorer: Explorer) -> Node {
    in_turn(explorer, move || {
        vec![for_each_side(explorer, move |side| {
            vec![estimates(explorer, side)]
        })]
    })
}

/// What each kind of comparison compares, as pictures that filter.
fn comparisons(explorer: Explorer) -> Node {
    part(move || {
        let key = tag("p")
            .class("comparison-key")
            .child(wrap("span", "part part-ketamine", "K"))
            .child(" ketamine ")
            .child(wrap("span", "part part-therapy", "P"))
            .child(" psychotherapy ")
            .child(wrap("span", "part part-usual", "U"))
            .child(" usual care. A taller box is a higher dose, or more sessions; a dashed one, nothing. Each set of boxes is a group of people.");
        let pictures = Comparison::ALL.iter();
        let pictures = pictures.filter_map(|comparison| picture(explorer, *comparison));
        let only = |counts: &Counts| {
            narrative::who_tests_psychotherapy(explorer.evidence, &counts.matching)
        };
        let now = explorer.counts.with(only);
        let locked = explorer.locked.with(|locked| {
            let locked = locked.as_ref();
            locked.map(|(_, counts)| ["A: ", &only(counts), " B: ", &now].concat())
        });
        vec![
            key.into(),
            list("comparisons", pictures.collect()).into(),
            wrap("p", "comparison-only", locked.unwrap_or(now)),
        ]
    })
}

fn picture(explorer: Explorer, comparison: Comparison) -> Option<Node> {
    let label = comparison.label();
    let id = explorer.table.find("comparison")?;
    let Column::Categories(values) = &explorer.table.facet(id).column else {
        return None;
    };
    let place = values.find(&slug(label))?;
    let line = Line::Value(place);
    let (now, all) = (line.now(explorer, id), line.all(explorer, id));
    let chosen = explorer
        .selection
        .with(|selection| selection.is_value_chosen(id, place));
    let press = move || {
        if explorer.asking.get_untracked() {
            return explorer.ask(Some(line.ask(explorer, id)));
        }
        let what = What::Value(slug(label));
        let facet = "comparison";
        marks::pick(explorer, &[Pick { facet, what }]);
    };
    let count = match line.locked(explorer, id) {
        Some(a) => {
            let (a, b) = (a.to_string(), now.to_string());
            ["A ", &a, ", B ", &b, " of ", &narrative::studies(all)].concat()
        }
        None if all == 0 => "No study at this place in the review".to_owned(),
        None => narrative::studies_of(now, all),
    };
    let differs = ["Differs: ", narrative::differs(comparison)].concat();
    let button = tag("button")
        .class("comparison")
        .with("aria-pressed", if chosen { "true" } else { "false" })
        .child(compared_picture(comparison))
        .child(wrap("span", "comparison-name", narrative::capital(label)))
        .child(wrap("span", "comparison-differs", differs))
        .child(wrap("span", "comparison-count", count));
    Some(button.press(press).into())
}

/// How to read the plot, and why not to count its marks.
fn reading() -> Node {
    let parts = narrative::READING_DIRECTIONS.iter();
    let parts = parts.map(|(heading, lines)| {
        let lines = lines.iter().map(|line| Node::from(*line));
        tag("div")
            .child(tag("h4").child(*heading))
            .child(list("", lines.collect()))
            .into()
    });
    tag("div").class("reading").children(parts.collect()).into()
}
