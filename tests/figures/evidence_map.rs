//! The evidence map, counted anew from the facts; its order, its picks and its empties.

pub(crate) mod facts;
mod recount;
mod signs;

use kap_explorer::evidence::FACETS;
use kap_explorer::explore::Bits;
use kap_explorer::figures::{Crossing, Grid, GridCell, Look, Measure, Order, What, evidence_map};

use crate::Data;
use crate::snapshots::picks_text;

fn crossing(down: usize, across: usize, order: Order) -> Crossing {
    Crossing::new(FACETS[down].key, FACETS[across].key, order).unwrap()
}

fn draw(data: &Data, link: &str, crossing: &Crossing) -> Grid {
    let counts = data.counts(link);
    let scene = data.scene(&counts.matching, &counts.scope, Measure::Studies);
    evidence_map(crossing, &scene)
}

fn cell<'a>(grid: &'a Grid, down: &str, across: &str) -> &'a GridCell {
    let column = grid.columns.iter().position(|head| head.text == across);
    let row = grid.rows.iter().find(|row| row.head.text == down);
    &row.unwrap().cells[column.unwrap()]
}

#[test]
fn a_range_keeps_the_whole_numbers_of_its_bin_and_no_other() {
    let data = Data::read();
    let pick = |facet: &'static str, label: &str| {
        let crossing = Crossing::new(facet, "design", Order::Name).unwrap();
        let grid = draw(&data, "place=any", &crossing);
        let row = grid.rows.iter().find(|row| row.head.text == label);
        row.unwrap().head.pick[0].what.clone()
    };
    let below = f64::NEG_INFINITY;
    assert_eq!(pick("sessions", "1"), What::Range(below, 1.0));
    assert_eq!(
        pick("sessions", "6 or more"),
        What::Range(6.0, f64::INFINITY)
    );
    assert_eq!(pick("year", "2010s"), What::Range(2010.0, 2019.0));
    assert_eq!(pick("followup", "4 to 12"), What::Range(4.0, 12.0));
    assert_eq!(pick("participants", "2 to 9"), What::Range(2.0, 9.0));
    assert_eq!(pick("dose", "under 0.5"), What::Range(below, 0.499));
    assert_eq!(pick("dose", "0.5 to 0.99"), What::Range(0.5, 0.999));
}

#[test]
fn cells_say_what_the_data_say() {
    let data = Data::read();
    let grid = draw(&data, "", &Crossing::default());
    assert_eq!(
        cell(&grid, "substance use", "psychedelic (KPT)").label,
        "substance use × psychedelic (KPT): 2 studies, 129 participants: Krupitsky 2002, Krupitsky 2007"
    );
    // Keizer 2020 has no known size, Dore 2019 has 235.
    let trauma = cell(&grid, "trauma-related", "not specified");
    assert_eq!(
        (trauma.text.as_str(), trauma.note.as_str()),
        ("2", "235 + n?")
    );
    assert_eq!(
        cell(&grid, "anxiety", "motivational").label,
        "anxiety × motivational: no study"
    );
    // Nobody's family of psychotherapy is abreactive among the fifteen.
    assert!(
        grid.summary
            .contains("under “Family of psychotherapy”: abreactive.")
    );
    assert!(grid.columns.iter().all(|head| head.text != "abreactive"));

    let dose = Crossing::new("followup", "dose", Order::Name).unwrap();
    let grid = draw(&data, "", &dose);
    assert!(
        cell(&grid, "4 to 12", "0.5 to 0.99")
            .label
            .starts_with("Follow-up 4 to 12 weeks × Dose 0.5 to 0.99 mg/kg: ")
    );
    let missing = cell(&grid, "not found", "not found");
    assert_eq!(missing.look, Look::NotFound);
    assert!(
        missing
            .label
            .starts_with("“Follow-up, weeks” not found × “Dose, mg/kg” not found: ")
    );
}

