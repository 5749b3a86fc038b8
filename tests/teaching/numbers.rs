//! The numbers of a text are found, in digits and in words.

use kap_explorer::teaching::{Amount, Said, numbers_in};

fn texts(text: &str) -> Vec<String> {
    let said = numbers_in(text, &["Dore 2019"]);
    said.into_iter().map(|said| said.text).collect()
}

fn only(text: &str) -> Said {
    let mut said = numbers_in(text, &[]);
    assert_eq!(said.len(), 1, "{text}");
    said.remove(0)
}

#[test]
fn digits_are_found_with_their_sign_their_decimals_and_percent() {
    assert_eq!(
        texts("From −0.55 to 1.82, or 48.2%."),
        ["−0.55", "1.82", "48.2%"]
    );
    assert_eq!(texts("**15** of *17* (33)"), ["15", "17", "33"]);
    assert_eq!(texts("15–17 and 3-4"), ["15", "17", "3", "-4"]);
    assert_eq!(texts("The 16th, 1,000."), ["16th", "1,000"]);
}

#[test]
fn words_are_found_in_either_case() {
    assert_eq!(
        texts("Nine of fifteen; both, none, single."),
        ["Nine", "fifteen", "both", "none", "single"]
    );
    assert_eq!(
        texts("Often, tent, someone, weight, noneless."),
        Vec::<String>::new()
    );
}

#[test]
fn parts_of_a_whole_are_found_as_one() {
    assert_eq!(
        texts("About half, a fifth, two thirds."),
        ["half", "a fifth", "two thirds"]
    );
    assert_eq!(texts("Two in five, 3 in 10."), ["Two in five", "3 in 10"]);
    // Two numbers, not a part.
    assert_eq!(texts("It has 7. In ten others"), ["7", "ten"]);
    assert_eq!(
        texts("There were 7 in 2019, five in two."),
        ["7", "2019", "five", "two"]
    );
    assert_eq!(texts("The fifth of them, a study."), Vec::<String>::new());
}

#[test]
fn names_with_digits_are_no_numbers() {
    assert_eq!(
        texts("Dore 2019, CAPS-5, N2, PC-3 and Smith 2018."),
        ["2018"]
    );
}

#[test]
fn a_count_is_said_exactly() {
    let fifteen = Amount::Exact(15.0);
    assert!(only("fifteen").says(fifteen) && only("15").says(fifteen));
    assert!(!only("14").says(fifteen) && !only("half").says(Amount::Exact(0.5)));
    assert!(only("−0.55").says(Amount::Exact(-0.55)));
    assert!(!only("0.6").says(Amount::Exact(0.55)));
}

#[test]
fn a_percentage_is_no_count() {
    let (count, percent) = (Amount::Exact(15.0), Amount::Percent(15.0));
    assert!(only("15%").says(percent) && !only("15%").says(count));
    assert!(only("15").says(count) && !only("15").says(percent));
}

#[test]
fn a_share_is_said_as_it_rounds_or_nearly() {
    let share = Amount::Share {
        part: 235.0,
        whole: 570.0,
    };
    assert!(only("41%").says(share) && only("41.2%").says(share));
    assert!(!only("42%").says(share) && !only("41.3%").says(share));
    assert!(only("two in five").says(share) && only("two fifths").says(share));
    assert!(!only("half").says(share) && !only("a third").says(share));
    assert!(!only("235").says(share));
}

#[test]
fn a_vague_word_says_nothing() {
    let one = only("one");
    assert!(one.is_vague() && !one.says(Amount::Exact(1.0)));
    assert!(!only("single").is_vague());
}
