//! The numbers that a text says, in digits and in words, so that each can be held against the data.

use crate::explore::read_number;

use super::amount::Amount;

/// A number as a text says it.
#[derive(Clone, PartialEq, Debug)]
pub struct Said {
    /// The words of the text.
    pub text: String,
    value: Spoken,
}

#[derive(Clone, Copy, PartialEq, Debug)]
enum Spoken {
    /// A number.
    Plain(f64),
    /// A percentage, and how many decimals it is written with.
    Percent(f64, i32),
    /// So many parts of so many.
    Part(f64, f64),
    /// A word that says a number without saying which, or that is no number everywhere.
    Vague,
}

/// The words for numbers, from 0.
const WORDS: [&str; 21] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

/// Other words that say a number.
const OTHERS: [(&str, f64); 10] = [
    ("none", 0.0),
    ("single", 1.0),
    ("both", 2.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fifty", 50.0),
    ("sixty", 60.0),
    ("seventy", 70.0),
    ("eighty", 80.0),
    ("ninety", 90.0),
];

/// Parts of a whole after "a" or after a number.
const PARTS: [(&str, f64); 8] = [
    ("third", 3.0),
    ("quarter", 4.0),
    ("fifth", 5.0),
    ("sixth", 6.0),
    ("seventh", 7.0),
    ("eighth", 8.0),
    ("ninth", 9.0),
    ("tenth", 10.0),
];

/// Words that cannot be checked: "one" is most often no number, the others say no certain one.
const VAGUE: [&str; 13] = [
    "one",
    "ones",
    "most",
    "majority",
    "minority",
    "twice",
    "thrice",
    "dozen",
    "dozens",
    "hundred",
    "hundreds",
    "thousand",
    "thousands",
];

/// How far from the data a part of a whole may be said: 2.5 percentage points, so that 41% is
/// "two in five".
const NEAR: f64 = 0.025;

/// The numbers that a text says, in its order. Digits that belong to one of `names` (such as
/// "Dore 2019") or to a name with letters before them (such as "CAPS-5") are no numbers of the text.
pub fn numbers_in(text: &str, names: &[&str]) -> Vec<Said> {
    let words = words(text, names);
    let mut said = Vec::new();
    let mut at = 0;
    while let Some(rest @ [first, ..]) = words.get(at..) {
        let (length, value) = phrase(text, rest).unzip();
        let length = length.unwrap_or(1);
        at += length;
        let words = rest
            .get(length - 1)
            .and_then(|last| text.get(first.start..last.end()));
        if let (Some(value), Some(words)) = (value, words) {
            let text = words.to_owned();
            said.push(Said { text, value });
        }
    }
    said
}

/// What the first words say together, and how many words that takes; none when they say no number.
fn phrase(text: &str, words: &[Word<'_>]) -> Option<(usize, Spoken)> {
    let mut run: Vec<String> = Vec::new();
    let mut end = None;
    // Words with more than a blank between them are not said together.
    for word in words.iter().take(3) {
        if end.is_some_and(|end| text.get(end..word.start) != Some(" ")) {
            break;
        }
        end = Some(word.end());
        run.push(word.text.to_ascii_lowercase());
    }
    let run: Vec<&str> = run.iter().map(String::as_str).collect();
    let plain = |word: &str| match spoken(word) {
        Some(Spoken::Plain(value)) => Some(value),
        _ => None,
    };
    // "two in five", but not "7 in 2019", for a year is no whole.
    if let [count, "in", whole] = run.as_slice()
        && let (Some(count), Some(whole)) = (plain(count), plain(whole))
        && count < whole
        && whole <= 1000.0
    {
        return Some((3, Spoken::Part(count, whole)));
    }
    match run.as_slice() {
        ["half", ..] => Some((1, Spoken::Part(1.0, 2.0))),
        // "a fifth", but not "the fifth", which stands in a row.
        ["a", next, ..] => part(next).map(|of| (2, Spoken::Part(1.0, of))),
        [first, rest @ ..] => {
            let of = rest.first().and_then(|next| part(next.strip_suffix('s')?));
            match (plain(first), of) {
                (Some(count), Some(of)) => Some((2, Spoken::Part(count, of))),
                _ => spoken(first).map(|value| (1, value)),
            }
        }
        [] => None,
    }
}

impl Said {
    /// Whether it says this number of the data. A count is said exactly, a percentage as it rounds,
    /// a part such as "two in five" to within 2.5 percentage points.
    pub fn says(&self, amount: Amount) -> bool {
        match (self.value, amount) {
            (Spoken::Plain(said), Amount::Exact(value))
            | (Spoken::Percent(said, _), Amount::Percent(value)) => said == value,
            (Spoken::Percent(said, decimals), Amount::Share { part, whole }) => {
                let unit = 10f64.powi(decimals);
                (100.0 * part / whole * unit).round() / unit == said
            }
            (Spoken::Part(count, of), Amount::Share { part, whole }) => {
                (count / of - part / whole).abs() <= NEAR
            }
            _ => false,
        }
    }

    /// Whether it is a word that no number of the data can back.
    pub fn is_vague(&self) -> bool {
        self.value == Spoken::Vague
    }

    /// Its digits, without a sign of percent; none for parts and for words that say no number.
    pub(super) fn digits(&self) -> Option<&str> {
        match self.value {
            Spoken::Plain(_) | Spoken::Percent(..) => Some(self.text.trim_end_matches('%')),
            Spoken::Part(..) | Spoken::Vague => None,
        }
    }

    /// The number that it says.
    pub(super) fn amount(&self) -> Amount {
        match self.value {
            Spoken::Plain(value) => Amount::Exact(value),
            Spoken::Percent(value, _) => Amount::Percent(value),
            Spoken::Part(part, whole) => Amount::Share { part, whole },
            Spoken::Vague => Amount::Exact(f64::NAN),
        }
    }
}

/// A word of a text and its place.
struct Word<'a> {
    text: &'a str,
    start: usize,
}

impl Word<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The words of a text: letters and digits, a sign before digits, a point between digits, a sign of
/// percent after them. Names of studies are left out.
fn words<'a>(text: &'a str, names: &[&str]) -> Vec<Word<'a>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if let Some(name) = names.iter().find(|name| rest.starts_with(**name)) {
            at += name.len();
            continue;
        }
        let length = word_length(rest);
        if length > 0 {
            found.extend(rest.get(..length).map(|text| Word { text, start: at }));
        }
        at += length.max(rest.chars().next().map_or(1, char::len_utf8));
    }
    found
}

