//! The simple markup of a note: paragraphs, `*emphasis*` and `**strong**`, and nothing else.

/// A piece of a paragraph.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Span {
    /// Text as it is.
    Plain(String),
    /// Text between single stars.
    Emphasis(String),
    /// Text between double stars.
    Strong(String),
}

impl Span {
    /// Its text, without the stars.
    pub fn text(&self) -> &str {
        match self {
            Self::Plain(text) | Self::Emphasis(text) | Self::Strong(text) => text,
        }
    }
}

/// The paragraphs of a note, each as its pieces. Paragraphs are parted by a line without text.
///
/// Stars that have no partner, or white space on their inner side, stay as they are; so does a star
/// within emphasis. No letter is ever lost.
pub fn paragraphs(text: &str) -> Vec<Vec<Span>> {
    let mut paragraphs = Vec::new();
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().chain([""]) {
        if !line.trim().is_empty() {
            lines.push(line);
        } else if !lines.is_empty() {
            paragraphs.push(spans(&lines.join("\n")));
            lines.clear();
        }
    }
    paragraphs
}

/// A run of stars: where it begins, and how many they are.
#[derive(Clone, Copy)]
struct Run {
    at: usize,
    stars: usize,
}

impl Run {
    fn end(self) -> usize {
        self.at + self.stars
    }
}

/// The runs of stars in a text, in its order.
fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (at, _) in text.match_indices('*') {
        match runs.last_mut() {
            Some(run) if run.end() == at => run.stars += 1,
            _ => runs.push(Run { at, stars: 1 }),
        }
    }
    runs
}

/// The pieces of a paragraph.
///
/// Each run is looked at a fixed number of times, however many have no partner: a note that someone
/// else wrote must not keep the page busy.
fn spans(text: &str) -> Vec<Span> {
    let runs = runs(text);
    // Of single and of double stars, the runs that can end emphasis, as places in `runs`.
    let mut closing = [1, 2].map(|stars| {
        let closes = move |(_, run): &(usize, &Run)| run.stars == stars && closes(text, **run);
        runs.iter().enumerate().filter(closes).peekable()
    });
    let mut spans = Vec::new();
    let (mut plain_from, mut next) = (0, 0);
    while let Some(open) = runs.get(next) {
        let here = next;
        next += 1;
        // A run of more than two is no mark.
        let Some(closing) = open.stars.checked_sub(1).and_then(|at| closing.get_mut(at)) else {
            continue;
        };
        // What stands before this run ends nothing after it.
        while closing.next_if(|(place, _)| *place <= here).is_some() {}
        let (Some((place, close)), true) = (closing.peek(), opens(text, *open)) else {
            continue;
        };
        let inner = text.get(open.end()..close.at).unwrap_or_default();
        spans.extend(plain(text, plain_from, open.at));
        spans.push(match open.stars {
            1 => Span::Emphasis(inner.to_owned()),
            _ => Span::Strong(inner.to_owned()),
        });
        (plain_from, next) = (close.end(), place + 1);
    }
    spans.extend(plain(text, plain_from, text.len()));
    spans
}

/// The text between two places as it is; none when there is none.
fn plain(text: &str, from: usize, to: usize) -> Option<Span> {
    let text = text.get(from..to).filter(|text| !text.is_empty())?;
    Some(Span::Plain(text.to_owned()))
}

/// Whether text touches a run from behind.
fn closes(text: &str, run: Run) -> bool {
    let before = text.get(..run.at).and_then(|text| text.chars().next_back());
    before.is_some_and(|c| !c.is_whitespace())
}

/// Whether text touches a run from before.
fn opens(text: &str, run: Run) -> bool {
    let after = text.get(run.end()..).and_then(|text| text.chars().next());
    after.is_some_and(|c| !c.is_whitespace())
}