#[test]
fn rows_keep_their_places_whatever_the_filters_leave() {
    let data = Data::read();
    let names = |link: &str, order| {
        let crossing = Crossing::new("condition", "design", order).unwrap();
        let grid = draw(&data, link, &crossing);
        let rows = grid.rows.iter().map(|row| row.head.text.clone());
        rows.collect::<Vec<_>>()
    };
    let most = names("", Order::Count);
    let count = |name: &str| {
        let studies = data.evidence.studies.iter().take(15);
        studies
            .filter(|study| study.conditions().contains(&name))
            .count()
    };
    let counts: Vec<usize> = most.iter().map(|name| count(name)).collect();
    assert!(counts.is_sorted_by(|a, b| a >= b), "{counts:?}");
    assert!(counts.iter().all(|count| *count > 0));
    assert_eq!(names("design=case-report", Order::Count), most);
    assert_eq!(names("q=nosuchword", Order::Count), most);
    let mut sorted = most.clone();
    sorted.sort();
    assert_ne!(sorted, most);
    assert_eq!(names("", Order::Name), sorted);
}

#[test]
fn several_cells_are_spoken_of_only_where_studies_stand_in_several() {
    let data = Data::read();
    let subtitle = |down: &str, across: &str| {
        let crossing = Crossing::new(down, across, Order::Count).unwrap();
        draw(&data, "", &crossing).subtitle
    };
    assert_eq!(subtitle("design", "year"), "15 of 15 studies.");
    assert!(subtitle("design", "condition").ends_with("for it can have several values."));
    assert!(subtitle("condition", "modality").contains("different arms or therapies"));
}

#[test]
fn only_two_different_facets_are_crossed_and_a_facet_chosen_twice_changes_places() {
    let data = Data::read();
    for (down, across) in [("route", "route"), ("route", "nosuch"), ("nosuch", "route")] {
        assert_eq!(Crossing::new(down, across, Order::Count), None);
    }
    let sides = |crossing: Crossing| (crossing.down(), crossing.across());
    let crossing = Crossing::new("route", "design", Order::Name).unwrap();
    assert_eq!(sides(crossing.with_down("design")), ("design", "route"));
    assert_eq!(sides(crossing.with_across("route")), ("design", "route"));
    assert_eq!(sides(crossing.with_down("year")), ("year", "design"));
    assert_eq!(sides(crossing.with_across("year")), ("route", "year"));
    assert_eq!(crossing.with_down("nosuch"), crossing);
    assert_eq!(crossing.with_across("year").order, Order::Name);
    let nobody = Bits::none(data.table.rows());
    let scene = data.scene(&nobody, &nobody, Measure::Studies);
    let grid = evidence_map(&Crossing::default(), &scene);
    assert!(grid.rows.is_empty());
    assert_eq!(grid.subtitle, "There is no study here.");
}

#[test]
fn the_map_is_as_it_was_when_it_was_looked_at() {
    let data = Data::read();
    for (name, link) in [
        ("all", ""),
        (
            "filtered",
            "route=iv&place=included-inferred,cited-inclusion-unresolved",
        ),
    ] {
        let grid = draw(&data, link, &Crossing::default());
        insta::assert_snapshot!(format!("evidence-map_{name}"), text_of(&grid));
    }
}

/// A grid as text, one line for each cell.
pub fn text_of(grid: &Grid) -> String {
    let mut lines = vec![
        grid.subtitle.clone(),
        grid.summary.clone(),
        grid.corner.clone(),
    ];
    for entry in &grid.key {
        let sign = &entry.sign;
        lines.push(format!(
            "- {:?} {:?} {:?}: {}",
            sign.shape, sign.fill, sign.text, entry.text
        ));
    }
    for head in &grid.columns {
        lines.push(format!(
            "| {} ({}) [{}]",
            head.text,
            head.note,
            picks_text(&head.pick)
        ));
    }
    for row in &grid.rows {
        if let Some(group) = &row.group {
            lines.push(format!("# {}", group.text));
        }
        let head = &row.head;
        lines.push(format!(
            "= {} ({}) [{}] {:?}",
            head.text,
            head.note,
            picks_text(&head.pick),
            row.share
        ));
        for cell in row.cells.iter().filter(|cell| cell.look != Look::NoStudy) {
            lines.push(format!(
                "  {:?} {} {} [{}]",
                cell.look,
                cell.text,
                cell.label,
                picks_text(&cell.pick)
            ));
            for mark in &cell.marks {
                lines.push(format!(
                    "    {:?} {:?} {}",
                    mark.sign.shape, mark.sign.fill, mark.label
                ));
            }
        }
    }
    lines.join("\n")
}
