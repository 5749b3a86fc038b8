//! Where words of the field stand in a text.
//!
//! A spelling matches whole words only, with a plural s or not. Letters may be large or small, except in
//! a spelling one word of which has two capitals (MET is not "met"). All kinds of hyphens, apostrophes and
//! spaces are alike.

use std::collections::BTreeMap;
use std::ops::Range;

use super::term::Term;

/// A word of the field in a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    /// Where it stands, in bytes.
    pub at: Range<usize>,
    /// Which word it is, counted from 0 among all.
    pub term: usize,
}

/// All spellings, ready to be looked for.
pub struct Finder {
    /// By their first letter, small; the longest first.
    spellings: BTreeMap<char, Vec<Spelling>>,
}

struct Spelling {
    letters: Vec<char>,
    is_exact: bool,
    term: usize,
}

impl Finder {
    /// Ready to look for these words.
    pub fn of(terms: &[Term]) -> Finder {
        let mut spellings: BTreeMap<char, Vec<Spelling>> = BTreeMap::new();
        for (at, term) in terms.iter().enumerate() {
            for text in term.spellings() {
                let letters: Vec<char> = text.chars().map(plain).collect();
                if let Some(first) = letters.first() {
                    spellings
                        .entry(first.to_ascii_lowercase())
                        .or_default()
                        .push(Spelling {
                            is_exact: text.split_whitespace().any(is_abbreviation),
                            letters,
                            term: at,
                        });
                }
            }
        }
        for same in spellings.values_mut() {
            same.sort_unstable_by_key(|spelling| std::cmp::Reverse(spelling.letters.len()));
        }
        Finder { spellings }
    }

    /// Where words stand in a text, from left to right.
    pub fn places_in(&self, text: &str) -> Vec<Place> {
        let letters: Vec<(usize, char)> = text
            .char_indices()
            .map(|(at, letter)| (at, plain(letter)))
            .collect();
        let mut places = Vec::new();
        let mut at = 0;
        let mut before = None;
        while let Some((start, letter)) = letters.get(at).copied() {
            let found = if before.is_some_and(is_of_a_word) {
                None
            } else {
                self.longest_at(&letters, at, letter)
            };
            if let Some((end, term)) = found {
                let end_in_bytes = letters.get(end).map_or(text.len(), |(byte, _)| *byte);
                places.push(Place {
                    at: start..end_in_bytes,
                    term,
                });
                at = end;
            } else {
                at += 1;
            }
            before = at
                .checked_sub(1)
                .and_then(|last| letters.get(last))
                .map(|(_, letter)| *letter);
        }
        places
    }

    /// The end of the longest spelling that begins here, and its word.
    fn longest_at(
        &self,
        letters: &[(usize, char)],
        at: usize,
        first: char,
    ) -> Option<(usize, usize)> {
        self.spellings
            .get(&first.to_ascii_lowercase())?
            .iter()
            .find_map(|spelling| Some((spelling.end_at(letters, at)?, spelling.term)))
    }
}

impl Spelling {
    /// Where it ends when it begins here, with a plural s if there is one.
    fn end_at(&self, letters: &[(usize, char)], start: usize) -> Option<usize> {
        let mut at = start;
        for expected in &self.letters {
            let (_, found) = letters.get(at)?;
            let is_same = if self.is_exact {
                expected == found
            } else {
                expected.eq_ignore_ascii_case(found)
            };
            if !is_same {
                return None;
            }
            at += 1;
        }
        let letter = |at: usize| letters.get(at).map(|(_, letter)| *letter);
        let ends_at = |at: usize| !letter(at).is_some_and(is_of_a_word);
        if ends_at(at) {
            Some(at)
        } else if letter(at) == Some('s') && ends_at(at + 1) {
            Some(at + 1)
        } else {
            None
        }
    }
}

/// Whether a word has capitals that stand for words.
fn is_abbreviation(word: &str) -> bool {
    word.chars().filter(|letter| letter.is_uppercase()).count() >= 2
}

/// Whether a letter goes on with the word before it.
fn is_of_a_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// A letter without what type-setting adds: one for one, so that places stay where they are.
fn plain(letter: char) -> char {
    match letter {
        '\u{2010}' | '\u{2011}' | '\u{2013}' => '-',
        '’' => '\'',
        space if space.is_whitespace() => ' ',
        other => other,
    }
}
