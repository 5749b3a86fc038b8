//! Each figure as a picture: sound, whole, with nothing cut and nothing on top of anything else.

use kap_explorer::downloads::{Extract, SvgPicture, picture};
use kap_explorer::evidence::FACETS;
use kap_explorer::explore::{Choice, Column, Interval, Selection};
use kap_explorer::figures::{
    Crossing, Exhibit, FigureId, Look, Measure, Order, coverage, directions, evidence_map,
};
use kap_explorer::view::View;
use proptest::prelude::*;
use roxmltree::Document;

use crate::Data;
use crate::pictures_sound::{lines, sound, words};

const TIME_LINE: &str = include_str!("fixtures/time-line.svg");
const NONE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

fn made(extract: &Extract, exhibit: Exhibit) -> SvgPicture {
    picture(extract, exhibit, Some(NONE)).unwrap()
}

#[test]
fn each_picture_is_whole_in_many_views() {
    let data = Data::read();
    for fragment in [
        "",
        "route=iv",
        "place=any&measure=participants",
        "route=iv&design=randomised-controlled-trial&without=dakwar-2019",
        "q=nothing%20has%20this",
        "q=ptsd&map=condition,modality",
        "place=any&map=outcome,country",
        "place=any&map=country,outcome",
        "map=route,condition&order=name",
    ] {
        let extract = data.extract(fragment);
        for exhibit in Exhibit::ALL {
            sound(&extract, exhibit, &made(&extract, exhibit));
        }
    }
}

