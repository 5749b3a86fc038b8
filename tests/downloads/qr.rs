//! A code is read back by somebody else's reader.

use kap_explorer::downloads::markup::{Element, Markup};
use kap_explorer::downloads::{QrFault, qr};

/// The attribute of an element.
fn attribute<'a>(element: &'a Element, name: &str) -> &'a str {
    let found = element.attributes.iter().find(|(own, _)| *own == name);
    found.map(|(_, value)| value.as_str()).unwrap()
}

/// The modules of the code that are dark, with its side; the quiet zone is left.
fn modules(code: &Element) -> (usize, Vec<Vec<bool>>) {
    let side: usize = attribute(code, "viewBox")
        .rsplit(' ')
        .next()
        .unwrap()
        .parse()
        .unwrap();
    let paths: Vec<&Element> = code
        .children
        .iter()
        .filter_map(|child| match child {
            Markup::Element(element) if element.name == "path" => Some(element),
            _ => None,
        })
        .collect();
    assert_eq!(paths.len(), 1);
    let mut dark = vec![vec![false; side]; side];
    for run in attribute(paths[0], "d").split('M').skip(1) {
        let numbers: Vec<usize> = run
            .split(|letter: char| !letter.is_ascii_digit())
            .filter_map(|number| number.parse().ok())
            .collect();
        let [x, y, length, 1, back] = numbers[..] else {
            panic!("{run}");
        };
        assert_eq!(length, back);
        (x..x + length).for_each(|x| dark[y][x] = true);
    }
    (side, dark)
}

fn read(code: &Element) -> String {
    let (side, dark) = modules(code);
    let inner = side - 8;
    for (y, row) in dark.iter().enumerate() {
        for (x, &is_dark) in row.iter().enumerate() {
            let quiet = x.min(y) < 4 || x.max(y) >= side - 4;
            assert!(!(quiet && is_dark), "{x} {y} is in the quiet zone");
        }
    }
    let grid = rqrr::SimpleGrid::from_func(inner, |x, y| dark[y + 4][x + 4]);
    rqrr::Grid::new(grid).decode().unwrap().1
}

#[test]
fn a_link_is_read_back() {
    for link in [
        "https://example.org/kap/".to_owned(),
        "https://example.org/kap/#route=iv,im&dose=0.5..2&q=caf%C3%A9".to_owned(),
        format!("https://example.org/kap/#q={}", "a".repeat(600)),
        format!("https://example.org/kap/#q={}", "b".repeat(1_200)),
    ] {
        let code = qr(&link).unwrap();
        assert_eq!(read(&code), link);
        assert_eq!(attribute(&code, "role"), "img");
        assert_eq!(
            attribute(&code, "aria-label"),
            "QR code of the link to this view"
        );
    }
}

#[test]
fn modules_are_large_enough_to_be_read_from_paper() {
    for length in [1, 300, 1_000] {
        let code = qr(&"x".repeat(length)).unwrap();
        let (side, _) = modules(&code);
        let width = attribute(&code, "width");
        let millimetres: f64 = width.trim_end_matches("mm").parse().unwrap();
        assert!(
            millimetres >= 24.0 && millimetres / side as f64 >= 0.44,
            "{width}"
        );
    }
}

#[test]
fn a_link_that_is_too_long_has_none() {
    let fault = qr(&"x".repeat(1_400)).unwrap_err();
    assert_eq!(fault, QrFault::TooLong);
    assert_eq!(fault.to_string(), "The link is too long for a QR code.");
}
