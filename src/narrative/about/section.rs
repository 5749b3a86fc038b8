//! What a part of "About the data" is made of: headings, paragraphs, lists.

/// A part of "About the data".
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Section {
    /// The name of the section in the page, for anchors and tests.
    pub slug: &'static str,
    /// The heading.
    pub heading: String,
    /// What stands under it.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Block {
    /// A paragraph.
    Paragraph(Text),
    /// A list without an order.
    List(Vec<Text>),
    /// A list in which each item has its own number, such as a list of references.
    Numbered(Vec<(u32, Text)>),
    /// Words and what they mean.
    Terms(Vec<(String, String)>),
}

/// Text, with the address to which it leads, if there is one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Text {
    /// The words.
    pub words: String,
    /// The address.
    pub url: Option<String>,
}

impl Text {
    pub(super) fn plain(words: impl Into<String>) -> Self {
        Self {
            words: words.into(),
            url: None,
        }
    }
}

/// A paragraph that leads nowhere.
pub(super) fn paragraph(words: impl Into<String>) -> Block {
    Block::Paragraph(Text::plain(words))
}

/// A list of which no item leads anywhere.
pub(super) fn listed<T: Into<String>>(items: impl IntoIterator<Item = T>) -> Block {
    Block::List(items.into_iter().map(Text::plain).collect())
}
