//! The selection ⇄ the fragment of an address, e.g. `route=iv,im&dose=0.5..2`.
//!
//! A link is readable and holds only what differs from the default: facets in
//! the table's order, then the search text as `q`, then the rows set aside as
//! `without`, then whatever else the page keeps there. Reading one cannot fail: what cannot be used becomes a
//! [`Notice`].

use super::categories::Categories;
use super::choice::Choice;
use super::column::Column;
use super::notice::Notice;
use super::numbers::Numbers;
use super::plain_number::{plain_number, read_number};
use super::selection::{LONGEST_TEXT, Selection};
use super::slug::{ANY, NOT_FOUND, TEXT_KEY, WITHOUT_KEY, slug};
use super::span::Interval;
use super::table::{FacetId, Table};

/// The most notices that are told one by one.
const MOST_NOTICES: usize = 8;

/// What a fragment says.
#[derive(Clone, PartialEq, Debug)]
pub struct Decoded {
    /// The selection it stands for.
    pub selection: Selection,
    /// The pairs whose key is one of the page's own, decoded, in the link's
    /// order.
    pub rest: Vec<(String, String)>,
    /// What could not be used.
    pub notices: Vec<Notice>,
}

/// The fragment, without `#`, of a selection and of the page's own pairs.
pub fn encode(table: &Table, selection: &Selection, rest: &[(String, String)]) -> String {
    let mut pairs: Vec<String> = Vec::new();
    for id in table.ids().filter(|&id| !selection.is_default(id)) {
        let facet = table.facet(id);
        let choice = encode_choice(&facet.column, selection.choice(id));
        pairs.push(format!("{}={choice}", facet.key));
    }
    if !selection.text().is_empty() {
        pairs.push(format!("{TEXT_KEY}={}", percent_encode(selection.text())));
    }
    let aside = selection.aside().iter().filter_map(|row| table.name(row));
    let aside: Vec<&str> = aside.map(|name| name.key.as_str()).collect();
    if !aside.is_empty() {
        pairs.push(format!("{WITHOUT_KEY}={}", aside.join(",")));
    }
    for (key, value) in rest {
        pairs.push(format!("{}={}", percent_encode(key), percent_encode(value)));
    }
    pairs.join("&")
}

fn encode_choice(column: &Column, choice: &Choice) -> String {
    let mut parts: Vec<String> = Vec::new();
    let values = choice.chosen().filter_map(|place| column.value(place));
    parts.extend(values.map(|value| value.slug.clone()));
    if let Some(interval) = choice.interval() {
        let end = |number: f64| {
            let number = number.is_finite().then_some(number);
            number.map(plain_number).unwrap_or_default()
        };
        parts.push(format!("{}..{}", end(interval.low()), end(interval.high())));
    }
    if choice.has_missing() {
        parts.push(NOT_FOUND.to_owned());
    }
    if parts.is_empty() {
        parts.push(ANY.to_owned());
    }
    parts.join(",")
}

/// Reads a fragment, with or without its `#`. `own_keys` are the keys that the
/// page itself uses; a facet's key and `q` come before them.
pub fn decode(table: &Table, fragment: &str, own_keys: &[&str]) -> Decoded {
    let mut reader = Reader {
        table,
        decoded: Decoded {
            selection: Selection::default_of(table),
            rest: Vec::new(),
            notices: Vec::new(),
        },
        seen: Vec::new(),
        untold: 0,
    };
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let usable = within(fragment, longest(table));
    for pair in usable.split('&').filter(|pair| !pair.is_empty()) {
        reader.pair(pair, own_keys);
    }
    if usable.len() < fragment.len() {
        reader.tell(Notice::TooLong);
    }
    reader.finish()
}

/// A fragment's beginning of at most `longest` bytes, cut between two pairs.
fn within(fragment: &str, longest: usize) -> &str {
    if fragment.len() <= longest {
        return fragment;
    }
    let fits = |(at, _): &(usize, &str)| *at <= longest;
    let cut = fragment.rmatch_indices('&').find(fits);
    let cut = cut.map_or(0, |(at, _)| at);
    fragment.get(..cut).unwrap_or_default()
}

/// A length in bytes that no link of this table needs to exceed: every value
/// chosen, every row set aside, the longest search text, and room for the
/// page's own pairs.
fn longest(table: &Table) -> usize {
    const TEXT_AND_REST: usize = 16_384;
    const TWO_NUMBERS_AND_MISSING: usize = 80;
    let facets = table.facets().iter().map(|facet| {
        let slugs = facet.column.named().map(|(_, value)| value.slug.len() + 1);
        facet.key.len() + TWO_NUMBERS_AND_MISSING + slugs.sum::<usize>()
    });
    let names = (0..table.rows()).filter_map(|row| table.name(row));
    let names = names.map(|name| name.key.len() + 1);
    facets.chain(names).sum::<usize>() + TEXT_AND_REST
}

