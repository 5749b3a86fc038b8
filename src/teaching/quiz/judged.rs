//! A guess beside the data: how far it is, and the two in words. No guess is called wrong.

use crate::narrative::all_of;

use super::question::{Guess, Item, Kind, Question};

/// How far a guess is from the data.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Distance {
    /// As in the data.
    Exact,
    /// Within 1, or within a tenth of what the data hold; of bars, each is.
    Close,
    /// More than that; of options, another one.
    Further,
}

impl Distance {
    /// It in a word or two.
    pub fn words(self) -> &'static str {
        match self {
            Self::Exact => "Exact",
            Self::Close => "Close",
            Self::Further => "Further away",
        }
    }

    /// How far a guessed number is from the true one.
    fn between(guess: u32, truth: u32) -> Distance {
        match guess.abs_diff(truth) {
            0 => Self::Exact,
            1 => Self::Close,
            // A tenth, without a fraction.
            off if u64::from(off) * 10 <= u64::from(truth) => Self::Close,
            _ => Self::Further,
        }
    }
}

impl Question {
    /// How far a guess is from the data; none when it is no guess at this question.
    pub fn distance(&self, guess: &Guess) -> Option<Distance> {
        match (&self.kind, guess) {
            (
                Kind::Number {
                    least, most, truth, ..
                },
                Guess::Number(guess),
            ) => (least..=most)
                .contains(&guess)
                .then(|| Distance::between(*guess, *truth)),
            (Kind::Choice { options, right, .. }, Guess::Choice(label)) => {
                let place = options.iter().position(|option| option.label == *label)?;
                Some(if right.contains(&place) {
                    Distance::Exact
                } else {
                    Distance::Further
                })
            }
            (Kind::Bars { bars, most, .. }, Guess::Bars(set)) => {
                let far = pairs(bars, set, *most)?;
                let far = far.map(|(bar, guess)| Distance::between(guess, bar.truth));
                far.max()
            }
            _ => None,
        }
    }

    /// The guess and the data in words, such as "Your guess: 4. The data: 6 of the 15 studies."; none
    /// when it is no guess at this question.
    pub fn beside(&self, guess: &Guess) -> Option<String> {
        self.distance(guess)?;
        match (&self.kind, guess) {
            (Kind::Number { truth, unit, .. }, Guess::Number(guess)) => {
                Some(format!("Your guess: {guess}. The data: {truth} {unit}."))
            }
            (
                Kind::Choice {
                    options,
                    right,
                    unit,
                },
                Guess::Choice(label),
            ) => {
                let named = |item: &Item| format!("{}, {} {unit}", item.words, item.truth);
                let guess = options.iter().find(|option| option.label == *label)?;
                let truth: Vec<String> = right
                    .iter()
                    .filter_map(|&place| options.get(place).map(named))
                    .collect();
                Some(format!(
                    "Your guess: {}. The data: {}.",
                    named(guess),
                    all_of(&truth)
                ))
            }
            (Kind::Bars { bars, most, .. }, Guess::Bars(set)) => {
                let exact = pairs(bars, set, *most)?.filter(|(bar, guess)| bar.truth == *guess);
                let as_guessed = exact.count();
                let off = pairs(bars, set, *most)?
                    .map(|(bar, guess)| bar.truth.abs_diff(guess))
                    .max()?;
                let off = match off {
                    0 => String::new(),
                    off => format!(" The furthest is {off} away."),
                };
                Some(format!(
                    "{as_guessed} of {} bars are as in the data.{off}",
                    bars.len()
                ))
            }
            _ => None,
        }
    }
}

/// Each bar with what it was set to; none when one was not set, or beyond the most.
fn pairs<'a>(
    bars: &'a [Item],
    set: &'a [(String, u32)],
    most: u32,
) -> Option<impl Iterator<Item = (&'a Item, u32)>> {
    let value = |bar: &Item| {
        let found = set.iter().find(|(label, _)| *label == bar.label);
        found
            .map(|(_, value)| *value)
            .filter(|value| *value <= most)
    };
    let all: Option<Vec<_>> = bars.iter().map(|bar| Some((bar, value(bar)?))).collect();
    all.map(Vec::into_iter)
}