#[test]
fn any_two_facets_crossed_make_a_whole_map() {
    let data = Data::read();
    for down in FACETS {
        for across in FACETS {
            if down.key != across.key {
                let fragment = format!("q=ptsd&place=any&map={},{}", down.key, across.key);
                let extract = data.extract(&fragment);
                let picture = made(&extract, Exhibit::Map);
                sound(&extract, Exhibit::Map, &picture);
                let document = Document::parse(&picture.svg).unwrap();
                let lines = lines(&document);
                let map = evidence_map(&extract.view.map, &extract.scene(1000.0));
                let heads = map.rows.iter().map(|row| &row.head).chain(&map.columns);
                let heads = heads.flat_map(|head| [&head.text, &head.note]);
                let notes = map.rows.iter().flat_map(|row| &row.cells);
                let texts = heads.chain(notes.map(|cell| &cell.note));
                for word in texts.flat_map(|text| text.split([' ', '-', '/'])) {
                    let whole = lines.iter().any(|line| line.text.contains(word));
                    assert!(whole, "{fragment}: “{word}” is cut");
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn each_picture_is_whole_whatever_is_selected(
        facets in prop::collection::vec((0..FACETS.len(), any::<u32>(), any::<bool>()), 0..4),
        text in prop_oneof![Just(String::new()), "\\PC{1,60}", "[<>&\"'\\]=A-Z]{1,400}"],
        aside in prop::collection::vec(0..18usize, 0..3),
        map in (0..FACETS.len(), 1..FACETS.len()),
        people in any::<bool>(),
    ) {
        let data = Data::read();
        let mut selection = Selection::default_of(&data.table);
        for (facet, bits, missing) in facets {
            let id = data.table.ids().nth(facet).unwrap();
            let choice = match &data.table.facet(id).column {
                Column::Categories(values) => {
                    let all = 0..values.values().len();
                    Choice::values(all.filter(|value| bits >> (value % 32) & 1 == 1), missing)
                }
                Column::Numbers(_) => {
                    let high = f64::from(bits % 300);
                    Choice::range(Interval::new(high / 5.0, high), missing)
                }
            };
            selection.set_choice(id, choice);
        }
        selection.set_text(&text);
        for row in aside {
            selection.toggle_aside(row);
        }
        let across = FACETS[(map.0 + map.1) % FACETS.len()].key;
        let view = View {
            map: Crossing::new(FACETS[map.0].key, across, Order::Count).unwrap(),
            measure: if people { Measure::Participants } else { Measure::Studies },
            ..View::of(selection)
        };
        let page = "https://example.org/kap/";
        let extract = Extract::of(&data.evidence, &data.table, view, page, "2026-11-23");
        for exhibit in Exhibit::ALL {
            sound(&extract, exhibit, &made(&extract, exhibit));
        }
    }
}

#[test]
fn the_subtitle_the_filters_and_the_link_are_in_the_picture() {
    let data = Data::read();
    let extract = data.extract("route=iv&without=wilkinson-2021");
    for exhibit in [Exhibit::Map, Exhibit::Chart(FigureId::RouteFrequency)] {
        let picture = made(&extract, exhibit);
        let document = Document::parse(&picture.svg).unwrap();
        let said = words(&lines(&document));
        let of = match exhibit {
            Exhibit::Map => "9 of 14 studies.",
            _ => "Largest group: IV (into a vein), 1 session (5 of 9 studies).",
        };
        assert!(said.contains(of), "{said}");
        assert!(
            said.contains("Filters: Route: IV; Without: Wilkinson 2021."),
            "{said}"
        );
        assert!(said.contains("#route=iv&without=wilkinson-2021"), "{said}");
    }
}

#[test]
fn the_numbers_and_marks_are_those_of_the_figure() {
    let data = Data::read();
    for fragment in ["", "route=iv&place=any", "q=nothing%20has%20this"] {
        let extract = data.extract(fragment);
        let scene = extract.scene(1000.0);
        let map = evidence_map(&extract.view.map, &scene);
        let picture = made(&extract, Exhibit::Map);
        let document = Document::parse(&picture.svg).unwrap();
        let numbers: Vec<String> = lines(&document)
            .into_iter()
            .filter(|line| line.size == 20.0)
            .map(|line| line.text)
            .collect();
        let cells = map.rows.iter().flat_map(|row| &row.cells);
        let wanted: Vec<&str> = cells
            .map(|cell| {
                if cell.text.is_empty() {
                    "·"
                } else {
                    cell.text.as_str()
                }
            })
            .collect();
        assert_eq!(numbers, wanted, "{fragment}");

        for (exhibit, grid) in [
            (Exhibit::Map, map),
            (Exhibit::Directions, directions(&scene)),
        ] {
            let picture = made(&extract, exhibit);
            let document = Document::parse(&picture.svg).unwrap();
            let signs = document
                .descendants()
                .filter(|node| node.tag_name().name() == "g");
            let marks = grid.rows.iter().flat_map(|row| &row.cells);
            let marks = marks.map(|cell| cell.marks.len()).sum::<usize>();
            let key = grid.key.iter().filter(|entry| entry.sign.shape.is_some());
            assert_eq!(signs.count(), marks + key.count(), "{fragment}");
        }

        let grid = coverage(&scene);
        let statuses = grid.rows.iter().flat_map(|row| &row.cells);
        let statuses = statuses.map(|cell| cell.status.len()).sum::<usize>();
        let picture = made(&extract, Exhibit::Coverage);
        let document = Document::parse(&picture.svg).unwrap();
        let signs = document.descendants();
        let signs = signs.filter(|node| node.attribute("stroke-width") == Some("1.6"));
        let key = if statuses > 0 { 6 } else { 0 };
        assert_eq!(signs.count(), statuses + key, "{fragment}");
    }
}

#[test]
fn the_three_empties_are_told_apart() {
    let data = Data::read();
    let extract = data.extract("design=randomised-controlled-trial&place=any&map=outcome,country");
    let picture = made(&extract, Exhibit::Map);
    let map = evidence_map(&extract.view.map, &extract.scene(1000.0));
    let count = |wanted| {
        let cells = map.rows.iter().flat_map(|row| &row.cells);
        cells.filter(|cell| cell.look == wanted).count()
    };
    let document = Document::parse(&picture.svg).unwrap();
    let outlined = |colour: &str| {
        let boxes = document
            .descendants()
            .filter(|node| node.tag_name().name() == "rect");
        boxes
            .filter(|node| node.attribute("stroke") == Some(colour))
            .count()
    };
    assert!(count(Look::FilteredOut) > 0 && count(Look::NoStudy) > 0);
    assert_eq!(outlined("#85898a"), count(Look::FilteredOut));
    assert_eq!(outlined("#7d8283"), count(Look::NotFound));
    let dots = lines(&document).into_iter();
    let dots = dots.filter(|line| line.text == "·" && line.size == 20.0);
    assert_eq!(dots.count(), count(Look::NoStudy));
}

#[test]
fn an_estimate_that_the_filters_leave_out_says_so() {
    let data = Data::read();
    let extract = data.extract("route=in");
    let picture = made(&extract, Exhibit::Estimates);
    let document = Document::parse(&picture.svg).unwrap();
    let said = words(&lines(&document));
    assert!(said.contains("No interval was found"), "{said}");
    assert!(said.contains("Dakwar 2019, cocaine use"), "{said}");
    assert!(said.contains("(left out by the filters)"), "{said}");
}

#[test]
fn hostile_text_in_a_search_stays_text() {
    let data = Data::read();
    let hostile = "<img src=x onerror=alert(1)> ]]> \u{1}&#0; --> </svg><script>";
    let mut encoded = String::from("q=");
    for byte in hostile.bytes() {
        encoded.push_str(&format!("%{byte:02x}"));
    }
    let extract = data.extract(&encoded);
    for exhibit in Exhibit::ALL {
        let picture = made(&extract, exhibit);
        sound(&extract, exhibit, &picture);
        let document = Document::parse(&picture.svg).unwrap();
        let said = words(&lines(&document));
        assert!(said.contains("<img src=x onerror=alert(1)> ]]>"), "{said}");
    }
}

#[test]
fn the_drawing_that_echarts_makes_is_taken_over() {
    let data = Data::read();
    let extract = data.extract("");
    let exhibit = Exhibit::Chart(FigureId::TimeLine);
    let picture = picture(&extract, exhibit, Some(TIME_LINE)).unwrap();
    sound(&extract, exhibit, &picture);
    let count = |svg: &str, name: &str| {
        let document = Document::parse(svg).unwrap();
        let nodes = document.descendants();
        nodes.filter(|node| node.tag_name().name() == name).count()
    };
    // Each text has a halo below it.
    assert_eq!(
        count(&picture.svg, "text") - count(&made(&extract, exhibit).svg, "text"),
        2 * count(TIME_LINE, "text")
    );
    let document = Document::parse(&picture.svg).unwrap();
    for study in &data.evidence.studies {
        let named = document
            .descendants()
            .any(|node| node.text() == Some(&study.short_name));
        let shown = extract.studies().any(|(_, one)| one.id == study.id);
        assert_eq!(named, shown, "{}", study.short_name);
    }
    assert!(!picture.svg.contains("dominant-baseline") && !picture.svg.contains("ecmeta"));
    assert!(picture.svg.contains("url(#time-line-c0"));
    // The number of the drawing, which counts on, is not in the names.
    assert!(!picture.svg.contains("zr"));
}