struct Reader<'a> {
    table: &'a Table,
    decoded: Decoded,
    // At most the table's keys and the page's own.
    seen: Vec<String>,
    untold: usize,
}

impl Reader<'_> {
    fn tell(&mut self, notice: Notice) {
        let notices = &mut self.decoded.notices;
        if notices.contains(&notice) {
            return;
        }
        if notices.len() < MOST_NOTICES {
            notices.push(notice);
        } else {
            self.untold += 1;
        }
    }

    fn finish(mut self) -> Decoded {
        if self.untold > 0 {
            self.decoded.notices.push(Notice::More(self.untold));
        }
        self.decoded
    }

    fn pair(&mut self, pair: &str, own_keys: &[&str]) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (Some(key), Some(value)) = (percent_decode(key), percent_decode(value)) else {
            return self.tell(Notice::Unreadable(pair.to_owned()));
        };
        let facet = self.table.find(&key);
        let own = own_keys.contains(&key.as_str());
        let engine = [TEXT_KEY, WITHOUT_KEY].contains(&key.as_str());
        if facet.is_none() && !engine && !own {
            return self.tell(Notice::UnknownKey(key));
        }
        if self.seen.contains(&key) {
            return self.tell(Notice::Repeated(key));
        }
        self.seen.push(key.clone());
        match facet {
            Some(_) if value.is_empty() => self.tell(Notice::Unreadable(pair.to_owned())),
            Some(id) => self.facet(id, &key, &value),
            None if key == TEXT_KEY => self.text(&value),
            None if key == WITHOUT_KEY => self.without(&value),
            None => self.decoded.rest.push((key, value)),
        }
    }

    fn text(&mut self, text: &str) {
        self.decoded.selection.set_text(text);
        if text.chars().count() > LONGEST_TEXT {
            self.tell(Notice::LongText);
        }
    }

    fn without(&mut self, list: &str) {
        for word in list.split(',') {
            match self.table.find_row(word) {
                // Naming a row twice does not bring it back.
                Some(row) if self.decoded.selection.aside().contains(row) => {}
                Some(row) => self.decoded.selection.toggle_aside(row),
                None => {
                    let (key, value) = (WITHOUT_KEY.to_owned(), word.to_owned());
                    self.tell(Notice::UnknownValue { key, value });
                }
            }
        }
    }

    fn facet(&mut self, id: FacetId, key: &str, value: &str) {
        let choice = if value == ANY {
            Some(Choice::Any)
        } else {
            let choice = match &self.table.facet(id).column {
                Column::Categories(column) => self.values(column, key, value),
                Column::Numbers(column) => self.range(column, key, value),
            };
            // Nothing in it could be used: the facet stays as it was.
            (!choice.is_any()).then_some(choice)
        };
        if let Some(choice) = choice {
            self.decoded.selection.set_choice(id, choice);
        }
    }

    fn values(&mut self, column: &Categories, key: &str, list: &str) -> Choice {
        let mut values = Vec::new();
        let mut missing = false;
        for word in list.split(',') {
            // A label is as good as its slug.
            let slug = slug(word);
            if slug == NOT_FOUND {
                missing = true;
            } else if let Some(value) = column.find(&slug) {
                values.push(value);
            } else {
                let (key, value) = (key.to_owned(), word.to_owned());
                self.tell(Notice::UnknownValue { key, value });
            }
        }
        Choice::values(values, missing)
    }

    fn range(&mut self, column: &Numbers, key: &str, list: &str) -> Choice {
        let mut range = None;
        let mut beside = Vec::new();
        let mut missing = false;
        for word in list.split(',') {
            let slug = slug(word);
            if slug == NOT_FOUND {
                missing = true;
            } else if let Some(value) = column.find(&slug) {
                beside.push(value);
            } else if let (None, Some(read)) = (range, interval(word)) {
                range = Some(read);
            } else {
                let (key, value) = (key.to_owned(), word.to_owned());
                self.tell(Notice::BadRange { key, value });
            }
        }
        Choice::range(range, missing).or_values(beside)
    }
}

/// A range as `low..high`, `low..`, `..high`, or one number for both ends.
fn interval(word: &str) -> Option<Interval> {
    let Some((low, high)) = word.split_once("..") else {
        let number = read_number(word.trim())?;
        return Interval::new(number, number);
    };
    let end = |text: &str, open: f64| match text.trim() {
        "" => Some(open),
        text => read_number(text),
    };
    Interval::new(end(low, f64::NEG_INFINITY)?, end(high, f64::INFINITY)?)
}

/// Text with every byte but letters, digits and `-._~,` written as `%XX`.
fn percent_encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b',' => {
                encoded.push(char::from(byte));
            }
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

/// Text with every `%XX` turned back; `None` when a `%` is not followed by two
/// hexadecimal digits or the bytes are not text.
fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || char::from(rest.next()?).to_digit(16);
            let value = digit()? * 16 + digit()?;
            bytes.push(u8::try_from(value).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}
