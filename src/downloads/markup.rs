//! Elements and text as plain data, written as HTML or as SVG. Text is always escaped: nothing that
//! comes from data can become markup.

/// A piece of markup.
#[derive(Clone, PartialEq, Debug)]
pub enum Markup {
    /// Text, never read as markup.
    Text(String),
    /// An element.
    Element(Element),
}

/// An element with its attributes and what is in it.
#[derive(Clone, PartialEq, Debug)]
pub struct Element {
    /// Its name.
    pub name: &'static str,
    /// Names and values of its attributes.
    pub attributes: Vec<(&'static str, String)>,
    /// What is in it.
    pub children: Vec<Markup>,
}

/// An element without attributes and children.
pub fn element(name: &'static str) -> Element {
    Element {
        name,
        attributes: Vec::new(),
        children: Vec::new(),
    }
}

impl Element {
    /// The same with an attribute.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Element {
        self.attributes.push((name, value.into()));
        self
    }

    /// The same with one more child.
    pub fn child(mut self, child: impl Into<Markup>) -> Element {
        self.children.push(child.into());
        self
    }

    /// The same with more children.
    pub fn children<M: Into<Markup>>(mut self, children: impl IntoIterator<Item = M>) -> Element {
        self.children.extend(children.into_iter().map(Into::into));
        self
    }

    /// The element as XML, which SVG is.
    pub fn to_xml(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, Syntax::Xml);
        out
    }

    /// The element as HTML.
    pub fn to_html(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, Syntax::Html);
        out
    }

    fn write(&self, out: &mut String, syntax: Syntax) {
        out.push('<');
        out.push_str(self.name);
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
        match syntax {
            Syntax::Xml if self.children.is_empty() => return out.push_str("/>"),
            Syntax::Html if VOID.contains(&self.name) => return out.push('>'),
            _ => out.push('>'),
        }
        for child in &self.children {
            match child {
                Markup::Text(text) => escape(text, out),
                Markup::Element(element) => element.write(out, syntax),
            }
        }
        out.push_str("</");
        out.push_str(self.name);
        out.push('>');
    }
}

impl From<Element> for Markup {
    fn from(element: Element) -> Markup {
        Markup::Element(element)
    }
}

impl From<String> for Markup {
    fn from(text: String) -> Markup {
        Markup::Text(text)
    }
}

impl From<&str> for Markup {
    fn from(text: &str) -> Markup {
        Markup::Text(text.to_owned())
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Syntax {
    Xml,
    Html,
}

/// Elements of HTML that have no end tag.
const VOID: [&str; 8] = ["br", "col", "hr", "img", "input", "link", "meta", "wbr"];

/// Text as it can stand in an element or in an attribute. Characters that XML does not allow are left
/// out (XML 1.0, production 2).
fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(letter),
            '\u{0}'..='\u{1f}' | '\u{7f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(letter),
        }
    }
}
