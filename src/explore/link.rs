//! The selection ⇄ the fragment of an address, e.g. `route=iv,im&dose=0.5..2`.
//!
//! A link is readable and holds only what differs from the default: facets in
//! the table's order, then the search text as `q`, or spelled out as `find`
//! where it is more than letters and digits, then the rows set aside as
//! `without`, then whatever else the page keeps there. Reading one cannot fail:
//! what cannot be used becomes a [`Notice`], and what programs did to it on its
//! way is undone first (`mended`).

use super::categories::Categories;
use super::choice::Choice;
use super::column::Column;
pub use super::mended::mended;
use super::mended::{is_counter, spelled, unspelled, wholly_decoded};
use super::notice::Notice;
use super::numbers::Numbers;
use super::plain_number::{plain_number, read_number};
use super::selection::{LONGEST_TEXT, Selection};
use super::slug::{ANY, MOST, NOT_FOUND, SPELLED_KEY, TEXT_KEY, WITHOUT_KEY, slug};
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
    let text = selection.text();
    if !text.is_empty() {
        let is_plain = text.chars().all(|c| c.is_ascii_alphanumeric());
        let key = if is_plain { TEXT_KEY } else { SPELLED_KEY };
        pairs.push(format!("{key}={}", spelled(text)));
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

/// A selection as the value of a pair in another link. It holds no sign that parts pairs, so that the
/// link may be decoded on its way.
pub fn encode_within(table: &Table, selection: &Selection) -> String {
    encode(table, selection, &[])
        .replace('&', ";")
        .replace('=', ":")
}

/// Reads what [`encode_within`] wrote, or a fragment, as earlier versions did.
pub fn decode_within(table: &Table, value: &str) -> Decoded {
    match value.contains('=') {
        true => decode(table, value, &[]),
        false => decode(table, &value.replace(';', "&").replace(':', "="), &[]),
    }
}

/// How long a link is, whatever was encoded or decoded on its way: the letters that it stands for.
pub fn length(fragment: &str) -> usize {
    wholly_decoded(fragment).map_or(0, |plain| plain.chars().count())
}

fn encode_choice(column: &Column, choice: &Choice) -> String {
    let mut parts: Vec<String> = Vec::new();
    let values = choice.chosen().filter_map(|place| column.value(place));
    parts.extend(values.map(|value| value.slug.clone()));
    if let Some(interval) = choice.interval() {
        let end = |number: f64, open: &str| match number.is_finite() {
            true => plain_number(number),
            false => open.to_owned(),
        };
        // No link ends in dots, which programs would take for the end of a sentence.
        let (low, high) = (end(interval.low(), ""), end(interval.high(), MOST));
        parts.push(format!("{low}..{high}"));
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
    let longest = longest(table);
    // What was encoded on its way is up to so much longer.
    let near = within(fragment, 9 * longest);
    let whole = mended(table, near);
    let usable = within(&whole, longest);
    for pair in usable.split('&').filter(|pair| !pair.is_empty()) {
        reader.pair(pair, own_keys);
    }
    if usable.len() < whole.len() || near.len() < fragment.len() {
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
        // No value that is written holds a plus: some programs make one of a space.
        let (key, value) = (key.replace('+', " "), value.replace('+', " "));
        let (Some(key), Some(value)) = (wholly_decoded(&key), wholly_decoded(&value)) else {
            return self.tell(Notice::Unreadable(pair.to_owned()));
        };
        let asked = key;
        let key = joined(&asked);
        if is_counter(&key) {
            return;
        }
        let facet = self.table.find(&key);
        let own = own_keys.contains(&key.as_str());
        let engine = [TEXT_KEY, SPELLED_KEY, WITHOUT_KEY].contains(&key.as_str());
        if facet.is_none() && !engine && !own {
            return self.tell(Notice::UnknownKey(asked));
        }
        if self.seen.contains(&key) {
            return self.tell(Notice::Repeated(key));
        }
        self.seen.push(key.clone());
        match facet {
            Some(_) if value.is_empty() => self.tell(Notice::Unreadable(pair.to_owned())),
            Some(id) => self.facet(id, &key, &value),
            None if key == TEXT_KEY => self.text(&value),
            None if key == SPELLED_KEY => self.text(&unspelled(&value)),
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
            match self.table.find_row(&joined(word)) {
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
            } else if let Some(value) = column.find(&slug).or_else(|| column.find(&joined(word))) {
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

/// A name that a break of a line may have parted, in lower case.
fn joined(word: &str) -> String {
    word.to_ascii_lowercase().split_whitespace().collect()
}

/// A range as `low..high`, `low..max`, `low..`, `..high`, or one number for both ends.
fn interval(word: &str) -> Option<Interval> {
    let Some((low, high)) = word.split_once("..") else {
        let number = read_number(word.trim())?;
        return Interval::new(number, number);
    };
    let end = |text: &str, open: f64| match text.trim() {
        "" => Some(open),
        MOST if open > 0.0 => Some(open),
        text => read_number(text),
    };
    Interval::new(end(low, f64::NEG_INFINITY)?, end(high, f64::INFINITY)?)
}

/// Text with every byte but letters, digits and `-._~,` written as `%XX`; the last one also where it is
/// no letter or digit: no link ends in what may be taken for the end of a sentence.
fn percent_encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    let last = text.len().saturating_sub(1);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => encoded.push(char::from(byte)),
            b'-' | b'.' | b'_' | b'~' | b',' if at < last => encoded.push(char::from(byte)),
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}
