//! Plain text with headings, paragraphs and lists, in lines that fit every window.

use crate::narrative::{Block, Text};

/// The most letters in a line; a longer word, such as an address, has a line of its own.
const WIDTH: usize = 78;

/// Text that is being written.
pub(super) struct Plain {
    text: String,
    /// Whether the last thing written is an item of a list.
    in_list: bool,
}

impl Plain {
    /// A text with this title.
    pub(super) fn new(title: &str) -> Plain {
        let line = "=".repeat(title.chars().count());
        Plain {
            text: format!("{title}\n{line}\n"),
            in_list: false,
        }
    }

    /// The heading of a part.
    pub(super) fn heading(&mut self, heading: &str) {
        self.in_list = false;
        let line = "-".repeat(heading.chars().count());
        self.text.push_str(&format!("\n\n{heading}\n{line}\n"));
    }

    /// A paragraph.
    pub(super) fn paragraph(&mut self, text: &str) {
        self.in_list = false;
        self.text.push('\n');
        self.wrap("", "", text);
    }

    /// An item of a list.
    pub(super) fn bullet(&mut self, text: &str) {
        if !self.in_list {
            self.text.push('\n');
            self.in_list = true;
        }
        self.wrap("* ", "  ", text);
    }

    /// A word and what it means.
    pub(super) fn term(&mut self, term: &str, meaning: &str) {
        self.bullet(&format!("{term}: {meaning}"));
    }

    /// Paragraphs and lists of "About the data".
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(text) => self.paragraph(&with_address(text)),
                Block::List(items) => items
                    .iter()
                    .for_each(|item| self.bullet(&with_address(item))),
                Block::Numbered(items) => items.iter().for_each(|(number, item)| {
                    self.bullet(&format!("{number}. {}", with_address(item)));
                }),
                Block::Terms(terms) => terms
                    .iter()
                    .for_each(|(term, meaning)| self.term(term, meaning)),
            }
        }
    }

    /// The whole text.
    pub(super) fn finish(self) -> String {
        self.text
    }

    /// Words in lines; the first begins with `first`, the others with `next`.
    fn wrap(&mut self, first: &str, next: &str, text: &str) {
        let mut line = first.to_owned();
        let mut empty = true;
        for word in text.split_whitespace() {
            if !empty && line.chars().count() + 1 + word.chars().count() > WIDTH {
                self.text.push_str(&line);
                self.text.push('\n');
                line = next.to_owned();
                empty = true;
            }
            if !empty {
                line.push(' ');
            }
            line.push_str(word);
            empty = false;
        }
        self.text.push_str(&line);
        self.text.push('\n');
    }
}

/// Words, and the address to which they lead.
fn with_address(text: &Text) -> String {
    match &text.url {
        Some(url) => format!("{} {url}", text.words),
        None => text.words.clone(),
    }
}
