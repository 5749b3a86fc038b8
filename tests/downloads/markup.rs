//! Text stays text, in HTML and in XML.

use kap_explorer::downloads::markup::element;

#[test]
fn text_and_attributes_are_escaped() {
    let made = element("p")
        .with("title", "a\"b<c>&\u{0}\u{b}d")
        .child("<img src=x onerror=alert(1)> & \u{1}more")
        .child(element("br"));
    assert_eq!(
        made.to_html(),
        "<p title=\"a&quot;b&lt;c&gt;&amp;d\">&lt;img src=x onerror=alert(1)&gt; &amp; more<br></p>"
    );
    assert_eq!(
        made.to_xml(),
        "<p title=\"a&quot;b&lt;c&gt;&amp;d\">&lt;img src=x onerror=alert(1)&gt; &amp; more<br/></p>"
    );
}

#[test]
fn an_empty_element_of_html_is_closed() {
    assert_eq!(element("div").to_html(), "<div></div>");
    assert_eq!(element("g").to_xml(), "<g/>");
}
