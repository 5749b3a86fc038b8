//! What is true of every picture: well-formed, nothing active in it, no text cut or on another.

use kap_explorer::downloads::{Extract, SvgPicture, text_width};
use kap_explorer::figures::Exhibit;
use roxmltree::{Document, Node};

/// Where a line of text stands, as left, top, right and bottom.
#[derive(Debug)]
pub struct Line {
    pub text: String,
    pub size: f64,
    pub place: [f64; 4],
}

fn number(node: Node, name: &str) -> f64 {
    node.attribute(name)
        .map_or(0.0, |value| value.parse().unwrap())
}

/// The lines of text that the picture itself places; those inside marks and charts stand in groups.
pub fn lines(document: &Document) -> Vec<Line> {
    let texts = document.root_element().children();
    let texts = texts.filter(|node| node.tag_name().name() == "text");
    texts
        .map(|node| {
            let text = node.text().unwrap_or_default().to_owned();
            let size = number(node, "font-size");
            let bold = node.attribute("font-weight") == Some("bold");
            let (x, y) = (number(node, "x"), number(node, "y"));
            let wide = text_width(&text, size, bold);
            let place = match (node.attribute("transform"), node.attribute("text-anchor")) {
                (Some(turn), _) => {
                    assert!(turn.starts_with("rotate(-90 "), "{turn}");
                    [x - 0.72 * size, y - wide, x + 0.2 * size, y]
                }
                (None, Some("middle")) => [
                    x - wide / 2.0,
                    y - 0.72 * size,
                    x + wide / 2.0,
                    y + 0.2 * size,
                ],
                (None, _) => [x, y - 0.72 * size, x + wide, y + 0.2 * size],
            };
            Line { text, size, place }
        })
        .collect()
}

/// All words of a picture in one line.
pub fn words(lines: &[Line]) -> String {
    let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    texts.join(" ")
}

/// Holds a picture against everything that is true of each of them.
pub fn sound(extract: &Extract, exhibit: Exhibit, picture: &SvgPicture) {
    let about = format!("{} of {}", exhibit.slug(), extract.link());
    let document = Document::parse(&picture.svg).unwrap();
    let root = document.root_element();
    assert_eq!(root.attribute("role"), Some("img"));
    assert_eq!(root.attribute("lang"), Some("en"));
    for node in root.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        let known = [
            "svg", "title", "desc", "defs", "clipPath", "pattern", "g", "path", "rect", "text",
        ];
        assert!(known.contains(&name), "{about}: {name}");
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            assert!(
                !name.starts_with("on") && !name.contains("href"),
                "{about}: {name}"
            );
            assert!(
                !value.contains("url(") || value.starts_with("url(#"),
                "{about}: {value}"
            );
            if name == "id" {
                assert!(value.starts_with(exhibit.slug()), "{about}: {value}");
            }
        }
    }
    let lines = lines(&document);
    let (width, height) = (f64::from(picture.width), f64::from(picture.height));
    for line in &lines {
        let [left, top, right, bottom] = line.place;
        let inside =
            left >= 30.0 && top >= 20.0 && right <= width - 30.0 && bottom <= height - 20.0;
        assert!(inside, "{about}: {line:?} in {width} × {height}");
        assert!(line.size >= 14.0, "{about}: {line:?}");
    }
    for (at, one) in lines.iter().enumerate() {
        for other in lines.iter().skip(at + 1) {
            let ([l, t, r, b], [ol, ot, or, ob]) = (one.place, other.place);
            let apart = r <= ol || or <= l || b <= ot || ob <= t;
            assert!(apart, "{about}: {one:?} on {other:?}");
        }
    }
    let said = words(&lines);
    for part in [
        exhibit.title(),
        "Drozdz et al. 2022",
        "10.2147/JPR.S360733",
        extract.evidence.about().version,
        "Taken on 23 November 2026.",
        "Not medical advice. Nothing is pooled.",
        "This view: https://example.org/kap/",
    ] {
        assert!(said.contains(part), "{about}: no “{part}” in {said}");
    }
    let desc = root
        .children()
        .find(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "desc")));
    assert!(
        desc.and_then(|desc| desc.text())
            .is_some_and(|text| picture.alt.ends_with(text))
    );
}