/// How many bytes the word at the start of a text has; 0 when it does not start with a word.
fn word_length(rest: &str) -> usize {
    let letters = rest.strip_prefix(['−', '-']).unwrap_or(rest);
    let sign = rest.len() - letters.len();
    let number = letters.starts_with(|c: char| c.is_ascii_digit());
    if sign > 0 && !number {
        return 0;
    }
    let mut end = 0;
    let mut before = ' ';
    let mut chars = letters.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let digit = |c: Option<&(usize, char)>| c.is_some_and(|(_, c)| c.is_ascii_digit());
        let inside = match c {
            // In "0.65" and in "CAPS-5"; a dash between digits parts two numbers.
            '.' | ',' => before.is_ascii_digit() && digit(chars.peek()),
            '-' => before.is_alphabetic() && digit(chars.peek()),
            '%' => before.is_ascii_digit(),
            _ => c.is_alphanumeric(),
        };
        if !inside {
            break;
        }
        end = at + c.len_utf8();
        before = c;
    }
    if end == 0 { 0 } else { sign + end }
}

fn part(word: &str) -> Option<f64> {
    PARTS
        .iter()
        .find(|(name, _)| *name == word)
        .map(|(_, of)| *of)
}

/// What a word in lower case says.
fn spoken(word: &str) -> Option<Spoken> {
    if VAGUE.contains(&word) {
        return Some(Spoken::Vague);
    }
    if let Some(value) = WORDS.iter().position(|name| *name == word) {
        let value = u32::try_from(value).ok()?;
        return Some(Spoken::Plain(f64::from(value)));
    }
    if let Some((_, value)) = OTHERS.iter().find(|(name, _)| *name == word) {
        return Some(Spoken::Plain(*value));
    }
    let number = word.strip_suffix('%').unwrap_or(word).replace('−', "-");
    if !number.starts_with(|c: char| c.is_ascii_digit() || c == '-') {
        return None;
    }
    // What begins like a number and is none, such as "16th" or "1,000", cannot be checked.
    let Some(value) = read_number(&number) else {
        return Some(Spoken::Vague);
    };
    if !word.ends_with('%') {
        return Some(Spoken::Plain(value));
    }
    let decimals = number.split_once('.').map_or(0, |(_, part)| part.len());
    Some(Spoken::Percent(value, i32::try_from(decimals).ok()?))
}
