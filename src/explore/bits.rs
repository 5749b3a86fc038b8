//! A set of rows, one bit each.

const WORD: usize = u64::BITS as usize;

/// A set of rows, one bit each, over the rows `0..len()`.
///
/// Sets that are combined should range over the same rows; where one is
/// shorter, the rows it lacks count as not in it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Bits {
    // Bits at and beyond `len` are 0, so that counting needs no special case.
    words: Vec<u64>,
    len: usize,
}

impl Bits {
    /// The empty set over `rows` rows.
    pub fn none(rows: usize) -> Bits {
        Bits {
            words: vec![0; rows.div_ceil(WORD)],
            len: rows,
        }
    }

    /// The set of all `rows` rows.
    pub fn all(rows: usize) -> Bits {
        let mut words = vec![u64::MAX; rows.div_ceil(WORD)];
        if let Some(last) = words.last_mut()
            && !rows.is_multiple_of(WORD)
        {
            *last = (1 << (rows % WORD)) - 1;
        }
        Bits { words, len: rows }
    }

    /// The set of the given rows; rows outside `0..rows` are ignored.
    pub fn of(rows: usize, members: impl IntoIterator<Item = usize>) -> Bits {
        let mut bits = Bits::none(rows);
        for row in members {
            bits.insert(row);
        }
        bits
    }

    /// How many rows the set ranges over (not how many are in it).
    pub fn len(&self) -> usize {
        self.len
    }

    /// How many rows are in the set.
    pub fn count(&self) -> usize {
        count(&self.words)
    }

    /// Whether no row is in the set.
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|&word| word == 0)
    }

    /// Whether a row is in the set.
    pub fn contains(&self, row: usize) -> bool {
        self.words
            .get(row / WORD)
            .is_some_and(|word| word >> (row % WORD) & 1 == 1)
    }

    /// Adds a row; a row outside `0..len()` is ignored.
    pub fn insert(&mut self, row: usize) {
        if row < self.len
            && let Some(word) = self.words.get_mut(row / WORD)
        {
            *word |= 1 << (row % WORD);
        }
    }

    /// Takes a row out; one that is not in the set is ignored.
    pub fn remove(&mut self, row: usize) {
        if let Some(word) = self.words.get_mut(row / WORD) {
            *word &= !(1 << (row % WORD));
        }
    }

    /// The rows in the set, in ascending order.
    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        let some = |word: u64| (word != 0).then_some(word);
        self.words
            .iter()
            .enumerate()
            .flat_map(move |(index, &word)| {
                // Clearing the lowest bit again and again gives the rows one by one.
                std::iter::successors(some(word), move |rest| some(rest & (rest - 1)))
                    .map(move |rest| index * WORD + rest.trailing_zeros() as usize)
            })
    }

    /// The rows in both sets.
    pub fn and(&self, other: &Bits) -> Bits {
        let mut both = self.clone();
        both.and_assign(other);
        both
    }

    /// How many rows are in both sets.
    pub fn and_count(&self, other: &Bits) -> usize {
        and_count(&self.words, &other.words)
    }

    /// Adds the rows of the other set.
    pub fn or_assign(&mut self, other: &Bits) {
        // A longer set must not bring in bits beyond this one's last row.
        if other.len > self.len {
            other.iter().for_each(|row| self.insert(row));
        } else {
            or_into(&mut self.words, &other.words);
        }
    }

    /// Keeps only the rows that are in the other set too.
    pub fn and_assign(&mut self, other: &Bits) {
        let shared = self.words.len().min(other.words.len());
        let (both, beyond) = self.words.split_at_mut(shared);
        and_into(both, &other.words);
        beyond.fill(0);
    }

    /// The rows that are not in the set.
    pub fn not(&self) -> Bits {
        let mut rest = Bits::all(self.len);
        for (rest, word) in rest.words.iter_mut().zip(&self.words) {
            *rest &= !word;
        }
        rest
    }

    /// The words that hold the bits from row 64 × `start` on.
    pub(super) fn words_from(&self, start: usize) -> &[u64] {
        self.words.get(start..).unwrap_or_default()
    }

    /// The words that hold the bits, lowest row first.
    pub(super) fn into_words(self) -> Vec<u64> {
        self.words
    }

    /// The set over `rows` rows that the words hold. There must be one word
    /// for every 64 rows begun, with no bit set beyond the last row.
    pub(super) fn from_words(rows: usize, words: Vec<u64>) -> Bits {
        debug_assert_eq!(words.len(), rows.div_ceil(WORD));
        Bits { words, len: rows }
    }
}

// The loops below are the engine's inner loops. They work on fixed groups of
// words, so that the compiler can unroll or vectorise them without any check.
const GROUP: usize = 8;

/// How many bits are set.
pub(super) fn count(words: &[u64]) -> usize {
    words.iter().map(|word| word.count_ones() as usize).sum()
}

/// How many bits are set in both, as far as both go.
pub(super) fn and_count(a: &[u64], b: &[u64]) -> usize {
    let shared = a.len().min(b.len());
    let (a_groups, a_rest) = a[..shared].as_chunks::<GROUP>();
    let (b_groups, b_rest) = b[..shared].as_chunks::<GROUP>();
    let mut sum = 0;
    for (a, b) in a_groups.iter().zip(b_groups) {
        for i in 0..GROUP {
            sum += u64::from((a[i] & b[i]).count_ones());
        }
    }
    for (a, b) in a_rest.iter().zip(b_rest) {
        sum += u64::from((a & b).count_ones());
    }
    sum as usize
}

/// Sets in `into` every bit that is set in `from`.
pub(super) fn or_into(into: &mut [u64], from: &[u64]) {
    for (into, from) in into.iter_mut().zip(from) {
        *into |= from;
    }
}

/// Clears in `into` every bit that is not set in `from`.
pub(super) fn and_into(into: &mut [u64], from: &[u64]) {
    for (into, from) in into.iter_mut().zip(from) {
        *into &= from;
    }
}
