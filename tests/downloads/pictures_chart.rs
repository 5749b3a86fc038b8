//! A drawing from outside: only what is on the list comes into a picture.

use kap_explorer::downloads::{ChartFault, PictureFault, picture};
use kap_explorer::figures::{Exhibit, FigureId};
use roxmltree::Document;

use crate::Data;

const CHART: Exhibit = Exhibit::Chart(FigureId::Dose);

const HOSTILE: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" onload="alert(1)">
<script>alert(1)</script>
<style>@import url(https://evil.example/a.css);</style>
<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="alert(1)"/></body></foreignObject>
<image href="https://evil.example/a.png"/>
<use xlink:href="https://evil.example/a.svg#x"/>
<a href="javascript:alert(1)"><text>linked</text></a>
<animate attributeName="href" values="javascript:alert(1)"/>
<g onclick="alert(1)" class="x"><set attributeName="onload" to="alert(1)"/>
<path id="p" d="M0 0L1 1" fill="url(https://evil.example/p)" stroke="url(#ok)" clip-path="url( '//evil.example#a')"/>
<path d="M0 0" fill="url(#a) url(//evil.example)" stroke="u\72l(//evil.example)" filter="url(//evil.example#f)"/>
<rect style="fill:url(//evil.example);font-size:15px;background:url(x)" x="1" width="2"/>
<text x="5" font-size="10" dominant-baseline="central">&lt;img src=x onerror=alert(1)&gt; ]]&gt;<tspan>in</tspan><!-- no --></text></g></svg>"##;

#[test]
fn what_is_not_on_the_list_does_not_come_into_a_picture() {
    let data = Data::read();
    let made = picture(&data.extract(""), CHART, Some(HOSTILE)).unwrap();
    let lower = made.svg.to_lowercase();
    for word in [
        "<script",
        "<style",
        "foreignobject",
        "<image",
        "<use",
        "<a ",
        "<set",
        "<animate",
        "evil",
        "javascript",
        "onload",
        "onclick",
        "href",
        "class=",
        "background",
        "filter=",
        "linked",
        "<img",
        "style=",
    ] {
        assert!(!lower.contains(word), "{word}");
    }
    let document = Document::parse(&made.svg).unwrap();
    let text = document
        .descendants()
        .find(|node| node.tag_name().name() == "text" && node.attribute("y") == Some("3.5"));
    // Text stays text, and is set where it is seen to be centred.
    assert_eq!(
        text.unwrap().text(),
        Some("<img src=x onerror=alert(1)> ]]>")
    );
    let path = document
        .descendants()
        .find(|node| node.attribute("id") == Some("dose-p"))
        .unwrap();
    assert_eq!(path.attribute("stroke"), Some("url(#dose-ok)"));
    assert_eq!(
        (path.attribute("fill"), path.attribute("clip-path")),
        (None, None)
    );
}

#[test]
fn what_is_no_drawing_is_an_error() {
    let data = Data::read();
    let extract = data.extract("");
    let fault = |svg| picture(&extract, CHART, svg).unwrap_err();
    assert_eq!(fault(None), PictureFault::NoDrawing);
    assert_eq!(
        fault(Some("<html/>")),
        PictureFault::Drawing(ChartFault::NotSvg)
    );
    for broken in [
        "",
        "<svg",
        "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg>&a;</svg>",
    ] {
        let fault = fault(Some(broken));
        assert!(
            matches!(fault, PictureFault::Drawing(ChartFault::Malformed(_))),
            "{broken}"
        );
        assert!(
            fault
                .to_string()
                .starts_with("The drawing of the chart is broken: ")
        );
    }
    // What needs no drawing ignores one.
    assert!(picture(&extract, Exhibit::Map, None).is_ok());
}

#[test]
fn a_drawing_that_is_too_deep_is_cut() {
    let data = Data::read();
    let deep = [
        "<svg>",
        &"<g>".repeat(200),
        "<path d=\"M1 1\"/>",
        &"</g>".repeat(200),
        "</svg>",
    ]
    .concat();
    let made = picture(&data.extract(""), CHART, Some(&deep)).unwrap();
    assert!(!made.svg.contains("M1 1\""));
}
