//! What a guess is worth, and how a score is kept.

use kap_explorer::teaching::quiz::{Distance, Guess, Kind, Question, Score, Tally};
use proptest::prelude::*;

use super::{asked, counted, named, number};

/// A guess at each question that is as in the data.
fn exact(question: &Question) -> Guess {
    match &question.kind {
        Kind::Number { truth, .. } => Guess::Number(*truth),
        Kind::Choice { options, right, .. } => Guess::Choice(options[right[0]].label.clone()),
        Kind::Bars { bars, .. } => {
            let set = bars.iter().map(|bar| (bar.label.clone(), bar.truth));
            Guess::Bars(set.collect())
        }
    }
}

#[test]
fn a_number_is_close_within_one_or_a_tenth() {
    let question = named("largest-share");
    let (_, _, truth) = number(&question);
    let tenth = truth / 10;
    assert!(tenth >= 2, "a share this small has no tenth to test");
    let cases = [
        (truth, Some(Distance::Exact)),
        (truth + 1, Some(Distance::Close)),
        (truth - tenth, Some(Distance::Close)),
        (truth + tenth, Some(Distance::Close)),
        (truth + tenth + 1, Some(Distance::Further)),
        (0, Some(Distance::Further)),
        (101, None),
    ];
    for (guess, distance) in cases {
        assert_eq!(
            question.distance(&Guess::Number(guess)),
            distance,
            "{guess}"
        );
    }
}

#[test]
fn bars_are_as_far_as_the_furthest_of_them_and_all_must_be_set() {
    let question = named("routes-bars");
    let Guess::Bars(mut set) = exact(&question) else {
        unreachable!("bars are guessed");
    };
    let distance = |set: &[(String, u32)]| question.distance(&Guess::Bars(set.to_vec()));
    assert_eq!(distance(&set), Some(Distance::Exact));
    set[1].1 += 1;
    assert_eq!(distance(&set), Some(Distance::Close));
    set[2].1 += 5;
    assert_eq!(distance(&set), Some(Distance::Further));
    assert_eq!(
        question.beside(&Guess::Bars(set.clone())).as_deref(),
        Some("3 of 5 bars are as in the data. The furthest is 5 away.")
    );
    set.pop();
    assert_eq!(distance(&set), None);
}

#[test]
fn a_guess_stands_beside_the_data_in_words() {
    let truth = number(&named("randomised")).2;
    assert_eq!(
        named("randomised").beside(&Guess::Number(4)),
        Some(format!(
            "Your guess: 4. The data: {truth} of the 15 studies."
        ))
    );
    let route = named("route");
    let counts = counted(&route);
    assert_eq!(
        route.beside(&Guess::Choice("IM".to_owned())),
        Some(format!(
            "Your guess: IM (into a muscle), {} of the 15 studies. The data: IV (into a vein), {} of the 15 studies.",
            counts["IM"], counts["IV"]
        ))
    );
    assert_eq!(route.beside(&Guess::Number(4)), None);
}

#[test]
fn a_score_counts_what_was_answered_and_how_far_it_was() {
    let questions = asked();
    let mut score = Score::default();
    assert_eq!(
        score.tally(questions).words(),
        "You answered 0 of 10 questions."
    );
    for question in questions {
        score.keep(question, exact(question));
    }
    let all = Tally {
        questions: 10,
        answered: 10,
        exact: 10,
        ..Tally::default()
    };
    assert_eq!(score.tally(questions), all);
    let randomised = named("randomised");
    let truth = number(&randomised).2;
    score.keep(&randomised, Guess::Number(truth + 1));
    score.keep(&named("review-articles"), Guess::Number(0));
    // No guess at this question: the one before stays.
    score.keep(&named("route"), Guess::Number(3));
    let tally = score.tally(questions);
    assert_eq!(
        tally.words(),
        "You answered 10 of 10 questions: 8 exact, 1 close, 1 further away."
    );
    assert_eq!(Score::read(&score.write(), questions), score);
}

#[test]
fn of_a_kept_score_only_what_is_still_a_guess_is_read() {
    let questions = asked();
    let text = r#"{"guesses":{"randomised":{"number":3},"gone":{"number":1},"route":{"choice":"by air"},
        "compare-nothing":{"number":99},"doses-known":"seven","routes-bars":{"bars":[["IV",2]]}}}"#;
    let score = Score::read(text, questions);
    assert_eq!(score.tally(questions).answered, 1);
    assert_eq!(score.guess(&named("randomised")), Some(&Guess::Number(3)));
}

proptest! {
    #[test]
    fn whatever_was_kept_a_score_is_read(text in "\\PC{0,200}") {
        let questions = asked();
        let score = Score::read(&text, questions);
        prop_assert_eq!(Score::read(&score.write(), questions), score);
    }

    #[test]
    fn a_damaged_score_loses_guesses_and_gains_none(at in 0_usize..400, byte in 32_u8..127) {
        let questions = asked();
        let mut whole = Score::default();
        for question in questions {
            whole.keep(question, exact(question));
        }
        let mut bytes = whole.write().into_bytes();
        let at = at % bytes.len();
        bytes[at] = byte;
        let text = String::from_utf8_lossy(&bytes);
        let tally = Score::read(&text, questions).tally(questions);
        prop_assert!(tally.answered <= 10 && tally.exact + tally.close + tally.further == tally.answered);
    }
}
